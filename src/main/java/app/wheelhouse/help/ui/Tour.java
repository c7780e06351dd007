package app.wheelhouse.help.ui;

import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Place;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A card in the corner that leads through the sample in five steps, each on the screen it tells of. */
public final class Tour {
    private final List<Step> steps;
    private final Consumer<Place> go;
    private final Runnable end;
    private final Label count = new Label();
    private final Label head = new Label();
    private final Label words = new Label();
    private final BooleanProperty canGoBack = new SimpleBooleanProperty();
    private final Button next;
    private final VBox card;
    private int at;

    /** One stop: a screen and what to see on it. */
    public record Step(Place place, String title, String words) {
    }

    /**
     * Makes the card; nothing is shown before {@link #begin}.
     *
     * @param end takes the card away
     */
    public Tour(List<Step> steps, Consumer<Place> go, Runnable end) {
        this.steps = List.copyOf(steps);
        this.go = go;
        this.end = end;
        count.getStyleClass().addAll("caption", "muted");
        head.getStyleClass().add("heading");
        words.setWrapText(true);
        words.setMinHeight(Region.USE_PREF_SIZE);
        Button back = Buttons.quiet(Command.of("tour-back", "Back", () -> show(at - 1)).when(canGoBack));
        next = Buttons.primary(Command.of("tour-next", "Next", this::forward));
        Button leave = Buttons.quiet(Command.of("tour-end", "End the tour", end));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(leave, space, back, next);
        buttons.setAlignment(Pos.CENTER_LEFT);
        buttons.getStyleClass().add("gap-8");
        card = new VBox(count, head, words, buttons);
        card.setId("tour");
        card.getStyleClass().addAll("floating", "tour", "gap-8");
        card.setMaxSize(360, Region.USE_PREF_SIZE);
        card.setPrefWidth(360);
    }

    /** The card. */
    public Node node() {
        return card;
    }

    /** Goes to the first step; the focus stays where it was, as somebody may be typing. */
    public void begin() {
        show(0);
    }

    private void forward() {
        if (at == steps.size() - 1) {
            end.run();
        } else {
            show(at + 1);
            next.requestFocus();
        }
    }

    private void show(int step) {
        at = Math.clamp(step, 0, steps.size() - 1);
        Step now = steps.get(at);
        go.accept(now.place());
        count.setText(at + 1 + " of " + steps.size());
        head.setText(now.title());
        words.setText(now.words());
        canGoBack.set(at > 0);
        next.setText(at == steps.size() - 1 ? "Done" : "Next");
    }
}

package app.wheelhouse.conflict.ui;

import app.wheelhouse.store.Damage;
import app.wheelhouse.store.Survivor;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.View;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/**
 * The screen of what was recovered: records a deletion elsewhere did not take along, parts whose whole is gone, and what
 * became of damaged lines of the log.
 */
public final class RecoveredView implements View {
    private final RecoveredModel model;
    private final VBox page = new VBox();
    private final ScrollPane scroll = new ScrollPane(page);
    private final EmptyState empty = new EmptyState("fth-life-buoy", "Nothing had to be recovered",
            "What one laptop deleted while another changed it stands here, and so does what a damaged file gave back. Nothing of it goes by itself.");
    private final StackPane root = new StackPane(scroll, empty);

    /** Shows what there is. */
    public RecoveredView(RecoveredModel model) {
        this.model = model;
        root.setId("recovered");
        root.getStylesheets().add(Objects
                .requireNonNull(RecoveredView.class.getResource("/app/wheelhouse/conflict/ui/conflict.css"))
                .toExternalForm());
        page.getStyleClass().addAll("page", "gap-16");
        scroll.setFitToWidth(true);
        empty.setId("recovered-empty");
        empty.setVisible(false);
        model.foundProperty().subscribe(this::show);
    }

    private void show(RecoveredModel.Found found) {
        Label title = new Label("Recovered");
        title.getStyleClass().add("title");
        page.getChildren().setAll(title);
        if (!found.survivors().isEmpty()) {
            page.getChildren().add(heading("What a deletion did not take along"));
            found.survivors().forEach(survivor -> page.getChildren().add(card(survivor)));
        }
        if (!found.damages().isEmpty() || !found.back().isEmpty()) {
            page.getChildren().add(heading("Damaged lines of the log"));
            found.back().forEach(sentence -> page.getChildren().add(line(Standing.ON_TRACK, sentence)));
            for (Damage damage : found.damages()) {
                page.getChildren().add(line(Standing.AT_RISK, damage.sentence()));
            }
        }
        empty.setVisible(found.isEmpty() && found.loaded());
        scroll.setVisible(!found.isEmpty());
    }

    private static Label heading(String words) {
        Label heading = new Label(words);
        heading.getStyleClass().add("heading");
        return heading;
    }

    private static Node line(Standing standing, String sentence) {
        Label line = standing.sign(sentence);
        line.setWrapText(true);
        return line;
    }

    private Node card(Survivor survivor) {
        Label title = new Label(survivor.title());
        title.getStyleClass().add("strong");
        title.setWrapText(true);
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        Label why = new Label(model.sentence(survivor));
        why.getStyleClass().add("muted");
        why.setWrapText(true);
        HBox buttons = new HBox();
        buttons.getStyleClass().add("gap-8");
        buttons.setAlignment(Pos.CENTER_LEFT);
        if (survivor.why() == Survivor.Why.ORPHANED) {
            buttons.getChildren().add(Buttons.plain(Command.of("recovered-back",
                    "Bring the " + RecoveredModel.words(survivor.whole().type()) + " back",
                    () -> model.bringBack(survivor))));
        } else if (model.hasPage(survivor)) {
            buttons.getChildren().add(Buttons.plain(Command.of("recovered-open", "Open", () -> model.open(survivor))));
        }
        buttons.getChildren().addAll(
                Buttons.plain(Command.of("recovered-copy", "Copy text", () -> model.copy(survivor))),
                Buttons.plain(Command.of("recovered-delete", "Delete it", () -> model.delete(survivor))));
        VBox card = new VBox(title, why, buttons);
        card.getStyleClass().addAll("clash-card", "gap-8", "recovered-card");
        return card;
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Recovered");
    }

    @Override
    public List<Command> commands() {
        return List.of();
    }

    @Override
    public void opened() {
        model.open();
        scroll.requestFocus();
    }

    @Override
    public void closed() {
        model.close();
    }
}

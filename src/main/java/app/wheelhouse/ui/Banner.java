package app.wheelhouse.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/**
 * A condition that lasts and that people must know about, such as a full disk: it stays above the page until the
 * condition ends.
 *
 * @param id       one banner per id is shown
 * @param sentence what happened, what was kept, what to do
 * @param actions  what can be done about it from here
 */
public record Banner(String id, Standing standing, String sentence, List<Command> actions) {

    /** A banner without actions. */
    public static Banner of(String id, Standing standing, String sentence) {
        return new Banner(id, standing, sentence, List.of());
    }

    /** The strip that shows it. */
    public HBox strip() {
        Label text = new Label(sentence);
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(Double.MAX_VALUE);
        HBox strip = new HBox(standing.icon(), text);
        strip.setId("banner-" + id);
        strip.setAlignment(Pos.CENTER_LEFT);
        strip.getStyleClass().addAll("banner", standing.styleClass(), "gap-12");
        actions.forEach(action -> strip.getChildren().add(Buttons.plain(action)));
        return strip;
    }
}

package app.wheelhouse.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** What an empty screen shows: what belongs there, and the one action that fills it. */
public final class EmptyState extends VBox {
    /**
     * Makes the state.
     *
     * @param icon     an Ikonli literal
     * @param headline a few words, such as {@code No sessions yet}
     * @param sentence what will stand here
     * @param actions  the action that fills it, and rarely a second
     */
    public EmptyState(String icon, String headline, String sentence, Command... actions) {
        getStyleClass().addAll("empty-state", "gap-8");
        setAlignment(Pos.CENTER);
        Label head = new Label(headline);
        head.getStyleClass().addAll("lead", "strong");
        Label text = new Label(sentence);
        text.getStyleClass().addAll("muted", "empty-sentence");
        text.setWrapText(true);
        getChildren().addAll(Icons.large(icon), head, text);
        if (actions.length > 0) {
            HBox buttons = new HBox(Buttons.primary(actions[0]));
            buttons.getStyleClass().addAll("gap-8", "empty-actions");
            buttons.setAlignment(Pos.CENTER);
            for (int i = 1; i < actions.length; i++) {
                buttons.getChildren().add(Buttons.plain(actions[i]));
            }
            getChildren().add(buttons);
        }
    }
}

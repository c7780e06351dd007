package app.wheelhouse.ui;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/**
 * Something asked or shown above the page without leaving it. The last command is the one to do now; closing without
 * choosing any is always possible.
 *
 * @param id       the id of its node
 * @param commands its buttons, left to right; each one closes the sheet
 */
public record Sheet(String id, String title, Node content, List<Command> commands) {

    /** What takes the focus in its panel: what is typed, else the button that is the one to do now. */
    public static Node first(VBox panel) {
        Node typed = panel.lookup(".text-input");
        Node primary = panel.lookup(".accent");
        return typed != null ? typed : primary != null ? primary : panel;
    }

    /** The panel that shows it; {@code close} is run before a button's command. */
    public VBox panel(Runnable close) {
        Label head = new Label(title);
        head.getStyleClass().add("heading");
        head.setWrapText(true);
        VBox panel = new VBox(head, content);
        panel.setId(id);
        panel.getStyleClass().addAll("sheet", "floating", "gap-16");
        VBox.setVgrow(content, Priority.ALWAYS);
        if (!commands.isEmpty()) {
            Region space = new Region();
            HBox.setHgrow(space, Priority.ALWAYS);
            HBox buttons = new HBox(space);
            buttons.getStyleClass().add("gap-8");
            buttons.setAlignment(Pos.CENTER_RIGHT);
            for (int i = 0; i < commands.size(); i++) {
                boolean last = i == commands.size() - 1;
                Command closing = commands.get(i).after(close);
                Button button = last ? Buttons.primary(closing) : Buttons.plain(closing);
                button.setDefaultButton(last);
                buttons.getChildren().add(button);
                if (last) {
                    // Where Enter makes a new line, the primary button still has a key.
                    panel.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
                        if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                            button.fire();
                            event.consume();
                        }
                    });
                }
            }
            panel.getChildren().add(buttons);
        }
        return panel;
    }
}

package app.wheelhouse.ui;

import java.util.Collection;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** Makes buttons and menus from commands. */
public final class Buttons {
    private Buttons() {
    }

    /** The thing to do now: at most one on a screen. */
    public static Button primary(Command command) {
        return labelled(command, "accent");
    }

    /** A plain button. */
    public static Button plain(Command command) {
        return labelled(command, null);
    }

    /** A button without a frame until the pointer is on it. */
    public static Button quiet(Command command) {
        return labelled(command, "flat");
    }

    /** A frameless button that is only the command's icon; its label becomes the tooltip and the accessible text. */
    public static Button icon(Command command) {
        Button button = new Button();
        bind(button, command);
        button.setText(null);
        button.getStyleClass().addAll("flat", "icon-only");
        return button;
    }

    /** Makes any button trigger the command, show its icon, and tell its shortcut on hover. */
    public static void bind(ButtonBase button, Command command) {
        button.setId(command.id());
        button.setText(command.label());
        button.setAccessibleText(command.label());
        button.disableProperty().bind(command.enabled().map(enabled -> !enabled));
        button.setOnAction(_ -> command.run());
        if (command.icon() != null) {
            button.setGraphic(Icons.small(command.icon()));
        }
        button.setTooltip(tooltip(command));
    }

    /** A menu of the commands, those that cannot be done now greyed. */
    public static ContextMenu menu(Collection<Command> commands) {
        ContextMenu menu = new ContextMenu();
        commands.forEach(command -> menu.getItems().add(item(command)));
        return menu;
    }

    /** One entry of a menu. */
    public static MenuItem item(Command command) {
        MenuItem item = new MenuItem(command.label());
        item.setId(command.id());
        item.disableProperty().bind(command.enabled().map(enabled -> !enabled));
        item.setOnAction(_ -> command.run());
        if (command.icon() != null) {
            item.setGraphic(Icons.small(command.icon()));
        }
        if (command.shortcut() != null) {
            item.setAccelerator(command.shortcut().keys());
        }
        return item;
    }

    private static Button labelled(Command command, @Nullable String styleClass) {
        Button button = new Button();
        bind(button, command);
        if (styleClass != null) {
            button.getStyleClass().add(styleClass);
        }
        return button;
    }

    private static Tooltip tooltip(Command command) {
        Shortcut shortcut = command.shortcut();
        return new Tooltip(shortcut == null ? command.label() : command.label() + "   " + shortcut.text());
    }
}

package app.wheelhouse.shell;

import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.OwnUndo;
import app.wheelhouse.ui.Shortcut;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination.ModifierValue;
import javafx.scene.input.KeyEvent;

/**
 * Turns key presses into commands. Commands come before the focused control, except that typing is never taken from a
 * text: plain keys stay with it, and so do the undo keys while it has something of its own to take back.
 */
final class Keymap {
    private final Supplier<List<Command>> commands;
    private String spent = "";

    /** A key map over the commands that hold at the moment of each key press, the nearest first. */
    Keymap(Supplier<List<Command>> commands) {
        this.commands = commands;
    }

    void attach(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            spent = "";
            if (event.getCode() != KeyCode.UNDEFINED && !event.getCode().isModifierKey()
                    && trigger(event, scene.getFocusOwner())) {
                event.consume();
                spent = letter(event);
            }
        });
        scene.addEventFilter(KeyEvent.KEY_RELEASED, _ -> spent = "");
        // The letter of a command is not also typed into the field that the command puts the cursor in.
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (!spent.isEmpty() && event.getCharacter().equalsIgnoreCase(spent)) {
                event.consume();
            }
            spent = "";
        });
    }

    /** What the pressed key will also type; nothing for keys that only name a place or come with a modifier. */
    private static String letter(KeyEvent pressed) {
        KeyCode code = pressed.getCode();
        return code.isFunctionKey() || code.isNavigationKey() || pressed.isShortcutDown() || pressed.isControlDown()
                || pressed.isAltDown() ? "" : code.getChar();
    }

    boolean trigger(KeyEvent event, javafx.scene.@org.jspecify.annotations.Nullable Node focused) {
        for (Command command : commands.get()) {
            Shortcut shortcut = command.shortcut();
            if (shortcut != null && shortcut.matches(event) && command.isEnabled()) {
                boolean leave = switch (command.id()) {
                    case Workplace.UNDO -> OwnUndo.claims(focused, false);
                    case Workplace.REDO -> OwnUndo.claims(focused, true);
                    default -> isPlain(shortcut) && OwnUndo.takesTyping(focused);
                };
                return !leave && command.run();
            }
        }
        return false;
    }

    private static boolean isPlain(Shortcut shortcut) {
        return shortcut.keys() instanceof KeyCodeCombination keys && !keys.getCode().isFunctionKey()
                && keys.getShortcut() != ModifierValue.DOWN && keys.getControl() != ModifierValue.DOWN
                && keys.getAlt() != ModifierValue.DOWN && keys.getMeta() != ModifierValue.DOWN;
    }
}

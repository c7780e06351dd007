package app.wheelhouse.ui;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * Something a person can do now. Buttons, menus, the palette, the key map and the shortcut sheet are all made from
 * commands, so that they never disagree.
 *
 * @param id       stable and unique, such as {@code session-run}; also the id of the button made from it
 * @param label    imperative words, such as {@code Run session}
 * @param group    the heading it stands under in the shortcut sheet and beside which it is shown in the palette
 * @param icon     an Ikonli literal such as {@code fth-play}, where an icon is quicker than the word
 * @param shortcut the keys that trigger it
 * @param enabled  whether it can be done now
 */
public record Command(String id, String label, String group, @Nullable String icon, @Nullable Shortcut shortcut,
        ObservableValue<Boolean> enabled, Runnable action) {

    /** A command that is always enabled, has no icon and no shortcut; add them with the methods below. */
    public static Command of(String id, String label, Runnable action) {
        return new Command(id, label, "", null, null, new SimpleBooleanProperty(true), action);
    }

    /** The same command under a heading. */
    public Command in(String heading) {
        return new Command(id, label, heading, icon, shortcut, enabled, action);
    }

    /** The same command with an icon, an Ikonli literal such as {@code fth-play}. */
    public Command icon(String literal) {
        return new Command(id, label, group, literal, shortcut, enabled, action);
    }

    /** The same command with keys, such as {@code Shortcut+Enter}. */
    public Command keys(String written) {
        return new Command(id, label, group, icon, Shortcut.of(written), enabled, action);
    }

    /** The same command, possible only while the condition holds. */
    public Command when(ObservableValue<Boolean> condition) {
        return new Command(id, label, group, icon, shortcut, condition, action);
    }

    /** The same command, doing something else before its own action. */
    public Command after(Runnable first) {
        return new Command(id, label, group, icon, shortcut, enabled, () -> {
            first.run();
            action.run();
        });
    }

    /** Says whether the command can be done now. */
    public boolean isEnabled() {
        return Boolean.TRUE.equals(enabled.getValue());
    }

    /** Does it when it is enabled; says whether it did. */
    public boolean run() {
        boolean can = isEnabled();
        if (can) {
            action.run();
        }
        return can;
    }
}

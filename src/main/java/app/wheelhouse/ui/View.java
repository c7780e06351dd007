package app.wheelhouse.ui;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Parent;

/**
 * A screen. Whatever it subscribes to, times or listens to starts in {@link #opened()} and ends in {@link #closed()};
 * both are called in turns, as the screen may be shown again.
 */
public interface View {
    /** The nodes, always the same ones, with no subscription of their own. */
    Parent node();

    /** The last breadcrumb, and the title of the window. */
    ObservableValue<String> title();

    /** What can be done here; the shell adds it to the palette, the key map and the shortcut sheet. */
    default List<Command> commands() {
        return List.of();
    }

    /** The places between the room and this screen, outermost first. */
    default List<Crumb> trail() {
        return List.of();
    }

    /** Called when the screen is about to be seen. */
    default void opened() {
    }

    /** Called when the screen is no longer seen: release every subscription. */
    default void closed() {
    }

    /** One step of the breadcrumbs above a screen. */
    record Crumb(String label, Place place) {
    }
}

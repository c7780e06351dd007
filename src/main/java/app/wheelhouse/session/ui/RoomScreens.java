package app.wheelhouse.session.ui;

import app.wheelhouse.ui.Command;
import java.util.List;
import javafx.beans.value.ObservableValue;

/** Where the room is shown: opening it, moving it to another screen, and whether it is open. */
public interface RoomScreens {
    /** Opens the room on the screen without the cockpit, or as a window when there is only one. */
    void open();

    /** Closes the room; the meeting goes on. */
    void close();

    ObservableValue<Boolean> isOpen();

    /** Moving, swapping, sharing and rehearsing, for menus and the palette. */
    List<Command> commands();
}

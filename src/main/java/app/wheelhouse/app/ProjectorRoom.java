package app.wheelhouse.app;

import app.wheelhouse.present.RoomMemory;
import app.wheelhouse.present.RoomWindow;
import app.wheelhouse.session.ui.RoomScreens;
import app.wheelhouse.shell.settings.SettingsFile;
import app.wheelhouse.ui.Command;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;

/** The room's window as the session pages use it, and where the settings remember its place. */
final class ProjectorRoom implements RoomScreens {
    private final RoomWindow window;

    ProjectorRoom(RoomWindow window) {
        this.window = window;
    }

    /** Remembers in the settings which screen the room had, for each set of screens. */
    static RoomMemory memory(SettingsFile settings) {
        return new RoomMemory() {
            @Override
            public Optional<String> placeFor(String screenSet) {
                return settings.get().projector(screenSet);
            }

            @Override
            public void remember(String screenSet, String place) {
                settings.change(now -> now.withProjector(screenSet, place));
            }
        };
    }

    @Override
    public void open() {
        window.open();
    }

    @Override
    public void close() {
        window.close();
    }

    @Override
    public ObservableValue<Boolean> isOpen() {
        return window.modeProperty().map(mode -> mode != RoomWindow.Mode.CLOSED);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.of("room.open", "Open the room", window::open).in("Room").icon("fth-monitor")
                        .keys("Shortcut+Shift+O"),
                Command.of("room.move", "Room: next screen", window::moveOn).in("Room").keys("Shortcut+Shift+S"),
                Command.of("room.swap", "Room: swap screens", window::swap).in("Room").keys("Shortcut+Alt+S"),
                Command.of("room.share", "Room: window for sharing", window::openWindowed).in("Room"),
                Command.of("room.rehearse", "Room: rehearse on this screen", window::rehearse).in("Room"),
                Command.of("room.close", "Close the room", window::close).in("Room"));
    }
}

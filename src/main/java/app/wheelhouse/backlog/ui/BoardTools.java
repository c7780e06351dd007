package app.wheelhouse.backlog.ui;

import app.wheelhouse.present.RoomDirector;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What the screens of the board need of the program around them.
 *
 * @param openRoom opens the projector's window
 * @param reveal   shows a file in the file manager
 */
public record BoardTools(SavedViews views, RoomDirector director, Runnable openRoom, Consumer<Path> reveal) {
}

package app.wheelhouse.rhythm.ui;

import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.rhythm.store.MeetingMaker;
import java.nio.file.Path;
import java.util.function.Consumer;

/**
 * What the Rhythm room needs of the program around it.
 *
 * @param maker    makes the session of a meeting
 * @param openRoom opens the projector's window
 * @param reveal   shows a file in the file manager
 */
public record RhythmTools(MeetingMaker maker, RoomDirector director, Runnable openRoom, Consumer<Path> reveal) {
}

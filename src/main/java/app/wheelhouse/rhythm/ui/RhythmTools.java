package app.wheelhouse.rhythm.ui;

import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.rhythm.Rhythm;
import app.wheelhouse.rhythm.store.MeetingMaker;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the Rhythm room needs of the program around it.
 *
 * @param rhythm   all cadences and what belongs to them, asked in the background
 * @param maker    makes the session of a meeting
 * @param openRoom opens the projector's window
 * @param reveal   shows a file in the file manager
 */
public record RhythmTools(Supplier<Rhythm> rhythm, MeetingMaker maker, RoomDirector director, Runnable openRoom,
        Consumer<Path> reveal) {
}

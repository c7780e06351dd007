package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.rhythm.gate.GateBook;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the screens of gates need of the program around them.
 *
 * @param book       everything as it is judged now, asked in the background
 * @param openRoom   opens the projector's window
 * @param openLink   opens a web address outside the app
 */
public record GateTools(Supplier<GateBook> book, RoomDirector director, Runnable openRoom, Consumer<String> openLink) {
}

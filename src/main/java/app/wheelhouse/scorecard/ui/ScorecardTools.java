package app.wheelhouse.scorecard.ui;

import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.scorecard.FromLog;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the screens of the scorecard need of the program around them.
 *
 * @param log      what the app's own log says, read in the background
 * @param openRoom opens the projector's window
 * @param openLink opens evidence that is a link
 */
public record ScorecardTools(Supplier<FromLog> log, RoomDirector director, Runnable openRoom,
        Consumer<String> openLink) {
}

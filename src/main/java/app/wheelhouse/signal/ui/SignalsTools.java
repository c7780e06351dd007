package app.wheelhouse.signal.ui;

import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.signal.watch.Watch;

/**
 * What the screens of signals need of the program around them.
 *
 * @param watch    measures while the workspace is open
 * @param openRoom opens the projector's window
 */
public record SignalsTools(Watch watch, RoomDirector director, Runnable openRoom) {
}

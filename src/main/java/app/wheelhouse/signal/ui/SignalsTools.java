package app.wheelhouse.signal.ui;

import app.wheelhouse.present.RoomDirector;
import app.wheelhouse.signal.watch.Watch;
import javafx.stage.Window;

/**
 * What the screens of signals need of the program around them.
 *
 * @param watch    measures while the workspace is open
 * @param openRoom opens the projector's window
 * @param intake   brings definitions in
 */
public record SignalsTools(Watch watch, RoomDirector director, Runnable openRoom, Intake intake) {

    /** Brings OpenSLO in, as the importer of the program does. */
    public interface Intake {
        /** Asks for a file and shows what it would bring. */
        void choose(Window window);

        /** Brings a text in, and says what came. */
        void bring(String name, String text);
    }
}

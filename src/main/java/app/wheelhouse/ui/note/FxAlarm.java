package app.wheelhouse.ui.note;

import java.time.Duration;
import javafx.animation.PauseTransition;

/** An alarm that rings on the FX thread. */
public final class FxAlarm implements Alarm {
    @Override
    public Runnable set(Duration delay, Runnable action) {
        PauseTransition pause = new PauseTransition(javafx.util.Duration.millis((double) delay.toMillis()));
        pause.setOnFinished(_ -> action.run());
        pause.play();
        return pause::stop;
    }
}

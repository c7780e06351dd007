package app.wheelhouse.ui;

import javafx.animation.FadeTransition;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.util.Duration;

/** Moves things into view, within 150 ms, and not at all for people who asked for reduced motion. */
public final class Motion {
    private static final Duration QUICK = Duration.millis(120);
    private final ObservableValue<Boolean> reduced;

    /** Motion that stops while the value is true. */
    public Motion(ObservableValue<Boolean> reduced) {
        this.reduced = reduced;
    }

    /** Fades a node in. */
    public void appear(Node node) {
        if (Boolean.TRUE.equals(reduced.getValue())) {
            node.setOpacity(1);
            return;
        }
        FadeTransition fade = new FadeTransition(QUICK, node);
        fade.setFromValue(0);
        fade.setToValue(1);
        fade.play();
    }
}

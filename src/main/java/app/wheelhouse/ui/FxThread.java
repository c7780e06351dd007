package app.wheelhouse.ui;

import javafx.application.Platform;
import javafx.scene.Scene;

/** The one doorway onto the FX thread: nothing else in Wheelhouse hands work to it. */
public final class FxThread {
    private FxThread() {
    }

    /** Runs the action on the FX thread: at once when already there, otherwise as soon as that thread is free. */
    public static void run(Runnable action) {
        if (Platform.isFxApplicationThread()) {
            action.run();
        } else {
            Platform.runLater(action);
        }
    }

    /** Runs the action on the FX thread after everything that is already waiting there, even when called from it. */
    public static void later(Runnable action) {
        Platform.runLater(action);
    }

    /** Runs the action once the scene was laid out the next time: in the frame after that, when it changes anything. */
    public static void afterLayout(Scene scene, Runnable action) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                action.run();
            }
        });
        Platform.requestNextPulse();
    }

    /**
     * Says whether the caller is on the FX thread.
     *
     * @throws IllegalStateException when it is not
     */
    public static void check() {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException("Touched the screen from thread " + Thread.currentThread().getName());
        }
    }
}

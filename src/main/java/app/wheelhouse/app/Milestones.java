package app.wheelhouse.app;

import app.wheelhouse.ui.Job;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.Scene;

/** Logs how long after the start of the process the window stood and when it could be worked with. FX thread only. */
final class Milestones {
    private static final Logger LOG = System.getLogger("wheelhouse.start");
    private final Scene scene;

    Milestones(Scene scene) {
        this.scene = scene;
    }

    /** The window stands: logged when its scene has been laid out for the first time from now. */
    void firstFrame() {
        atNextFrame("First frame", () -> {
        });
    }

    /** The page is there: logged at the first frame after nothing is loading any more. */
    void usable(ObservableList<Job> loading) {
        if (loading.isEmpty()) {
            atNextFrame("Usable", Milestones::giveBack);
            return;
        }
        loading.addListener(new ListChangeListener<>() {
            @Override
            public void onChanged(Change<? extends Job> change) {
                if (loading.isEmpty()) {
                    loading.removeListener(this);
                    atNextFrame("Usable", Milestones::giveBack);
                }
            }
        });
    }

    /** Starting leaves garbage that would otherwise stay until the heap is full; a laptop has other uses for it. */
    private static void giveBack() {
        System.gc();
    }

    private void atNextFrame(String milestone, Runnable then) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                reached(milestone, System.nanoTime(), then);
            }
        });
        Platform.requestNextPulse();
    }

    /** Asked and written in the background: the start must not wait for its own log. */
    private static void reached(String milestone, long at, Runnable then) {
        CompletableFuture.runAsync(() -> {
            long since = (System.nanoTime() - at) / 1_000_000;
            LOG.log(Level.INFO,
                    "%s after %d ms".formatted(milestone, ManagementFactory.getRuntimeMXBean().getUptime() - since));
            then.run();
        });
    }
}

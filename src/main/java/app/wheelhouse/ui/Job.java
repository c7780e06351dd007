package app.wheelhouse.ui;

import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;

/** One piece of work in the background, as the screen sees it: what it is, how far it is, and a way to stop it. */
public final class Job {
    /** Where a job stands. */
    public enum State {
        RUNNING, DONE, CANCELLED, FAILED
    }

    private final String title;
    private final Background background;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.RUNNING);
    private final ReadOnlyDoubleWrapper progress = new ReadOnlyDoubleWrapper(-1);
    private final ReadOnlyStringWrapper step = new ReadOnlyStringWrapper("");
    private final AtomicBoolean cancelled = new AtomicBoolean();
    private final AtomicReference<@Nullable Report> latest = new AtomicReference<>();

    Job(String title, Background background) {
        this.title = title;
        this.background = background;
    }

    /** What is being done, in words a person recognises. */
    public String title() {
        return title;
    }

    /** Changes on the FX thread only. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** From 0 to 1, or -1 while nobody can tell. Changes on the FX thread only. */
    public ReadOnlyDoubleProperty progress() {
        return progress.getReadOnlyProperty();
    }

    /** The step being done now, or empty. Changes on the FX thread only. */
    public ReadOnlyStringProperty step() {
        return step.getReadOnlyProperty();
    }

    /**
     * Asks the work to stop, which it does at its next progress report; its result is dropped at once. The thread is
     * never interrupted: that would close files, and the database, under the feet of others.
     */
    public void cancel() {
        cancelled.set(true);
        end(State.CANCELLED);
    }

    /** Called from the work itself: how far it is (0 to 1, or -1 for unknown) and what it does now. */
    public void report(double done, String doing) {
        checkCancelled();
        if (latest.getAndSet(new Report(done, doing)) == null) {
            background.toScreen(this::showLatest);
        }
    }

    /**
     * Called from the work itself between steps that are better not done any more.
     *
     * @throws CancellationException when the job was cancelled
     */
    public void checkCancelled() {
        if (cancelled.get()) {
            throw new CancellationException(title);
        }
    }

    boolean isCancelled() {
        return cancelled.get();
    }

    void end(State end) {
        background.toScreen(() -> {
            if (state.get() == State.RUNNING) {
                state.set(end);
            }
        });
    }

    private void showLatest() {
        Report report = latest.getAndSet(null);
        if (report != null) {
            progress.set(report.done);
            step.set(report.doing);
        }
    }

    private record Report(double done, String doing) {
    }
}

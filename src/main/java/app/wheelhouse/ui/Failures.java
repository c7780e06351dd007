package app.wheelhouse.ui;

import java.lang.System.Logger;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Receives every unexpected error once, logs it under its code and tells whoever shows it. The program keeps running. */
public final class Failures implements Thread.UncaughtExceptionHandler {
    private static final Logger LOG = System.getLogger("wheelhouse");
    private final List<Consumer<Failure>> listeners = new CopyOnWriteArrayList<>();
    private final boolean logged;

    /** Failures that are logged. */
    public Failures() {
        this(true);
    }

    private Failures(boolean logged) {
        this.logged = logged;
    }

    /** Failures that only their listeners hear of, for tests that plant some. */
    public static Failures unlogged() {
        return new Failures(false);
    }

    /** An unexpected error, what was being done, and the code to search for. */
    public record Failure(ErrorCode code, String doing, Throwable error) {
        /** What to tell the person: never a stack trace. */
        public String sentence() {
            return doing + " failed for a reason Wheelhouse did not expect. Nothing saved was lost. Code " + code + ".";
        }
    }

    /** Calls back, on the thread the error happened on, for every failure from now on. */
    public void listen(Consumer<Failure> listener) {
        listeners.add(listener);
    }

    /** Takes an unexpected error. Being cancelled is none. */
    public void report(String doing, Throwable error) {
        if (error instanceof CancellationException) {
            return;
        }
        Failure failure = new Failure(ErrorCode.of(error), doing, error);
        if (logged) {
            LOG.log(Logger.Level.ERROR, "[" + failure.code() + "] " + doing, error);
        }
        listeners.forEach(listener -> listener.accept(failure));
    }

    @Override
    public void uncaughtException(Thread thread, Throwable error) {
        report("The last step", error);
    }
}

package app.wheelhouse.ui.note;

import java.time.Duration;

/** Calls back once after a while, on the thread that set it; tests have one whose time they turn by hand. */
@FunctionalInterface
public interface Alarm {
    /** Runs {@code action} once after {@code delay}, unless the returned action is run before. */
    Runnable set(Duration delay, Runnable action);
}

package app.wheelhouse.signal.source;

import java.time.Duration;

/**
 * How much time is left for a whole poll, whatever it consists of.
 *
 * @param until by {@link System#nanoTime}, which no change of the clock touches
 * @param whole what there was at the beginning
 */
record Deadline(long until, Duration whole) {
    static Deadline in(Duration whole) {
        return new Deadline(System.nanoTime() + whole.toNanos(), whole);
    }

    /** Nanoseconds; at least one, so that waiting for it always ends at once when it has passed. */
    long left() {
        return Math.max(1, until - System.nanoTime());
    }
}

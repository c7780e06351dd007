package app.wheelhouse.signal.source;

import app.wheelhouse.signal.SourceDefinition;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When a source has its next turn. A source that fails is asked again sooner than usual, then ever less often, but never less
 * often than its interval: one that comes back is seen within one interval. Only a source that asks to be left alone longer is.
 */
final class Turns {
    private static final Duration FIRST_RETRY = Duration.ofSeconds(5);
    private static final Duration SPREAD = Duration.ofSeconds(5);
    private static final double JITTER = 0.1;
    private static final int MOST_DOUBLINGS = 20;

    private Turns() {
    }

    /**
     * How long after it was due a source is due again.
     *
     * @param failures   polls that failed since the last one that did not
     * @param retryAfter how long it asked to be left alone; null when it did not
     * @param chance     from 0 up to 1, which keeps sources from moving in step
     */
    static Duration next(SourceDefinition source, int failures, @Nullable Duration retryAfter, double chance) {
        Duration usual = source.interval();
        if (failures > 0) {
            Duration retry = FIRST_RETRY.multipliedBy(1L << Math.min(failures - 1, MOST_DOUBLINGS));
            usual = retry.compareTo(usual) < 0 ? retry : usual;
        }
        Duration jittered = Duration.ofMillis(Math.round(usual.toMillis() * (1 - JITTER * chance)));
        return retryAfter != null && retryAfter.compareTo(jittered) > 0 ? retryAfter : jittered;
    }

    /** How long a source waits for its first turn, so that not all are asked at once. */
    static Duration first(SourceDefinition source, double chance) {
        Duration spread = source.interval().compareTo(SPREAD) < 0 ? source.interval() : SPREAD;
        return Duration.ofMillis(Math.round(spread.toMillis() * chance));
    }
}

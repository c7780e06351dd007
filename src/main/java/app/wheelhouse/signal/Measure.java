package app.wheelhouse.signal;

import java.time.Instant;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What was measured over one window.
 *
 * @param good     good events, or slices of time
 * @param total    all of them
 * @param coverage the share 0…1 of the window that was measured
 * @param resets   how often a counter began anew in it
 * @param newest   when its last sample was taken; null when there is none
 */
public record Measure(Span span, double good, double total, double coverage, int resets, Origin origin,
        @Nullable Instant newest) {
    /** From which coverage on a window says how things are. */
    public static final double ENOUGH = 0.9;
    private static final double TOLERANCE = 1e-9;

    /** Nothing measured. */
    public static Measure none(Span span) {
        return new Measure(span, 0, 0, 0, 0, Origin.SAMPLES, null);
    }

    /** The share of good ones; empty when nothing came in. May lie outside 0…1 when what was read cannot be right. */
    public OptionalDouble sli() {
        return total == 0 ? OptionalDouble.empty() : OptionalDouble.of(good / total);
    }

    /** Whether the share is one: a number within 0…1. Without events there is nothing wrong. */
    public boolean isPlausible() {
        return Double.isFinite(good) && Double.isFinite(total)
                && (total == 0 ? good == 0 : good / total >= -TOLERANCE && good / total <= 1 + TOLERANCE);
    }

    /** Whether enough of the window was measured to say how things are. */
    public boolean isCovered() {
        return coverage >= ENOUGH;
    }

    /** Whether anything was measured at all. */
    public boolean isMeasured() {
        return coverage > 0 || total > 0;
    }
}

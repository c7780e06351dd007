package app.wheelhouse.signal;

import java.time.Duration;
import java.time.Instant;

/**
 * What a stretch of time brought.
 *
 * @param good     good events, or slices of time
 * @param total    all of them
 * @param measured how much of the stretch was measured; zero for a gap over which a counter went on, whose events are known but
 *                 not when they came
 * @param resets   how often a counter began anew in it
 */
public record Slice(Span span, double good, double total, Duration measured, int resets) {

    /** A stretch measured from end to end. */
    public static Slice measured(Span span, double good, double total) {
        return new Slice(span, good, total, span.length(), 0);
    }

    static Slice of(long from, long to, double good, double total, long measured, int resets) {
        return new Slice(new Span(Instant.ofEpochMilli(from), Instant.ofEpochMilli(to)), good, total,
                Duration.ofMillis(measured), resets);
    }

    /** Whether nobody measured while its events came. */
    public boolean isGap() {
        return measured.isZero();
    }

    long from() {
        return span.from().toEpochMilli();
    }

    long to() {
        return span.to().toEpochMilli();
    }
}

package app.wheelhouse.signal;

import java.time.Duration;

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
}

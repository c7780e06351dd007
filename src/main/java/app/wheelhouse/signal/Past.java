package app.wheelhouse.signal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a source still knows of a stretch of time.
 *
 * @param whole over all of it; nothing measured after a fault
 * @param steps the same in equal steps that end where it ends, the oldest first; none after a fault
 * @param fault why it gave nothing; null when it did
 */
public record Past(Measure whole, List<Measure> steps, @Nullable Fault fault) {
    public Past {
        steps = List.copyOf(steps);
    }

    /** Nothing, and why. */
    public static Past none(Span span, Fault fault) {
        return new Past(Measure.none(span), List.of(), fault);
    }

    /** Whether there is anything to draw. */
    public boolean isKnown() {
        return fault == null && steps.stream().anyMatch(Measure::isMeasured);
    }
}

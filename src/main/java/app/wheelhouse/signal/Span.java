package app.wheelhouse.signal;

import java.time.Duration;
import java.time.Instant;

/**
 * A stretch of time.
 *
 * @param from its first moment
 * @param to   the first moment after it; never before {@code from}
 */
public record Span(Instant from, Instant to) {
    public Span {
        if (to.isBefore(from)) {
            throw new IllegalArgumentException("a span does not end before it begins");
        }
    }

    /** The stretch of a length that ends at a moment. */
    public static Span before(Instant to, Duration length) {
        return new Span(to.minus(length), to);
    }

    public Duration length() {
        return Duration.between(from, to);
    }

    /** Whether a moment lies within it. */
    public boolean has(Instant moment) {
        return !moment.isBefore(from) && moment.isBefore(to);
    }

    /** How long both have time in common. */
    public Duration common(Span other) {
        return within(other).length();
    }

    /** The part of this one that the other has, too; without length when there is none. */
    public Span within(Span other) {
        Instant begin = from.isAfter(other.from) ? from : other.from;
        Instant end = to.isBefore(other.to) ? to : other.to;
        return new Span(begin, end.isAfter(begin) ? end : begin);
    }

    /** Whether the other lies within this one from end to end. */
    public boolean holds(Span other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }
}

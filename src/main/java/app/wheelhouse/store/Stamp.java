package app.wheelhouse.store;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A hybrid logical clock reading: wall milliseconds and a counter. Orders concurrent changes; its text form sorts as it
 * does.
 */
record Stamp(long millis, int counter) implements Comparable<Stamp> {
    static final Stamp ZERO = new Stamp(0, 0);
    private static final long FURTHEST_LIFT = Duration.ofDays(1).toMillis();
    private static final DateTimeFormatter TIME = DateTimeFormatter
            .ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The next stamp after this one at the given wall time: max(wall, last + 1). */
    Stamp next(long wallMillis) {
        if (wallMillis > millis) {
            return new Stamp(wallMillis, 0);
        }
        return counter < 0xffff ? new Stamp(millis, counter + 1) : new Stamp(millis + 1, 0);
    }

    /** Lifts the clock to a received stamp, but never by more than a day beyond the wall clock. */
    Stamp received(Stamp other, long wallMillis) {
        return other.compareTo(this) > 0 && other.millis <= wallMillis + FURTHEST_LIFT ? other : this;
    }

    static Stamp parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a stamp: " + text);
        }
        return new Stamp(Instant.parse(text.substring(0, slash)).toEpochMilli(),
                Integer.parseInt(text.substring(slash + 1), 16));
    }

    Instant instant() {
        return Instant.ofEpochMilli(millis);
    }

    @Override
    public int compareTo(Stamp other) {
        int byMillis = Long.compare(millis, other.millis);
        return byMillis != 0 ? byMillis : Integer.compare(counter, other.counter);
    }

    @Override
    public String toString() {
        return "%s/%04x".formatted(TIME.format(instant()), counter);
    }
}

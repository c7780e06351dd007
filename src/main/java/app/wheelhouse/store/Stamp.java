package app.wheelhouse.store;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;

/**
 * A hybrid logical clock reading: wall milliseconds and a counter. Orders concurrent changes; its text form sorts as it
 * does.
 */
record Stamp(long millis, int counter) implements Comparable<Stamp> {
    static final Stamp ZERO = new Stamp(0, 0);
    /** 9999-12-31T23:59:59.999Z, the last that four digits of a year can say. */
    static final Stamp LAST = new Stamp(253_402_300_799_999L, 0xffff);
    private static final String FORM = "0000-00-00T00:00:00.000Z/0000";
    private static final long FURTHEST_LIFT = Duration.ofDays(1).toMillis();
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

    /** Reads the form that {@link #toString} writes. By hand: a rebuild reads and writes it some hundred thousand times. */
    static Stamp parse(String text) {
        if (text.length() != FORM.length()) {
            throw new IllegalArgumentException("not a stamp: " + text);
        }
        long seconds = LocalDateTime.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10),
                number(text, 11, 13), number(text, 14, 16), number(text, 17, 19)).toEpochSecond(ZoneOffset.UTC);
        return new Stamp(seconds * 1_000 + number(text, 20, 23), HexFormat.fromHexDigits(text, 25, 29));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
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
        LocalDateTime time = LocalDateTime.ofEpochSecond(Math.floorDiv(millis, 1_000L), 0, ZoneOffset.UTC);
        StringBuilder text = new StringBuilder(FORM);
        put(text, 4, time.getYear());
        put(text, 7, time.getMonthValue());
        put(text, 10, time.getDayOfMonth());
        put(text, 13, time.getHour());
        put(text, 16, time.getMinute());
        put(text, 19, time.getSecond());
        put(text, 23, Math.floorMod(millis, 1_000));
        return text.replace(25, 29, HexFormat.of().toHexDigits((short) counter)).toString();
    }

    private static void put(StringBuilder text, int end, int number) {
        int rest = number;
        for (int i = end - 1; rest > 0; i--) {
            text.setCharAt(i, (char) ('0' + rest % 10));
            rest /= 10;
        }
    }
}

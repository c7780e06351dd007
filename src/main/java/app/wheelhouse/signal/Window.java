package app.wheelhouse.signal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Over which time a promise holds: the last so many days, or the month or quarter of the calendar. */
public sealed interface Window {
    /** The window that holds a moment, as far as it has come: it ends at that moment. */
    Span until(Instant now);

    /** The whole length P of the window that holds a moment; the budget is that of all of it. */
    Duration length(Instant now);

    /** As OpenSLO writes its duration: 28d, 1M. */
    String text();

    /** In words: "28 days", "calendar month". */
    String words();

    /** The last so much time, always. */
    record Rolling(Duration length) implements Window {
        public Rolling {
            if (length.isNegative() || length.isZero()) {
                throw new IllegalArgumentException("a window lasts some time");
            }
        }

        @Override
        public Span until(Instant now) {
            return Span.before(now, length);
        }

        @Override
        public Duration length(Instant now) {
            return length;
        }

        @Override
        public String text() {
            return Length.text(length);
        }

        @Override
        public String words() {
            return length.toDays() > 0 && length.equals(Duration.ofDays(length.toDays()))
                    ? length.toDays() + (length.toDays() == 1 ? " day" : " days")
                    : Length.words(length);
        }
    }

    /**
     * One period of the calendar after the other.
     *
     * @param count how many units each lasts
     * @param start when the first began, in local time of the zone
     */
    record Calendar(int count, Unit unit, LocalDateTime start, ZoneId zone) implements Window {
        public Calendar {
            if (count < 1) {
                throw new IllegalArgumentException("a period lasts at least one unit");
            }
        }

        @Override
        public Span until(Instant now) {
            return new Span(period(now).from(), now);
        }

        @Override
        public Duration length(Instant now) {
            return period(now).length();
        }

        /** The whole period that holds a moment. Periods count from the start, so that the 31st comes back after February. */
        public Span period(Instant now) {
            LocalDateTime local = LocalDateTime.ofInstant(now, zone);
            long step = Math.floorDiv(unit.chrono.between(start, local) * 1L, (long) count * unit.size);
            while (begin(step).isAfter(now)) {
                step--;
            }
            while (!begin(step + 1).isAfter(now)) {
                step++;
            }
            return new Span(begin(step), begin(step + 1));
        }

        private Instant begin(long step) {
            return start.plus(step * count * unit.size, unit.chrono).atZone(zone).toInstant();
        }

        @Override
        public String text() {
            return count + unit.sign;
        }

        @Override
        public String words() {
            String name = unit.name().toLowerCase(Locale.ROOT);
            return count == 1 ? "calendar " + name : count + " calendar " + name + "s";
        }
    }

    /** The units of the calendar, as OpenSLO writes them. */
    enum Unit {
        DAY("d", ChronoUnit.DAYS, 1), WEEK("w", ChronoUnit.WEEKS, 1), MONTH("M", ChronoUnit.MONTHS, 1), QUARTER("Q",
                ChronoUnit.MONTHS, 3),
        YEAR("Y", ChronoUnit.YEARS, 1);

        private static final Pattern TEXT = Pattern.compile("(\\d{1,4})([dwMQY])");
        private final String sign;
        private final ChronoUnit chrono;
        private final int size;

        Unit(String sign, ChronoUnit chrono, int size) {
            this.sign = sign;
            this.chrono = chrono;
            this.size = size;
        }
    }

    /** A rolling window from its text; empty when it is none or its length differs from time to time. */
    static Optional<Window> rolling(String text) {
        return Length.parse(text).map(Rolling::new);
    }

    /** A window of the calendar from its text; empty when it is none. */
    static Optional<Window> calendar(String text, LocalDateTime start, ZoneId zone) {
        Matcher matcher = Unit.TEXT.matcher(text.strip());
        if (!matcher.matches() || Integer.parseInt(matcher.group(1)) < 1) {
            return Optional.empty();
        }
        for (Unit unit : Unit.values()) {
            if (unit.sign.equals(matcher.group(2))) {
                return Optional.of(new Calendar(Integer.parseInt(matcher.group(1)), unit, start, zone));
            }
        }
        return Optional.empty();
    }
}

package app.wheelhouse.rhythm;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.dmfs.rfc5545.DateTime;
import org.dmfs.rfc5545.recur.InvalidRecurrenceRuleException;
import org.dmfs.rfc5545.recur.RecurrenceRule;
import org.dmfs.rfc5545.recurrenceset.OfRule;

/**
 * When something comes again: a recurrence rule of RFC 5545 (3.3.10), worked out in local time. The only type that knows
 * the library which does it.
 */
public final class Recurrence {
    private static final Pattern OF_DAYS = Pattern.compile("(^|.*;)FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;.*|$)");
    private static final Pattern OF_TIMES = Pattern.compile("(^|.*;)BY(HOUR|MINUTE|SECOND)=.*");
    private static final LocalTime LAST = LocalTime.of(23, 59, 59);
    private final String text;
    private final RecurrenceRule rule;

    private Recurrence(String text, RecurrenceRule rule) {
        this.text = text;
        this.rule = rule;
    }

    /** Reads a rule such as {@code FREQ=WEEKLY;BYDAY=MO}, with or without {@code RRULE:} before it; empty for none. */
    public static Optional<Recurrence> read(String written) {
        String text = written.strip().toUpperCase(Locale.ROOT).replaceFirst("^RRULE:", "").replaceAll("\\s+", "");
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(new Recurrence(text,
                            new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT)));
        } catch (InvalidRecurrenceRuleException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    /** Whether it gives at most one moment a day, as meetings do. */
    public boolean isOfDays() {
        return OF_DAYS.matcher(text).matches() && !OF_TIMES.matcher(text).matches();
    }

    /** The rule as it is kept. */
    public String text() {
        return text;
    }

    /**
     * All moments from the first on, in order; endless unless the rule ends. What the rule says about an end in UTC is
     * seen from the zone.
     *
     * @param first the moment the rule counts from; it is among them only when the rule gives it
     */
    public Stream<LocalDateTime> from(LocalDateTime first, ZoneId zone) {
        return stream(first, first, zone);
    }

    /** The moments on the days between two, both included, however long ago the first was. */
    public Stream<LocalDateTime> between(LocalDateTime first, LocalDate from, LocalDate to, ZoneId zone) {
        LocalDateTime begin = from.isAfter(first.toLocalDate()) ? from.atStartOfDay() : first;
        return stream(first, begin, zone).takeWhile(at -> !at.toLocalDate().isAfter(to));
    }

    private Stream<LocalDateTime> stream(LocalDateTime first, LocalDateTime begin, ZoneId zone) {
        DateTime start = floating(first);
        var moments = new OfRule(ended(zone), start).iterator();
        if (begin.isAfter(first)) {
            moments.fastForward(floating(begin));
        }
        Iterator<LocalDateTime> local = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return moments.hasNext();
            }

            @Override
            public LocalDateTime next() {
                DateTime next = moments.next();
                return LocalDateTime.of(next.getYear(), next.getMonth() + 1, next.getDayOfMonth(), next.getHours(),
                        next.getMinutes(), next.getSeconds());
            }
        };
        Iterable<LocalDateTime> each = () -> local;
        return StreamSupport.stream(each.spliterator(), false).dropWhile(at -> at.isBefore(begin));
    }

    /** The rule with an end in local time, as all is worked out in it. */
    private RecurrenceRule ended(ZoneId zone) {
        DateTime until = rule.getUntil();
        if (until == null || until.isFloating() && !until.isAllDay()) {
            return rule;
        }
        LocalDateTime end = until.isAllDay()
                ? LocalDate.of(until.getYear(), until.getMonth() + 1, until.getDayOfMonth()).atTime(LAST)
                : Instant.ofEpochMilli(until.getTimestamp()).atZone(zone).toLocalDateTime();
        try {
            RecurrenceRule local = new RecurrenceRule(text, RecurrenceRule.RfcMode.RFC5545_STRICT);
            local.setUntil(floating(end));
            return local;
        } catch (InvalidRecurrenceRuleException e) {
            throw new IllegalStateException("it was read before", e);
        }
    }

    private static DateTime floating(LocalDateTime at) {
        return new DateTime(at.getYear(), at.getMonthValue() - 1, at.getDayOfMonth(), at.getHour(), at.getMinute(),
                at.getSecond());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Recurrence that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}

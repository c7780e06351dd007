package app.wheelhouse.rhythm;

import app.wheelhouse.record.Fields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A meeting that comes again and again.
 *
 * @param rrule     as it was typed; {@link #recurrence} tells whether it is one
 * @param startsOn  the day the rule counts from; null when nobody said
 * @param at        local time of day
 * @param owner     who holds it
 * @param content   who answers for its content
 * @param decides   what it decides
 * @param alarm     minutes before the start to remind; null for no reminder
 * @param droppedOn from this day on it is not held any more; null while it is
 * @param uid       what it is called in the calendar it came from; empty for one made here
 */
public record Cadence(UUID id, String title, String purpose, String rrule, @Nullable LocalDate startsOn, LocalTime at,
        ZoneId zone, int minutes, @Nullable UUID owner, @Nullable UUID content, String place, String inputs,
        String decides, Template template, HolidayRule holidays, @Nullable Integer alarm, @Nullable LocalDate droppedOn,
        String uid, String position) {
    /** What a meeting lasts when nobody said. */
    public static final int USUAL_MINUTES = 45;
    /** When a meeting begins when nobody said. */
    public static final LocalTime USUAL_TIME = LocalTime.of(9, 0);
    /** A Monday to count from when nobody said. */
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 6);

    /** @param zone the zone of one without its own */
    public static Cadence read(Map<String, ? extends @Nullable Object> values, ZoneId zone) {
        Fields fields = new Fields(values);
        Integer minutes = fields.number("minutes");
        return new Cadence(fields.id(), fields.text("title"), fields.text("purpose"), fields.text("rrule"),
                fields.day("starts_on"), time(fields.text("starts_at")).orElse(USUAL_TIME),
                zone(fields.text("zone")).orElse(zone), minutes == null || minutes <= 0 ? USUAL_MINUTES : minutes,
                fields.reference("owner"), fields.reference("content_owner"), fields.text("place"),
                fields.text("inputs"), fields.text("key_decisions"), Template.of(fields.text("template")),
                HolidayRule.of(fields.text("holidays")), fields.number("alarm"), fields.day("dropped_on"),
                fields.text("uid"), fields.text("position"));
    }

    /** Reads a local time of day such as 9:00. */
    public static Optional<LocalTime> time(String text) {
        try {
            String padded = text.strip().matches("\\d:\\d\\d") ? "0" + text.strip() : text.strip();
            return text.isBlank() ? Optional.empty() : Optional.of(LocalTime.parse(padded).withSecond(0).withNano(0));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** Reads a zone by its IANA name such as Europe/London. */
    public static Optional<ZoneId> zone(String text) {
        return ZoneId.getAvailableZoneIds().contains(text.strip())
                ? Optional.of(ZoneId.of(text.strip()))
                : Optional.empty();
    }

    /** When it comes again; empty while the rule is none. */
    public Optional<Recurrence> recurrence() {
        return Recurrence.read(rrule).filter(Recurrence::isOfDays);
    }

    /** The local moment the rule counts from. */
    public LocalDateTime first() {
        return (startsOn == null ? LONG_AGO : startsOn).atTime(at);
    }

    /** The days on which it is due between two, both included, by the rule alone. */
    public Stream<LocalDate> dueDays(LocalDate from, LocalDate to) {
        LocalDate last = droppedOn == null || droppedOn.isAfter(to) ? to : droppedOn.minusDays(1);
        return recurrence().stream().flatMap(rule -> rule.between(first(), from, last, zone))
                .map(LocalDateTime::toLocalDate);
    }

    /** Whether it is held no more on a day. */
    public boolean isDropped(LocalDate day) {
        return droppedOn != null && !day.isBefore(droppedOn);
    }
}

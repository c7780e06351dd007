package app.wheelhouse.output;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes meetings that come again as an iCalendar file (RFC 5545), each in its own zone with that zone's rules. */
public final class EventCalendar {
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private final ContentLines out = new ContentLines();
    private final String stamp;

    private EventCalendar(Instant stamp) {
        this.stamp = MOMENT.format(stamp);
    }

    /** Somebody who is invited. */
    public record Invited(UUID id, String name, boolean chairs) {
    }

    /** One meeting that is held at another time than the rule says. */
    public record Moved(LocalDateTime from, LocalDateTime to, boolean holiday) {
    }

    /**
     * A meeting that comes again.
     *
     * @param start   the first one, as its zone shows it
     * @param rrule   an end in it is in UTC
     * @param skipped those left out on purpose
     * @param free    those left out for a holiday
     * @param alarm   minutes before to remind; null for no reminder
     * @param own     what only this program reads, by the names behind X-WHEELHOUSE-
     */
    public record Event(String uid, String title, String what, String place, LocalDateTime start, ZoneId zone,
            int minutes, String rrule, List<LocalDateTime> skipped, List<LocalDateTime> free, List<Moved> moved,
            List<Invited> invited, @Nullable Integer alarm, Map<String, String> own) {
        public Event {
            skipped = List.copyOf(skipped);
            free = List.copyOf(free);
            moved = List.copyOf(moved);
            invited = List.copyOf(invited);
        }
    }

    /** @param stamp when the file was made */
    public static String write(List<Event> events, Instant stamp) {
        EventCalendar file = new EventCalendar(stamp);
        file.out.line("BEGIN", "VCALENDAR").line("VERSION", "2.0").line("PRODID", "-//Wheelhouse//Rhythm//EN")
                .line("CALSCALE", "GREGORIAN");
        Map<ZoneId, Integer> zones = events.stream()
                .collect(Collectors.toMap(Event::zone, each -> each.start().getYear(), Math::min,
                        () -> new java.util.TreeMap<>(java.util.Comparator.comparing(ZoneId::getId))));
        zones.forEach((zone, year) -> ZoneLines.write(file.out, zone, year));
        events.forEach(file::event);
        file.out.line("END", "VCALENDAR");
        return file.out.toString();
    }

    private void event(Event event) {
        String at = ";TZID=" + event.zone().getId();
        begin(event, event.start());
        out.line("RRULE", event.rrule());
        list("EXDATE" + at, event.skipped());
        list("EXDATE;X-WHEELHOUSE-HOLIDAY=TRUE" + at, event.free());
        event.own().forEach((name, value) -> out.some("X-WHEELHOUSE-" + name, value));
        alarm(event);
        out.line("END", "VEVENT");
        event.moved().forEach(moved -> {
            begin(event, moved.to());
            out.line("RECURRENCE-ID" + at, LOCAL.format(moved.from()));
            if (moved.holiday()) {
                out.line("X-WHEELHOUSE-HOLIDAY", "TRUE");
            }
            alarm(event);
            out.line("END", "VEVENT");
        });
    }

    private void begin(Event event, LocalDateTime start) {
        out.line("BEGIN", "VEVENT").line("UID", event.uid()).line("DTSTAMP", stamp)
                .line("DTSTART;TZID=" + event.zone().getId(), LOCAL.format(start))
                .line("DURATION", "PT" + event.minutes() + "M").some("SUMMARY", event.title())
                .some("DESCRIPTION", event.what()).some("LOCATION", event.place());
        event.invited().forEach(each -> out.line("ATTENDEE;CN=" + ContentLines.quoted(each.name()) + ";ROLE="
                + (each.chairs() ? "CHAIR" : "REQ-PARTICIPANT"), "urn:uuid:" + each.id()));
    }

    private void list(String name, List<LocalDateTime> moments) {
        if (!moments.isEmpty()) {
            out.line(name, moments.stream().map(LOCAL::format).collect(Collectors.joining(",")));
        }
    }

    private void alarm(Event event) {
        if (event.alarm() != null) {
            out.line("BEGIN", "VALARM").line("ACTION", "DISPLAY")
                    .line("TRIGGER;RELATED=START", "-PT" + event.alarm() + "M")
                    .some("DESCRIPTION", event.title()).line("END", "VALARM");
        }
    }
}

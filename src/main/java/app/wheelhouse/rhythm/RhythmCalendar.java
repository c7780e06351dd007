package app.wheelhouse.rhythm;

import app.wheelhouse.output.EventCalendar;
import app.wheelhouse.output.EventCalendar.Event;
import app.wheelhouse.output.EventCalendar.Invited;
import app.wheelhouse.output.EventCalendar.Moved;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Writes the cadences for calendars of other programs, and so that this one reads back exactly what it wrote. */
public final class RhythmCalendar {
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int YEARS = 6;
    private final Rhythm rhythm;
    private final ZoneId zone;

    /** @param zone that of this laptop */
    public RhythmCalendar(Rhythm rhythm, ZoneId zone) {
        this.rhythm = rhythm;
        this.zone = zone;
    }

    /** All cadences that have a meeting at all. */
    public String calendar(Instant now) {
        return EventCalendar.write(rhythm.cadences().stream().map(this::event).flatMap(Optional::stream).toList(), now);
    }

    private Optional<Event> event(Cadence cadence) {
        LocalDate from = cadence.first().toLocalDate();
        return cadence.dueDays(from, from.plusYears(YEARS)).findFirst().map(first -> {
            List<LocalDateTime> skipped = new ArrayList<>();
            List<LocalDateTime> free = new ArrayList<>();
            List<Moved> moved = new ArrayList<>();
            for (Occurrence each : changed(cadence)) {
                LocalDateTime due = each.dueOn().atTime(cadence.at());
                boolean holiday = !rhythm.isChangedByHand(each);
                switch (each.state()) {
                    case SKIPPED -> skipped.add(due);
                    case HOLIDAY -> free.add(due);
                    case MOVED -> moved.add(new Moved(due, each.local(), holiday));
                    case DUE -> {
                        // as the rule says
                    }
                }
            }
            String uid = cadence.uid().isEmpty() ? cadence.id() + "@wheelhouse" : cadence.uid();
            return new Event(uid, cadence.title(), what(cadence), cadence.place(), first.atTime(cadence.at()),
                    cadence.zone(), cadence.minutes(), rule(cadence), skipped, free, moved, invited(cadence),
                    cadence.alarm(), own(cadence));
        });
    }

    /** The meetings that a change or a holiday touches. */
    private List<Occurrence> changed(Cadence cadence) {
        Set<LocalDate> days = new LinkedHashSet<>();
        rhythm.changes().getOrDefault(cadence.id(), List.of()).forEach(each -> days.add(each.dueOn()));
        rhythm.days().holidays().forEach(each -> cadence.dueDays(each.from(), each.to()).forEach(days::add));
        return days.stream().sorted().map(day -> rhythm.occurrence(cadence.id(), day)).flatMap(Optional::stream)
                .toList();
    }

    /** The rule with its end in UTC, as RFC 5545 wants it beside a start with a zone (3.3.10). */
    private static String rule(Cadence cadence) {
        String rule = cadence.recurrence().map(Recurrence::text).orElse("");
        LocalDate dropped = cadence.droppedOn();
        if (dropped != null) {
            return rule.replaceAll(";?(UNTIL|COUNT)=[^;]*", "").replaceFirst("^;", "") + ";UNTIL="
                    + MOMENT.format(dropped.atStartOfDay(cadence.zone()).toInstant().minusSeconds(1));
        }
        java.util.regex.Matcher until = java.util.regex.Pattern.compile("UNTIL=(\\d{8})(T\\d{6})?(Z)?").matcher(rule);
        if (!until.find() || until.group(3) != null) {
            return rule;
        }
        LocalDate day = LocalDate.parse(until.group(1), DateTimeFormatter.BASIC_ISO_DATE);
        return until.replaceFirst("UNTIL="
                + MOMENT.format(day.plusDays(1).atStartOfDay(cadence.zone()).toInstant().minusSeconds(1)));
    }

    private static String what(Cadence cadence) {
        List<String> parts = new ArrayList<>();
        if (!cadence.purpose().isBlank()) {
            parts.add(cadence.purpose().strip());
        }
        if (!cadence.decides().isBlank()) {
            parts.add("Decides: " + cadence.decides().strip());
        }
        if (!cadence.inputs().isBlank()) {
            parts.add("Inputs: " + cadence.inputs().strip());
        }
        return String.join("\n\n", parts);
    }

    private List<Invited> invited(Cadence cadence) {
        Map<UUID, Invited> all = new LinkedHashMap<>();
        if (cadence.owner() != null) {
            all.put(cadence.owner(), new Invited(cadence.owner(), rhythm.name(cadence.owner()), true));
        }
        rhythm.members().getOrDefault(cadence.id(), List.of()).forEach(each -> all.putIfAbsent(each.person(),
                new Invited(each.person(), rhythm.name(each.person()), false)));
        all.values().removeIf(each -> each.name().isBlank());
        return List.copyOf(all.values());
    }

    private Map<String, String> own(Cadence cadence) {
        Map<String, String> own = new LinkedHashMap<>();
        own.put("ID", cadence.id().toString());
        own.put("RRULE", cadence.rrule());
        own.put("STARTS-ON", cadence.startsOn() == null ? "" : cadence.startsOn().toString());
        own.put("USUAL", "starts_at=" + Cadence.USUAL_TIME + " minutes=" + Cadence.USUAL_MINUTES + " zone="
                + zone.getId());
        own.put("PURPOSE", cadence.purpose());
        own.put("DECIDES", cadence.decides());
        own.put("INPUTS", cadence.inputs());
        return own;
    }
}

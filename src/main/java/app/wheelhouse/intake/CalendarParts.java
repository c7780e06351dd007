package app.wheelhouse.intake;

import app.wheelhouse.intake.Part.Own;
import app.wheelhouse.intake.Part.Ref;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import app.wheelhouse.output.CalendarFile;
import app.wheelhouse.output.CalendarFile.Component;
import app.wheelhouse.output.CalendarFile.Property;
import app.wheelhouse.rhythm.Cadence;
import app.wheelhouse.rhythm.Recurrence;
import app.wheelhouse.rhythm.Template;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns a calendar of any program into cadences with their exceptions and attendees; one that was written here is known again. */
final class CalendarParts {
    private static final String OWN = "X-WHEELHOUSE-";
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss");
    private final List<Component> events;
    private final Parts parts = new Parts();
    private final Mentions mentions = new Mentions(parts);
    private final List<NotUnderstood> left = new ArrayList<>();
    private final Map<String, String> paths = new HashMap<>();

    private CalendarParts(String text) {
        events = CalendarFile.events(text);
    }

    /** What a calendar says; events that come only once are left out, and said. */
    static Content of(String text) {
        CalendarParts calendar = new CalendarParts(text);
        calendar.events.stream().filter(each -> each.first("RECURRENCE-ID").isEmpty()).forEach(calendar::series);
        calendar.events.stream().filter(each -> each.first("RECURRENCE-ID").isPresent()).forEach(calendar::moved);
        return new Content("calendar", calendar.parts.all(), calendar.left);
    }

    private void series(Component event) {
        String title = event.text("SUMMARY").strip();
        Optional<Moment> start = event.first("DTSTART").flatMap(Moment::of);
        Optional<Recurrence> rule = event.first("RRULE").flatMap(each -> Recurrence.read(each.value()))
                .filter(Recurrence::isOfDays);
        if (start.isEmpty() || rule.isEmpty() || title.isEmpty()) {
            left.add(new NotUnderstood(event.line(), title, event.first("RRULE").isEmpty()
                    ? "“%s” comes only once and was left out".formatted(title)
                    : "“%s” has no rule, start or title that can be read; it was left out".formatted(title)));
            return;
        }
        String uid = event.text("UID");
        Optional<UUID> own = own(event);
        Map<String, String> usual = usual(event);
        Moment at = start.get();
        Fields fields = new Fields().say("title", title).say("place", event.text("LOCATION")).say("alarm",
                alarm(event));
        say(fields, usual, "starts_at", at.local.toLocalTime().withSecond(0).toString());
        say(fields, usual, "zone", at.zone == null ? null : at.zone.getId());
        say(fields, usual, "minutes", minutes(event, at));
        if (own.isPresent()) {
            fields.say("rrule", event.text(OWN + "RRULE")).say("starts_on", day(event.text(OWN + "STARTS-ON")))
                    .say("purpose", event.text(OWN + "PURPOSE")).say("key_decisions", event.text(OWN + "DECIDES"))
                    .say("inputs", event.text(OWN + "INPUTS"));
        } else {
            Template template = Template.named(title);
            fields.say("rrule", rule.get().text()).say("starts_on", at.local.toLocalDate()).say("uid", uid)
                    .say("purpose", event.text("DESCRIPTION"))
                    .first("template", template == Template.NONE ? null : template.word());
        }
        String path = own.map(id -> parts.add("cadence", uid, title, fields, new Own(id, Set.of())))
                .orElseGet(() -> parts.add("cadence", null, uid.isEmpty() ? title : uid, title, "cadence", fields));
        paths.put(uid, path);
        skipped(event, path);
        if (own.isEmpty()) {
            invited(event, path);
        }
    }

    /** What equals the usual is given to a new record only, so that what was never set stays so. */
    private static void say(Fields fields, Map<String, String> usual, String field, @Nullable Object value) {
        if (value != null && value.toString().equals(usual.get(field))) {
            fields.first(field, value);
        } else {
            fields.say(field, value);
        }
    }

    private static Map<String, String> usual(Component event) {
        Map<String, String> usual = new HashMap<>();
        for (String each : event.text(OWN + "USUAL").split(" ", -1)) {
            int at = each.indexOf('=');
            if (at > 0) {
                usual.put(each.substring(0, at), each.substring(at + 1));
            }
        }
        return usual;
    }

    private void skipped(Component event, String path) {
        event.all("EXDATE").stream().filter(each -> !each.params().containsKey(OWN + "HOLIDAY"))
                .flatMap(each -> Arrays.stream(each.value().split(",", -1))
                        .map(value -> Moment.of(new Property(each.name(), each.params(), value, each.line()))))
                .flatMap(Optional::stream).map(each -> each.local.toLocalDate())
                .forEach(day -> change(path, day, null));
    }

    private void moved(Component event) {
        String path = paths.get(event.text("UID"));
        Optional<Moment> due = event.first("RECURRENCE-ID").flatMap(Moment::of);
        Optional<Moment> now = event.first("DTSTART").flatMap(Moment::of);
        if (path != null && due.isPresent() && now.isPresent() && event.first(OWN + "HOLIDAY").isEmpty()
                && !due.get().local.equals(now.get().local)) {
            change(path, due.get().local.toLocalDate(), now.get().local);
        }
    }

    private void change(String path, LocalDate day, @Nullable LocalDateTime to) {
        parts.add("cadence_change", null, path + "|" + day, "", null, new Fields().say("cadence", new Ref(path))
                .say("due_on", day).say("moved_to", to == null ? null : to.toString()));
    }

    private void invited(Component event, String path) {
        event.all("ATTENDEE").stream().map(each -> each.params().getOrDefault("CN", "")).filter(name -> !name.isBlank())
                .distinct().forEach(name -> {
                    Ref person = mentions.person(name);
                    if (person != null) {
                        parts.add("cadence_member", null, path + "|" + PersonKey.of(name), "", null,
                                new Fields().say("cadence", new Ref(path)).say("person", person));
                    }
                });
    }

    private static Optional<UUID> own(Component event) {
        try {
            String id = event.text(OWN + "ID");
            return id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static @Nullable Integer alarm(Component event) {
        return event.parts().stream().filter(each -> each.name().equals("VALARM"))
                .map(each -> duration(each.text("TRIGGER"))).filter(Objects::nonNull).findFirst()
                .map(each -> Math.toIntExact(Math.abs(each.toMinutes()))).orElse(null);
    }

    private static Integer minutes(Component event, Moment start) {
        Duration lasts = duration(event.text("DURATION"));
        Optional<Moment> end = event.first("DTEND").flatMap(Moment::of);
        return lasts != null
                ? Math.toIntExact(lasts.toMinutes())
                : end.map(each -> Math.toIntExact(Duration.between(start.local, each.local).toMinutes()))
                        .orElse(Cadence.USUAL_MINUTES);
    }

    private static @Nullable Duration duration(String text) {
        try {
            return text.startsWith("P") || text.startsWith("-P") || text.startsWith("+P")
                    ? text.endsWith("W")
                            ? Duration.ofDays(7L * Integer.parseInt(text.replaceAll("\\D", "")))
                            : Duration.parse(text.replaceFirst("^\\+", ""))
                    : null;
        } catch (DateTimeException | NumberFormatException _) {
            return null;
        }
    }

    /** A local moment, in a zone when the file names one that is known. */
    private record Moment(LocalDateTime local, @Nullable ZoneId zone) {
        static Optional<Moment> of(Property property) {
            String text = property.value().strip();
            try {
                if (text.matches("\\d{8}")) {
                    return Optional.of(new Moment(
                            LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE).atTime(Cadence.USUAL_TIME), null));
                }
                LocalDateTime local = LocalDateTime.parse(text.replace("Z", ""), LOCAL);
                return Optional.of(text.endsWith("Z")
                        ? new Moment(local, Cadence.zone("UTC").orElse(ZoneOffset.UTC))
                        : new Moment(local,
                                Cadence.zone(property.params().getOrDefault("TZID", "").replaceFirst("^/.*/(?=\\w+/)",
                                        "")).orElse(null)));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        }
    }
}

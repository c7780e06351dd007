package app.wheelhouse.cli;

import app.wheelhouse.rhythm.Cadence;
import app.wheelhouse.rhythm.Change;
import app.wheelhouse.rhythm.Recurrence;
import app.wheelhouse.rhythm.Template;
import app.wheelhouse.rhythm.WorkDays;
import app.wheelhouse.store.Ids;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules a command has to keep when it changes cadences and their meetings. */
final class RhythmEdit {
    private RhythmEdit() {
    }

    /** What a field has to hold when it does not hold this text; empty when it does or any text will do. */
    static Optional<String> broken(String type, String field, String text) {
        return kept(type, field, text).isPresent()
                ? Optional.empty()
                : Optional.of(switch (type + "." + field) {
                    case "cadence.rrule" ->
                        "holds a recurrence rule of RFC 5545 of days, weeks, months or years, such as "
                                + "FREQ=WEEKLY;BYDAY=MO";
                    case "cadence.starts_at" -> "holds a local time such as 09:00";
                    case "cadence.zone" -> "holds an IANA zone such as Europe/London";
                    case "rhythm.working_days" -> "holds days of the week such as SU,MO,TU,WE,TH";
                    default -> "holds a local time with its day such as 2026-12-01T10:00";
                });
    }

    /** A text as it is kept: rules without RRULE: before them, times with two digits. */
    static Optional<String> kept(String type, String field, String text) {
        return switch (type + "." + field) {
            case "cadence.rrule" -> Recurrence.read(text).filter(Recurrence::isOfDays).map(Recurrence::text);
            case "cadence.starts_at" -> Cadence.time(text).map(LocalTime::toString);
            case "cadence.zone" -> Cadence.zone(text).map(ZoneId::getId);
            case "rhythm.working_days" -> WorkDays.read(text).map(WorkDays::codes);
            case "cadence_change.moved_to" -> Change.moment(text).map(LocalDateTime::toString);
            default -> Optional.of(text);
        };
    }

    /** The id of a record there can be only one of; empty for all others. */
    static Optional<UUID> id(String type, FieldEdit edit) {
        if (edit.value("cadence") instanceof UUID cadence) {
            if (type.equals("cadence_member") && edit.value("person") instanceof UUID person) {
                return Optional.of(Ids.of(type, cadence, person));
            } else if (type.equals("cadence_change") && edit.value("due_on") instanceof LocalDate day) {
                return Optional.of(Ids.of(type, cadence, new UUID(0, day.toEpochDay())));
            }
        }
        return Optional.empty();
    }

    /** What a new cadence has unless somebody says otherwise. */
    static void usual(FieldEdit edit, ZoneId zone, LocalDate today) {
        edit.usual("minutes", Cadence.USUAL_MINUTES);
        edit.usual("starts_at", Cadence.USUAL_TIME.toString());
        edit.usual("starts_on", today);
        edit.usual("zone", zone.getId());
        edit.usual("template", Template.named(String.valueOf(edit.value("title"))).word());
    }

    /** Days end after they begin. */
    static void check(String type, Map<String, @Nullable Object> current, Map<String, @Nullable Object> values)
            throws Refused {
        Object from = values.getOrDefault("starts_on", current.get("starts_on"));
        Object to = values.getOrDefault("ends_on", current.get("ends_on"));
        if ((type.equals("holiday") || type.equals("travel")) && from instanceof LocalDate first
                && to instanceof LocalDate last && last.isBefore(first)) {
            throw Refused.value("A %s cannot end before it begins. Nothing was changed.", type);
        }
    }
}

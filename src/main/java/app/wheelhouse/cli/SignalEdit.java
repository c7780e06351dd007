package app.wheelhouse.cli;

import app.wheelhouse.signal.AlertPolicy;
import app.wheelhouse.signal.Length;
import app.wheelhouse.signal.SloDraft;
import app.wheelhouse.signal.SourceDraft;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The rules a command has to keep when it changes what is defined about signals. */
final class SignalEdit {
    /** The kinds of indicators, the usual first. */
    static final List<String> INDICATORS = List.of("ratio", "threshold");
    /** What a budget may be counted in, the usual first. */
    static final List<String> METHODS = List.of("occurrences", "timeslices", "ratio_timeslices");
    private static final String OF_CALENDAR = "\\d{1,4}[MQY]";

    private SignalEdit() {
    }

    /** What a field has to hold when it does not hold this text; empty when it does or any text will do. */
    static Optional<String> broken(String type, String field, String text) {
        String plain = text.strip();
        boolean holds = switch (type + "." + field) {
            case "slo.period" -> Length.parse(plain).isPresent() || plain.matches("[1-9]\\d{0,3}[dwMQY]");
            case "slo.slice" -> Length.parse(plain).isPresent();
            case "slo.zone" -> isZone(plain);
            case "slo.starts" -> isLocal(plain);
            default -> true;
        };
        return holds ? Optional.empty() : Optional.of(switch (field) {
            case "period" -> "holds a length such as 28d, or a period of the calendar such as 1M";
            case "slice" -> "holds a length such as 1m";
            case "zone" -> "holds an IANA zone such as Europe/London";
            default -> "holds a local time such as 2026-01-01T00:00";
        });
    }

    private static boolean isZone(String text) {
        try {
            return !ZoneId.of(text).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean isLocal(String text) {
        try {
            String whole = text.replace(' ', 'T');
            return LocalDateTime.parse(whole.contains("T") ? whole : whole + "T00:00").getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }

    /** Months, quarters and years are of the calendar. */
    static void complete(FieldEdit edit) {
        if (edit.value("period") instanceof String period && period.strip().matches(OF_CALENDAR)) {
            edit.usual("calendar", true);
        }
    }

    /** Refuses what can never be polled or measured; what is only missing may come later. */
    static void check(String type, Map<String, @Nullable Object> current, Map<String, @Nullable Object> values)
            throws Refused {
        Map<String, @Nullable Object> whole = new HashMap<>(current);
        whole.putAll(values);
        whole.putIfAbsent("id", new UUID(0, 0));
        List<String> flaws = switch (type) {
            case "source" -> SourceDraft.read(whole).flaws();
            case "slo" -> flaws(whole);
            case "maintenance" -> whole.get("starts_at") instanceof Instant from
                    && whole.get("ends_at") instanceof Instant to && !to.isAfter(from)
                            ? List.of("Planned work ends after it begins.")
                            : List.of();
            default -> List.of();
        };
        if (!flaws.isEmpty()) {
            throw Refused.value("%s Nothing was changed.", flaws.getFirst());
        }
    }

    private static List<String> flaws(Map<String, @Nullable Object> slo) {
        if (slo.get("alerts") instanceof String alerts && AlertPolicy.parse(alerts).isEmpty()) {
            return List.of("Alerts are written “page 2% 1h 5m”, one a line.");
        } else if (says(slo, "good") && says(slo, "bad")) {
            return List.of("An objective counts good or bad events, not both.");
        } else if (slo.get("period") instanceof String period && period.strip().matches(OF_CALENDAR)
                && Boolean.FALSE.equals(slo.get("calendar"))) {
            return SloDraft.read(slo).flaws();
        }
        return List.of();
    }

    private static boolean says(Map<String, @Nullable Object> values, String field) {
        return values.get(field) instanceof String text && !text.isBlank();
    }
}

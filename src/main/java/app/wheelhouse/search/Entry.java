package app.wheelhouse.search;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the index knows of a record: all its texts but those that are codes, addresses or settings.
 *
 * @param text   everything but the title, paragraph by paragraph
 * @param people whom its fields name
 */
public record Entry(String type, UUID id, String title, String text, @Nullable LocalDate on, String state,
        Hit.Home home, @Nullable UUID topic, Set<UUID> people) {
    /** Types whose records have a page of their own. */
    public static final Set<String> PAGES = Set.of("session", "decision", "action", "person", "receipt", "risk",
            "parked", "document", "matrix", "rfe", "deal", "outcome", "checkpoint", "kpi", "slo", "track", "promise",
            "gate", "release", "stage", "incident", "cadence", "wall", "source", "reference");
    private static final Set<String> CODES = Set.of("position", "line", "state", "kind", "audience", "framework",
            "door", "source", "part", "base", "attribution", "default_role", "type", "letters", "step", "look", "rrule",
            "zone", "uid", "holidays", "working_days", "direction", "provenance", "comparison", "indicator", "metric",
            "good", "bad", "total", "period", "starts", "budgeting", "slice", "alerts", "openslo", "headers", "access",
            "account_ref", "authority", "proxy", "url", "hash", "inputs", "verdict", "measure", "subject", "quarter",
            "factors", "impact_scale", "confidence_scale", "query", "color", "icon", "imported", "front", "frozen");
    private static final List<String> DAYS = List.of("starts_at", "said_on", "decided_on", "happened_on", "made_on",
            "measured_on", "noted_on", "captured_at", "said_at", "raised_on", "asked_on", "due", "due_on", "starts_on",
            "began_at", "ga_on", "begins_on", "needed_by", "since");

    public Entry {
        people = Set.copyOf(people);
    }

    /** Whether there is anything to be found. */
    public boolean hasWords() {
        return !title.isBlank() || !text.isBlank();
    }

    /**
     * What is to be known of a record.
     *
     * @param fields   as {@code store.Records} reads them
     * @param people   the ids of everybody there is
     * @param sessions the days of the sessions, for what has no day but was said in one
     */
    public static Entry of(String type, Map<String, @Nullable Object> fields, Set<UUID> people,
            Map<UUID, LocalDate> sessions, ZoneId zone) {
        UUID id = (UUID) java.util.Objects.requireNonNull(fields.get("id"));
        String name = fields.containsKey("title") ? "title" : "name";
        List<String> texts = new ArrayList<>();
        List<UUID> named = new ArrayList<>();
        fields.forEach((field, value) -> {
            if (value instanceof String text && !text.isBlank() && !field.equals(name) && !CODES.contains(field)) {
                texts.add(text);
            } else if (value instanceof UUID other && people.contains(other)) {
                named.add(other);
            }
        });
        LocalDate on = DAYS.stream().map(fields::get).map(value -> day(value, zone)).filter(day -> day != null)
                .findFirst().orElse(null);
        if (on == null && fields.get("session") instanceof UUID session) {
            on = sessions.get(session);
        }
        return new Entry(type, id, text(fields.get(name)), String.join("\n", texts), on, text(fields.get("state")),
                home(type, id, fields), type.equals("note") && fields.get("topic") instanceof UUID topic ? topic : null,
                type.equals("person") ? Set.of(id) : Set.copyOf(named));
    }

    private static Hit.Home home(String type, UUID id, Map<String, @Nullable Object> fields) {
        if (!PAGES.contains(type)) {
            for (Map.Entry<String, @Nullable Object> field : fields.entrySet()) {
                if (PAGES.contains(field.getKey()) && field.getValue() instanceof UUID other) {
                    return new Hit.Home(field.getKey(), other);
                }
            }
        }
        return new Hit.Home(type, id);
    }

    private static @Nullable LocalDate day(@Nullable Object value, ZoneId zone) {
        return switch (value) {
            case LocalDate day -> day;
            case Instant at -> at.atZone(zone).toLocalDate();
            case java.time.OffsetDateTime at -> at.atZoneSameInstant(zone).toLocalDate();
            case null, default -> null;
        };
    }

    private static String text(@Nullable Object value) {
        return value instanceof String text ? text : "";
    }
}

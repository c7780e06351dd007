package app.wheelhouse.session;

import app.wheelhouse.decision.ActionState;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.library.Attribution;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/**
 * Says a change of one field in words, for the history of a record: "Title changed from “A” to “B”", "Marked landed".
 */
public final class ChangeWords {
    private static final int LONGEST_QUOTE = 60;
    private static final Set<String> LONG_TEXTS = Set.of("text", "purpose", "context", "options", "recommendation",
            "reason", "response");
    private static final Set<String> PEOPLE = Set.of("owner", "presenter", "decided_by", "person");
    private static final Map<String, String> NAMES = Map.ofEntries(Map.entry("minutes", "Minutes"),
            Map.entry("extended_minutes", "Extension"), Map.entry("starts_at", "Start"), Map.entry("due", "Due day"),
            Map.entry("raised_on", "Day raised"), Map.entry("ready_on", "Day ready"),
            Map.entry("needed_by", "Needed by"), Map.entry("decided_on", "Day decided"),
            Map.entry("told_on", "Day told"), Map.entry("performed_on", "Day performed"),
            Map.entry("review_on", "Review day"), Map.entry("said_on", "Day said"),
            Map.entry("decided_by", "Decided by"), Map.entry("reversal_trigger", "Reversal trigger"),
            Map.entry("org", "Organisation"), Map.entry("started_at", "Started"), Map.entry("closed_at", "Closed"),
            Map.entry("current_topic", "Present topic"), Map.entry("carried_from", "Carried over from"));

    private final Function<UUID, String> names;
    private final ZoneId zone;
    private final DateTimeFormatter day;
    private final DateTimeFormatter time;

    /** @param names the name or title of a record; empty when it is not known */
    public ChangeWords(Function<UUID, String> names, ZoneId zone, Locale locale) {
        this.names = names;
        this.zone = zone;
        this.day = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale);
        this.time = DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(locale);
    }

    /**
     * The sentence, without a full stop.
     *
     * @param field the field; empty when the record was deleted
     * @param before its earlier value as the log has it; empty when there was none
     * @param after its new value; empty when it was cleared
     */
    public String of(String type, String field, String before, String after) {
        if (field.isEmpty()) {
            return "Deleted";
        }
        return switch (field) {
            case "position" -> "Moved";
            case "parent" -> after.isEmpty() ? "Moved to the top level" : "Moved under " + value(type, field, after);
            case "line" -> "Note line edited";
            case "title", "name" -> before.isEmpty() ? "Named " + quoted(after) : changed(type, field, before, after);
            case "state" -> state(type, after);
            case "audience" -> after.equals(Audience.ROOM.word()) ? "Shown to the room" : "Kept to the host";
            case "attended" -> attended(after);
            default -> LONG_TEXTS.contains(field) ? edited(field, before, after) : changed(type, field, before, after);
        };
    }

    private String changed(String type, String field, String before, String after) {
        String name = name(field);
        if (after.isEmpty()) {
            return name + " cleared, was " + value(type, field, before);
        }
        return before.isEmpty()
                ? name + " set to " + value(type, field, after)
                : name + " changed from " + value(type, field, before) + " to " + value(type, field, after);
    }

    private static String edited(String field, String before, String after) {
        String name = name(field);
        if (before.isBlank()) {
            return after.isBlank() ? name + " emptied" : name + " written, " + words(count(after));
        }
        if (after.isBlank()) {
            return name + " emptied, was " + words(count(before));
        }
        int more = count(after) - count(before);
        return name + " edited" + (more == 0
                ? ""
                : more > 0
                        ? ", " + words(more) + " more"
                        : ", " + words(-more)
                                + " fewer");
    }

    private static int count(String text) {
        return text.isBlank() ? 0 : text.strip().split("\\s+").length;
    }

    private static String words(int count) {
        return count == 1 ? "1 word" : count + " words";
    }

    private static String state(String type, String after) {
        return switch (type) {
            case "topic" -> topic(TopicState.of(after, TopicState.OPEN));
            case "session" -> switch (SessionState.of(after, SessionState.PLANNED)) {
                case PLANNED -> "Planned";
                case RUNNING -> "Meeting started";
                case CLOSED -> "Meeting closed";
            };
            case "decision" -> DecisionState.of(after, DecisionState.PROPOSED).label();
            case "action" -> switch (ActionState.of(after, ActionState.OPEN)) {
                case OPEN -> "Opened";
                case DONE -> "Done";
                case DROPPED -> "Dropped";
            };
            default -> "State set to " + after;
        };
    }

    private static String topic(TopicState state) {
        return switch (state) {
            case OPEN -> "Opened";
            case LANDED -> "Marked landed";
            case PARTLY -> "Marked partly landed";
            case NOT_LANDED -> "Marked not landed";
            case DONE -> "Marked done";
            case PARKED -> "Parked";
            case CUT -> "Cut";
        };
    }

    private static String attended(String after) {
        return switch (after) {
            case "true" -> "Attended";
            case "false" -> "Did not attend";
            default -> "Attendance unknown";
        };
    }

    private String value(String type, String field, String value) {
        return switch (field) {
            case "kind" -> type.equals("topic")
                    ? TopicKind.of(value, TopicKind.DISCUSSION).label().toLowerCase(
                            Locale.ROOT)
                    : value;
            case "role" -> type.equals("attendee")
                    ? AttendeeRole.of(value, AttendeeRole.CONTRIBUTOR).label()
                    : quoted(value);
            case "attribution" -> Attribution.of(value, Attribution.NOT_FOR_ROOM).label().toLowerCase(Locale.ROOT);
            case "minutes", "extended_minutes" -> value + " min";
            default -> isId(value) ? named(field, value) : moment(value);
        };
    }

    private static boolean isId(String value) {
        return value.length() == 36 && value.chars().filter(c -> c == '-').count() == 4
                && value.chars().allMatch(c -> c == '-' || Character.digit(c, 16) >= 0);
    }

    private String named(String field, String id) {
        String name = names.apply(UUID.fromString(id));
        if (name.isEmpty()) {
            return PEOPLE.contains(field) ? "somebody no longer here" : "a record no longer here";
        }
        return PEOPLE.contains(field) ? name : quoted(name);
    }

    private String moment(String value) {
        try {
            return value.length() == 10
                    ? day.format(LocalDate.parse(value))
                    : time.format(Instant.parse(value).atZone(zone));
        } catch (DateTimeException e) {
            return quoted(value);
        }
    }

    private static String quoted(String value) {
        String line = value.replaceAll("\\s+", " ").strip();
        String shown = line.codePointCount(0, line.length()) <= LONGEST_QUOTE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, LONGEST_QUOTE - 1)).strip() + "\u2026";
        return "\u201c" + shown + "\u201d";
    }

    private static String name(String field) {
        String words = field.replace('_', ' ');
        return NAMES.getOrDefault(field,
                words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1));
    }
}

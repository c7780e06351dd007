package app.wheelhouse.cli;

import app.wheelhouse.decision.ActionState;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Door;
import app.wheelhouse.decision.Framework;
import app.wheelhouse.library.Attribution;
import app.wheelhouse.session.AttendeeRole;
import app.wheelhouse.session.Audience;
import app.wheelhouse.session.SessionState;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.TopicState;
import app.wheelhouse.store.Schema;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What the fields of each record type may hold: which words, which numbers, and records of which type. */
final class Rules {
    static final int LONGEST_MINUTES = 24 * 60;
    private static final Map<String, List<String>> WORDS = Map.ofEntries(
            Map.entry("session.state", words(SessionState.values(), SessionState::word)),
            Map.entry("topic.kind", words(TopicKind.values(), TopicKind::word)),
            Map.entry("topic.state", words(TopicState.values(), TopicState::word)),
            Map.entry("topic.audience", words(Audience.values(), Audience::word)),
            Map.entry("document.audience", words(Audience.values(), Audience::word)),
            Map.entry("attendee.role", words(AttendeeRole.values(), AttendeeRole::word)),
            Map.entry("person.default_role", words(AttendeeRole.values(), AttendeeRole::word)),
            Map.entry("decision.state", words(DecisionState.values(), DecisionState::word)),
            Map.entry("decision.framework", words(Framework.values(), Framework::word)),
            Map.entry("decision.door", words(Door.values(), Door::word)),
            Map.entry("matrix.framework", words(Framework.values(), Framework::word)),
            Map.entry("action.state", words(ActionState.values(), ActionState::word)),
            Map.entry("receipt.attribution", words(Attribution.values(), Attribution::word)),
            Map.entry("risk.kind", List.of("risk", "objection")));
    private static final Map<String, String> REFERENCES = Map.ofEntries(Map.entry("series", "series"),
            Map.entry("session", "session"), Map.entry("topic", "topic"), Map.entry("parent", "topic"),
            Map.entry("carried_from", "topic"), Map.entry("current_topic", "topic"), Map.entry("note", "note"),
            Map.entry("decision", "decision"), Map.entry("person", "person"), Map.entry("presenter", "person"),
            Map.entry("owner", "person"), Map.entry("decided_by", "person"), Map.entry("supersedes", "decision"),
            Map.entry("matrix", "matrix"), Map.entry("matrix_row", "matrix_row"),
            Map.entry("matrix_column", "matrix_column"));
    /** Fields Wheelhouse keeps itself: where a record came from, where it stands in a list, what the clocks say. */
    private static final Set<String> KEPT = Set.of("id", "position", "line", "captured_at", "source",
            "carried_from", "current_topic", "started_at", "closed_at", "decision.note", "action.note", "receipt.note",
            "risk.note", "parked.note");
    private static final Map<String, List<String>> REQUIRED = Map.of("person", List.of("name"), "note",
            List.of("session"), "attendee", List.of("session", "person"), "topic", List.of("session", "title"),
            "amendment",
            List.of("decision", "text"), "role", List.of("decision", "person", "letters"), "link",
            List.of("decision", "type", "record"));

    private Rules() {
    }

    private static <T> List<String> words(T[] values, Function<T, String> word) {
        return Arrays.stream(values).map(word).toList();
    }

    /** The words a field may hold; empty when any text will do. */
    static List<String> words(String type, String field) {
        return WORDS.getOrDefault(type + "." + field, List.of());
    }

    /** The type of the record a field refers to; empty when it refers to none. */
    static String refersTo(String field) {
        return REFERENCES.getOrDefault(field, "");
    }

    /** True for fields nobody sets by hand; a note keeps its place once it has one. */
    static boolean isKept(String type, String field, boolean fresh) {
        return KEPT.contains(field) || KEPT.contains(type + "." + field)
                || !fresh && type.equals("note") && !field.equals("text");
    }

    /** The fields no record of a type may be without. */
    static List<String> required(String type) {
        return REQUIRED.getOrDefault(type, List.of("title"));
    }

    /** @throws Refused when it is no type of record */
    static String type(String word) throws Refused {
        if (!Schema.types().contains(word)) {
            throw Refused.usage("'%s' is no type of record. There are: %s.", word, String.join(", ", Schema.types()));
        }
        return word;
    }

    /** @throws Refused when the type has no such field, among those given */
    static String field(String type, String word, Set<String> known) throws Refused {
        if (!known.contains(word)) {
            throw Refused.usage("A %s has no field '%s'. It has: %s.", type, word,
                    known.stream().collect(Collectors.joining(", ")));
        }
        return word;
    }
}

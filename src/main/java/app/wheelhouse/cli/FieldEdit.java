package app.wheelhouse.cli;

import app.wheelhouse.library.store.PersonRename;
import app.wheelhouse.scorecard.store.ScorecardEdits;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Store;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** The fields a command sets on one record, checked against the rules before any of them is set. */
final class FieldEdit {
    private final String type;
    private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    private FieldEdit(String type) {
        this.type = type;
    }

    /**
     * @param fresh whether the record is new
     * @throws Refused naming the rule, when a field is unknown, kept by Wheelhouse itself, or its value breaks a rule
     */
    static FieldEdit of(String type, List<Assignment> assignments, boolean fresh, Lookup lookup) throws Refused {
        FieldEdit edit = new FieldEdit(type);
        for (Assignment assignment : assignments) {
            if (Rules.isKept(type, assignment.field(), fresh)) {
                throw Refused.value("The %s of a %s is kept by Wheelhouse itself and cannot be set.",
                        assignment.field(), type);
            }
            Object value = assignment.value(type, lookup);
            if (edit.values.containsKey(assignment.field())) {
                throw Refused.usage("%s is given twice.", assignment.field());
            }
            if (value == null && Rules.required(type).contains(assignment.field())) {
                throw Refused.value("A %s needs a %s. Nothing was changed.", type, assignment.field());
            }
            edit.values.put(assignment.field(), value);
        }
        edit.hideWhatIsForTheHost();
        return edit;
    }

    /** What becomes a reminder or a receipt is not shown to the room unless the command says so. */
    private void hideWhatIsForTheHost() {
        if (type.equals("topic") && values.get("kind") instanceof String word && !values.containsKey("audience")) {
            TopicKind kind = TopicKind.of(word, TopicKind.DISCUSSION);
            if (!kind.isStep()) {
                values.put("audience", kind.usualAudience().word());
            }
        }
    }

    @Nullable
    Object value(String field) {
        return values.get(field);
    }

    /** Sets a field the command did not name. */
    void usual(String field, @Nullable Object value) {
        values.putIfAbsent(field, value);
    }

    /** The first field a record of the type cannot be without and that is not set here. */
    Optional<String> missing() {
        return Rules.required(type).stream().filter(field -> values.get(field) == null).findFirst();
    }

    /**
     * Checks that what the record refers to goes together: its topic or parent belongs to its session.
     *
     * @param current the record as it is; empty for a new one
     */
    void mustFit(Map<String, @Nullable Object> current, Records records) throws Refused {
        if (type.equals("decision")) {
            DecisionEdit.check(current, values, records);
        }
        if (type.equals("rfe")) {
            BoardEdit.complete(current, values);
        }
        BoardEdit.check(type, current, values, records);
        RhythmEdit.check(type, current, values);
        GateEdit.check(type, current);
        DocumentEdit.check(type, current, values);
        SignalEdit.check(type, current, values);
        Object session = values.getOrDefault("session", current.get("session"));
        for (String field : List.of("parent", "topic")) {
            if (values.get(field) instanceof UUID topic) {
                Object other = records.find("topic", topic).map(row -> row.get("session")).orElse(null);
                if (!Objects.equals(session, other)) {
                    throw Refused.value("%s: that topic is in another session. Nothing was changed.", field);
                }
                if (type.equals("topic") && isBelow(topic, current.get("id"), records)) {
                    throw Refused.value("A topic cannot stand under itself. Nothing was changed.");
                }
            }
        }
    }

    private static boolean isBelow(UUID topic, @Nullable Object above, Records records) {
        Set<Object> seen = new HashSet<>();
        Object at = topic;
        while (at instanceof UUID id && seen.add(id)) {
            if (id.equals(above)) {
                return true;
            }
            at = records.find("topic", id).map(row -> row.get("parent")).orElse(null);
        }
        return false;
    }

    /**
     * Sets the fields of a record in one edit. Text of a note is saved as if it was typed, so that capture lines become
     * records.
     *
     * @param fresh whether the record is new, so that what is cleared need not be set
     */
    CompletableFuture<Applied> save(String title, UUID id, boolean fresh, Store store) {
        return store.apply(edit(title, id, fresh, store));
    }

    /** What {@link #save} applies, for whoever makes it part of another edit. */
    Edit edit(String title, UUID id, boolean fresh, Store store) {
        if (type.equals("note")) {
            UUID session = values.get("session") instanceof UUID owner ? owner : id;
            UUID topic = values.get("topic") instanceof UUID about ? about : null;
            String text = values.get("text") instanceof String typed ? typed : "";
            return new SessionStore(store).notes().edit(id, session, topic, text);
        }
        Edit edit = type.equals("person") && !fresh && values.get("name") instanceof String name
                ? new PersonRename(store).edit(id, name)
                : new Edit(title);
        values.forEach((field, value) -> {
            if (!fresh || value != null) {
                edit.put(type, id, field, value);
            }
        });
        if (type.equals("decision")) {
            DecisionEdit.complete(edit, id, fresh, values, store);
        }
        if (type.equals("kpi") && !fresh && values.containsKey("definition")) {
            new ScorecardEdits(store).breakLine(edit, id,
                    Objects.toString(values.get("definition"), ""));
        }
        return edit;
    }
}

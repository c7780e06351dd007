package app.wheelhouse.store;

import app.wheelhouse.store.Change.FieldKey;
import app.wheelhouse.store.Change.RecordKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns edits into changes: gives each its number, stamp and the heads it saw. Writer thread only. */
final class Writer {
    private final String device;
    private final Clock clock;
    private long lastSeq;
    private Stamp lastStamp;

    Writer(String device, Clock clock, long lastSeq, Stamp lastStamp) {
        this.device = device;
        this.clock = clock;
        this.lastSeq = lastSeq;
        this.lastStamp = lastStamp;
    }

    /** The changes of an edit, ending with its title; empty when everything is so already. */
    List<Change> changes(Connection connection, Tables tables, UUID edit, Edit content) throws SQLException {
        Draft draft = new Draft(edit);
        Map<FieldKey, Edit.Step> last = new LinkedHashMap<>();
        for (Edit.Step step : content.steps()) {
            FieldKey key = new FieldKey(step.type(), step.id(), step.delete() ? "" : step.field());
            last.remove(key);
            last.put(key, step);
        }
        Set<RecordKey> gone = new LinkedHashSet<>();
        last.values().stream().filter(Edit.Step::delete)
                .forEach(step -> gone.add(new RecordKey(step.type(), step.id())));
        Parts.addTo(gone, connection, last::containsKey);
        for (Map.Entry<FieldKey, Edit.Step> entry : last.entrySet()) {
            FieldKey key = entry.getKey();
            Edit.Step step = entry.getValue();
            if (!gone.contains(key.recordKey())) {
                String json = Values.toJson(step.value());
                List<ChangeId> heads = tables.heads(key);
                if (!isSo(connection, heads, json, key)) {
                    draft.set(key, json, step.kind() == Edit.Step.Kind.SETTLE ? heads : tables.shown(key));
                }
            }
        }
        for (RecordKey key : gone) {
            draft.delete(key, tables.heads(key));
        }
        return draft.finish(content.title(), null);
    }

    /** The changes that take an edit back, naming it. */
    List<Change> changes(Tables tables, UUID edit, String title, @Nullable UUID undoes, Inverse inverse)
            throws SQLException {
        Draft draft = new Draft(edit);
        inverse.values().forEach((key, said) -> said.forEach(each -> draft.set(key, each.json(), each.prev())));
        for (Map.Entry<RecordKey, Change> entry : inverse.revives().entrySet()) {
            FieldKey key = entry.getValue().key();
            draft.set(key, entry.getValue().value(), tables.heads(key));
        }
        for (RecordKey record : inverse.deletes()) {
            draft.delete(record, tables.heads(record));
        }
        return draft.finish(title, undoes);
    }

    /** Takes the numbers of changes that are on disk; others are used again. */
    void written(List<Change> changes) {
        Change last = changes.getLast();
        lastSeq = last.id().seq();
        lastStamp = last.stamp();
    }

    /** Lifts the clock to changes of others. */
    void received(Stamp latest) {
        lastStamp = lastStamp.received(latest, clock.millis());
    }

    long lastSeq() {
        return lastSeq;
    }

    /** A field that nobody set, or whose only head says the same: nothing to write. A deleted record's field is written. */
    private static boolean isSo(Connection connection, List<ChangeId> heads, String json, FieldKey key)
            throws SQLException {
        if (heads.isEmpty()) {
            return json.equals("null");
        }
        if (heads.size() > 1) {
            return false;
        }
        List<Change> head = Changes.byId(connection, heads.getFirst());
        return !head.isEmpty() && head.getFirst().value().equals(json) && isAlive(connection, key.recordKey());
    }

    private static boolean isAlive(Connection connection, RecordKey key) throws SQLException {
        List<Change> heads = Changes.headsOf(connection, key);
        List<ChangeId> deleted = heads.stream().filter(Change::isDelete).flatMap(change -> change.prev().stream())
                .toList();
        return heads.stream().anyMatch(change -> !change.isDelete() && !deleted.contains(change.id()));
    }

    /** Collects the changes of one edit. */
    private final class Draft {
        private final UUID edit;
        private final List<Change> changes = new ArrayList<>();
        private long seq = lastSeq;
        private Stamp stamp = lastStamp.next(clock.millis());

        Draft(UUID edit) {
            this.edit = edit;
        }

        void set(FieldKey key, String json, List<ChangeId> prev) {
            add(key.type(), key.record(), key.field(), json, prev);
        }

        void delete(RecordKey key, List<ChangeId> prev) {
            if (!prev.isEmpty()) {
                add(key.type(), key.record(), null, "null", prev);
            }
        }

        List<Change> finish(String title, @Nullable UUID undoes) {
            if (changes.isEmpty()) {
                return changes;
            }
            if (undoes != null) {
                add("edit", edit, "undoes", Values.toJson(undoes), List.of());
            }
            add("edit", edit, "title", Values.toJson(title), List.of());
            return changes;
        }

        private void add(String type, UUID record, @Nullable String field, String json, List<ChangeId> prev) {
            changes.add(new Change(new ChangeId(device, ++seq), stamp, edit, type, record, field, json, prev));
            stamp = stamp.next(stamp.millis());
        }
    }
}

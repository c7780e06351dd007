package app.wheelhouse.store;

import app.wheelhouse.store.Change.RecordKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What takes an edit back: its fields set to their earlier values. Fields changed since are left alone.
 *
 * @param values  earlier values as JSON by field
 * @param deletes records the edit had created
 * @param revives records the edit had deleted, with a field that brings each back
 * @param kept    how many fields were changed since
 */
record Inverse(Map<Change.FieldKey, String> values, Set<RecordKey> deletes, Map<RecordKey, Change> revives, int kept) {

    static Inverse of(Connection connection, Tables tables, UUID edit) throws SQLException {
        Map<Change.FieldKey, String> values = new LinkedHashMap<>();
        Set<RecordKey> deletes = new HashSet<>();
        Map<RecordKey, Change> revives = new LinkedHashMap<>();
        Map<RecordKey, List<Change>> lives = new HashMap<>();
        int kept = 0;
        for (Change change : Changes.ofEdit(connection, edit)) {
            RecordKey record = new RecordKey(change.type(), change.record());
            if (change.type().equals("edit")) {
                continue;
            }
            if (change.isDelete()) {
                for (ChangeId id : change.prev()) {
                    for (Change head : Changes.byId(connection, id)) {
                        revives.putIfAbsent(record, head);
                    }
                }
                continue;
            }
            List<Change> life = lives.computeIfAbsent(record, key -> life(connection, key));
            if (broughtToLife(life, change)) {
                if (isOwn(life, change) || isAsRevived(life, change)) {
                    deletes.add(record);
                } else {
                    kept++;
                }
            } else if (!deletes.contains(record)) {
                if (stillSays(connection, tables, change)) {
                    values.put(change.key(), earlier(life, change));
                } else {
                    kept++;
                }
            }
        }
        deletes.forEach(record -> values.keySet().removeIf(key -> key.recordKey().equals(record)));
        return new Inverse(values, deletes, revives, kept);
    }

    boolean isEmpty() {
        return values.isEmpty() && deletes.isEmpty() && revives.isEmpty();
    }

    private static List<Change> life(Connection connection, RecordKey key) {
        try {
            return Changes.ofRecord(connection, key);
        } catch (SQLException e) {
            throw new IllegalStateException("the history of a record cannot be read", e);
        }
    }

    /** True when the change's edit created the record, or brought it back after it was deleted. */
    private static boolean broughtToLife(List<Change> life, Change change) {
        boolean created = life.getFirst().edit().equals(change.edit());
        return created || life.stream()
                .anyMatch(other -> other.isDelete() && !Collections.disjoint(other.prev(), change.prev()));
    }

    private static boolean isOwn(List<Change> life, Change change) {
        return life.stream().allMatch(other -> other.id().device().equals(change.id().device()));
    }

    /** Whether all that keeps a record alive is the edit that brought it back. */
    private static boolean isAsRevived(List<Change> life, Change change) {
        Set<ChangeId> gone = new HashSet<>();
        life.forEach(other -> gone.addAll(other.prev()));
        return life.stream().anyMatch(Change::isDelete) && life.stream().allMatch(
                other -> other.isDelete() || gone.contains(other.id()) || other.edit().equals(change.edit()));
    }

    private static boolean stillSays(Connection connection, Tables tables, Change change) throws SQLException {
        List<ChangeId> heads = tables.heads(change.key());
        return heads.size() == 1
                && Changes.byId(connection, heads.getFirst()).getFirst().value().equals(change.value());
    }

    private static String earlier(List<Change> life, Change change) {
        return life.stream().filter(other -> change.prev().contains(other.id())).max(Change.ORDER).map(Change::value)
                .orElse("null");
    }
}

package app.wheelhouse.store;

import app.wheelhouse.store.Change.RecordKey;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What takes an edit back: its fields say again what they said before, and conflicts it settled are open again. Fields
 * changed since are left alone.
 *
 * @param values  what to say about each field: one thing, or the sides of a conflict
 * @param deletes records the edit had created
 * @param revives records the edit had deleted, with a field that brings each back
 * @param kept    how many fields were changed since
 */
record Inverse(Map<Change.FieldKey, List<Said>> values, Set<RecordKey> deletes, Map<RecordKey, Change> revives,
        int kept) {
    /** A value as JSON and the changes it comes after. */
    record Said(String json, List<ChangeId> prev) {
    }

    static Inverse of(Connection connection, Tables tables, UUID edit) throws SQLException {
        Map<Change.FieldKey, List<Said>> values = new LinkedHashMap<>();
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
            } else if (!deletes.contains(record) && !values.containsKey(change.key())) {
                if (reopened(tables, life, edit, change)) {
                    values.put(change.key(),
                            List.of(new Said(settled(life, edit, change), tables.heads(change.key()))));
                } else if (stillSays(connection, tables, change)) {
                    values.put(change.key(), earlier(life, change, tables.shown(change.key())));
                } else {
                    kept++;
                }
            }
        }
        deletes.forEach(record -> values.keySet().removeIf(key -> key.recordKey().equals(record)));
        return new Inverse(values, deletes, revives, kept);
    }

    /** The part of it that is about one record. */
    Inverse of(RecordKey record) {
        Map<Change.FieldKey, List<Said>> mine = new LinkedHashMap<>(values);
        mine.keySet().removeIf(key -> !key.recordKey().equals(record));
        Set<RecordKey> gone = new HashSet<>(deletes);
        gone.retainAll(Set.of(record));
        Map<RecordKey, Change> back = new LinkedHashMap<>(revives);
        back.keySet().retainAll(Set.of(record));
        return new Inverse(mine, gone, back, kept);
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
        List<ChangeId> heads = tables.shown(change.key());
        return heads.size() == 1
                && Changes.byId(connection, heads.getFirst()).getFirst().value().equals(change.value());
    }

    private static List<Said> earlier(List<Change> life, Change change, List<ChangeId> now) {
        return again(life.stream().filter(other -> change.prev().contains(other.id())).toList(), now,
                life.stream().filter(other -> other.key().equals(change.key())).toList());
    }

    /**
     * What makes a field say again what some heads said. Where there were several, all of them stand beside each other
     * again, after what they had in common; those that still do are left where they are.
     *
     * @param now   the heads there are, all of them followed except those
     * @param field every change of the field
     */
    static List<Said> again(List<Change> heads, List<ChangeId> now, List<Change> field) {
        List<Change> before = heads.stream().sorted(Change.ORDER).toList();
        if (before.size() < 2) {
            return List.of(new Said(before.isEmpty() ? "null" : before.getFirst().value(), now));
        }
        List<Change> others = before.subList(0, before.size() - 1);
        List<ChangeId> common = new Ancestry(field).common(before);
        List<Said> sides = new ArrayList<>();
        others.stream().filter(side -> !now.contains(side.id()))
                .forEach(side -> sides.add(new Said(side.value(), common)));
        sides.add(new Said(before.getLast().value(), now.stream()
                .filter(id -> others.stream().noneMatch(side -> side.id().equals(id))).toList()));
        return sides;
    }

    /** True when the edit opened a conflict again, which nobody settled since. */
    private static boolean reopened(Tables tables, List<Change> life, UUID edit, Change change) throws SQLException {
        Set<ChangeId> sides = new HashSet<>();
        life.stream().filter(other -> other.edit().equals(edit) && other.key().equals(change.key()))
                .forEach(other -> sides.add(other.id()));
        return sides.size() > 1 && sides.equals(Set.copyOf(tables.heads(change.key())));
    }

    /** What a conflict was settled with before the edit opened it again. */
    private static String settled(List<Change> life, UUID edit, Change change) {
        Change last = life.stream().filter(other -> other.edit().equals(edit) && other.key().equals(change.key()))
                .max(Change.ORDER).orElse(change);
        return life.stream().filter(other -> last.prev().contains(other.id())).max(Change.ORDER).map(Change::value)
                .orElse("null");
    }
}

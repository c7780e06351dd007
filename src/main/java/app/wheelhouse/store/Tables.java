package app.wheelhouse.store;

import app.wheelhouse.store.Change.FieldKey;
import app.wheelhouse.store.Change.RecordKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Folds changes into the tables. Changes may come in any order and more than once; what the tables hold afterwards
 * depends only on the set of changes folded so far. Runs inside the caller's transaction.
 */
final class Tables {
    private static final int PORTION = 5_000;
    private final Connection connection;
    private final Statements statements;
    private final Expected expected;
    private final boolean fresh;
    private final Rows rows;

    /** @param fresh true when the tables are empty: then everything is folded at once and nothing is looked up */
    Tables(Connection connection, Statements statements, boolean fresh) throws SQLException {
        this.connection = connection;
        this.statements = statements;
        this.fresh = fresh;
        this.rows = new Rows(statements);
        this.expected = new Expected(connection, statements);
    }

    /**
     * Folds the changes and returns those that were new. Into empty tables they are committed in portions, and the rest
     * is left to the caller as always.
     *
     * @param progress is told the share 0…1 that is done
     */
    List<Change> fold(Collection<Change> changes, Consumer<Double> progress) throws SQLException {
        Map<RecordKey, List<Change>> byRecord = new LinkedHashMap<>();
        for (Change change : changes) {
            byRecord.computeIfAbsent(new RecordKey(change.type(), change.record()), _ -> new ArrayList<>()).add(change);
        }
        List<Change> folded = new ArrayList<>();
        int done = 0;
        int committed = 0;
        for (Map.Entry<RecordKey, List<Change>> entry : byRecord.entrySet()) {
            folded.addAll(new RecordFold(entry.getKey()).fold(entry.getValue()));
            done += entry.getValue().size();
            if (fresh && done - committed >= PORTION) {
                statements.executeBatches();
                connection.commit();
                committed = done;
                progress.accept(done / (double) changes.size());
            }
        }
        expected.write();
        statements.executeBatches();
        return folded;
    }

    /** The heads of one field as the tables know them. */
    List<ChangeId> heads(FieldKey key) throws SQLException {
        PreparedStatement select = statements.of(
                "select device, seq from log_change where type = ? and id = ? and field = ? and head and kind = 'set' order by device, seq");
        select.setString(1, key.type());
        select.setObject(2, key.record());
        select.setString(3, key.field());
        return ids(select);
    }

    /**
     * The heads of a field whose words are in what the field shows. An author who goes on writing has seen these: what a
     * clash left out stays in its conflict until it is settled.
     */
    List<ChangeId> shown(FieldKey key) throws SQLException {
        List<ChangeId> heads = heads(key);
        Schema.FieldType type = Schema.field(key.type(), key.field());
        if (heads.size() < 2 || type == null || !type.longText()) {
            return heads;
        }
        List<Change> all = Changes.ofField(connection, key);
        List<Change> current = all.stream().filter(change -> heads.contains(change.id())).toList();
        return FieldFold.of(current, true, () -> all).shown();
    }

    /** The heads of all fields of a record. */
    List<ChangeId> heads(RecordKey key) throws SQLException {
        PreparedStatement select = statements.of(
                "select device, seq from log_change where type = ? and id = ? and head and kind = 'set' order by device, seq");
        select.setString(1, key.type());
        select.setObject(2, key.record());
        return ids(select);
    }

    private boolean exists(ChangeId id) throws SQLException {
        PreparedStatement select = statements.of("select 1 from log_change where device = ? and seq = ?");
        select.setString(1, id.device());
        select.setLong(2, id.seq());
        try (ResultSet found = select.executeQuery()) {
            return found.next();
        }
    }

    private static List<ChangeId> ids(PreparedStatement select) throws SQLException {
        List<ChangeId> ids = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                ids.add(new ChangeId(found.getString(1), found.getLong(2)));
            }
        }
        return ids;
    }

    /** Folds the changes of one record. */
    private final class RecordFold {
        private final RecordKey key;
        private final Map<String, Map<ChangeId, Change>> heads = new HashMap<>();
        private final Map<ChangeId, Change> stored = new HashMap<>();
        private final Set<ChangeId> known = new HashSet<>();
        private final Set<ChangeId> deleted = new HashSet<>();
        private boolean wasAlive;

        RecordFold(RecordKey key) throws SQLException {
            this.key = key;
            if (!fresh) {
                load();
                wasAlive = alive();
            }
        }

        List<Change> fold(List<Change> changes) throws SQLException {
            List<Change> added = new ArrayList<>();
            Set<String> fields = new LinkedHashSet<>();
            for (Change change : changes) {
                if (!isKnown(change.id())) {
                    known.add(change.id());
                    added.add(change);
                    add(change, fields);
                }
            }
            if (added.isEmpty()) {
                return added;
            }
            for (Change change : added) {
                boolean head = change.isDelete() || headsOf(change).containsKey(change.id());
                insert(change, head);
            }
            for (Change before : stored.values()) {
                if (!headsOf(before).containsKey(before.id())) {
                    PreparedStatement update = statements
                            .of("update log_change set head = false where device = ? and seq = ?");
                    update.setString(1, before.id().device());
                    update.setLong(2, before.id().seq());
                    statements.batch(update);
                }
            }
            write(fields, added);
            return added;
        }

        /** Looked up by its number, for a record may have had thousands of changes. */
        private boolean isKnown(ChangeId id) throws SQLException {
            return known.contains(id) || !fresh && exists(id);
        }

        private void add(Change change, Set<String> fields) throws SQLException {
            if (change.isDelete()) {
                deleted.addAll(change.prev());
                return;
            }
            String field = change.key().field();
            fields.add(field);
            Map<ChangeId, Change> fieldHeads = headsOf(change);
            for (ChangeId before : change.prev()) {
                if (fieldHeads.remove(before) == null && !isKnown(before)) {
                    expected.add(before);
                }
            }
            if (!expected.remove(change.id())) {
                fieldHeads.put(change.id(), change);
            }
        }

        private Map<ChangeId, Change> headsOf(Change change) {
            return heads.computeIfAbsent(change.key().field(), _ -> new HashMap<>());
        }

        private boolean alive() {
            return heads.values().stream().flatMap(map -> map.keySet().stream()).anyMatch(id -> !deleted.contains(id));
        }

        private void write(Set<String> changed, List<Change> added) throws SQLException {
            if (!Schema.tables().contains(key.type())) {
                return;
            }
            boolean alive = alive();
            if (!alive) {
                if (wasAlive) {
                    rows.delete(key);
                }
                return;
            }
            Set<String> fields = wasAlive ? changed : heads.keySet();
            Map<String, @Nullable Object> values = new LinkedHashMap<>();
            for (String field : fields) {
                Schema.FieldType type = Schema.field(key.type(), field);
                Map<ChangeId, Change> fieldHeads = heads.getOrDefault(field, Map.of());
                if (type != null && !fieldHeads.isEmpty()) {
                    FieldFold fold = FieldFold.of(fieldHeads.values(), type.longText(), () -> allOf(field, added));
                    values.put(field, Values.toColumn(fold.json(), type.javaType()));
                    rows.conflict(key, field, fold, fresh);
                }
            }
            rows.write(key, values, wasAlive);
        }

        private List<Change> allOf(String field, List<Change> added) {
            try {
                List<Change> all = new ArrayList<>(
                        Changes.ofField(connection, new FieldKey(key.type(), key.record(), field)));
                all.addAll(added);
                return all;
            } catch (SQLException e) {
                throw new IllegalStateException("the history of a field could not be read", e);
            }
        }

        private void load() throws SQLException {
            for (Change change : Changes.headsOf(connection, key)) {
                if (change.isDelete()) {
                    deleted.addAll(change.prev());
                } else {
                    stored.put(change.id(), change);
                    headsOf(change).put(change.id(), change);
                }
            }
        }

        private void insert(Change change, boolean head) throws SQLException {
            PreparedStatement insert = statements.of(
                    "insert into log_change (device, seq, stamp, edit, type, id, field, kind, val, prev, head) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
            insert.setString(1, change.id().device());
            insert.setLong(2, change.id().seq());
            insert.setString(3, change.stamp().toString());
            insert.setObject(4, change.edit());
            insert.setString(5, change.type());
            insert.setObject(6, change.record());
            insert.setString(7, change.key().field());
            insert.setString(8, change.isDelete() ? "delete" : "set");
            insert.setString(9, change.value());
            insert.setString(10, Changes.joined(change.prev()));
            insert.setBoolean(11, head);
            statements.batch(insert);
        }
    }

    static UUID uuid(ResultSet found, int column) throws SQLException {
        UUID id = found.getObject(column, UUID.class);
        return id == null ? new UUID(0, 0) : id;
    }
}

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
import org.jspecify.annotations.Nullable;

/**
 * Folds changes into the tables. Changes may come in any order and more than once; what the tables hold afterwards
 * depends only on the set of changes folded so far. Runs inside the caller's transaction.
 */
final class Tables {
    private final Connection connection;
    private final Statements statements;
    private final Set<ChangeId> expected = new HashSet<>();
    private final boolean fresh;
    private final Set<RecordKey> seen = new HashSet<>();
    private final Rows rows;

    /** @param fresh true when the tables are empty, so that nothing need be looked up before it was written */
    Tables(Connection connection, Statements statements, boolean fresh) throws SQLException {
        this.connection = connection;
        this.statements = statements;
        this.fresh = fresh;
        this.rows = new Rows(statements);
        try (PreparedStatement select = connection.prepareStatement("select device, seq from log_expected");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                expected.add(new ChangeId(found.getString(1), found.getLong(2)));
            }
        }
    }

    /** Folds the changes and returns those that were new. */
    List<Change> fold(Collection<Change> changes) throws SQLException {
        Map<RecordKey, List<Change>> byRecord = new LinkedHashMap<>();
        for (Change change : changes) {
            byRecord.computeIfAbsent(new RecordKey(change.type(), change.record()), _ -> new ArrayList<>()).add(change);
        }
        List<Change> folded = new ArrayList<>();
        for (Map.Entry<RecordKey, List<Change>> entry : byRecord.entrySet()) {
            boolean unseen = fresh && seen.add(entry.getKey());
            folded.addAll(new RecordFold(entry.getKey(), unseen).fold(entry.getValue()));
        }
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

    /** The heads of all fields of a record. */
    List<ChangeId> heads(RecordKey key) throws SQLException {
        PreparedStatement select = statements.of(
                "select device, seq from log_change where type = ? and id = ? and head and kind = 'set' order by device, seq");
        select.setString(1, key.type());
        select.setObject(2, key.record());
        return ids(select);
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
        private final boolean unseen;
        private final Map<String, Map<ChangeId, Change>> heads = new HashMap<>();
        private final Map<ChangeId, Change> stored = new HashMap<>();
        private final Set<ChangeId> known = new HashSet<>();
        private final Set<ChangeId> deleted = new HashSet<>();
        private boolean wasAlive;

        RecordFold(RecordKey key, boolean unseen) throws SQLException {
            this.key = key;
            this.unseen = unseen;
            if (!unseen) {
                load();
                wasAlive = alive();
            }
        }

        List<Change> fold(List<Change> changes) throws SQLException {
            List<Change> fresh = new ArrayList<>();
            Set<String> fields = new LinkedHashSet<>();
            for (Change change : changes) {
                if (known.add(change.id())) {
                    fresh.add(change);
                    add(change, fields);
                }
            }
            if (fresh.isEmpty()) {
                return fresh;
            }
            for (Change change : fresh) {
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
            write(fields, fresh);
            return fresh;
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
                if (fieldHeads.remove(before) == null && !known.contains(before) && expected.add(before)) {
                    PreparedStatement insert = statements.of("insert into log_expected (device, seq) values (?, ?)");
                    insert.setString(1, before.device());
                    insert.setLong(2, before.seq());
                    statements.batch(insert);
                }
            }
            if (expected.remove(change.id())) {
                PreparedStatement delete = statements.of("delete from log_expected where device = ? and seq = ?");
                delete.setString(1, change.id().device());
                delete.setLong(2, change.id().seq());
                statements.batch(delete);
            } else {
                fieldHeads.put(change.id(), change);
            }
        }

        private Map<ChangeId, Change> headsOf(Change change) {
            return heads.computeIfAbsent(change.key().field(), _ -> new HashMap<>());
        }

        private boolean alive() {
            return heads.values().stream().flatMap(map -> map.keySet().stream()).anyMatch(id -> !deleted.contains(id));
        }

        private void write(Set<String> changed, List<Change> fresh) throws SQLException {
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
                    FieldFold fold = FieldFold.of(fieldHeads.values(), type.longText(), () -> allOf(field, fresh));
                    values.put(field, Values.toColumn(fold.json(), type.javaType()));
                    rows.conflict(key, field, fold, unseen);
                }
            }
            rows.write(key, values, wasAlive);
        }

        private List<Change> allOf(String field, List<Change> fresh) {
            try {
                List<Change> all = new ArrayList<>(
                        Changes.ofField(connection, new FieldKey(key.type(), key.record(), field)));
                all.addAll(fresh);
                return all;
            } catch (SQLException e) {
                throw new IllegalStateException("the history of a field could not be read", e);
            }
        }

        private void load() throws SQLException {
            statements.executeBatches();
            for (Change change : Changes.headsOf(connection, key)) {
                if (change.isDelete()) {
                    deleted.addAll(change.prev());
                } else {
                    stored.put(change.id(), change);
                    headsOf(change).put(change.id(), change);
                }
            }
            known.addAll(Changes.idsOf(connection, key));
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

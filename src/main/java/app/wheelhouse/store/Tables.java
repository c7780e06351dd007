package app.wheelhouse.store;

import app.wheelhouse.store.Change.FieldKey;
import app.wheelhouse.store.Change.RecordKey;
import app.wheelhouse.store.RecordFold.Around;
import app.wheelhouse.store.RecordFold.Shown;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Folds changes into the tables. Changes may come in any order and more than once; what the tables hold afterwards
 * depends only on the set of changes folded so far. Runs inside the caller's transaction.
 */
final class Tables {
    private static final int PORTION = 5_000;
    private static final int RECORDS_AT_ONCE = 1_000;
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
     * @param known    what the tables hold
     * @param progress is told the share 0…1 that is done
     */
    List<Change> fold(Collection<Change> changes, Known known, Consumer<Double> progress) throws SQLException {
        List<Change> folded = new ArrayList<>();
        int[] done = new int[2];
        eachRecord(changes, new Around(known::contains, expected, this::history), (fold, coming) -> {
            fold.take(coming);
            if (!fold.added().isEmpty()) {
                write(fold);
                folded.addAll(fold.added());
            }
            done[0] += coming.size();
            if (done[0] - done[1] >= PORTION) {
                statements.executeBatches();
                done[1] = done[0];
                if (fresh) {
                    connection.commit();
                }
                progress.accept(done[0] / (double) changes.size());
            }
        });
        expected.write();
        statements.executeBatches();
        return folded;
    }

    /** Hands over each record that changes are about, as it is, for the taker to fold them; nothing is written. */
    void tryFold(Collection<Change> changes, Known known, EachRecord taker) throws SQLException {
        eachRecord(changes, new Around(known::contains, new Expected(expected), this::history), taker);
    }

    /** Takes a record as it is and the changes that come. */
    @FunctionalInterface
    interface EachRecord {
        void take(RecordFold fold, List<Change> coming) throws SQLException;
    }

    private void eachRecord(Collection<Change> changes, Around around, EachRecord taker) throws SQLException {
        Map<RecordKey, List<Change>> byRecord = new LinkedHashMap<>();
        for (Change change : changes) {
            byRecord.computeIfAbsent(new RecordKey(change.type(), change.record()), _ -> new ArrayList<>()).add(change);
        }
        List<RecordKey> keys = List.copyOf(byRecord.keySet());
        for (int from = 0; from < keys.size(); from += RECORDS_AT_ONCE) {
            List<RecordKey> some = keys.subList(from, Math.min(keys.size(), from + RECORDS_AT_ONCE));
            Map<RecordKey, List<Change>> before = fresh
                    ? Map.of()
                    : some.size() == 1
                            ? Map.of(some.getFirst(), Changes.headsOf(connection, some.getFirst()))
                            : Changes.headsOf(connection, some);
            for (RecordKey key : some) {
                taker.take(new RecordFold(key, before.getOrDefault(key, List.of()), around),
                        byRecord.getOrDefault(key, List.of()));
            }
        }
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

    private static List<ChangeId> ids(PreparedStatement select) throws SQLException {
        List<ChangeId> ids = new ArrayList<>();
        try (ResultSet found = select.executeQuery()) {
            while (found.next()) {
                ids.add(new ChangeId(found.getString(1), found.getLong(2)));
            }
        }
        return ids;
    }

    private void write(RecordFold fold) throws SQLException {
        for (Change change : fold.added()) {
            insert(change, fold.isHead(change));
        }
        for (ChangeId before : fold.overtaken()) {
            PreparedStatement update = statements
                    .of("update log_change set head = false where device = ? and seq = ?");
            update.setString(1, before.device());
            update.setLong(2, before.seq());
            statements.batch(update);
        }
        if (Schema.tables().contains(fold.key().type())) {
            writeRow(fold);
        }
    }

    private void writeRow(RecordFold fold) throws SQLException {
        RecordKey key = fold.key();
        if (!fold.isAlive()) {
            if (fold.wasAlive()) {
                rows.delete(key);
            }
            return;
        }
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Map.Entry<String, Shown> entry : fold.renewed().entrySet()) {
            String field = entry.getKey();
            FieldFold shown = entry.getValue().fold();
            values.put(field, Values.toColumn(shown.json(), Objects.requireNonNull(Schema.field(key.type(), field))));
            rows.conflict(key, field, shown, fold.wasTorn(field));
        }
        rows.write(key, values, fold.wasAlive());
    }

    private List<Change> history(FieldKey key) {
        try {
            return Changes.ofField(connection, key);
        } catch (SQLException e) {
            throw new IllegalStateException("the history of a field could not be read", e);
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

    static UUID uuid(ResultSet found, int column) throws SQLException {
        UUID id = found.getObject(column, UUID.class);
        return id == null ? new UUID(0, 0) : id;
    }
}

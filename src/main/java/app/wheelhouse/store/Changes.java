package app.wheelhouse.store;

import app.wheelhouse.store.Change.FieldKey;
import app.wheelhouse.store.Change.RecordKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Reads changes back from their table. */
final class Changes {
    private static final String SELECT = "select device, seq, stamp, edit, type, id, field, kind, val, prev from log_change where ";
    private static final int AT_ONCE = 250;
    /** An array in place of the list would be looked through for every row of the table. */
    private static final String HEADS = SELECT + "id in (" + "?, ".repeat(AT_ONCE - 1) + "?) and head";

    private Changes() {
    }

    static List<Change> ofField(Connection connection, FieldKey key) throws SQLException {
        return query(connection, SELECT + "type = ? and id = ? and field = ? and kind = 'set'", key.type(),
                key.record(),
                key.field());
    }

    static List<Change> ofRecord(Connection connection, RecordKey key) throws SQLException {
        return query(connection, SELECT + "type = ? and id = ? order by stamp, device, seq", key.type(), key.record());
    }

    static List<Change> headsOf(Connection connection, RecordKey key) throws SQLException {
        return query(connection, SELECT + "type = ? and id = ? and head", key.type(), key.record());
    }

    /** The heads of many records at once; a record without any is left out. */
    static Map<RecordKey, List<Change>> headsOf(Connection connection, List<RecordKey> keys) throws SQLException {
        Map<RecordKey, List<Change>> heads = new HashMap<>();
        for (int from = 0; from < keys.size(); from += AT_ONCE) {
            Object[] ids = new Object[AT_ONCE];
            for (int i = 0; i < AT_ONCE; i++) {
                ids[i] = keys.get(Math.min(keys.size() - 1, from + i)).record();
            }
            for (Change head : query(connection, HEADS, ids)) {
                heads.computeIfAbsent(head.key().recordKey(), _ -> new ArrayList<>()).add(head);
            }
        }
        return heads;
    }

    static List<Change> ofEdit(Connection connection, UUID edit) throws SQLException {
        return query(connection, SELECT + "edit = ? order by device, seq", edit);
    }

    /** Every deletion there ever was. */
    static List<Change> deletions(Connection connection) throws SQLException {
        return query(connection, SELECT + "kind = 'delete'");
    }

    static List<Change> byId(Connection connection, ChangeId id) throws SQLException {
        return query(connection, SELECT + "device = ? and seq = ?", id.device(), id.seq());
    }

    /** The changes of a device with these numbers, both ends included. */
    static List<Change> between(Connection connection, String device, long from, long to) throws SQLException {
        return query(connection, SELECT + "device = ? and seq between ? and ?", device, from, to);
    }

    static List<Change> query(Connection connection, String sql, Object... arguments) throws SQLException {
        List<Change> changes = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    String kind = found.getString(8);
                    changes.add(new Change(new ChangeId(found.getString(1), found.getLong(2)),
                            Stamp.parse(found.getString(3)),
                            Tables.uuid(found, 4), found.getString(5), Tables.uuid(found, 6),
                            "delete".equals(kind) ? null : found.getString(7), found.getString(9),
                            split(found.getString(10))));
                }
            }
        }
        return changes;
    }

    static String joined(List<ChangeId> ids) {
        return ids.stream().map(ChangeId::toString).collect(Collectors.joining(","));
    }

    private static List<ChangeId> split(String text) {
        return text.isEmpty() ? List.of() : Arrays.stream(text.split(",")).map(ChangeId::parse).toList();
    }
}

package app.wheelhouse.store;

import app.wheelhouse.store.Change.RecordKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells the life of a record from its changes. */
final class History {
    private History() {
    }

    static List<HistoryEntry> of(Connection connection, String type, UUID id) throws SQLException {
        Map<UUID, String> edits = names(connection,
                "select distinct e.id, e.title from edit e join log_change c on c.edit = e.id where c.type = ? and c.id = ?",
                type, id);
        Map<UUID, String> devices = names(connection, "select id, name from device");
        Map<ChangeId, Change> byId = new HashMap<>();
        List<HistoryEntry> entries = new ArrayList<>();
        for (Change change : Changes.ofRecord(connection, new RecordKey(type, id))) {
            byId.put(change.id(), change);
            String before = change.isDelete()
                    ? ""
                    : change.prev().stream().map(byId::get).filter(java.util.Objects::nonNull).max(Change.ORDER)
                            .map(earlier -> Values.toText(earlier.value())).orElse("");
            entries.add(new HistoryEntry(change.stamp().instant(), edits.getOrDefault(change.edit(), ""),
                    devices.getOrDefault(UUID.fromString(change.id().device()), "another laptop"), change.key().field(),
                    before,
                    Values.toText(change.value())));
        }
        return entries;
    }

    static Map<UUID, String> names(Connection connection, String sql, Object... arguments) throws SQLException {
        Map<UUID, String> names = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            for (int i = 0; i < arguments.length; i++) {
                select.setObject(i + 1, arguments[i]);
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    String name = found.getString(2);
                    names.put(Tables.uuid(found, 1), name == null ? "" : name);
                }
            }
        }
        return names;
    }
}

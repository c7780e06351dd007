package app.wheelhouse.store;

import app.wheelhouse.store.Change.RecordKey;
import app.wheelhouse.store.Incoming.Line;
import app.wheelhouse.store.Preview.Field;
import app.wheelhouse.store.Preview.Item;
import app.wheelhouse.store.Preview.Kind;
import app.wheelhouse.store.Preview.Outcome;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

/** Looks at the records incoming changes are about before and after a fold, and says what became of them. */
final class Forecast {
    private static final int LONGEST_TITLE = 80;
    private static final Set<String> UNTOLD = Set.of("id", "position");
    private final Connection connection;
    private final Map<RecordKey, List<Change>> touched = new LinkedHashMap<>();
    private final Map<RecordKey, Map<String, String>> before = new HashMap<>();
    private final Map<RecordKey, Map<String, Boolean>> conflictsBefore = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final long records;

    /** Looks at them as they are now. */
    Forecast(Connection connection, Collection<Line> fresh) throws SQLException {
        this.connection = connection;
        Set<String> types = Schema.types();
        for (Line line : fresh) {
            Change change = line.change();
            if (types.contains(change.type())) {
                touched.computeIfAbsent(change.key().recordKey(), _ -> new ArrayList<>()).add(change);
            }
        }
        long count = 0;
        for (String type : types) {
            try (PreparedStatement select = connection.prepareStatement("select count(*) from " + type);
                    ResultSet found = select.executeQuery()) {
                count += found.next() ? found.getLong(1) : 0;
            }
        }
        records = count;
        for (RecordKey key : touched.keySet()) {
            before.put(key, row(key));
            conflictsBefore.put(key, conflicts(key));
        }
    }

    /** Looks at them again. */
    Preview after(long changes, String stateCode, Have have) throws SQLException {
        Map<String, String> devices = devices();
        List<Item> items = new ArrayList<>();
        for (Map.Entry<RecordKey, List<Change>> entry : touched.entrySet()) {
            RecordKey key = entry.getKey();
            Map<String, String> was = before.getOrDefault(key, Map.of());
            Map<String, String> is = row(key);
            List<Field> fields = fields(key, was, is, entry.getValue());
            if (was.isEmpty() && is.isEmpty() || !was.isEmpty() && !is.isEmpty() && fields.isEmpty()) {
                continue;
            }
            items.add(new Item(key.type(), key.record(), title(is.isEmpty() ? was : is), kind(was, is, fields),
                    authors(entry.getValue(), devices), latest(entry.getValue()), fields));
        }
        List<String> order = List.copyOf(Schema.types());
        items.sort(Comparator.comparingInt((Item item) -> order.indexOf(item.type())).thenComparing(Item::kind)
                .thenComparing(Item::title).thenComparing(Item::id));
        return new Preview(changes, stateCode, have, records, List.copyOf(items));
    }

    private static Kind kind(Map<String, String> was, Map<String, String> is, List<Field> fields) {
        if (is.isEmpty()) {
            return Kind.DELETED;
        } else if (was.isEmpty()) {
            return Kind.NEW;
        } else if (fields.stream().anyMatch(field -> field.outcome() == Outcome.CONFLICT)) {
            return Kind.CONFLICT;
        }
        return fields.stream().anyMatch(field -> field.outcome() == Outcome.MERGED) ? Kind.MERGED : Kind.CHANGED;
    }

    private List<Field> fields(RecordKey key, Map<String, String> was, Map<String, String> is, List<Change> changes)
            throws SQLException {
        Map<String, Boolean> conflicts = conflicts(key);
        Map<String, Boolean> earlier = conflictsBefore.getOrDefault(key, Map.of());
        Set<String> names = new HashSet<>();
        changes.forEach(change -> names.add(change.key().field()));
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, Schema.FieldType> entry : Schema.fields(key.type()).entrySet()) {
            String name = entry.getKey();
            String old = was.getOrDefault(name, "");
            String now = is.getOrDefault(name, "");
            Boolean clash = names.contains(name) ? conflicts.get(name) : null;
            boolean isNews = clash != null && !clash.equals(earlier.get(name));
            if (UNTOLD.contains(name) || old.equals(now) && !isNews) {
                continue;
            }
            Outcome outcome = clash == null ? Outcome.TAKEN : clash ? Outcome.CONFLICT : Outcome.MERGED;
            List<String> others = outcome == Outcome.CONFLICT ? others(key, name, now) : List.of();
            fields.add(new Field(name, told(entry.getValue(), old), told(entry.getValue(), now), others, outcome));
        }
        return fields;
    }

    private List<String> others(RecordKey key, String field, String shown) throws SQLException {
        return Changes.headsOf(connection, key).stream().filter(head -> field.equals(head.field()))
                .map(head -> Values.toText(head.value())).filter(text -> !text.equals(shown)).distinct().toList();
    }

    /** What a reference refers to by its title; everything else as it is. */
    private String told(Schema.FieldType type, String text) throws SQLException {
        if (type.javaType() != UUID.class || text.isEmpty()) {
            return text;
        }
        String known = titles.get(text);
        if (known == null) {
            known = text;
            for (String other : Schema.types()) {
                String title = title(row(new RecordKey(other, UUID.fromString(text))));
                if (!title.isEmpty()) {
                    known = title;
                    break;
                }
            }
            titles.put(text, known);
        }
        return known;
    }

    private Map<String, String> row(RecordKey key) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("select * from " + key.type() + " where id = ?")) {
            select.setObject(1, key.record());
            try (ResultSet found = select.executeQuery()) {
                Map<String, String> row = new HashMap<>();
                if (found.next()) {
                    ResultSetMetaData columns = found.getMetaData();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        String text = found.getString(i);
                        row.put(columns.getColumnName(i), text == null ? "" : text);
                    }
                }
                return row;
            }
        }
    }

    private Map<String, Boolean> conflicts(RecordKey key) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("select field, clash from log_conflict where type = ? and id = ?")) {
            select.setString(1, key.type());
            select.setObject(2, key.record());
            try (ResultSet found = select.executeQuery()) {
                Map<String, Boolean> conflicts = new HashMap<>();
                while (found.next()) {
                    conflicts.put(found.getString(1), found.getBoolean(2));
                }
                return conflicts;
            }
        }
    }

    private Map<String, String> devices() throws SQLException {
        Map<String, String> devices = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement("select id, name from device");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                UUID id = Tables.uuid(found, 1);
                String name = found.getString(2);
                devices.put(id.toString(), name == null ? "another laptop" : name);
            }
        }
        return devices;
    }

    private static Set<String> authors(List<Change> changes, Map<String, String> devices) {
        Set<String> authors = new TreeSet<>();
        changes.forEach(change -> authors.add(devices.getOrDefault(change.id().device(), "another laptop")));
        return authors;
    }

    private static Instant latest(List<Change> changes) {
        return changes.stream().map(Change::stamp).max(Comparator.naturalOrder()).orElse(Stamp.ZERO).instant();
    }

    /** What a record is called; where it has no title, how its text begins. */
    static String title(Map<String, String> row) {
        for (String name : List.of("title", "name", "text", "line", "role")) {
            String text = row.getOrDefault(name, "").strip();
            if (!text.isEmpty()) {
                String line = text.lines().findFirst().orElse("");
                return line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE - 1) + "…" : line;
            }
        }
        return "";
    }
}

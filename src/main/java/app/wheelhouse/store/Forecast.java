package app.wheelhouse.store;

import app.wheelhouse.store.Change.RecordKey;
import app.wheelhouse.store.Preview.Field;
import app.wheelhouse.store.Preview.Item;
import app.wheelhouse.store.Preview.Kind;
import app.wheelhouse.store.Preview.Outcome;
import app.wheelhouse.store.RecordFold.Shown;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says what becomes of the records that incoming changes are about, before anything is written. */
final class Forecast {
    private static final int LONGEST_TITLE = 80;
    private static final Set<String> UNTOLD = Set.of("id", "position");
    private final Connection connection;
    private final List<Fate> fates = new ArrayList<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<String, String> devices = new HashMap<>();

    Forecast(Connection connection) {
        this.connection = connection;
    }

    /** A record before and after. */
    private record Fate(RecordKey key, Map<String, Shown> was, Map<String, Shown> is, List<Change> added) {
    }

    /** Takes a record as it is and the changes that come. */
    void take(RecordFold record, List<Change> coming) {
        Map<String, Shown> was = record.shown();
        record.take(coming);
        Map<String, Shown> is = record.shown();
        if (Schema.types().contains(record.key().type())) {
            fates.add(new Fate(record.key(), was, is, record.added()));
            if (!is.isEmpty()) {
                titles.put(record.key().record().toString(), title(texts(is)));
            }
        } else if (record.key().type().equals("device") && is.containsKey("name")) {
            devices.put(record.key().record().toString(), text(is.get("name")));
        }
    }

    private static Map<String, String> texts(Map<String, Shown> shown) {
        Map<String, String> texts = new HashMap<>();
        shown.forEach((field, each) -> texts.put(field, text(each)));
        return texts;
    }

    private static String text(@Nullable Shown shown) {
        return shown == null ? "" : Values.toText(shown.fold().json());
    }

    /** What was found out. */
    Preview preview(long changes, OpenTables.Outlook outlook) throws SQLException {
        Map<String, String> names = devices();
        names.putAll(devices);
        List<Item> items = new ArrayList<>();
        for (Fate fate : fates) {
            List<Field> fields = fields(fate);
            if (fate.was().isEmpty() && fate.is().isEmpty()
                    || !fate.was().isEmpty() && !fate.is().isEmpty() && fields.isEmpty()) {
                continue;
            }
            items.add(new Item(fate.key().type(), fate.key().record(),
                    title(texts(fate.is().isEmpty() ? fate.was() : fate.is())), kind(fate, fields),
                    authors(fate.added(), names), latest(fate.added()), fields));
        }
        List<String> order = List.copyOf(Schema.types());
        items.sort(Comparator.comparingInt((Item item) -> order.indexOf(item.type())).thenComparing(Item::kind)
                .thenComparing(Item::title).thenComparing(Item::id));
        return new Preview(changes, outlook.stateCode(), outlook.have(), records(), List.copyOf(items));
    }

    private long records() throws SQLException {
        long count = 0;
        for (String type : Schema.types()) {
            try (PreparedStatement select = connection.prepareStatement("select count(*) from " + type);
                    ResultSet found = select.executeQuery()) {
                count += found.next() ? found.getLong(1) : 0;
            }
        }
        return count;
    }

    private static Kind kind(Fate fate, List<Field> fields) {
        if (fate.is().isEmpty()) {
            return Kind.DELETED;
        } else if (fate.was().isEmpty()) {
            return Kind.NEW;
        } else if (fields.stream().anyMatch(field -> field.outcome() == Outcome.CONFLICT)) {
            return Kind.CONFLICT;
        }
        return fields.stream().anyMatch(field -> field.outcome() == Outcome.MERGED) ? Kind.MERGED : Kind.CHANGED;
    }

    private List<Field> fields(Fate fate) throws SQLException {
        Set<String> names = new HashSet<>();
        fate.added().forEach(change -> names.add(change.key().field()));
        List<Field> fields = new ArrayList<>();
        for (Map.Entry<String, Schema.FieldType> entry : Schema.fields(fate.key().type()).entrySet()) {
            String name = entry.getKey();
            Shown shown = fate.is().get(name);
            String old = text(fate.was().get(name));
            String now = text(shown);
            Boolean clash = names.contains(name) ? clash(shown) : null;
            boolean isNews = clash != null && !clash.equals(clash(fate.was().get(name)));
            if (UNTOLD.contains(name) || old.equals(now) && !isNews) {
                continue;
            }
            Outcome outcome = clash == null ? Outcome.TAKEN : clash ? Outcome.CONFLICT : Outcome.MERGED;
            List<String> others = outcome == Outcome.CONFLICT && shown != null ? others(shown, now) : List.of();
            fields.add(new Field(name, told(entry.getValue(), old), told(entry.getValue(), now), others, outcome));
        }
        return fields;
    }

    /** Whether something that was said is not shown; null where nobody said different things. */
    private static @Nullable Boolean clash(@Nullable Shown shown) {
        return shown == null || shown.fold().heads() < 2 ? null : Boolean.valueOf(shown.fold().clash());
    }

    private static List<String> others(Shown shown, String text) {
        return shown.heads().stream().sorted(Change.ORDER).map(head -> Values.toText(head.value()))
                .filter(other -> !other.equals(text)).distinct().toList();
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

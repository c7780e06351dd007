package app.wheelhouse.store;

import app.wheelhouse.store.Change.RecordKey;
import java.io.IOException;
import java.math.BigInteger;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A laptop of a simulated programme: real writer, fold and tables, a clock of its own, its log in memory as lines. */
final class SimLaptop implements AutoCloseable {
    private static final Pattern WORD = Pattern.compile("w\\d+x");
    private final Database database;
    private final Set<String> used = new HashSet<>();
    private final Map<ChangeId, byte[]> log = new LinkedHashMap<>();
    private final List<UUID> edits = new ArrayList<>();
    private Statements statements;
    private Tables tables;
    private String device = "";
    private Writer writer;
    private BigInteger sum = BigInteger.ZERO;
    private Known known = Known.NOTHING;
    private long seq;
    private Stamp last = Stamp.ZERO;
    private long now;
    private long nextEdit;

    SimLaptop() throws SQLException {
        database = Database.inMemory();
        statements = new Statements(database.writer());
        tables = new Tables(database.writer(), statements, false);
        writer = new Writer(device, clock(), 0, Stamp.ZERO);
    }

    /** Empties the tables and begins as another laptop. */
    void begin(int number, long wallMillis) throws SQLException {
        statements.close();
        try (Statement statement = database.writer().createStatement()) {
            for (String table : used) {
                statement.execute("truncate table " + table);
            }
            for (String table : List.of("log_change", "log_conflict", "log_expected")) {
                statement.execute("truncate table " + table);
            }
        }
        database.writer().commit();
        used.clear();
        log.clear();
        edits.clear();
        device = new UUID(9, number).toString();
        statements = new Statements(database.writer());
        tables = new Tables(database.writer(), statements, false);
        sum = BigInteger.ZERO;
        known = Known.NOTHING;
        seq = 0;
        last = Stamp.ZERO;
        now = wallMillis;
        nextEdit = 0;
        writer = new Writer(device, clock(), 0, Stamp.ZERO);
    }

    void pass(long millis) {
        now += millis;
    }

    /** Applies an edit as the store does. */
    void apply(Edit edit) throws SQLException {
        UUID id = new UUID(UUID.fromString(device).getLeastSignificantBits(), ++nextEdit);
        commit(id, writer.changes(database.writer(), tables, id, edit));
    }

    /** Takes back an edit of its own. */
    void undo(UUID edit) throws SQLException {
        Inverse inverse = Inverse.of(database.writer(), tables, edit);
        if (!inverse.isEmpty()) {
            UUID id = new UUID(UUID.fromString(device).getLeastSignificantBits(), ++nextEdit);
            commit(id, writer.changes(tables, id, "Undo", edit, inverse));
        }
    }

    private void commit(UUID id, List<Change> changes) throws SQLException {
        if (!changes.isEmpty()) {
            writer.written(changes);
            seq = changes.getLast().id().seq();
            last = changes.getLast().stamp();
            edits.add(id);
            fold(changes);
        }
    }

    List<UUID> edits() {
        return edits;
    }

    /** Everything known here, as lines of the log. */
    List<byte[]> lines() {
        return new ArrayList<>(log.values());
    }

    /** Takes in lines of other laptops as an import does. */
    void receive(Collection<byte[]> lines) throws SQLException, IOException {
        List<Change> changes = new ArrayList<>();
        Stamp lifted = last;
        for (byte[] line : lines) {
            Change change = ChangeLine.read(line);
            changes.add(change);
            lifted = lifted.received(change.stamp(), now);
        }
        fold(changes);
        last = lifted;
        writer = new Writer(device, clock(), seq, last);
    }

    private void fold(List<Change> changes) throws SQLException {
        for (Change change : changes) {
            log.putIfAbsent(change.id(), ChangeLine.write(change));
            if (Schema.tables().contains(change.type())) {
                used.add(change.type());
            }
        }
        List<Change> folded = tables.fold(changes, known, _ -> {
        });
        known = known.with(folded);
        sum = StateCode.add(sum, folded);
        database.writer().commit();
    }

    /** Folds everything at once into empty tables, as a rebuild does. */
    void rebuild(List<byte[]> lines, boolean fresh) throws SQLException, IOException {
        tables = new Tables(database.writer(), statements, fresh);
        receive(lines);
    }

    private Clock clock() {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return Instant.ofEpochMilli(now);
            }
        };
    }

    String stateCode() {
        return StateCode.shortForm(sum);
    }

    /** What every table says, a line a row. */
    Map<String, String> dump(Collection<String> names) throws SQLException {
        Map<String, String> dump = new TreeMap<>();
        for (String table : names) {
            dump.put(table, dump("select * from " + table + " order by id"));
        }
        dump.put("log_conflict", dump("select * from log_conflict order by type, id, field"));
        dump.put("log_change", dump("select * from log_change order by device, seq"));
        dump.put("log_expected", dump("select * from log_expected order by device, seq"));
        return dump;
    }

    Set<String> used() {
        return used;
    }

    private String dump(String sql) throws SQLException {
        StringBuilder out = new StringBuilder();
        try (PreparedStatement select = database.writer().prepareStatement(sql);
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                    out.append(found.getString(i)).append('|');
                }
                out.append('\n');
            }
        }
        return out.toString();
    }

    boolean isAlive(RecordKey key) throws SQLException {
        return !row(key).isEmpty();
    }

    /** The shown text of a field; empty when there is none. */
    String text(RecordKey key, String field) throws SQLException {
        return row(key).getOrDefault(field, "");
    }

    private Map<String, String> row(RecordKey key) throws SQLException {
        Map<String, String> row = new TreeMap<>();
        try (PreparedStatement select = database.writer()
                .prepareStatement("select * from " + key.type() + " where id = ?")) {
            select.setObject(1, key.record());
            try (ResultSet found = select.executeQuery()) {
                if (found.next()) {
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        String value = found.getString(i);
                        row.put(found.getMetaData().getColumnName(i), value == null ? "" : value);
                    }
                }
            }
        }
        return row;
    }

    /** The words a user can find in a record: shown, or kept in an unsettled conflict. */
    Set<String> words(RecordKey key) throws SQLException {
        Set<String> words = new TreeSet<>();
        Map<String, String> row = row(key);
        if (row.isEmpty()) {
            return words;
        }
        row.values().forEach(value -> words.addAll(wordsOf(value)));
        Set<String> conflicts = new HashSet<>();
        try (PreparedStatement select = connection()
                .prepareStatement("select field from log_conflict where type = ? and id = ? and clash")) {
            select.setString(1, key.type());
            select.setObject(2, key.record());
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    conflicts.add(found.getString(1));
                }
            }
        }
        for (Change head : Changes.headsOf(connection(), key)) {
            if (!head.isDelete() && conflicts.contains(head.field())) {
                words.addAll(wordsOf(head.value()));
            }
        }
        return words;
    }

    /** The changes of a record, to look at. */
    String life(RecordKey key) throws SQLException {
        return Changes.ofRecord(connection(), key).stream()
                .map(change -> "%s %s %s %s after %s%n".formatted(change.id(), change.stamp(), change.field(),
                        change.value(), change.prev()))
                .collect(Collectors.joining());
    }

    List<Conflict> conflicts() throws SQLException {
        return Conflicts.open(connection());
    }

    private Connection connection() {
        return database.writer();
    }

    static Set<String> wordsOf(String text) {
        Set<String> words = new TreeSet<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    @Override
    public void close() throws SQLException {
        statements.close();
        database.abandon();
    }
}

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
import java.util.TreeSet;

/**
 * Works out what takes an arrival back: each record folded without what arrived, set beside what it says now. What anybody
 * changed since, having seen what arrived, is left alone.
 */
final class Withdrawal {
    private final Connection connection;
    private final Arrival arrival;
    private final Map<FieldKey, List<Inverse.Said>> values = new LinkedHashMap<>();
    private final Set<RecordKey> deletes = new LinkedHashSet<>();
    private final Map<RecordKey, Change> revives = new LinkedHashMap<>();
    private int kept;

    private Withdrawal(Connection connection, Arrival arrival) {
        this.connection = connection;
        this.arrival = arrival;
    }

    /** What takes back all of an arrival. */
    static Inverse of(Connection connection, Arrival arrival) throws SQLException {
        return of(connection, arrival, records(connection, arrival));
    }

    /** What takes back an arrival's changes to some records. */
    static Inverse of(Connection connection, Arrival arrival, Collection<RecordKey> records) throws SQLException {
        Withdrawal withdrawal = new Withdrawal(connection, arrival);
        for (RecordKey record : records) {
            withdrawal.take(record);
        }
        return new Inverse(withdrawal.values, withdrawal.deletes, withdrawal.revives, withdrawal.kept);
    }

    /** The records an arrival changed. */
    static Set<RecordKey> records(Connection connection, Arrival arrival) throws SQLException {
        Set<RecordKey> records = new LinkedHashSet<>();
        for (Map.Entry<String, Incoming.Range> entry : arrival.ranges().entrySet()) {
            try (PreparedStatement select = connection.prepareStatement(
                    "select distinct type, id from log_change where device = ? and seq between ? and ? and type <> 'edit' and type <> 'device'")) {
                select.setString(1, entry.getKey());
                select.setLong(2, entry.getValue().from());
                select.setLong(3, entry.getValue().to());
                try (ResultSet found = select.executeQuery()) {
                    while (found.next()) {
                        records.add(new RecordKey(found.getString(1), Tables.uuid(found, 2)));
                    }
                }
            }
        }
        return records;
    }

    private void take(RecordKey record) throws SQLException {
        List<Change> life = Changes.ofRecord(connection, record);
        Set<ChangeId> brought = new HashSet<>();
        life.stream().map(Change::id).filter(arrival::brought).forEach(brought::add);
        Set<ChangeId> later = descendants(life, brought);
        List<Change> earlier = life.stream()
                .filter(change -> !brought.contains(change.id()) && !later.contains(change.id())).toList();
        boolean wasAlive = isAlive(earlier);
        boolean isAlive = isAlive(life);
        if (!wasAlive) {
            if (!isAlive) {
                return;
            } else if (later.isEmpty()) {
                deletes.add(record);
            } else {
                kept++;
            }
            return;
        }
        Map<String, List<Change>> before = heads(earlier);
        if (!isAlive) {
            before.values().stream().flatMap(List::stream).findFirst()
                    .ifPresent(change -> revives.put(record, change));
        }
        fields(record, life, brought, later, before);
    }

    private void fields(RecordKey record, List<Change> life, Set<ChangeId> brought, Set<ChangeId> later,
            Map<String, List<Change>> before) {
        Map<String, List<Change>> now = heads(life);
        Set<String> touched = new TreeSet<>();
        life.stream().filter(change -> !change.isDelete() && brought.contains(change.id()))
                .forEach(change -> touched.add(change.key().field()));
        for (String field : touched) {
            List<Change> heads = now.getOrDefault(field, List.of());
            boolean changedSince = life.stream()
                    .anyMatch(change -> later.contains(change.id()) && field.equals(change.field()));
            if (changedSince) {
                kept++;
            } else if (heads.stream().anyMatch(head -> brought.contains(head.id()))) {
                FieldKey key = new FieldKey(record.type(), record.record(), field);
                values.put(key, Inverse.again(before.getOrDefault(field, List.of()),
                        heads.stream().map(Change::id).toList(),
                        life.stream().filter(change -> field.equals(change.field())).toList()));
            }
        }
    }

    /** Changes made by whoever had seen some of the given ones, directly or through others. */
    private static Set<ChangeId> descendants(List<Change> life, Set<ChangeId> given) {
        Set<ChangeId> seen = new HashSet<>(given);
        Set<ChangeId> found = new HashSet<>();
        boolean more = true;
        while (more) {
            more = false;
            for (Change change : life) {
                if (!seen.contains(change.id()) && change.prev().stream().anyMatch(seen::contains)) {
                    seen.add(change.id());
                    found.add(change.id());
                    more = true;
                }
            }
        }
        return found;
    }

    private static boolean isAlive(List<Change> life) {
        Set<ChangeId> deleted = new HashSet<>();
        life.stream().filter(Change::isDelete).forEach(change -> deleted.addAll(change.prev()));
        return heads(life).values().stream().flatMap(List::stream).anyMatch(head -> !deleted.contains(head.id()));
    }

    private static Map<String, List<Change>> heads(List<Change> life) {
        Set<ChangeId> followed = new HashSet<>();
        life.stream().filter(change -> !change.isDelete()).forEach(change -> followed.addAll(change.prev()));
        Map<String, List<Change>> heads = new HashMap<>();
        life.stream().filter(change -> !change.isDelete() && !followed.contains(change.id()))
                .forEach(change -> heads.computeIfAbsent(change.key().field(), _ -> new ArrayList<>()).add(change));
        return heads;
    }
}

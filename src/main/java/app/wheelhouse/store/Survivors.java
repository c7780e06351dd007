package app.wheelhouse.store;

import app.wheelhouse.store.Change.RecordKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the records that a deletion did not take along, so that somebody looks at them. */
public final class Survivors {
    private static final int MOST = 500;
    private final Connection connection;
    private final Map<String, String> devices = new HashMap<>();

    private Survivors(Connection connection) throws SQLException {
        this.connection = connection;
        try (PreparedStatement select = connection.prepareStatement("select id, name from device");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                String name = found.getString(2);
                devices.put(Tables.uuid(found, 1).toString(), name == null ? "another laptop" : name);
            }
        }
    }

    /** Those there are, the latest first. Reads the whole history of deletions: in the background only. */
    public static List<Survivor> of(Store store) {
        return store.read(sql -> sql.connectionResult(connection -> {
            Survivors survivors = new Survivors(connection);
            List<Survivor> all = new ArrayList<>(survivors.orphaned());
            survivors.changed().stream().filter(changed -> all.stream().noneMatch(one -> one.id().equals(changed.id())))
                    .toList().forEach(all::add);
            all.sort(Comparator.comparing(Survivor::at).reversed());
            return List.copyOf(all.subList(0, Math.min(MOST, all.size())));
        }));
    }

    private List<Survivor> changed() throws SQLException {
        Map<UUID, UUID> undoes = undoes();
        Map<RecordKey, Survivor> changed = new HashMap<>();
        for (Change deletion : Changes.deletions(connection)) {
            RecordKey key = new RecordKey(deletion.type(), deletion.record());
            Map<String, String> row = Schema.types().contains(key.type()) ? row(key) : Map.of();
            if (row.isEmpty()) {
                continue;
            }
            Optional<Change> kept = Changes.ofRecord(connection, key).stream()
                    .filter(change -> isUnaware(change, deletion) && !deletion.edit().equals(undoes.get(change.edit())))
                    .max(Change.ORDER);
            kept.ifPresent(change -> changed.merge(key,
                    survivor(key, row, Survivor.Why.CHANGED, deletion, device(change), key),
                    (one, other) -> one.at().isAfter(other.at()) ? one : other));
        }
        return List.copyOf(changed.values());
    }

    /** Whether a change was made on another laptop from what the deletion had seen. */
    private static boolean isUnaware(Change change, Change deletion) {
        return !change.isDelete() && !change.id().device().equals(deletion.id().device())
                && !deletion.prev().contains(change.id())
                && (change.prev().isEmpty() || !Collections.disjoint(change.prev(), deletion.prev()));
    }

    private List<Survivor> orphaned() throws SQLException {
        Map<RecordKey, Survivor> orphaned = new HashMap<>();
        for (String whole : Parts.wholes()) {
            for (Parts.Part part : Parts.of(whole)) {
                if (Schema.types().contains(part.type())) {
                    orphaned(whole, part, orphaned);
                }
            }
        }
        return List.copyOf(orphaned.values());
    }

    private void orphaned(String whole, Parts.Part part, Map<RecordKey, Survivor> orphaned) throws SQLException {
        Map<UUID, UUID> lost = ids(
                "select p.id, p.%2$s from %1$s p where p.%2$s is not null and not exists (select 1 from %3$s w where w.id = p.%2$s)"
                        .formatted(part.type(), part.field(), whole));
        for (Map.Entry<UUID, UUID> each : lost.entrySet()) {
            RecordKey gone = new RecordKey(whole, each.getValue());
            List<Change> life = Changes.ofRecord(connection, gone);
            Optional<Change> deletion = life.stream().filter(Change::isDelete).max(Change.ORDER);
            if (deletion.isPresent()) {
                RecordKey key = new RecordKey(part.type(), each.getKey());
                String called = whole.replace('_', ' ') + life.stream()
                        .filter(change -> "title".equals(change.field()) || "name".equals(change.field()))
                        .max(Change.ORDER).map(change -> " “" + Values.toText(change.value()) + "”").orElse("");
                orphaned.putIfAbsent(key,
                        survivor(key, row(key), Survivor.Why.ORPHANED, deletion.get(), called, gone));
            }
        }
    }

    private Survivor survivor(RecordKey key, Map<String, String> row, Survivor.Why why, Change deletion, String other,
            RecordKey whole) {
        StringBuilder text = new StringBuilder();
        row.forEach((field, value) -> {
            if (!value.isBlank() && !field.equals("id") && !field.equals("position")) {
                text.append(field.replace('_', ' ')).append(": ").append(value).append('\n');
            }
        });
        String title = Forecast.title(row);
        return new Survivor(key.type(), key.record(), title.isEmpty() ? key.type().replace('_', ' ') : title,
                text.toString(), why, device(deletion), other, deletion.stamp().instant(), deletion.edit(),
                new Survivor.Whole(whole.type(), whole.record()));
    }

    private String device(Change change) {
        return devices.getOrDefault(change.id().device(), "another laptop");
    }

    private Map<UUID, UUID> undoes() throws SQLException {
        return ids("select id, undoes from edit where undoes is not null");
    }

    private Map<UUID, UUID> ids(String query) throws SQLException {
        Map<UUID, UUID> ids = new HashMap<>();
        try (PreparedStatement select = connection.prepareStatement(query); ResultSet found = select.executeQuery()) {
            while (found.next()) {
                ids.put(Tables.uuid(found, 1), Tables.uuid(found, 2));
            }
        }
        return ids;
    }

    /** A record's fields as text, in the order of their columns; none when it is not there. */
    private Map<String, String> row(RecordKey key) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("select * from " + key.type() + " where id = ?")) {
            select.setObject(1, key.record());
            try (ResultSet found = select.executeQuery()) {
                Map<String, String> row = new java.util.LinkedHashMap<>();
                if (found.next()) {
                    for (int i = 1; i <= found.getMetaData().getColumnCount(); i++) {
                        @Nullable
                        String text = found.getString(i);
                        row.put(found.getMetaData().getColumnName(i), text == null ? "" : text);
                    }
                }
                return row;
            }
        }
    }
}

package app.wheelhouse.store;

import app.wheelhouse.store.Change.FieldKey;
import app.wheelhouse.store.Change.RecordKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Knows which records are parts of others: what is said of one record alone and is shown nowhere without it. What was
 * captured or decided in a session is no part of it.
 */
public final class Parts {
    private static final Map<String, List<Part>> OF = Map.ofEntries(
            Map.entry("session", parts("session", "topic", "note", "attendee", "visit")),
            Map.entry("topic", parts("parent", "topic")),
            Map.entry("matrix", parts("matrix", "matrix_row", "matrix_column", "matrix_cell")),
            Map.entry("matrix_row", parts("matrix_row", "matrix_cell")),
            Map.entry("matrix_column", parts("matrix_column", "matrix_cell")),
            Map.entry("decision", parts("decision", "role", "amendment", "link")),
            Map.entry("rfe", parts("rfe", "requester", "citation", "displaced")),
            Map.entry("receipt", parts("receipt", "citation")),
            Map.entry("deal", parts("deal", "displaced")),
            Map.entry("team", parts("team", "capacity")),
            Map.entry("outcome", parts("outcome", "checkin")),
            Map.entry("track", parts("track", "proof")),
            Map.entry("kpi", parts("kpi", "reading", "annotation", "tile")),
            Map.entry("cadence", parts("cadence", "cadence_member", "cadence_change")),
            Map.entry("gate", parts("gate", "criterion")),
            Map.entry("criterion", parts("criterion", "evidence", "approval", "waiver")),
            Map.entry("release", parts("release", "late_change", "evidence", "approval", "waiver")),
            Map.entry("slo", parts("slo", "tile", "maintenance")),
            Map.entry("wall", parts("wall", "tile")),
            Map.entry("document", parts("document", "signoff", "remark")),
            Map.entry("pack", parts("pack", "pack_part")));

    private Parts() {
    }

    /** Records of a type that name their whole in a field. */
    public record Part(String type, String field) {
    }

    private static List<Part> parts(String field, String... types) {
        return java.util.Arrays.stream(types).map(type -> new Part(type, field)).toList();
    }

    /** What the parts of a record are; none when it has no such. */
    public static List<Part> of(String type) {
        return OF.getOrDefault(type, List.of());
    }

    /** The types that have parts. */
    static Set<String> wholes() {
        return OF.keySet();
    }

    /**
     * Adds the parts of records, and the parts of those.
     *
     * @param all    the records; their parts are added behind them
     * @param placed whether an edit says itself where a part belongs
     */
    static void addTo(Set<RecordKey> all, Connection connection, Predicate<FieldKey> placed) throws SQLException {
        Deque<RecordKey> wholes = new ArrayDeque<>(all);
        while (!wholes.isEmpty()) {
            RecordKey whole = wholes.removeFirst();
            for (Part part : of(whole.type())) {
                for (UUID id : ids(connection, part, whole.record())) {
                    RecordKey key = new RecordKey(part.type(), id);
                    if (!placed.test(new FieldKey(part.type(), id, part.field())) && all.add(key)) {
                        wholes.add(key);
                    }
                }
            }
        }
    }

    private static List<UUID> ids(Connection connection, Part part, UUID whole) throws SQLException {
        List<UUID> ids = new java.util.ArrayList<>();
        try (PreparedStatement select = connection
                .prepareStatement("select id from " + part.type() + " where " + part.field() + " = ? order by id")) {
            select.setObject(1, whole);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    ids.add(Tables.uuid(found, 1));
                }
            }
        }
        return ids;
    }
}

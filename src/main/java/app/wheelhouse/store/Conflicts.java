package app.wheelhouse.store;

import app.wheelhouse.store.Change.FieldKey;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Reads the conflicts nobody has settled yet. */
final class Conflicts {
    private Conflicts() {
    }

    static List<Conflict> open(Connection connection) throws SQLException {
        List<FieldKey> keys = new ArrayList<>();
        try (PreparedStatement select = connection
                .prepareStatement("select type, id, field from log_conflict where clash order by type, id, field");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                keys.add(new FieldKey(found.getString(1), Tables.uuid(found, 2), found.getString(3)));
            }
        }
        if (keys.isEmpty()) {
            return List.of();
        }
        Map<UUID, String> devices = History.names(connection, "select id, name from device");
        List<Conflict> conflicts = new ArrayList<>();
        for (FieldKey key : keys) {
            conflicts.add(conflict(connection, key, devices));
        }
        return conflicts;
    }

    private static Conflict conflict(Connection connection, FieldKey key, Map<UUID, String> devices)
            throws SQLException {
        List<Change> all = Changes.ofField(connection, key);
        Set<ChangeId> earlier = new HashSet<>();
        all.forEach(change -> earlier.addAll(change.prev()));
        List<Change> heads = all.stream().filter(change -> !earlier.contains(change.id())).sorted(Change.ORDER).toList();
        Schema.FieldType type = Schema.field(key.type(), key.field());
        boolean text = type != null && type.longText();
        FieldFold fold = FieldFold.of(heads, text, () -> all);
        List<Conflict.Side> sides = new ArrayList<>();
        for (Change head : heads) {
            Change said = isUndo(connection, head) ? first(head, all) : head;
            sides.add(new Conflict.Side(devices.getOrDefault(UUID.fromString(said.id().device()), "another laptop"),
                    said.stamp().instant(), Values.toText(head.value()), head.value()));
        }
        Collections.reverse(sides);
        return new Conflict(key.type(), key.record(), key.field(), text, Values.toText(fold.json()),
                text ? everything(heads, new Ancestry(all)) : "", List.copyOf(sides));
    }

    /** Who opens a conflict again did not write what it is about. */
    private static Change first(Change head, List<Change> all) {
        return all.stream().filter(change -> change.value().equals(head.value())).min(Change.ORDER).orElse(head);
    }

    private static boolean isUndo(Connection connection, Change change) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("select 1 from edit where id = ? and undoes is not null")) {
            select.setObject(1, change.edit());
            try (ResultSet found = select.executeQuery()) {
                return found.next();
            }
        }
    }

    /** All sides in one text: where they clash, the older words stand before the newer ones. */
    private static String everything(List<Change> heads, Ancestry ancestry) {
        String text = Values.toText(heads.getFirst().value());
        Set<ChangeId> seen = ancestry.upTo(heads.getFirst());
        for (Change head : heads.subList(1, heads.size())) {
            Set<ChangeId> before = ancestry.upTo(head);
            List<Change> bases = ancestry.latest(before, seen);
            text = TextMerge.both(bases.isEmpty() ? "" : Values.toText(bases.getLast().value()), text,
                    Values.toText(head.value()));
            seen.addAll(before);
        }
        return text;
    }
}

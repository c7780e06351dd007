package app.wheelhouse.today.store;

import static app.wheelhouse.store.gen.Tables.EDIT;
import static app.wheelhouse.store.gen.Tables.LOG_CHANGE;

import app.wheelhouse.store.Arrival;
import app.wheelhouse.store.gen.DefaultSchema;
import app.wheelhouse.today.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Tells from the log what was done lately and to which record. */
final class RecentChanges {
    private static final int EDITS = 40;
    private static final int LOOKED_AT = 40;
    private static final Set<String> PAGES = Set.of("session", "decision", "action", "person", "receipt", "risk",
            "parked", "document");
    private final DSLContext sql;

    RecentChanges(DSLContext sql) {
        this.sql = sql;
    }

    /** The latest first. An edit is told by the one record it touched, or by its name alone when it touched several. */
    List<Change> changes() {
        List<Told> changes = new ArrayList<>();
        sql.select(EDIT.ID, EDIT.TITLE).from(EDIT).where(EDIT.TITLE.isNotNull()).and(EDIT.TITLE.ne(""))
                .orderBy(EDIT.ID.desc()).limit(EDITS).forEach(row -> changes.add(change(row.value1(), row.value2())));
        return changes.stream().sorted(Comparator.comparing(Told::stamp).reversed()).map(Told::change).toList();
    }

    /** What these arrivals brought, edit by edit, the latest first. */
    List<Change> arrived(List<Arrival> arrivals) {
        return arrived(arrivals, EDITS);
    }

    /** The same, of each arrival and laptop at most so many. */
    List<Change> arrived(List<Arrival> arrivals, int most) {
        List<Told> changes = new ArrayList<>();
        for (Arrival arrival : arrivals) {
            arrival.ranges().forEach((device, range) -> sql.select(EDIT.ID, EDIT.TITLE).from(EDIT)
                    .where(EDIT.ID.in(sql.selectDistinct(LOG_CHANGE.EDIT).from(LOG_CHANGE)
                            .where(LOG_CHANGE.DEVICE.eq(device))
                            .and(LOG_CHANGE.SEQ.between(range.from(), range.to()))))
                    .and(EDIT.TITLE.isNotNull()).and(EDIT.TITLE.ne("")).orderBy(EDIT.ID.desc()).limit(most)
                    .forEach(row -> changes.add(change(row.value1(), row.value2()))));
        }
        return changes.stream().sorted(Comparator.comparing(Told::stamp).reversed()).map(Told::change).toList();
    }

    /** A change with its place in the log, which orders what was done within one millisecond. */
    private record Told(Change change, String stamp) {
    }

    private Told change(UUID edit, String title) {
        // An edit's id is a UUIDv7, whose first 48 bits are milliseconds (RFC 9562).
        Instant at = Instant.ofEpochMilli(edit.getMostSignificantBits() >>> 16);
        Result<Record3<String, UUID, String>> steps = sql.select(LOG_CHANGE.TYPE, LOG_CHANGE.ID, LOG_CHANGE.STAMP)
                .from(LOG_CHANGE).where(LOG_CHANGE.EDIT.eq(edit)).and(LOG_CHANGE.TYPE.notIn("edit", "device"))
                .limit(LOOKED_AT).fetch();
        String stamp = steps.isEmpty() ? "" : steps.getFirst().value3();
        boolean one = steps.stream().map(Record3::value2).distinct().count() == 1;
        return new Told(one
                ? of(at, title, steps.getFirst().value1(), steps.getFirst().value2())
                : new Change(at, title, "", "", null), stamp);
    }

    private Change of(Instant at, String title, String type, UUID id) {
        String called = Objects.requireNonNullElse(
                value(type, id, type.equals("person") ? "name" : "title", String.class),
                "");
        if (PAGES.contains(type)) {
            return new Change(at, title, called, exists(type, id) ? type : "", id);
        }
        UUID session = value(type, id, "session", UUID.class);
        if (called.isEmpty() && session != null) {
            called = Objects.requireNonNullElse(value("session", session, "title", String.class), "");
        }
        return new Change(at, title, called, session == null ? "" : "session", session);
    }

    private boolean exists(String type, UUID id) {
        return value(type, id, "id", UUID.class) != null;
    }

    /** A field of a record as it is now; null when there is no such record, field or type. */
    private <T> @Nullable T value(String type, UUID record, String name, Class<T> as) {
        Table<?> table = DefaultSchema.DEFAULT_SCHEMA.getTable(type);
        Field<T> field = table == null ? null : table.field(name, as);
        Field<UUID> id = table == null ? null : table.field("id", UUID.class);
        return field == null || id == null ? null : sql.select(field).from(table).where(id.eq(record)).fetchOne(field);
    }
}

package app.wheelhouse.signal.store;

import static app.wheelhouse.store.gen.Tables.CRITERION;
import static app.wheelhouse.store.gen.Tables.GATE;
import static app.wheelhouse.store.gen.Tables.INCIDENT;
import static app.wheelhouse.store.gen.Tables.MAINTENANCE;
import static app.wheelhouse.store.gen.Tables.SLO;
import static app.wheelhouse.store.gen.Tables.SOURCE;
import static app.wheelhouse.store.gen.Tables.TILE;
import static app.wheelhouse.store.gen.Tables.WALL;

import app.wheelhouse.signal.Maintenance;
import app.wheelhouse.signal.Outage;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.SloDraft;
import app.wheelhouse.signal.SourceDraft;
import app.wheelhouse.signal.Tile;
import app.wheelhouse.signal.Wall;
import app.wheelhouse.signal.openslo.OpenSloWriter;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Reads what is defined about signals. */
public final class SignalReader {
    /** The tables whose change makes a book of signals stale. */
    public static final Set<String> TABLES = Set.of("source", "slo", "maintenance", "incident", "wall", "tile");
    private final Store store;

    public SignalReader(Store store) {
        this.store = store;
    }

    /** Everything, as it is now. */
    public SignalBook book() {
        return store.read(sql -> new SignalBook(all(sql, SOURCE, SOURCE.POSITION, SOURCE.ID, SourceDraft::read),
                all(sql, SLO, SLO.POSITION, SLO.ID, SloDraft::read),
                all(sql, MAINTENANCE, MAINTENANCE.STARTS_AT, MAINTENANCE.ID, Maintenance::read),
                all(sql, INCIDENT, INCIDENT.HAPPENED_ON, INCIDENT.ID, Outage::read).reversed(),
                all(sql, WALL, WALL.POSITION, WALL.ID, Wall::read),
                all(sql, TILE, TILE.PLACE_Y, TILE.PLACE_X, Tile::read)));
    }

    private static <R extends Record, T> List<T> all(DSLContext sql, Table<R> table, Field<?> first, Field<?> then,
            Function<Map<String, @Nullable Object>, T> read) {
        return sql.selectFrom(table).orderBy(first.asc().nullsLast(), then).fetch(row -> read.apply(row.intoMap()));
    }

    /** The titles of the gates that ask for the budget of an objective, by its title. */
    public List<String> gatesOn(String slo) {
        return store.read(sql -> sql.selectDistinct(GATE.TITLE)
                .from(CRITERION).join(GATE)
                .on(GATE.ID.eq(CRITERION.GATE))
                .where(CRITERION.KIND.eq("slo"))
                .and(CRITERION.SUBJECT.equalIgnoreCase(slo))
                .and(GATE.TITLE.isNotNull())
                .orderBy(GATE.TITLE)
                .fetch(GATE.TITLE));
    }

    /** Everything that is defined, as OpenSLO. */
    public String openSlo() {
        Records records = new Records(store);
        return OpenSloWriter.write(records.list("source"), records.list("openslo_object"), records.list("slo"));
    }

    /** The fields of one record as they are stored, for editors. */
    public Map<String, @Nullable Object> fields(String type, UUID id) {
        return new Records(store).find(type, id).orElse(Map.of());
    }
}

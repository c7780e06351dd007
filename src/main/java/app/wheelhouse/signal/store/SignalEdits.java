package app.wheelhouse.signal.store;

import static app.wheelhouse.store.gen.Tables.INCIDENT;
import static app.wheelhouse.store.gen.Tables.TILE;
import static app.wheelhouse.store.gen.Tables.WALL;

import app.wheelhouse.signal.Level;
import app.wheelhouse.signal.Outage;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.Tile;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Position;
import app.wheelhouse.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that is done to what is defined about signals, each as one step that can be taken back. */
public final class SignalEdits {
    private static final long HOUR = 3_600_000;
    private final Store store;

    public SignalEdits(Store store) {
        this.store = store;
    }

    /** Adds a source or an objective behind the others and gives its id. */
    public UUID add(String type, String noun, Map<String, ? extends @Nullable Object> fields,
            @Nullable String lastPosition) {
        UUID id = store.ids().next();
        Edit edit = put(new Edit("Add " + noun), type, id, fields);
        store.apply(edit.put(type, id, "position", Position.between(lastPosition, null)));
        return id;
    }

    /** Adds planned work and gives its id. */
    public UUID plan(String title, @Nullable UUID slo, Instant from, Instant to, boolean excluded) {
        UUID id = store.ids().next();
        Edit edit = new Edit("Plan maintenance").put("maintenance", id, "title", title)
                .put("maintenance", id, "starts_at", from).put("maintenance", id, "ends_at", to)
                .put("maintenance", id, "excluded", excluded);
        if (slo != null) {
            edit.put("maintenance", id, "slo", slo);
        }
        store.apply(edit);
        return id;
    }

    /** Sets fields of a record. */
    public void set(String type, String noun, UUID id, Map<String, ? extends @Nullable Object> fields) {
        Edit edit = new Edit("Change " + noun);
        fields.forEach((field, value) -> edit.put(type, id, field, value));
        store.apply(edit);
    }

    /** Deletes an objective with its tiles; what was measured stays on the laptop until it is too old. */
    public void deleteSlo(UUID slo, List<Tile> tiles) {
        Edit edit = new Edit("Delete SLO").delete("slo", slo);
        tiles.stream().filter(each -> slo.equals(each.slo())).forEach(each -> edit.delete("tile", each.id()));
        store.apply(edit);
    }

    /** Deletes a record nothing belongs to. */
    public void delete(String type, String noun, UUID id) {
        store.apply(new Edit("Delete " + noun).delete(type, id));
    }

    /**
     * Opens an incident for an alert. Every laptop that sees the same alert within the hour opens the same one. Nobody did it, so
     * undo passes over it.
     *
     * @param began when things began to fail
     */
    public UUID openIncident(Slo slo, Level level, Instant began, Instant detected) {
        UUID id = Ids.of("incident", slo.id(), new UUID(0, detected.toEpochMilli() / HOUR));
        store.apply(open(new Edit(""), id, slo.title() + ": " + level.label().toLowerCase(java.util.Locale.ROOT),
                slo.id(), began,
                detected).set(INCIDENT.LEVEL, id, level.word()));
        return id;
    }

    /** Opens an incident by hand. */
    public UUID openIncident(String title, @Nullable UUID slo, Instant began, Instant detected) {
        UUID id = store.ids().next();
        store.apply(open(new Edit("Open incident"), id, title, slo, began, detected));
        return id;
    }

    private Edit open(Edit edit, UUID id, String title, @Nullable UUID slo, Instant began, Instant detected) {
        edit.set(INCIDENT.TITLE, id, title)
                .set(INCIDENT.HAPPENED_ON, id, LocalDate.ofInstant(began, store.clock().getZone()))
                .set(INCIDENT.BEGAN_AT, id, began).set(INCIDENT.DETECTED_AT, id, detected);
        return slo == null ? edit : edit.set(INCIDENT.SLO, id, slo);
    }

    /**
     * Says that an incident is over, which is seen rather than done: undo passes over it.
     *
     * @param share percent of the error budget of four weeks that it took; empty when nobody knows
     */
    public void restore(Outage outage, Instant restored, OptionalDouble share) {
        Edit edit = new Edit("").set(INCIDENT.RESTORED_AT, outage.id(), restored);
        share.ifPresent(percent -> edit.set(INCIDENT.BUDGET_SHARE, outage.id(), percent));
        store.apply(edit);
    }

    /** Adds a wall behind the others and gives its id. */
    public UUID addWall(String title, @Nullable String lastPosition) {
        UUID id = store.ids().next();
        store.apply(new Edit("Add wall").set(WALL.TITLE, id, title).set(WALL.POSITION, id,
                Position.between(lastPosition, null)));
        return id;
    }

    /** Deletes a wall with its tiles. */
    public void deleteWall(UUID wall, List<Tile> tiles) {
        Edit edit = new Edit("Delete wall").delete("wall", wall);
        tiles.stream().filter(each -> wall.equals(each.wall())).forEach(each -> edit.delete("tile", each.id()));
        store.apply(edit);
    }

    /** Adds a tile and gives its id; {@code tile} has any id. */
    public UUID addTile(Tile tile) {
        UUID id = store.ids().next();
        Edit edit = placed(new Edit("Add tile"), id, tile).set(TILE.LOOK, id, tile.look().word());
        put(edit, "tile", id, tile.title().isBlank() ? Map.of() : Map.of("title", tile.title()));
        if (tile.wall() != null) {
            edit.set(TILE.WALL, id, tile.wall());
        }
        if (tile.slo() != null) {
            edit.set(TILE.SLO, id, tile.slo());
        }
        if (tile.kpi() != null) {
            edit.set(TILE.KPI, id, tile.kpi());
        }
        store.apply(edit);
        return id;
    }

    /** Puts tiles where they say they are, all as one step. */
    public void arrange(List<Tile> tiles) {
        Edit edit = new Edit("Arrange tiles");
        tiles.forEach(tile -> placed(edit, tile.id(), tile));
        store.apply(edit);
    }

    private static Edit placed(Edit edit, UUID id, Tile tile) {
        return edit.set(TILE.PLACE_X, id, tile.x()).set(TILE.PLACE_Y, id, tile.y()).set(TILE.WIDE, id, tile.wide())
                .set(TILE.HIGH, id, tile.high());
    }

    private static Edit put(Edit edit, String type, UUID id, Map<String, ? extends @Nullable Object> fields) {
        fields.forEach((field, value) -> {
            if (value != null) {
                edit.put(type, id, field, value);
            }
        });
        return edit;
    }
}

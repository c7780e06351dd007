package app.wheelhouse.decision.store;

import static app.wheelhouse.store.gen.Tables.MATRIX_COLUMN;
import static app.wheelhouse.store.gen.Tables.MATRIX_ROW;

import app.wheelhouse.store.Position;
import app.wheelhouse.store.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the rows or the columns of a matrix stand, and where another can. */
record Places(List<UUID> ids, List<String> positions) {

    static Places rows(Store store, UUID matrix) {
        return store.read(sql -> {
            Places places = new Places(new ArrayList<>(), new ArrayList<>());
            sql.select(MATRIX_ROW.ID, MATRIX_ROW.POSITION).from(MATRIX_ROW).where(MATRIX_ROW.MATRIX.eq(matrix))
                    .orderBy(MATRIX_ROW.POSITION.asc().nullsLast(), MATRIX_ROW.ID).fetch()
                    .forEach(row -> places.add(row.value1(), row.value2()));
            return places;
        });
    }

    static Places columns(Store store, UUID matrix) {
        return store.read(sql -> {
            Places places = new Places(new ArrayList<>(), new ArrayList<>());
            sql.select(MATRIX_COLUMN.ID, MATRIX_COLUMN.POSITION).from(MATRIX_COLUMN)
                    .where(MATRIX_COLUMN.MATRIX.eq(matrix))
                    .orderBy(MATRIX_COLUMN.POSITION.asc().nullsLast(), MATRIX_COLUMN.ID).fetch()
                    .forEach(row -> places.add(row.value1(), row.value2()));
            return places;
        });
    }

    private void add(UUID id, @Nullable String position) {
        ids.add(id);
        positions.add(position == null ? "" : position);
    }

    Places without(UUID id) {
        int at = ids.indexOf(id);
        if (at >= 0) {
            ids.remove(at);
            positions.remove(at);
        }
        return this;
    }

    /** The last place that is taken; empty when there is none. */
    String last() {
        return positions.isEmpty() ? "" : positions.getLast();
    }

    /** A place behind a member, or before all of them for null. */
    String behindOrFirst(@Nullable UUID id) {
        int at = id == null ? -1 : ids.indexOf(id);
        return Position.between(at < 0 ? null : positions.get(at),
                at + 1 < positions.size() ? positions.get(at + 1) : null);
    }
}

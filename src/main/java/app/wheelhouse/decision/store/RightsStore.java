package app.wheelhouse.decision.store;

import static app.wheelhouse.store.gen.Tables.DECISION;
import static app.wheelhouse.store.gen.Tables.MATRIX;
import static app.wheelhouse.store.gen.Tables.MATRIX_CELL;
import static app.wheelhouse.store.gen.Tables.MATRIX_COLUMN;
import static app.wheelhouse.store.gen.Tables.MATRIX_ROW;
import static app.wheelhouse.store.gen.Tables.PERSON;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Cell;
import app.wheelhouse.decision.rights.Conversion;
import app.wheelhouse.decision.rights.Draft;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.Matrix.At;
import app.wheelhouse.decision.rights.Matrix.Column;
import app.wheelhouse.decision.rights.Matrix.Row;
import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Edits;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Position;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Queries and edits of rights matrices. Edits made through one instance are applied in the order they were asked for;
 * each is one step of undo.
 */
public final class RightsStore {
    /** The tables a matrix is read from, with the decisions of its rows. */
    public static final Set<String> TABLES = Set.of("matrix", "matrix_row", "matrix_column", "matrix_cell", "person",
            "decision");
    private static final String CELL = "matrix_cell";

    private final Store store;
    private final Edits edits;

    public RightsStore(Store store) {
        this.store = store;
        this.edits = new Edits(store);
    }

    /** All matrices in order. */
    public List<Matrix> matrices() {
        return store.read(MatrixRows::all);
    }

    public Optional<Matrix> matrix(UUID id) {
        return store.read(sql -> MatrixRows.one(sql, id));
    }

    /** The decisions that belong to each row of a matrix, the latest raised first. */
    public Map<UUID, List<Decision>> decisions(UUID matrix) {
        return store.read(sql -> MatrixRows.decisions(sql, matrix));
    }

    /** The names of all people, in alphabetical order. */
    public List<String> people() {
        return store.read(sql -> sql.select(PERSON.NAME)
                .from(PERSON)
                .where(PERSON.NAME.isNotNull())
                .orderBy(PERSON.NAME).fetch(PERSON.NAME));
    }

    /** An id for a row or column to be added. */
    public UUID newId() {
        return store.ids().next();
    }

    /** Makes a matrix of a draft; columns called as people are those people. */
    public CompletableFuture<UUID> create(Draft draft) {
        return edits.create("New matrix", (edit, id) -> {
            List<String> positions = store.read(sql -> sql.select(MATRIX.POSITION).from(MATRIX)
                    .where(MATRIX.POSITION.isNotNull()).orderBy(MATRIX.POSITION.desc()).limit(1)
                    .fetch(MATRIX.POSITION));
            edit.set(MATRIX.POSITION, id, Position.between(positions.isEmpty() ? null : positions.getFirst(), null));
            return fill(edit, draft.matrix(id, this::newId));
        });
    }

    /** Makes a matrix that holds nothing yet what it is here; columns called as people are those people. */
    public CompletableFuture<Applied> fill(Matrix matrix) {
        return edits.apply(() -> fill(new Edit("Paste matrix"), matrix));
    }

    private Edit fill(Edit edit, Matrix matrix) {
        UUID id = matrix.id();
        edit.set(MATRIX.TITLE, id, matrix.title()).set(MATRIX.FRAMEWORK, id, matrix.framework().word())
                .set(MATRIX.KIND, id, matrix.kind().word());
        Map<String, UUID> people = store.read(MatrixRows::people);
        String place = "";
        for (Column column : matrix.columns()) {
            place = Position.between(place, null);
            column(edit, id, column.id(), column.name(), place, people);
        }
        place = "";
        for (Row row : matrix.rows()) {
            place = Position.between(place, null);
            row(edit, id, row, place);
        }
        matrix.cells().forEach((at, cell) -> cell(edit, id, at, cell, false));
        return edit;
    }

    private static void row(Edit edit, UUID matrix, Row row, String place) {
        edit.set(MATRIX_ROW.MATRIX, row.id(), matrix).set(MATRIX_ROW.TITLE, row.id(), row.title())
                .set(MATRIX_ROW.POSITION, row.id(), place);
        if (!row.note().isEmpty()) {
            edit.set(MATRIX_ROW.NOTE, row.id(), row.note());
        }
    }

    /** Deletes a matrix with all that is in it. Decisions of its rows stay, without a type. */
    public CompletableFuture<Applied> delete(UUID matrix) {
        return edits.apply(() -> store.read(sql -> {
            Edit edit = new Edit("Delete matrix").delete("matrix", matrix);
            sql.select(MATRIX_ROW.ID).from(MATRIX_ROW).where(MATRIX_ROW.MATRIX.eq(matrix)).fetch(MATRIX_ROW.ID)
                    .forEach(id -> edit.delete("matrix_row", id));
            sql.select(MATRIX_COLUMN.ID).from(MATRIX_COLUMN).where(MATRIX_COLUMN.MATRIX.eq(matrix))
                    .fetch(MATRIX_COLUMN.ID).forEach(id -> edit.delete("matrix_column", id));
            sql.select(MATRIX_CELL.ID).from(MATRIX_CELL).where(MATRIX_CELL.MATRIX.eq(matrix)).fetch(MATRIX_CELL.ID)
                    .forEach(id -> edit.delete(CELL, id));
            return edit;
        }));
    }

    public CompletableFuture<Applied> rename(UUID matrix, String title) {
        return set("Rename matrix", MATRIX.TITLE, matrix, title);
    }

    public CompletableFuture<Applied> setPurpose(UUID matrix, String purpose) {
        return set("Edit purpose", MATRIX.PURPOSE, matrix, purpose);
    }

    /**
     * Moves a matrix into another framework: letters become those that mean the same, what has no equivalent goes into the
     * notes of its row.
     */
    public CompletableFuture<Applied> changeFramework(UUID matrix, Framework framework) {
        return edits.apply(() -> {
            Edit edit = new Edit("Change framework to " + framework.label());
            matrix(matrix).filter(from -> from.framework() != framework).ifPresent(from -> {
                Conversion conversion = Conversion.of(from, framework);
                edit.set(MATRIX.FRAMEWORK, matrix, framework.word());
                conversion.matrix().rows().stream().filter(row -> !from.rows().contains(row))
                        .forEach(row -> edit.set(MATRIX_ROW.NOTE, row.id(), row.note()));
                cells(edit, matrix, conversion.cells(from));
            });
            return edit;
        });
    }

    public CompletableFuture<Applied> setKind(UUID matrix, Matrix.Kind kind) {
        return set("Change kind", MATRIX.KIND, matrix, kind.word());
    }

    /** Sets how many rows one person may decide before it is remarked on; less than 1 counts as 1. */
    public CompletableFuture<Applied> setLimit(UUID matrix, int rows) {
        return set("Set limit", MATRIX.DECIDES_AT_MOST, matrix, Math.max(1, rows));
    }

    /** Sets cells, one or many. */
    public CompletableFuture<Applied> setCells(String title, UUID matrix, Map<At, Cell> cells) {
        return edits.apply(() -> cells(new Edit(title), matrix, cells));
    }

    private Edit cells(Edit edit, UUID matrix, Map<At, Cell> cells) {
        Set<UUID> known = store.read(sql -> sql.select(MATRIX_CELL.ID).from(MATRIX_CELL)
                .where(MATRIX_CELL.ID.in(cells.keySet().stream().map(RightsStore::cellId).toList()))
                .fetchSet(MATRIX_CELL.ID));
        cells.forEach((at, cell) -> cell(edit, matrix, at, cell, known.contains(cellId(at))));
        return edit;
    }

    /** The id of the record of a cell: the same on every laptop. */
    public static UUID cellId(At at) {
        return Ids.of(CELL, at.row(), at.column());
    }

    private static void cell(Edit edit, UUID matrix, At at, Cell cell, boolean known) {
        UUID id = cellId(at);
        if (!known && cell.isEmpty()) {
            return;
        }
        if (!known) {
            edit.set(MATRIX_CELL.MATRIX, id, matrix).set(MATRIX_CELL.MATRIX_ROW, id, at.row())
                    .set(MATRIX_CELL.MATRIX_COLUMN, id, at.column());
        }
        edit.set(MATRIX_CELL.LETTERS, id, cell.isEmpty() ? null : cell.letters());
        if (known || !cell.scope().isEmpty()) {
            edit.set(MATRIX_CELL.SCOPE, id, cell.scope().isEmpty() ? null : cell.scope());
        }
        if (known || cell.paging() > 0) {
            edit.set(MATRIX_CELL.PAGING, id, cell.paging() == 0 ? null : cell.paging());
        }
    }

    /** Adds a row under this id behind another, or as the first for null. */
    public CompletableFuture<Applied> addRow(UUID matrix, UUID id, String title, @Nullable UUID after) {
        return edits.apply(() -> new Edit("Add row").set(MATRIX_ROW.MATRIX, id, matrix).set(MATRIX_ROW.TITLE, id, title)
                .set(MATRIX_ROW.POSITION, id, Places.rows(store, matrix).behindOrFirst(after)));
    }

    public CompletableFuture<Applied> renameRow(UUID row, String title) {
        return set("Rename row", MATRIX_ROW.TITLE, row, title);
    }

    /** Sets what is to be known about a row; the room never sees it. */
    public CompletableFuture<Applied> setRowNote(UUID row, String note) {
        return set("Edit row note", MATRIX_ROW.NOTE, row, note);
    }

    /** Puts a row behind another, or first for null. */
    public CompletableFuture<Applied> moveRow(UUID matrix, UUID row, @Nullable UUID after) {
        return edits.apply(() -> new Edit("Move row").set(MATRIX_ROW.POSITION, row,
                Places.rows(store, matrix).without(row).behindOrFirst(after)));
    }

    /** Puts all rows into this order. */
    public CompletableFuture<Applied> sortRows(List<UUID> order) {
        return edits.apply(() -> {
            Edit edit = new Edit("Sort rows");
            String place = "";
            for (UUID row : order) {
                place = Position.between(place, null);
                edit.set(MATRIX_ROW.POSITION, row, place);
            }
            return edit;
        });
    }

    /** Deletes rows with their cells. */
    public CompletableFuture<Applied> deleteRows(List<UUID> rows) {
        return edits.apply(() -> store.read(sql -> {
            Edit edit = new Edit(rows.size() == 1 ? "Delete row" : "Delete rows");
            rows.forEach(row -> edit.delete("matrix_row", row));
            sql.select(MATRIX_CELL.ID).from(MATRIX_CELL).where(MATRIX_CELL.MATRIX_ROW.in(rows)).fetch(MATRIX_CELL.ID)
                    .forEach(id -> edit.delete(CELL, id));
            return edit;
        }));
    }

    /** Adds a column under this id behind another, or as the first for null; called as a person, it is that person. */
    public CompletableFuture<Applied> addColumn(UUID matrix, UUID id, String name, @Nullable UUID after) {
        return edits.apply(() -> {
            Edit edit = new Edit("Add column");
            column(edit, matrix, id, name, Places.columns(store, matrix).behindOrFirst(after),
                    store.read(MatrixRows::people));
            return edit;
        });
    }

    /** Gives a column another name, and with it another person or none. */
    public CompletableFuture<Applied> renameColumn(UUID column, String name) {
        return edits.apply(() -> named(new Edit("Rename column"), column, name, store.read(MatrixRows::people)));
    }

    /** Puts a column behind another, or first for null. */
    public CompletableFuture<Applied> moveColumn(UUID matrix, UUID column, @Nullable UUID after) {
        return edits.apply(() -> new Edit("Move column").set(MATRIX_COLUMN.POSITION, column,
                Places.columns(store, matrix).without(column).behindOrFirst(after)));
    }

    /** Deletes columns with their cells. */
    public CompletableFuture<Applied> deleteColumns(List<UUID> columns) {
        return edits.apply(() -> store.read(sql -> {
            Edit edit = new Edit(columns.size() == 1 ? "Delete column" : "Delete columns");
            columns.forEach(column -> edit.delete("matrix_column", column));
            sql.select(MATRIX_CELL.ID).from(MATRIX_CELL).where(MATRIX_CELL.MATRIX_COLUMN.in(columns))
                    .fetch(MATRIX_CELL.ID).forEach(id -> edit.delete(CELL, id));
            return edit;
        }));
    }

    /** What a paste makes of a matrix: rows and columns behind the others, other titles, notes and names, cells; one edit. */
    public CompletableFuture<Applied> paste(UUID matrix, List<Row> newRows, List<Column> newColumns,
            Map<UUID, String> titles, Map<UUID, String> notes, Map<UUID, String> names, Map<At, Cell> cells) {
        return edits.apply(() -> {
            Edit edit = new Edit("Paste");
            Map<String, UUID> people = store.read(MatrixRows::people);
            String place = Places.rows(store, matrix).last();
            for (Row row : newRows) {
                place = Position.between(place, null);
                row(edit, matrix, row, place);
            }
            place = Places.columns(store, matrix).last();
            for (Column column : newColumns) {
                place = Position.between(place, null);
                column(edit, matrix, column.id(), column.name(), place, people);
            }
            titles.forEach((row, title) -> edit.set(MATRIX_ROW.TITLE, row, title));
            notes.forEach((row, note) -> edit.set(MATRIX_ROW.NOTE, row, note));
            names.forEach((column, name) -> named(edit, column, name, people));
            return cells(edit, matrix, cells);
        });
    }

    /** Raises a decision of a row's type today, with the row's title to begin with. */
    public CompletableFuture<UUID> raise(Row row, Framework framework) {
        return edits.create("Raise decision",
                (edit, id) -> edit.set(DECISION.TITLE, id, row.title())
                        .set(DECISION.STATE, id, DecisionState.PROPOSED.word())
                        .set(DECISION.FRAMEWORK, id, framework.word()).set(DECISION.MATRIX_ROW, id, row.id())
                        .set(DECISION.RAISED_ON, id, LocalDate.now(store.clock())));
    }

    private static void column(Edit edit, UUID matrix, UUID id, String name, String place, Map<String, UUID> people) {
        edit.set(MATRIX_COLUMN.MATRIX, id, matrix);
        named(edit, id, name, people).set(MATRIX_COLUMN.POSITION, id, place);
    }

    private static Edit named(Edit edit, UUID column, String name, Map<String, UUID> people) {
        return edit.set(MATRIX_COLUMN.TITLE, column, name).set(MATRIX_COLUMN.PERSON, column,
                people.get(name.strip().toLowerCase(Locale.ROOT)));
    }

    private <T> CompletableFuture<Applied> set(String title, TableField<?, T> field, UUID id, @Nullable T value) {
        return edits.apply(() -> new Edit(title).set(field, id, value));
    }
}

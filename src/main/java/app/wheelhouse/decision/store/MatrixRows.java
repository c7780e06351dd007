package app.wheelhouse.decision.store;

import static app.wheelhouse.store.gen.Tables.DECISION;
import static app.wheelhouse.store.gen.Tables.MATRIX;
import static app.wheelhouse.store.gen.Tables.MATRIX_CELL;
import static app.wheelhouse.store.gen.Tables.MATRIX_COLUMN;
import static app.wheelhouse.store.gen.Tables.MATRIX_ROW;
import static app.wheelhouse.store.gen.Tables.PERSON;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Cell;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.Matrix.At;
import app.wheelhouse.decision.rights.Matrix.Column;
import app.wheelhouse.decision.rights.Matrix.Row;
import app.wheelhouse.store.gen.tables.records.MatrixRecord;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads matrices and what hangs on their rows. */
final class MatrixRows {
    private MatrixRows() {
    }

    static List<Matrix> all(DSLContext sql) {
        return sql.selectFrom(MATRIX).orderBy(MATRIX.POSITION.asc().nullsLast(), MATRIX.ID).fetch()
                .map(matrix -> read(sql, matrix));
    }

    static Optional<Matrix> one(DSLContext sql, UUID id) {
        return sql.selectFrom(MATRIX).where(MATRIX.ID.eq(id)).fetchOptional().map(matrix -> read(sql, matrix));
    }

    private static Matrix read(DSLContext sql, MatrixRecord matrix) {
        Framework framework = Framework.of(text(matrix.getFramework())).orElse(Framework.RAPID);
        List<Row> rows = sql.select(MATRIX_ROW.ID, MATRIX_ROW.TITLE, MATRIX_ROW.NOTE).from(MATRIX_ROW)
                .where(MATRIX_ROW.MATRIX.eq(matrix.getId()))
                .orderBy(MATRIX_ROW.POSITION.asc().nullsLast(), MATRIX_ROW.ID)
                .fetch(row -> new Row(row.value1(), text(row.value2()), text(row.value3())));
        List<Column> columns = sql.select(MATRIX_COLUMN.ID, PERSON.ID, PERSON.NAME, MATRIX_COLUMN.TITLE)
                .from(MATRIX_COLUMN).leftJoin(PERSON).on(PERSON.ID.eq(MATRIX_COLUMN.PERSON))
                .where(MATRIX_COLUMN.MATRIX.eq(matrix.getId()))
                .orderBy(MATRIX_COLUMN.POSITION.asc().nullsLast(), MATRIX_COLUMN.ID)
                .fetch(row -> new Column(row.value1(), row.value2(),
                        text(row.value3()).isEmpty() ? text(row.value4()) : text(row.value3())));
        Integer limit = matrix.getDecidesAtMost();
        return new Matrix(matrix.getId(), text(matrix.getTitle()), framework, Matrix.Kind.of(matrix.getKind()),
                text(matrix.getPurpose()), limit == null ? Matrix.USUAL_LIMIT : limit, rows, columns,
                cells(sql, matrix.getId(), framework, rows, columns));
    }

    /** The cells of rows and columns that are there; those of deleted ones are nobody's. */
    private static Map<At, Cell> cells(DSLContext sql, UUID matrix, Framework framework, List<Row> rows,
            List<Column> columns) {
        Set<UUID> known = new HashSet<>();
        rows.forEach(row -> known.add(row.id()));
        columns.forEach(column -> known.add(column.id()));
        Map<At, Cell> cells = new HashMap<>();
        sql.select(MATRIX_CELL.MATRIX_ROW, MATRIX_CELL.MATRIX_COLUMN, MATRIX_CELL.LETTERS, MATRIX_CELL.SCOPE,
                MATRIX_CELL.PAGING).from(MATRIX_CELL).where(MATRIX_CELL.MATRIX.eq(matrix)).fetch().forEach(row -> {
                    Integer paging = row.value5();
                    Cell cell = Cell.of(framework, text(row.value3()), text(row.value4()), paging == null ? 0 : paging);
                    if (!cell.isEmpty() && known.contains(row.value1()) && known.contains(row.value2())) {
                        cells.put(new At(row.value1(), row.value2()), cell);
                    }
                });
        return cells;
    }

    /** The decisions of each row of a matrix, the latest raised first. */
    static Map<UUID, List<Decision>> decisions(DSLContext sql, UUID matrix) {
        Map<UUID, List<Decision>> byRow = new HashMap<>();
        sql.select(DECISION.asterisk()).from(DECISION).join(MATRIX_ROW).on(MATRIX_ROW.ID.eq(DECISION.MATRIX_ROW))
                .where(MATRIX_ROW.MATRIX.eq(matrix)).orderBy(DECISION.RAISED_ON.desc().nullsLast(), DECISION.ID.desc())
                .fetch(row -> Decision.read(row.intoMap()))
                .forEach(decision -> byRow.computeIfAbsent(Objects.requireNonNull(decision.row()),
                        _ -> new java.util.ArrayList<>()).add(decision));
        return byRow;
    }

    /** The people by what they are called, in lower case; of two with one name, the first. */
    static Map<String, UUID> people(DSLContext sql) {
        Map<String, UUID> people = new HashMap<>();
        sql.select(PERSON.ID, PERSON.NAME).from(PERSON).where(PERSON.NAME.isNotNull()).orderBy(PERSON.ID)
                .fetch().forEach(row -> people.putIfAbsent(
                        row.value2().strip().toLowerCase(java.util.Locale.ROOT), row.value1()));
        return people;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }
}

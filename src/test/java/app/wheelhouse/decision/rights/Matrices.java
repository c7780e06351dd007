package app.wheelhouse.decision.rights;

import app.wheelhouse.decision.rights.Matrix.At;
import app.wheelhouse.decision.rights.Matrix.Column;
import app.wheelhouse.decision.rights.Matrix.Row;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Matrices for tests, written as tables with bars; the ids follow from titles and names. */
public final class Matrices {
    private Matrices() {
    }

    /** The matrix a table with bars describes. */
    public static Matrix of(String table) {
        return of(MatrixText.read(Table.read(table, '|'), "Matrix").orElseThrow());
    }

    static Matrix of(Draft draft) {
        List<Column> columns = draft.columns().stream().map(name -> new Column(id(name), null, name)).toList();
        List<Row> rows = draft.rows().stream().map(row -> new Row(id(row.title()), row.title(), row.note())).toList();
        Map<At, Cell> cells = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                Cell cell = draft.rows().get(i).cells().get(j);
                if (!cell.isEmpty()) {
                    cells.put(new At(rows.get(i).id(), columns.get(j).id()), cell);
                }
            }
        }
        return new Matrix(id(draft.title()), draft.title(), draft.framework(), draft.kind(), "", Matrix.USUAL_LIMIT,
                rows, columns, cells);
    }

    /** The id of a row by its title, or of a column by its name. */
    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }
}

package app.wheelhouse.decision.rights;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Matrix.At;
import app.wheelhouse.decision.rights.Matrix.Column;
import app.wheelhouse.decision.rights.Matrix.Row;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A matrix as a table describes it: names and titles instead of records.
 *
 * @param rest what stood in cells and was not understood
 */
public record Draft(String title, Framework framework, Matrix.Kind kind, List<String> columns, List<Line> rows,
        List<Rest> rest) {
    public Draft {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        rest = List.copyOf(rest);
    }

    /** The matrix it describes, under this id; rows and columns get ids of their own, no column is a person yet. */
    public Matrix matrix(UUID id, Supplier<UUID> ids) {
        List<Column> all = columns.stream().map(name -> new Column(ids.get(), null, name)).toList();
        List<Row> lines = rows.stream().map(line -> new Row(ids.get(), line.title(), line.note())).toList();
        Map<At, Cell> cells = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            for (int j = 0; j < all.size(); j++) {
                if (!rows.get(i).cells().get(j).isEmpty()) {
                    cells.put(new At(lines.get(i).id(), all.get(j).id()), rows.get(i).cells().get(j));
                }
            }
        }
        return new Matrix(id, title, framework, kind, "", Matrix.USUAL_LIMIT, lines, all, cells);
    }

    /** One row; its cells stand under the columns, as many as there are columns. */
    public record Line(String title, String note, List<Cell> cells) {
        public Line {
            cells = List.copyOf(cells);
        }
    }

    /** Words of a cell that are no letters; {@code row} counts the table's rows from 0, the head included. */
    public record Rest(int row, String column, String words) {
    }
}

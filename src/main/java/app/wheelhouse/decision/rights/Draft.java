package app.wheelhouse.decision.rights;

import app.wheelhouse.decision.Framework;
import java.util.List;

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

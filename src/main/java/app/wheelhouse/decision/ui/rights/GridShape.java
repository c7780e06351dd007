package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.rights.Matrix.Column;
import app.wheelhouse.decision.rights.Matrix.Row;
import app.wheelhouse.decision.rights.Paste.Spot;
import java.util.List;
import java.util.Optional;

/**
 * Where the parts of the grid lie, in pixels: a head and a column of titles that stay, and cells that scroll under them.
 *
 * @param shiftX how far the columns are scrolled
 * @param shiftY how far the rows are scrolled
 */
record GridShape(double width, double height, double titles, double column, double head, int rows, int columns,
        double shiftX, double shiftY) {
    static final double ROW = 32;
    static final double PAD = 24;
    /** What the titles leave for the signs behind them. */
    static final double SIGNS = 48;
    private static final double LEAST_COLUMN = 92;
    private static final double MOST_COLUMN = 148;
    private static final double LINE = 16;
    private static final double ADD = 72;
    private static final int HEAD_LINES = 3;

    /** The shape for a size; one column's room is left for adding another. */
    static GridShape of(double width, double height, List<Row> rows, List<Column> columns, Lettering type, double shiftX,
            double shiftY) {
        double longest = rows.stream().mapToDouble(row -> type.width(row.title(), type.fonts().body())).max().orElse(0);
        double titles = Math.clamp(Math.ceil(longest + PAD + SIGNS), 200, Math.max(200, Math.min(380, width * 0.34)));
        double column = Math.clamp(Math.floor((width - titles - ADD) / Math.max(1, columns.size())), LEAST_COLUMN,
                MOST_COLUMN);
        int lines = columns.stream().mapToInt(
                one -> type.wrap(one.name(), type.fonts().head(), column - 12, HEAD_LINES).size()).max().orElse(1);
        double head = Math.max(2, lines) * LINE + 20;
        GridShape shape = new GridShape(width, height, titles, column, head, rows.size(), columns.size(), 0, 0);
        return new GridShape(width, height, titles, column, head, rows.size(), columns.size(),
                Math.clamp(shiftX, 0, shape.mostX()), Math.clamp(shiftY, 0, shape.mostY()));
    }

    /** How far the columns can be scrolled. */
    double mostX() {
        return Math.max(0, columns * column + ADD - (width - titles));
    }

    /** How far the rows can be scrolled; below the last row there is room for adding one. */
    double mostY() {
        return Math.max(0, (rows + 1) * ROW - (height - head));
    }

    double x(int at) {
        return at < 0 ? 0 : titles + at * column - shiftX;
    }

    double y(int at) {
        return at < 0 ? 0 : head + at * ROW - shiftY;
    }

    double w(int at) {
        return at < 0 ? titles : column;
    }

    double h(int at) {
        return at < 0 ? head : ROW;
    }

    int firstRow() {
        return (int) (shiftY / ROW);
    }

    int lastRow() {
        return Math.min(rows - 1, (int) ((shiftY + height - head) / ROW));
    }

    int firstColumn() {
        return (int) (shiftX / column);
    }

    int lastColumn() {
        return Math.min(columns - 1, (int) ((shiftX + width - titles) / column));
    }

    /** How many rows fit. */
    int page() {
        return Math.max(1, (int) ((height - head) / ROW) - 1);
    }

    /** What lies at a point; one beyond the last row or column is where another is added. */
    Optional<Spot> at(double x, double y) {
        int row = y < head ? -1 : (int) ((y - head + shiftY) / ROW);
        int at = x < titles ? -1 : (int) ((x - titles + shiftX) / column);
        return row > rows || at > columns ? Optional.empty() : Optional.of(new Spot(row, at));
    }

    /** The same shape scrolled so that a place is seen. */
    GridShape showing(Spot spot) {
        double left = spot.column() * column;
        double top = spot.row() * ROW;
        double x = spot.column() < 0 ? shiftX : Math.clamp(shiftX, Math.max(0, left + column - (width - titles)),
                Math.max(left, left + column - (width - titles)));
        double y = spot.row() < 0 ? shiftY : Math.clamp(shiftY, Math.max(0, top + ROW - (height - head)),
                Math.max(top, top + ROW - (height - head)));
        return new GridShape(width, height, titles, column, head, rows, columns, Math.clamp(x, 0, mostX()),
                Math.clamp(y, 0, mostY()));
    }
}

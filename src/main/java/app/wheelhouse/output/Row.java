package app.wheelhouse.output;

import java.util.List;

/** A row of a table, as many cells as there are columns; {@code sum} marks a closing row of totals. */
public record Row(Edition audience, boolean sum, List<Cell> cells) {
    public Row {
        cells = List.copyOf(cells);
    }

    /** A row for everybody. */
    public static Row of(String... cells) {
        return new Row(Edition.ROOM, false, List.of(cells).stream().map(Cell::of).toList());
    }

    Row in(Edition edition) {
        return new Row(audience, sum, cells.stream().map(cell -> cell.in(edition)).toList());
    }
}

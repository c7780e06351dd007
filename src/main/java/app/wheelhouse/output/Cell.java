package app.wheelhouse.output;

import java.util.List;

/** A cell of a table: its text, quiet words on a line below it (or empty), its footnotes. */
public record Cell(String text, String below, List<Footnote> footnotes) {
    public Cell {
        footnotes = List.copyOf(footnotes);
    }

    public static Cell of(String text) {
        return new Cell(text, "", List.of());
    }

    Cell in(Edition edition) {
        return new Cell(text, below, Footnote.allIn(edition, footnotes));
    }
}

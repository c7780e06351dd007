package app.wheelhouse.output;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A cell of a table: its text, quiet words on a line below it (or empty), its footnotes, and a bar that shows its text, or null. */
public record Cell(String text, String below, List<Footnote> footnotes, @Nullable Bar bar) {
    public Cell {
        footnotes = List.copyOf(footnotes);
    }

    /** A cell without a bar. */
    public Cell(String text, String below, List<Footnote> footnotes) {
        this(text, below, footnotes, null);
    }

    public static Cell of(String text) {
        return new Cell(text, "", List.of());
    }

    Cell in(Edition edition) {
        return new Cell(text, below, Footnote.allIn(edition, footnotes), bar);
    }
}

package app.wheelhouse.intake;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the cells of a row by what their columns may be called; what is no such value is left out and noted.
 *
 * @param comma whether a comma may stand before decimals
 */
record Cells(Header header, boolean comma, RowNotes notes) {

    /** Those of a table; spreadsheets that part cells by semicolons write commas in numbers. */
    static Cells of(CsvTable table, Header header, RowNotes notes) {
        return new Cells(header, table.separator() == ';', notes);
    }

    /** What stands in a cell; empty without such a column. */
    String text(CsvTable.Row row, Set<String> names) {
        return row.cell(header.column(names)).strip();
    }

    /** A day; null for none. */
    @Nullable
    LocalDate day(CsvTable.Row row, Set<String> names) {
        String said = text(row, names);
        Optional<LocalDate> day = DayText.read(said);
        if (!said.isEmpty() && day.isEmpty()) {
            notes.leftOut(row, "“%s” is no day such as 2026-11-30; it was left out".formatted(said));
        }
        return day.orElse(null);
    }

    /** A number from 0; null for none. */
    @Nullable
    Double figure(CsvTable.Row row, String what, String said) {
        OptionalDouble figure = FigureText.read(said, comma);
        if (!said.isBlank() && (figure.isEmpty() || figure.getAsDouble() < 0)) {
            notes.leftOut(row, "%s “%s” is no number from 0; it was left out".formatted(what, said));
            return null;
        }
        return figure.isPresent() ? Double.valueOf(figure.getAsDouble()) : null;
    }
}

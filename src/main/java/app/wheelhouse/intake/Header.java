package app.wheelhouse.intake;

import app.wheelhouse.intake.guide.Words;
import java.util.List;
import java.util.Set;

/** The first row of a table: which column is what, by any of its names. */
record Header(List<String> names) {

    static Header of(CsvTable table) {
        return new Header(table.rows().isEmpty()
                ? List.of()
                : table.rows().getFirst().cells().stream().map(Words::key).toList());
    }

    /** The column with one of these names; -1 when there is none. */
    int column(Set<String> known) {
        for (int i = 0; i < names.size(); i++) {
            if (known.contains(names.get(i))) {
                return i;
            }
        }
        return -1;
    }

    boolean has(Set<String> known) {
        return column(known) >= 0;
    }
}

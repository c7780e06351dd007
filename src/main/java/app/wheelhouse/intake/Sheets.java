package app.wheelhouse.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a workbook, each row numbered as the workbook numbers it.
 *
 * @param refusal why there are none; null when there are
 */
record Sheets(String name, List<CsvTable> tables, @Nullable Refusal refusal) {
    Sheets {
        tables = List.copyOf(tables);
    }

    static Sheets refused(Refusal refusal) {
        return new Sheets(refusal.file(), List.of(), refusal);
    }
}

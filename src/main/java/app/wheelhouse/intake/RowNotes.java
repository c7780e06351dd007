package app.wheelhouse.intake;

import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Takes down, row by row of a table, which values or rows were left out and why. */
final class RowNotes {
    private final Map<CsvTable.Row, List<String>> reasons = new LinkedHashMap<>();

    /** A value is left out, the row kept: "effort 0 is below 0.5 person-months, so it has no score". */
    void leftOut(CsvTable.Row row, String reason) {
        reasons.computeIfAbsent(row, _ -> new ArrayList<>()).add(reason);
    }

    /** The row is left out as a whole. */
    void refused(CsvTable.Row row, String reason) {
        reasons.put(row, new ArrayList<>(List.of(reason + "; the row was left out")));
    }

    /** All of them with the numbers of their lines. */
    List<NotUnderstood> all() {
        return reasons.entrySet().stream().map(each -> new NotUnderstood(each.getKey().line(),
                String.join(", ", each.getKey().cells()), String.join("; ", each.getValue()))).toList();
    }
}

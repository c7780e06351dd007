package app.wheelhouse.intake;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Which field of a request each column fills. */
final class RfeFields {
    /** Columns that are taken word by word. */
    static final Map<RfeColumn, String> TEXTS = Map.of(RfeColumn.PROBLEM, "problem", RfeColumn.ASKED, "asked",
            RfeColumn.REASON, "reason", RfeColumn.OPTION_B, "option_b", RfeColumn.ANSWER, "answer");
    private static final Map<RfeColumn, String> OTHERS = Map.ofEntries(Map.entry(RfeColumn.TICKET, "ticket"),
            Map.entry(RfeColumn.ORIGIN, "origin"), Map.entry(RfeColumn.BUCKET, "bucket"),
            Map.entry(RfeColumn.EPIC, "epic"), Map.entry(RfeColumn.TEAM, "team"), Map.entry(RfeColumn.OWNER, "owner"),
            Map.entry(RfeColumn.RELEASE, "release"), Map.entry(RfeColumn.QUARTER, "quarter"),
            Map.entry(RfeColumn.REACH, "reach"), Map.entry(RfeColumn.IMPACT, "impact"),
            Map.entry(RfeColumn.CONFIDENCE, "confidence"), Map.entry(RfeColumn.EFFORT, "effort"),
            Map.entry(RfeColumn.EFFORT_MOST, "effort_most"), Map.entry(RfeColumn.FACTORS, "factors"),
            Map.entry(RfeColumn.RAISED, "raised_on"), Map.entry(RfeColumn.TAGS, "tags"),
            Map.entry(RfeColumn.MERGED_INTO, "merged_into"));

    private RfeFields() {
    }

    /** The fields a row empties: their column is there and its cell is blank. */
    static Set<String> cleared(RfeHeader header, CsvTable.Row row, Parts.Fields said) {
        Set<String> cleared = new HashSet<>();
        for (Map<RfeColumn, String> columns : java.util.List.of(TEXTS, OTHERS)) {
            columns.forEach((column, field) -> {
                if (header.has(column) && header.cell(row, column).isBlank()) {
                    cleared.add(field);
                }
            });
        }
        if (said.says("effort") && !said.says("effort_most")) {
            cleared.add("effort_most");
        }
        cleared.removeIf(said::says);
        return cleared;
    }
}

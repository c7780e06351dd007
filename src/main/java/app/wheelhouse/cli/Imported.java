package app.wheelhouse.cli;

import app.wheelhouse.intake.ImportReport;
import app.wheelhouse.intake.ImportReport.Taken;
import app.wheelhouse.intake.ImportResult;
import app.wheelhouse.intake.Refusal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts what became of an imported file into words and into JSON. */
final class Imported {
    private Imported() {
    }

    /** What became of it, on a dry run which columns were taken as what, then each line not understood with its number. */
    static List<String> lines(ImportReport report) {
        List<String> lines = new ArrayList<>(List.of(summary(report)));
        if (!report.applied() && !report.columns().isEmpty()) {
            lines.add("  taken: " + report.columns().stream().filter(column -> !column.as().isEmpty())
                    .map(column -> column.head().equalsIgnoreCase(column.as())
                            ? column.head()
                            : column.head() + " as " + column.as())
                    .collect(Collectors.joining(", ")));
            String left = report.columns().stream().filter(column -> column.as().isEmpty()).map(Taken::head)
                    .collect(Collectors.joining(", "));
            lines.add("  not taken: " + (left.isEmpty() ? "nothing" : left));
        }
        report.notices().forEach(notice -> lines.add("  " + notice));
        report.notUnderstood().forEach(line -> lines
                .add("  line %d%s %s".formatted(line.line(), line.reason().isEmpty() ? "" : ":", line.words())));
        return lines;
    }

    /** One line, such as "people.csv: 12 person added". */
    static String summary(ImportReport report) {
        List<String> parts = new ArrayList<>();
        report.counts().forEach((type, count) -> {
            part(parts, count.added(), type, "added");
            part(parts, count.changed(), type, "changed");
            part(parts, count.deleted(), type, "deleted");
            part(parts, count.kept(), type, "kept as you edited them");
        });
        String done = report.applied() ? "" : " (dry run, nothing was changed)";
        return "%s: %s%s".formatted(report.file(), parts.isEmpty() ? "nothing new" : String.join(", ", parts), done);
    }

    private static void part(List<String> parts, int count, String type, String done) {
        if (count > 0) {
            parts.add("%s %d %s".formatted(type, count, done));
        }
    }

    static Map<String, @Nullable Object> facts(ImportResult result) {
        return switch (result) {
            case ImportReport report -> Json.facts("file", report.file(), "what", report.what(), "applied",
                    report.applied(), "changes", report.changes(), "counts", counts(report), "not_understood",
                    report.notUnderstood().stream()
                            .map(line -> Json.facts("line", line.line(), "text", line.text(), "reason",
                                    line.reason().isEmpty() ? null : line.reason()))
                            .toList(),
                    "columns", report.columns().stream()
                            .map(column -> Json.facts("head", column.head(), "as",
                                    column.as().isEmpty() ? null : column.as()))
                            .toList(),
                    "notices", report.notices(), "refused", null);
            case Refusal refusal -> Json.facts("file", refusal.file(), "applied", false, "changes", 0, "refused",
                    refusal.sentence(), "line", refusal.line() == 0 ? null : refusal.line());
        };
    }

    private static Map<String, @Nullable Object> counts(ImportReport report) {
        Map<String, @Nullable Object> counts = new LinkedHashMap<>();
        report.counts().forEach((type, count) -> counts.put(type, Json.facts("added", count.added(), "changed",
                count.changed(), "unchanged", count.unchanged(), "kept", count.kept(), "deleted", count.deleted())));
        return counts;
    }
}

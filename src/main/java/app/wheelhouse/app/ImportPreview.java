package app.wheelhouse.app;

import app.wheelhouse.intake.ImportReport;
import app.wheelhouse.intake.ImportReport.Count;
import app.wheelhouse.intake.ImportReport.Taken;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** What a file would bring, in words: how much of what, which column is taken as what, and each line that is left out. */
final class ImportPreview {
    private static final Map<String, String> NOUNS = Map.of("rfe", "request", "slo", "objective", "openslo_object",
            "OpenSLO definition", "matrix_row", "row of a matrix",
            "matrix_column", "column of a matrix", "matrix_cell", "cell of a matrix");
    private static final Map<String, String> MANY = Map.of("person", "people", "series", "series", "capacity",
            "capacities", "matrix", "matrices", "row of a matrix", "rows of matrices", "column of a matrix",
            "columns of matrices", "cell of a matrix", "cells of matrices");

    private ImportPreview() {
    }

    static VBox of(ImportReport report) {
        Label counts = new Label(words(report) + ".");
        counts.setWrapText(true);
        counts.getStyleClass().add("medium");
        VBox content = new VBox(counts);
        content.getStyleClass().addAll("gap-12", "import-preview");
        columns(report.columns()).stream().map(ImportPreview::line).forEach(content.getChildren()::add);
        List<String> lines = new ArrayList<>(report.notices());
        report.notUnderstood().forEach(line -> lines
                .add("Line %d%s %s".formatted(line.line(), line.reason().isEmpty() ? "" : ":", line.words())));
        if (!lines.isEmpty()) {
            VBox each = new VBox();
            each.getStyleClass().add("gap-8");
            lines.stream().map(ImportPreview::line).forEach(each.getChildren()::add);
            ScrollPane scrolling = new ScrollPane(each);
            scrolling.setId("import-lines");
            scrolling.setFitToWidth(true);
            scrolling.setAccessibleText("What to know before importing");
            content.getChildren().add(scrolling);
        }
        return content;
    }

    /** Which columns are taken, and which are not. */
    static List<String> columns(List<Taken> columns) {
        if (columns.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("Columns taken: " + columns.stream().filter(column -> !column.as().isEmpty())
                .map(column -> column.head().equalsIgnoreCase(column.as())
                        ? column.head()
                        : column.head() + " as " + column.as())
                .collect(Collectors.joining(", ")) + ".");
        String left = columns.stream().filter(column -> column.as().isEmpty()).map(Taken::head)
                .collect(Collectors.joining(", "));
        if (!left.isEmpty()) {
            lines.add("Columns left out: " + left + ".");
        }
        return lines;
    }

    /** Such as "2 requests are new, 1 person is new and 3 changed". */
    static String words(ImportReport report) {
        return report.counts().entrySet().stream()
                .filter(entry -> entry.getValue().added() + entry.getValue().changed() > 0)
                .map(entry -> words(entry.getKey(), entry.getValue())).collect(Collectors.joining(", "));
    }

    private static String words(String type, Count count) {
        if (count.added() == 0) {
            return count.changed() + " " + noun(type, count.changed()) + " changed";
        }
        return count.added() + " " + noun(type, count.added()) + (count.added() == 1 ? " is new" : " are new")
                + (count.changed() == 0 ? "" : " and " + count.changed() + " changed");
    }

    private static String noun(String type, int count) {
        String one = NOUNS.getOrDefault(type, type.replace('_', ' '));
        return count == 1 ? one : MANY.getOrDefault(one, one + "s");
    }

    private static Label line(String words) {
        Label line = new Label(words);
        line.setWrapText(true);
        line.getStyleClass().add("muted");
        return line;
    }
}

package app.wheelhouse.keep.ui;

import app.wheelhouse.keep.Difference;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What a restore would change, by type of record. */
final class RestorePreview {
    private static final int MOST = 3;

    private RestorePreview() {
    }

    static VBox of(List<Difference> differences) {
        Label safe = new Label(
                "The present is kept as a backup first, so this can be taken back by restoring that. Colleagues keep what they have; what you wrote since comes back when they send it.");
        safe.setWrapText(true);
        safe.getStyleClass().add("muted");
        VBox content = new VBox(safe);
        content.getStyleClass().addAll("gap-16", "restore-preview");
        if (differences.isEmpty()) {
            Label same = new Label("It holds the same records as now: nothing would change.");
            same.getStyleClass().add("medium");
            content.getChildren().add(same);
            return content;
        }
        GridPane grid = new GridPane();
        grid.getStyleClass().add("restore-grid");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(words, number(), number(), number());
        head(grid, "", 0);
        head(grid, "Come back", 1);
        head(grid, "Change", 2);
        head(grid, "Go", 3);
        int line = 1;
        for (Difference each : differences) {
            VBox name = new VBox(new Label(type(each.type())));
            String examples = examples(each);
            if (!examples.isEmpty()) {
                Label some = new Label(examples);
                some.getStyleClass().addAll("caption", "muted");
                name.getChildren().add(some);
            }
            grid.addRow(line++, name, count(each.back().size()), count(each.changed().size()),
                    count(each.gone().size()));
        }
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setAccessibleText("What would change");
        content.getChildren().add(scroll);
        return content;
    }

    private static ColumnConstraints number() {
        ColumnConstraints column = new ColumnConstraints(84);
        column.setHalignment(javafx.geometry.HPos.RIGHT);
        return column;
    }

    private static void head(GridPane grid, String words, int column) {
        Label head = new Label(words);
        head.getStyleClass().addAll("caption", "muted");
        grid.add(head, column, 0);
    }

    private static Label count(int count) {
        Label label = new Label(count == 0 ? "–" : String.valueOf(count));
        label.getStyleClass().add("figures");
        if (count == 0) {
            label.getStyleClass().add("subtle");
        }
        return label;
    }

    private static String examples(Difference each) {
        List<String> titles = java.util.stream.Stream.of(each.back(), each.changed(), each.gone())
                .flatMap(List::stream).filter(title -> !title.isBlank()).toList();
        String some = titles.stream().limit(MOST).map(title -> title.length() > 40 ? title.substring(0, 39) + "…" : title)
                .collect(Collectors.joining(", "));
        return titles.size() > MOST ? some + " and %d more".formatted(titles.size() - MOST) : some;
    }

    private static String type(String type) {
        String words = type.equals("rfe") ? "request" : type.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}

package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.Framework.Letter;
import app.wheelhouse.decision.rights.Load;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.Matrix.Row;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.HPos;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Who carries how much: for every person the number of rows by letter, and beside it the rows themselves. */
final class LoadPane extends ScrollPane {
    private static final double NAME = 200;
    private static final double FIGURE = 56;

    LoadPane() {
        setId("matrix-load-pane");
        setFitToWidth(true);
        getStyleClass().add("matrix-load");
    }

    void show(Matrix matrix) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("load-grid");
        List<Letter> letters = new ArrayList<>(matrix.framework().letters());
        letters.sort((a, b) -> Boolean.compare(b.sign() == matrix.framework().decider(),
                a.sign() == matrix.framework().decider()));
        grid.getColumnConstraints().add(new ColumnConstraints(NAME));
        head(grid, 0, "Person or role", HPos.LEFT);
        for (int i = 0; i < letters.size(); i++) {
            ColumnConstraints narrow = new ColumnConstraints(FIGURE);
            narrow.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(narrow);
            Label head = head(grid, i + 1, String.valueOf(letters.get(i).sign()), HPos.RIGHT);
            head.setAccessibleText(letters.get(i).meaning());
        }
        ColumnConstraints wide = new ColumnConstraints();
        wide.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(wide);
        head(grid, letters.size() + 1, "Rows", HPos.LEFT).getStyleClass().add("load-rows");
        int line = 1;
        for (Load load : Load.of(matrix)) {
            line(grid, matrix, letters, load, line);
            line++;
        }
        setContent(grid);
    }

    private static Label head(GridPane grid, int column, String text, HPos side) {
        Label head = new Label(text);
        head.getStyleClass().add("section-label");
        head.setMinHeight(GridShape.ROW);
        head.getStyleClass().add("load-head");
        GridPane.setHalignment(head, side);
        grid.add(rule(), column, 0);
        grid.add(head, column, 0);
        return head;
    }

    /** The hairline of a row: a region behind each of its cells. */
    private static Region rule() {
        Region rule = new Region();
        rule.getStyleClass().add("rule-bottom");
        rule.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return rule;
    }

    private static void line(GridPane grid, Matrix matrix, List<Letter> letters, Load load, int line) {
        boolean heavy = load.count(matrix.framework().decider()) > matrix.decidesAtMost();
        Label name = new Label(load.column().name());
        name.getStyleClass().add(load.total() == 0 ? "subtle" : "body");
        cell(grid, name, 0, line);
        for (int i = 0; i < letters.size(); i++) {
            char sign = letters.get(i).sign();
            boolean decides = sign == matrix.framework().decider();
            Label figure = new Label(load.count(sign) == 0 ? "–" : String.valueOf(load.count(sign)));
            figure.getStyleClass().addAll("figures", load.count(sign) == 0 ? "subtle" : decides ? "strong" : "body");
            if (decides && heavy) {
                figure.getStyleClass().add("at-risk");
                figure.setText(figure.getText() + " !");
            }
            cell(grid, figure, i + 1, line);
        }
        Label rows = new Label(load.total() == 0
                ? "takes no part anywhere"
                : letters.stream().filter(letter -> load.count(letter.sign()) > 0)
                        .map(letter -> letter.sign() + "  " + titles(load.rows().get(letter.sign())))
                        .collect(Collectors.joining("\n")));
        rows.setWrapText(true);
        rows.getStyleClass().add("load-rows");
        rows.getStyleClass().add(load.total() == 0 ? "subtle" : "muted");
        cell(grid, rows, letters.size() + 1, line);
    }

    private static String titles(@org.jspecify.annotations.Nullable List<Row> rows) {
        return rows == null ? "" : rows.stream().map(Row::title).collect(Collectors.joining(" · "));
    }

    private static void cell(GridPane grid, Label label, int column, int line) {
        grid.add(rule(), column, line);
        GridPane.setValignment(label, VPos.TOP);
        label.getStyleClass().add("load-cell");
        grid.add(label, column, line);
    }
}

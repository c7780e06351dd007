package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.Latency;
import app.wheelhouse.decision.Spans;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** How long decisions take, in figures: in all, by door, by type, by quarter, and how old the open ones are. */
final class LatencyPane extends ScrollPane {
    private static final String DEFINITION = "From raised to decided. Median: the middle time, or the mean of the two middle ones. "
            + "90th percentile by nearest rank: the smallest time that at least nine in ten do not exceed.";
    private final VBox page = new VBox();

    LatencyPane(LogModel model) {
        setId("latency");
        getStyleClass().add("latency");
        setFitToWidth(true);
        page.getStyleClass().add("latency-page");
        setContent(page);
        model.latencyProperty().addListener((_, _, latency) -> show(latency));
        show(model.latencyProperty().get());
    }

    private void show(Latency latency) {
        FlowPane figures = new FlowPane(
                figure(latency.all().count() == 0 ? "–" : Spans.roughly(latency.all().median()), "median"),
                figure(latency.all().count() == 0 ? "–" : Spans.roughly(latency.all().p90()), "90th percentile"),
                figure(String.valueOf(latency.all().count()), "decided"),
                figure(String.valueOf(latency.open().values().stream().mapToInt(Integer::intValue).sum()), "open"));
        figures.getStyleClass().add("latency-figures");
        FlowPane tables = new FlowPane(table("By door", latency.byDoor()), table("By type", latency.byType()),
                table("By quarter", latency.byQuarter()), open(latency));
        tables.getStyleClass().add("latency-tables");
        Label definition = new Label(DEFINITION);
        definition.getStyleClass().addAll("caption", "subtle");
        definition.setWrapText(true);
        definition.setMaxWidth(640);
        page.getChildren().setAll(figures, tables, definition);
    }

    private static VBox figure(String value, String word) {
        Label large = new Label(value);
        large.getStyleClass().addAll("display", "latency-value");
        Label small = new Label(word);
        small.getStyleClass().add("muted");
        VBox figure = new VBox(large, small);
        figure.setMinWidth(120);
        return figure;
    }

    private static VBox table(String name, Map<String, Latency.Figures> rows) {
        GridPane grid = grid();
        grid.addRow(0, head(""), head("Decided"), head("Median"), head("90 %"));
        int at = 1;
        for (Map.Entry<String, Latency.Figures> row : rows.entrySet()) {
            Latency.Figures figures = row.getValue();
            Label median = number(Spans.roughly(figures.median()));
            median.setTooltip(new Tooltip(Spans.exactly(figures.median())));
            Label most = number(Spans.roughly(figures.p90()));
            most.setTooltip(new Tooltip(Spans.exactly(figures.p90())));
            Label title = new Label(row.getKey());
            title.setMinWidth(0);
            grid.addRow(at++, title, number(String.valueOf(figures.count())), median, most);
        }
        return part(name, rows.isEmpty() ? none("Nothing was decided yet.") : grid);
    }

    private static VBox open(Latency latency) {
        GridPane grid = grid();
        grid.addRow(0, head("Waiting for"), head("Open"));
        int most = Math.max(1, latency.open().values().stream().mapToInt(Integer::intValue).max().orElse(1));
        int at = 1;
        for (Map.Entry<Latency.Age, Integer> row : latency.open().entrySet()) {
            Region bar = new Region();
            bar.getStyleClass().add("bar-ready");
            bar.setMinSize(112.0 * row.getValue() / most, 8);
            bar.setMaxSize(112.0 * row.getValue() / most, 8);
            bar.setVisible(row.getValue() > 0);
            HBox track = new HBox(bar);
            track.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
            grid.addRow(at, new Label(row.getKey().label()), number(String.valueOf(row.getValue())));
            grid.add(track, 2, at++, 2, 1);
        }
        return part("Open, by age", grid);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("latency-grid");
        ColumnConstraints name = new ColumnConstraints(124);
        name.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(name);
        for (int i = 0; i < 3; i++) {
            ColumnConstraints number = new ColumnConstraints(60);
            number.setHalignment(HPos.RIGHT);
            grid.getColumnConstraints().add(number);
        }
        return grid;
    }

    private static VBox part(String name, Region content) {
        Label head = new Label(name);
        head.getStyleClass().add("strong");
        VBox part = new VBox(head, content);
        part.getStyleClass().add("gap-8");
        part.setPrefWidth(336);
        return part;
    }

    private static Label none(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("subtle");
        return label;
    }

    private static Label head(String words) {
        Label label = new Label(words);
        label.getStyleClass().addAll("caption", "muted");
        return label;
    }

    private static Label number(String words) {
        Label label = new Label(words);
        label.getStyleClass().add("figures");
        return label;
    }
}

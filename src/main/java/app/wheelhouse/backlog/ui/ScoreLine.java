package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.ScoreHistory;
import app.wheelhouse.ui.list.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

/** How a score came about, as a small line; where the definition of the score changed, the line is broken. */
final class ScoreLine extends VBox {
    private static final double HEIGHT = 40;
    private final Pane chart = new Pane();
    private final Label words = new Label();
    private List<ScoreHistory.Point> points = List.of();

    ScoreLine() {
        setId("score-history");
        getStyleClass().addAll("passage", "gap-4");
        Label head = new Label("Score");
        head.getStyleClass().add("section-label");
        chart.setMinHeight(HEIGHT);
        chart.setMaxHeight(HEIGHT);
        chart.getStyleClass().add("score-line");
        chart.widthProperty().addListener((_, _, _) -> draw());
        words.getStyleClass().addAll("caption", "muted");
        words.setWrapText(true);
        getChildren().addAll(head, chart, words);
    }

    /** Shows the scores; nothing at all until there are two. */
    void show(List<ScoreHistory.Point> now, Days days) {
        points = now;
        boolean any = now.size() > 1;
        setVisible(any);
        setManaged(any);
        if (any) {
            ScoreHistory.Point last = now.getLast();
            ScoreHistory.Point before = now.get(now.size() - 2);
            words.setText(words(before) + " → " + words(last) + " on "
                    + days.text(LocalDate.ofInstant(last.at(), days.zone()))
                    + (now.stream().anyMatch(ScoreHistory.Point::broken)
                            ? ". The line is broken where the formula changed."
                            : "."));
            draw();
        }
    }

    private static String words(ScoreHistory.Point point) {
        return point.score().isPresent() ? Figures.score(point.score()) : "unscored";
    }

    private void draw() {
        chart.getChildren().clear();
        double width = chart.getWidth();
        double most = points.stream().mapToDouble(point -> point.score().orElse(0)).max().orElse(0);
        if (points.size() < 2 || width <= 0 || most <= 0) {
            return;
        }
        Instant from = points.getFirst().at();
        double span = Math.max(1, points.getLast().at().toEpochMilli() - from.toEpochMilli());
        Polyline line = fresh();
        double y = Double.NaN;
        for (ScoreHistory.Point point : points) {
            double x = (point.at().toEpochMilli() - from.toEpochMilli()) / span * (width - 4) + 2;
            if (!Double.isNaN(y)) {
                line.getPoints().addAll(x, y);
            }
            if (point.broken()) {
                Line broken = new Line(x, 0, x, HEIGHT);
                broken.getStyleClass().add("score-break");
                chart.getChildren().add(broken);
            }
            if (point.broken() || point.score().isEmpty()) {
                line = fresh();
            }
            y = point.score().isPresent() ? HEIGHT - 4 - point.score().getAsDouble() / most * (HEIGHT - 8) : Double.NaN;
            if (!Double.isNaN(y)) {
                line.getPoints().addAll(x, y);
            }
        }
    }

    private Polyline fresh() {
        Polyline line = new Polyline();
        line.getStyleClass().add("score-run");
        chart.getChildren().add(line);
        return line;
    }
}

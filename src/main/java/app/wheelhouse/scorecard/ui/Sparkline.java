package app.wheelhouse.scorecard.ui;

import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.ui.list.RowTable;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

/** The last readings of a KPI as a line the height of a row, its last reading as a dot. */
final class Sparkline extends Pane implements RowTable.Picture<KpiSeries> {
    private static final double WIDE = 84;
    private static final double HIGH = 20;
    private static final int MOST = 30;
    private final Polyline line = new Polyline();
    private final Circle dot = new Circle(2.5);

    Sparkline() {
        setMinSize(WIDE, HIGH);
        setMaxSize(WIDE, HIGH);
        line.getStyleClass().add("spark-line");
        dot.getStyleClass().add("spark-dot");
        getChildren().addAll(line, dot);
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public void show(KpiSeries series) {
        List<Double> values = series.tail(MOST);
        line.getPoints().clear();
        dot.setVisible(!values.isEmpty());
        double least = values.stream().mapToDouble(Double::doubleValue).min().orElse(0);
        double most = values.stream().mapToDouble(Double::doubleValue).max().orElse(1);
        double span = most > least ? most - least : 1;
        for (int i = 0; i < values.size(); i++) {
            double x = 3 + (values.size() == 1 ? 1 : (double) i / (values.size() - 1)) * (WIDE - 6);
            double y = HIGH - 3 - (most > least ? (values.get(i) - least) / span : 0.5) * (HIGH - 6);
            line.getPoints().addAll(x, y);
            dot.setCenterX(x);
            dot.setCenterY(y);
        }
    }
}

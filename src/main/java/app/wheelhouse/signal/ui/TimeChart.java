package app.wheelhouse.signal.ui;

import app.wheelhouse.ui.Inks;
import app.wheelhouse.ui.SharpCanvas;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/**
 * A figure over time as a line, held against a level. Where nothing was measured the line is broken and the ground hatched.
 * Pointing at it says what it was then.
 */
final class TimeChart extends Region {
    private static final double HIGH = 180;
    private static final double TOP = 10;
    private static final double BOTTOM = 22;
    private static final double RIGHT = 76;
    private static final double HATCH = 7;
    private static final double NEAR = 14;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);
    private final Inks<TileInk> inks = new Inks<>(TileInk.class, this::requestLayout);
    private final SharpCanvas canvas = new SharpCanvas();
    private final List<Label> words = new ArrayList<>();
    private final String name;
    private final DoubleFunction<String> said;
    private final DateTimeFormatter moments;
    private Curve curve = new Curve(List.of(), Double.NaN, "");
    private int pointed = -1;

    /**
     * One moment.
     *
     * @param value NaN where nothing was measured
     */
    record Point(Instant at, double value) {
    }

    /**
     * What is drawn.
     *
     * @param level what it is held against; NaN for nothing
     */
    record Curve(List<Point> points, double level, String levelName) {
        Curve {
            points = List.copyOf(points);
        }

        boolean isEmpty() {
            return points.stream().allMatch(point -> Double.isNaN(point.value()));
        }
    }

    /**
     * A chart without a line.
     *
     * @param name what is drawn
     * @param said a value in words
     */
    TimeChart(String id, String name, ZoneId zone, DoubleFunction<String> said) {
        this.name = name;
        this.said = said;
        moments = MOMENT.withZone(zone);
        setId(id);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(HIGH);
        setPrefHeight(HIGH);
        getChildren().addAll(inks, canvas);
        setOnMouseMoved(event -> point(event.getX()));
        setOnMouseExited(_ -> point(-1));
    }

    void show(Curve now) {
        if (now.equals(curve)) {
            return;
        }
        curve = now;
        pointed = -1;
        long gaps = now.points().stream().filter(point -> Double.isNaN(point.value())).count();
        Point last = now.points().isEmpty() ? null : now.points().getLast();
        setAccessibleText("%s over time: %s%s".formatted(name,
                last == null || Double.isNaN(last.value()) ? "nothing measured now" : "now " + said.apply(last.value()),
                gaps == 0
                        ? ""
                        : "; %d of %d steps were not measured".formatted(gaps, now.points().size())));
        requestLayout();
    }

    private void point(double x) {
        int count = curve.points().size();
        int now = x < 0 || count < 2 ? -1 : (int) Math.round(x / wide() * (count - 1));
        now = now >= count ? -1 : now;
        if (now != pointed) {
            pointed = now;
            requestLayout();
        }
    }

    private double wide() {
        return Math.max(1, getWidth() - RIGHT);
    }

    /** Which values lie at the edges. */
    private record Extent(double least, double most) {
        static Extent of(Curve curve) {
            double least = Double.isNaN(curve.level()) ? Double.MAX_VALUE : curve.level();
            double most = Double.isNaN(curve.level()) ? -Double.MAX_VALUE : curve.level();
            for (Point point : curve.points()) {
                if (!Double.isNaN(point.value())) {
                    least = Math.min(least, point.value());
                    most = Math.max(most, point.value());
                }
            }
            double spare = most > least ? (most - least) * 0.06 : Math.max(1e-6, Math.abs(most) * 0.01);
            return new Extent(least - spare, most + spare);
        }
    }

    private double x(int index) {
        return index * wide() / Math.max(1, curve.points().size() - 1);
    }

    private double y(double value, Extent extent) {
        return TOP + (getHeight() - TOP - BOTTOM) * (1 - (value - extent.least()) / (extent.most() - extent.least()));
    }

    @Override
    protected void layoutChildren() {
        canvas.fit(getWidth(), getHeight());
        getChildren().removeAll(words);
        words.clear();
        GraphicsContext on = canvas.brush();
        on.clearRect(0, 0, getWidth(), getHeight());
        if (curve.isEmpty()) {
            nothing(on);
        } else if (getWidth() > RIGHT * 2) {
            paint(on);
        }
        words.forEach(Label::autosize);
    }

    /** Where nothing was measured that is said, instead of leaving a hole in the page. */
    private void nothing(GraphicsContext on) {
        if (curve.points().isEmpty()) {
            return;
        }
        gaps(on);
        Label label = word("Nothing was measured", 0, getHeight() / 2 - 14, "chart-pointed");
        label.applyCss();
        label.setLayoutX(Math.max(0, (wide() - label.prefWidth(-1)) / 2));
    }

    private void paint(GraphicsContext on) {
        Extent extent = Extent.of(curve);
        List<Point> points = curve.points();
        gaps(on);
        on.setLineWidth(1);
        on.setStroke(inks.of(TileInk.TRACK));
        double floor = Math.rint(getHeight() - BOTTOM) + 0.5;
        on.strokeLine(0, floor, wide(), floor);
        if (!Double.isNaN(curve.level())) {
            double level = Math.rint(y(curve.level(), extent)) + 0.5;
            on.setStroke(inks.of(TileInk.LIMIT));
            on.setLineDashes(6, 4);
            on.strokeLine(0, level, wide(), level);
            on.setLineDashes();
            word(curve.levelName(), wide() + 8, level - 8, "muted");
        }
        line(on, extent);
        int last = lastMeasured();
        double lastY = y(points.get(last).value(), extent);
        on.fillOval(x(last) - 3, lastY - 3, 6, 6);
        boolean near = !Double.isNaN(curve.level()) && Math.abs(lastY - y(curve.level(), extent)) < NEAR;
        word(said.apply(points.get(last).value()), wide() + 8,
                near ? lastY - 8 + (lastY < y(curve.level(), extent) ? -NEAR : NEAR) : lastY - 8, "medium");
        word(moments.format(points.getFirst().at()), 0, getHeight() - BOTTOM + 3, "muted");
        Label end = word(moments.format(points.getLast().at()), 0, getHeight() - BOTTOM + 3, "muted");
        end.applyCss();
        end.setLayoutX(wide() - end.prefWidth(-1));
        pointed(on, extent);
    }

    private int lastMeasured() {
        int last = curve.points().size() - 1;
        while (Double.isNaN(curve.points().get(last).value())) {
            last--;
        }
        return last;
    }

    private void gaps(GraphicsContext on) {
        List<Point> points = curve.points();
        double half = points.size() < 2 ? wide() : x(1) / 2;
        on.setStroke(inks.of(TileInk.TRACK));
        on.setLineWidth(1);
        double high = getHeight() - TOP - BOTTOM;
        for (int i = 0; i < points.size(); i++) {
            if (Double.isNaN(points.get(i).value())) {
                on.save();
                on.beginPath();
                on.rect(Math.max(0, x(i) - half), TOP, half * 2, high);
                on.clip();
                double begin = Math.floor((x(i) - half - high) / HATCH) * HATCH;
                for (double x = begin; x < x(i) + half; x += HATCH) {
                    on.strokeLine(x, TOP + high, x + high, TOP);
                }
                on.restore();
            }
        }
    }

    private void line(GraphicsContext on, Extent extent) {
        on.setStroke(inks.of(TileInk.LINE));
        on.setFill(inks.of(TileInk.LINE));
        on.setLineWidth(1.5);
        boolean drawing = false;
        on.beginPath();
        for (int i = 0; i < curve.points().size(); i++) {
            double value = curve.points().get(i).value();
            if (Double.isNaN(value)) {
                drawing = false;
            } else if (drawing) {
                on.lineTo(x(i), y(value, extent));
            } else {
                on.moveTo(x(i), y(value, extent));
                drawing = true;
                if (i + 1 < curve.points().size() && Double.isNaN(curve.points().get(i + 1).value())) {
                    on.fillOval(x(i) - 1.5, y(value, extent) - 1.5, 3, 3);
                }
            }
        }
        on.stroke();
    }

    private void pointed(GraphicsContext on, Extent extent) {
        if (pointed < 0) {
            return;
        }
        Point point = curve.points().get(pointed);
        on.setStroke(inks.of(TileInk.LIMIT));
        on.setLineWidth(1);
        double x = Math.rint(x(pointed)) + 0.5;
        on.strokeLine(x, TOP, x, getHeight() - BOTTOM);
        boolean measured = !Double.isNaN(point.value());
        if (measured) {
            on.fillOval(x - 3.5, y(point.value(), extent) - 3.5, 7, 7);
        }
        Label label = word(moments.format(point.at()) + "  " + (measured ? said.apply(point.value()) : "not measured"),
                0, TOP - 8, "chart-pointed");
        label.applyCss();
        label.setLayoutX(Math.clamp(x + 6, 0, Math.max(0, wide() - label.prefWidth(-1))));
    }

    private Label word(String text, double x, double y, String style) {
        Label label = new Label(text);
        label.setManaged(false);
        label.setMouseTransparent(true);
        label.getStyleClass().addAll("caption", "figures", style);
        label.relocate(x, y);
        words.add(label);
        getChildren().add(label);
        return label;
    }
}

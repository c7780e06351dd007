package app.wheelhouse.scorecard.ui;

import app.wheelhouse.scorecard.Annotation;
import app.wheelhouse.scorecard.Figures;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.Reading;
import app.wheelhouse.scorecard.Signal;
import app.wheelhouse.scorecard.Xmr;
import app.wheelhouse.ui.Inks;
import app.wheelhouse.ui.SharpCanvas;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A KPI's readings with their mean and limits above, and their moving ranges with the range limit below. Signals are ringed and
 * named; a changed definition breaks the line.
 */
final class XmrChart extends Region {
    private static final double HIGH = 230;
    private static final double RANGES = 0.28;
    private static final double TOP = 14;
    private static final double BOTTOM = 20;
    private static final double RIGHT = 56;
    private static final double LEFT = 6;
    private static final double DOT = 2.5;
    private final Inks<ChartInk> inks = new Inks<>(ChartInk.class, this::requestLayout);
    private final SharpCanvas canvas = new SharpCanvas();
    private final List<Label> words = new ArrayList<>();
    private final Function<LocalDate, String> day;
    private @Nullable KpiSeries series;

    XmrChart(Function<LocalDate, String> day) {
        this.day = day;
        setId("xmr-chart");
        getStyleClass().add("xmr-chart");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(HIGH);
        setPrefHeight(HIGH);
        getChildren().addAll(inks, canvas);
    }

    void show(KpiSeries now) {
        series = now;
        setAccessibleText("XmR chart of " + now.kpi().title() + ", " + now.readings().size() + " readings"
                + (now.signals().isEmpty() ? "" : "; now " + now.signals().getFirst().words()));
        requestLayout();
    }

    /** Where a value or a day is drawn. */
    private record Frame(double from, double days, double wide, double least, double most, double top, double high) {
        double x(LocalDate at) {
            return LEFT + (days == 0 ? 0.5 : (at.toEpochDay() - from) / days) * wide;
        }

        double y(double value) {
            return top + high - (value - least) / (most - least) * high;
        }
    }

    @Override
    protected void layoutChildren() {
        canvas.fit(getWidth(), getHeight());
        getChildren().removeAll(words);
        words.clear();
        GraphicsContext on = canvas.brush();
        on.clearRect(0, 0, getWidth(), getHeight());
        KpiSeries now = series;
        if (now != null && !now.readings().isEmpty() && getWidth() > RIGHT * 2) {
            paint(on, now);
        }
        for (Label word : words) {
            word.autosize();
        }
    }

    private void paint(GraphicsContext on, KpiSeries now) {
        LocalDate first = now.readings().getFirst().day();
        double days = now.readings().getLast().day().toEpochDay() - (double) first.toEpochDay();
        double wide = getWidth() - LEFT - RIGHT;
        double split = TOP + (getHeight() - TOP - BOTTOM) * (1 - RANGES);
        double least = Double.MAX_VALUE;
        double most = -Double.MAX_VALUE;
        double widest = 0;
        List<Double> all = new ArrayList<>(now.readings().stream().map(Reading::value).toList());
        if (now.kpi().target() != null) {
            all.add(now.kpi().target());
        }
        for (Xmr.Stretch stretch : now.xmr().stretches()) {
            Xmr.Limits limits = stretch.limits();
            if (limits != null) {
                all.add(limits.upper());
                all.add(limits.lower());
                widest = Math.max(widest, limits.rangeLimit());
            }
            for (int i = 1; i < stretch.readings().size(); i++) {
                widest = Math.max(widest, range(stretch, i));
            }
        }
        for (double value : all) {
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        double spare = most > least ? (most - least) * 0.06 : Math.max(1, Math.abs(most) * 0.1);
        Frame values = new Frame(first.toEpochDay(), days, wide, least - spare, most + spare, TOP, split - TOP - 12);
        Frame ranges = new Frame(first.toEpochDay(), days, wide, 0, widest > 0 ? widest * 1.1 : 1, split,
                getHeight() - BOTTOM - split);
        on.setStroke(inks.of(ChartInk.GRID));
        on.setLineWidth(1);
        on.setLineDashes();
        on.strokeLine(LEFT, ranges.y(0), LEFT + wide, ranges.y(0));
        target(on, now, values, wide);
        now.annotations().forEach(each -> note(on, each, values, ranges, first));
        for (Xmr.Stretch stretch : now.xmr().stretches()) {
            stretch(on, stretch, values, ranges, stretch.equals(now.xmr().stretches().getLast()));
        }
        word(day.apply(first), LEFT, getHeight() - BOTTOM + 2, "muted");
        String last = day.apply(now.readings().getLast().day());
        Label end = word(last, 0, getHeight() - BOTTOM + 2, "muted");
        end.applyCss();
        end.setLayoutX(LEFT + wide - end.prefWidth(-1));
    }

    private static double range(Xmr.Stretch stretch, int index) {
        return Math.abs(stretch.readings().get(index).value() - stretch.readings().get(index - 1).value());
    }

    private void target(GraphicsContext on, KpiSeries now, Frame values, double wide) {
        Double target = now.kpi().target();
        if (target != null) {
            on.setStroke(inks.of(ChartInk.TARGET));
            on.setLineDashes(6, 4);
            on.strokeLine(LEFT, values.y(target), LEFT + wide, values.y(target));
            on.setLineDashes();
            word("target", LEFT + wide + 4, values.y(target) - 8, "on-track");
        }
    }

    private void note(GraphicsContext on, Annotation note, Frame values, Frame ranges, LocalDate first) {
        LocalDate at = note.day();
        if (at == null || at.isBefore(first) || values.x(at) > getWidth() - RIGHT) {
            return;
        }
        on.setStroke(inks.of(note.breaks() ? ChartInk.MEAN : ChartInk.GRID));
        on.setLineDashes(2, 3);
        on.strokeLine(values.x(at), 0, values.x(at), ranges.y(0));
        on.setLineDashes();
        word(note.text(), values.x(at) + 3, -3, "muted");
    }

    private void stretch(GraphicsContext on, Xmr.Stretch stretch, Frame values, Frame ranges, boolean current) {
        List<Reading> readings = stretch.readings();
        double from = values.x(readings.getFirst().day());
        double to = values.x(readings.getLast().day());
        Xmr.Limits limits = stretch.limits();
        if (limits != null) {
            on.setLineWidth(1);
            on.setStroke(inks.of(ChartInk.MEAN));
            on.strokeLine(from, values.y(limits.mean()), to, values.y(limits.mean()));
            on.setStroke(inks.of(ChartInk.LIMIT));
            on.setLineDashes(3, 3);
            on.strokeLine(from, values.y(limits.upper()), to, values.y(limits.upper()));
            on.strokeLine(from, values.y(limits.lower()), to, values.y(limits.lower()));
            on.strokeLine(from, ranges.y(limits.rangeLimit()), to, ranges.y(limits.rangeLimit()));
            on.setLineDashes();
            if (current) {
                word(Figures.number(limits.upper()), to + 4, values.y(limits.upper()) - 8, "muted");
                word(Figures.number(limits.mean()), to + 4, values.y(limits.mean()) - 8, "muted");
                word(Figures.number(limits.lower()), to + 4, values.y(limits.lower()) - 8, "muted");
                word(Figures.number(limits.rangeLimit()), to + 4, ranges.y(limits.rangeLimit()) - 8, "muted");
            }
        }
        on.setLineWidth(1.5);
        on.setStroke(inks.of(ChartInk.LINE));
        on.setFill(inks.of(ChartInk.LINE));
        for (int i = 0; i < readings.size(); i++) {
            double x = values.x(readings.get(i).day());
            double y = values.y(readings.get(i).value());
            if (i > 0) {
                on.strokeLine(values.x(readings.get(i - 1).day()), values.y(readings.get(i - 1).value()), x, y);
                on.strokeLine(x, ranges.y(0), x, ranges.y(range(stretch, i)));
            }
            if (readings.size() <= 120) {
                on.fillOval(x - DOT, y - DOT, DOT * 2, DOT * 2);
            }
        }
        on.setStroke(inks.of(ChartInk.SIGNAL));
        for (Signal signal : stretch.signals()) {
            readings.stream().filter(reading -> reading.day().equals(signal.at())).findFirst()
                    .ifPresent(reading -> on.strokeOval(values.x(reading.day()) - 6, values.y(reading.value()) - 6, 12,
                            12));
        }
    }

    private Label word(String text, double x, double y, String style) {
        Label label = new Label(text);
        label.setManaged(false);
        label.setMouseTransparent(true);
        label.getStyleClass().addAll("xmr-word", style);
        label.relocate(x, y);
        words.add(label);
        getChildren().add(label);
        return label;
    }
}

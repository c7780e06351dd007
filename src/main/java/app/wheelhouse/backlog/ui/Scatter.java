package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Plan;
import app.wheelhouse.ui.Inks;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;
import org.jspecify.annotations.Nullable;

/**
 * Value against effort, a point a request, with the efficient frontier as a line and its requests by name. The pointer tells
 * of a point and selects it; the arrow keys walk: Left and Right by effort, Up and Down by value.
 */
final class Scatter extends Region {
    private static final double LEFT = 56;
    private static final double TOP = 28;
    private static final double RIGHT = 24;
    private static final double BOTTOM = 44;
    private static final double NEAR = 12;
    private static final double GAP = 10;
    private static final int MOST_NAMES = 24;
    private static final int LONGEST = 40;
    private final Inks<ScatterPainter.Ink> inks = new Inks<>(ScatterPainter.Ink.class, this::requestLayout);
    private final ScatterPainter painter = new ScatterPainter(inks);
    private final Canvas canvas = new Canvas();
    private final Scale sharp = new Scale();
    private final List<Label> acrossTicks = new ArrayList<>();
    private final List<Label> downTicks = new ArrayList<>();
    private final List<Label> names = new ArrayList<>();
    private final Label across = text("Effort, person-months", "caption", "muted");
    private final Label down = text("Value: reach × impact × confidence", "caption", "muted");
    private final Label told = text("", "scatter-told", "floating");
    private final Consumer<Dot> choose;
    private List<Dot> dots = List.of();
    private Plan plan;
    private Axis effort = Axis.linear(1);
    private Axis value = Axis.linear(1);
    private boolean log;
    private @Nullable UUID chosen;
    private @Nullable Dot hovered;

    Scatter(Plan plan, Consumer<Dot> choose) {
        this.plan = plan;
        this.choose = choose;
        setId("scatter");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setAccessibleText("Value against effort");
        getStyleClass().add("scatter");
        canvas.setManaged(false);
        canvas.setMouseTransparent(true);
        canvas.getTransforms().add(sharp);
        told.setVisible(false);
        getChildren().addAll(inks, canvas, across, down, told);
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> hover(nearest(event.getX(), event.getY())));
        addEventHandler(MouseEvent.MOUSE_EXITED, _ -> hover(null));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            Dot dot = nearest(event.getX(), event.getY());
            if (dot != null) {
                choose.accept(dot);
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        focusedProperty().addListener((_, _, focused) -> tell(focused ? dotOf(chosen) : null));
    }

    private static Label text(String words, String... styles) {
        Label label = new Label(words);
        label.setManaged(false);
        label.setMouseTransparent(true);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Shows other points, sorted by effort, as a plan has them. */
    void show(List<Dot> now, Plan of, boolean inTens) {
        dots = now;
        plan = of;
        log = inTens;
        double mostEffort = now.isEmpty() ? 1 : now.getLast().effort();
        double mostValue = now.stream().mapToDouble(Dot::value).max().orElse(1);
        double leastValue = now.stream().mapToDouble(Dot::value).filter(each -> each > 0).min().orElse(1);
        effort = log ? Axis.log(now.isEmpty() ? 1 : now.getFirst().effort(), mostEffort) : Axis.linear(mostEffort);
        value = log ? Axis.log(leastValue, mostValue) : Axis.linear(mostValue);
        getChildren().removeAll(names);
        getChildren().removeAll(acrossTicks);
        getChildren().removeAll(downTicks);
        names.clear();
        now.stream().filter(Dot::best).limit(MOST_NAMES)
                .forEach(dot -> names.add(text(shortened(dot.row().rfe().title()), "caption", "scatter-name")));
        ticks(acrossTicks, effort);
        ticks(downTicks, value);
        getChildren().addAll(2, names);
        getChildren().addAll(2, acrossTicks);
        getChildren().addAll(2, downTicks);
        hovered = null;
        tell(null);
        requestLayout();
    }

    private static void ticks(List<Label> labels, Axis axis) {
        labels.clear();
        axis.ticks().forEach(tick -> labels.add(text(tick < 1 && tick > 0
                ? Figures.exact(Math.round(tick * 1e6) / 1e6)
                : Figures.number(tick.doubleValue()), "caption", "figures", "subtle")));
    }

    private static String shortened(String title) {
        return title.length() <= LONGEST ? title : title.substring(0, LONGEST - 1).stripTrailing() + "…";
    }

    /** Marks the selected request. */
    void select(@Nullable UUID rfe) {
        chosen = rfe;
        tell(isFocused() ? dotOf(rfe) : null);
        requestLayout();
    }

    private @Nullable Dot dotOf(@Nullable UUID rfe) {
        return rfe == null ? null : dots.stream().filter(dot -> dot.row().id().equals(rfe)).findFirst().orElse(null);
    }

    private ScatterPainter.Plot plot() {
        return new ScatterPainter.Plot(LEFT, TOP, Math.max(LEFT + 1, getWidth() - RIGHT),
                Math.max(TOP + 1, getHeight() - BOTTOM));
    }

    private double x(double months) {
        return LEFT + effort.at(months) * (plot().right() - LEFT);
    }

    private double y(double worth) {
        return plot().bottom() - value.at(worth) * (plot().bottom() - TOP);
    }

    private Point2D place(Dot dot) {
        return new Point2D(x(dot.effort()), y(dot.value()));
    }

    @Override
    protected void layoutChildren() {
        ScatterPainter.Plot plot = plot();
        double zoom = Math.max(0.1, getLocalToSceneTransform().getMxx());
        sharp.setX(1 / zoom);
        sharp.setY(1 / zoom);
        canvas.setWidth(Math.max(1, getWidth()) * zoom);
        canvas.setHeight(Math.max(1, getHeight()) * zoom);
        GraphicsContext on = canvas.getGraphicsContext2D();
        on.setTransform(zoom, 0, 0, zoom, 0, 0);
        on.clearRect(0, 0, getWidth(), getHeight());
        List<Double> xs = effort.ticks().stream().map(this::x).toList();
        List<Double> ys = value.ticks().stream().map(this::y).toList();
        painter.grid(on, xs, ys, plot);
        painter.dots(on, dots, this::place, plot);
        Dot selected = dotOf(chosen);
        painter.ring(on, selected == null ? null : place(selected));
        for (int i = 0; i < acrossTicks.size(); i++) {
            Label tick = acrossTicks.get(i);
            tick.autosize();
            tick.relocate(xs.get(i) - tick.getWidth() / 2, plot.bottom() + 4);
        }
        for (int i = 0; i < downTicks.size(); i++) {
            Label tick = downTicks.get(i);
            tick.autosize();
            tick.relocate(plot.left() - 8 - tick.getWidth(), ys.get(i) - tick.getHeight() / 2);
        }
        down.autosize();
        down.relocate(plot.left() - 8, 2);
        across.autosize();
        across.relocate(plot.right() - across.getWidth(), plot.bottom() + 22);
        name(plot);
        tell(hovered == null && isFocused() ? selected : hovered);
    }

    /** Puts the names of the frontier beside their points where they cover neither each other nor many points. */
    private void name(ScatterPainter.Plot plot) {
        List<Point2D> best = dots.stream().filter(Dot::best).limit(MOST_NAMES).map(this::place).toList();
        List<Point2D> all = dots.size() > ScatterPainter.MOST_MARKS ? best : dots.stream().map(this::place).toList();
        List<Rectangle2D> taken = new ArrayList<>();
        for (int i = names.size() - 1; i >= 0; i--) {
            Label name = names.get(i);
            name.autosize();
            Point2D at = best.get(i);
            double w = name.getWidth();
            double h = name.getHeight();
            Rectangle2D place = List
                    .of(new Rectangle2D(at.getX() - w - GAP, at.getY() - h, w, h),
                            new Rectangle2D(at.getX() + GAP, at.getY() - h - 2, w, h),
                            new Rectangle2D(at.getX() - w / 2, at.getY() - h - GAP, w, h),
                            new Rectangle2D(at.getX() + GAP, at.getY() + 2, w, h))
                    .stream()
                    .filter(each -> each.getMinX() >= plot.left() && each.getMaxX() <= getWidth() && each.getMinY() >= 0
                            && each.getMaxY() <= plot.bottom() && taken.stream().noneMatch(each::intersects))
                    .min(Comparator.comparingLong(each -> all.stream().filter(each::contains).count())).orElse(null);
            name.setVisible(place != null);
            if (place != null) {
                taken.add(place);
                name.relocate(place.getMinX(), place.getMinY());
            }
        }
    }

    private @Nullable Dot nearest(double x, double y) {
        Dot nearest = null;
        double least = NEAR;
        for (Dot dot : dots) {
            double away = Math.hypot(x(dot.effort()) - x, y(dot.value()) - y);
            if (away < least) {
                least = away;
                nearest = dot;
            }
        }
        return nearest;
    }

    private void hover(@Nullable Dot dot) {
        if (!Objects.equals(dot, hovered)) {
            hovered = dot;
            tell(dot);
        }
    }

    private void tell(@Nullable Dot dot) {
        told.setVisible(dot != null);
        if (dot != null) {
            told.setText(dot.words(plan));
            setAccessibleText(told.getText());
            told.applyCss();
            told.autosize();
            Point2D at = place(dot);
            double left = at.getX() + GAP + told.getWidth() > getWidth()
                    ? at.getX() - GAP - told.getWidth()
                    : at.getX() + GAP;
            told.relocate(Math.max(0, left), Math.clamp(at.getY() + GAP, 0,
                    Math.max(0, getHeight() - told.getHeight())));
            told.toFront();
        }
    }

    private void keyPressed(KeyEvent event) {
        KeyCode key = event.getCode();
        if (!key.isArrowKey() || event.isShortcutDown() || event.isAltDown() || dots.isEmpty()) {
            return;
        }
        event.consume();
        boolean byEffort = key == KeyCode.LEFT || key == KeyCode.RIGHT;
        int step = key == KeyCode.RIGHT || key == KeyCode.UP ? 1 : -1;
        List<Dot> order = byEffort
                ? dots
                : dots.stream().sorted(Comparator.comparingDouble(Dot::value).thenComparingDouble(Dot::effort))
                        .toList();
        Dot now = dotOf(chosen);
        choose.accept(order.get(now == null ? 0 : Math.clamp(order.indexOf(now) + (long) step, 0, order.size() - 1)));
    }
}

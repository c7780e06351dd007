package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.Tile;
import app.wheelhouse.signal.TileFace;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.Inks;
import app.wheelhouse.ui.SharpCanvas;
import app.wheelhouse.ui.Standing;
import java.util.List;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One tile of a wall. It changes only what differs from what it showed before, and paints nothing while nobody can see it.
 */
final class TileNode extends Region {
    static final PseudoClass MOVING = PseudoClass.getPseudoClass("moving");
    private static final double PAD = 12;
    private static final double EDGE = 4;
    private static final double HEAD = 30;
    private static final double FOOT = 30;
    private static final double FIGURE = 36;
    /** Less room than this is none for a picture, or for a note that would be cut off. */
    private static final double LEAST = 48;
    private static final double NOTE = 120;
    private static final double NARROW = 180;
    /** A wider arc would shout. */
    private static final double ARC = 360;
    private static final double LARGE = 140;
    private final Inks<TileInk> inks;
    private final Supplier<List<String>> origin;
    private final Region edge = new Region();
    private final Label title = new Label();
    private final Label demo = new Label("DEMO");
    private final Label value = new Label();
    private final Label unit = new Label();
    private final Label sign = new Label();
    private final Label note = new Label();
    private final SharpCanvas canvas = new SharpCanvas();
    private @Nullable GaugePicture gauge;
    private @Nullable TileFace face;
    private boolean seen = true;
    private boolean stale;

    /**
     * A tile that shows nothing yet.
     *
     * @param origin tells where its figure comes from, when somebody asks
     */
    TileNode(Inks<TileInk> inks, Supplier<List<String>> origin) {
        this.inks = inks;
        this.origin = origin;
        getStyleClass().add("signal-tile");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        edge.getStyleClass().add("tile-edge");
        title.getStyleClass().addAll("medium", "tile-title");
        demo.getStyleClass().addAll("badge", "tile-demo");
        demo.setVisible(false);
        value.getStyleClass().addAll("figures", "strong", "tile-value");
        unit.getStyleClass().addAll("muted", "tile-unit");
        sign.getStyleClass().addAll("sign", "tile-sign");
        note.getStyleClass().addAll("caption", "muted");
        canvas.setMouseTransparent(true);
        for (var child : new javafx.scene.Node[]{edge, canvas, title, demo, value, unit, sign, note}) {
            child.setManaged(false);
            getChildren().add(child);
        }
        Tooltip tip = new Tooltip();
        tip.setShowDelay(Duration.millis(400));
        tip.setShowDuration(Duration.INDEFINITE);
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        tip.setOnShowing(_ -> tip.setText(String.join("\n", origin.get())));
        Tooltip.install(this, tip);
    }

    @Override
    public @Nullable Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
        return attribute == AccessibleAttribute.HELP
                ? String.join(" ", origin.get())
                : super.queryAccessibleAttribute(attribute, parameters);
    }

    /** What it shows now; null before anything was. */
    @Nullable
    TileFace face() {
        return face;
    }

    /** Shows a face; nothing happens when it shows it already. */
    void show(TileFace now) {
        TileFace before = face;
        if (now.equals(before)) {
            return;
        }
        face = now;
        setAccessibleText(now.words());
        title.setText(now.title());
        demo.setVisible(now.demo());
        value.setText(now.value());
        unit.setText(now.unit());
        note.setText(foot(now));
        if (before == null || before.look() != now.look()) {
            frame(now.look() == Tile.Look.GAUGE);
        }
        if (before == null || before.mood() != now.mood() || !before.icon().equals(now.icon())
                || !before.word().equals(now.word())) {
            dress(now);
        }
        repaint();
        requestLayout();
    }

    /** Only a gauge costs the nodes of one. */
    private void frame(boolean asGauge) {
        if (asGauge && gauge == null) {
            gauge = new GaugePicture(inks);
            getChildren().add(1, gauge);
        } else if (!asGauge && gauge != null) {
            getChildren().remove(gauge);
            gauge = null;
        }
    }

    private static String foot(TileFace now) {
        if (now.look() != Tile.Look.STATUS || now.value().equals("–")) {
            return now.note();
        }
        String figure = figure(now);
        return now.note().isEmpty() ? figure : figure + " · " + now.note();
    }

    private static String figure(TileFace now) {
        return now.unit().isEmpty() ? now.value() : now.value() + " " + now.unit();
    }

    private void dress(TileFace now) {
        Standing standing = SignalSigns.of(now.mood());
        for (Standing each : Standing.values()) {
            edge.getStyleClass().remove(each.styleClass());
            sign.getStyleClass().remove(each.styleClass());
        }
        edge.getStyleClass().add(standing.styleClass());
        sign.getStyleClass().add(standing.styleClass());
        var icon = now.look() == Tile.Look.STATUS ? Icons.large(now.icon()) : Icons.small(now.icon());
        icon.getStyleClass().add(standing.styleClass());
        sign.setGraphic(icon);
        sign.setText(now.word());
        sign.getStyleClass().remove("heading");
        if (now.look() == Tile.Look.STATUS) {
            sign.getStyleClass().add("heading");
        }
    }

    /** Says whether it is where somebody can see it; what changed meanwhile is painted when it comes back. */
    void setSeen(boolean now) {
        seen = now;
        if (now && stale) {
            repaint();
        }
    }

    /** Paints its picture again, for instance because the colours of the theme are others. */
    void repaint() {
        stale = !seen;
        TileFace now = face;
        if (!seen || now == null) {
            return;
        }
        if (gauge != null) {
            gauge.paint(now);
        } else if (canvas.isVisible()) {
            new TilePicture(canvas.brush(), inks, canvas.wide(), canvas.high()).paint(now);
        }
    }

    @Override
    protected void layoutChildren() {
        double wide = getWidth();
        double high = getHeight();
        TileFace now = face;
        if (now == null) {
            return;
        }
        edge.resizeRelocate(0, 0, EDGE, high);
        double inner = wide - EDGE - 2 * PAD;
        double left = EDGE + PAD;
        double tag = demo.isVisible() ? Math.ceil(demo.prefWidth(-1)) : 0;
        demo.resizeRelocate(wide - PAD - tag, 9, tag, 18);
        title.resizeRelocate(left, 8, tag == 0 ? inner : Math.max(0, inner - tag - 8), 20);
        boolean status = now.look() == Tile.Look.STATUS;
        value.setVisible(!status);
        unit.setVisible(!status);
        boolean tall = high > 160;
        if (status) {
            double centre = HEAD + (high - HEAD - FOOT) / 2;
            sign.resizeRelocate(left, centre - 14, inner, 28);
            note.setText(inner < NARROW && note.prefWidth(-1) > inner ? figure(now) : foot(now));
            note.setVisible(true);
            note.resizeRelocate(left, high - FOOT, inner, 18);
        } else {
            large(tall && now.look() == Tile.Look.GAUGE
                    && GaugePicture.high(Math.min(ARC, inner), high - HEAD - FOOT - 8) > LARGE);
            double figure = Math.min(inner, Math.ceil(value.prefWidth(-1)));
            value.resizeRelocate(left, HEAD, figure, FIGURE);
            unit.resizeRelocate(left + figure + 4, HEAD + 12, Math.max(0, inner - figure - 4), 20);
            double word = Math.min(inner, Math.ceil(sign.prefWidth(-1)));
            if (tall && now.look() == Tile.Look.GAUGE) {
                double centre = left + (inner - figure - unit.prefWidth(-1) - 4) / 2;
                double middle = HEAD + (high - HEAD - FOOT) / 2
                        + GaugePicture.high(Math.min(ARC, inner), high - HEAD - FOOT - 8) / 2;
                value.relocate(centre, middle - FIGURE);
                unit.relocate(centre + figure + 4, middle - FIGURE + 12);
            }
            sign.resizeRelocate(left, high - FOOT, word, 18);
            double room = Math.max(0, inner - word - 8);
            note.setVisible(room >= NOTE || note.prefWidth(-1) <= room);
            note.resizeRelocate(left + word + 8, high - FOOT, room, 18);
        }
        picture(now, left, inner, high, tall);
    }

    /** Within a large arc the figure is larger, too. */
    private void large(boolean now) {
        if (now != value.getStyleClass().contains("tile-value-large")) {
            if (now) {
                value.getStyleClass().add("tile-value-large");
            } else {
                value.getStyleClass().remove("tile-value-large");
            }
            value.applyCss();
        }
    }

    private void picture(TileFace now, double left, double inner, double high, boolean tall) {
        boolean drawn = now.look() != Tile.Look.STATUS && now.look() != Tile.Look.NUMBER;
        canvas.setVisible(drawn && gauge == null);
        if (!drawn) {
            return;
        }
        double used = Math.ceil(value.getWidth() + 8 + (unit.getText().isEmpty() ? 0 : unit.prefWidth(-1))) + PAD;
        double x = tall ? left : left + Math.max(used, inner * 0.4);
        double y = tall && now.look() != Tile.Look.GAUGE ? HEAD + FIGURE + 8 : HEAD + (tall ? 4 : 0);
        double room = left + inner - x;
        if (gauge != null) {
            double arc = tall ? Math.min(room, ARC) : room;
            gauge.setVisible(room >= LEAST);
            gauge.resizeRelocate(x + (room - arc) / 2, y, arc, high - y - FOOT - 4);
            return;
        }
        canvas.setVisible(room >= LEAST);
        canvas.relocate(x, y);
        if (canvas.fit(room, high - y - FOOT - 4)) {
            repaint();
        }
    }
}

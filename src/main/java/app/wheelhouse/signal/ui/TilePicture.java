package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.Mood;
import app.wheelhouse.signal.Tile;
import app.wheelhouse.signal.TileFace;
import app.wheelhouse.ui.Inks;
import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Paint;

/**
 * Draws the picture of a tile: a bar, or its last values as a line with gaps left open. One canvas a tile, because a tree
 * of nodes for each costs several times as much per change.
 */
final class TilePicture {
    private static final double BAR = 8;
    private static final double HATCH = 5;
    private static final double AREA = 0.1;
    private final GraphicsContext on;
    private final Inks<TileInk> inks;
    private final double wide;
    private final double high;

    TilePicture(GraphicsContext on, Inks<TileInk> inks, double wide, double high) {
        this.on = on;
        this.inks = inks;
        this.wide = wide;
        this.high = high;
    }

    void paint(TileFace face) {
        on.clearRect(0, 0, wide, high);
        if (wide < BAR || high < BAR) {
            return;
        }
        switch (face.look()) {
            case BAR -> bar(face);
            case SPARK, BURN_DOWN -> line(face);
            case STATUS, NUMBER, GAUGE -> {
                // Words alone, or an arc drawn elsewhere.
            }
        }
    }

    private Paint ink(TileFace face) {
        return inks.of(TileInk.of(face.mood()));
    }

    private void bar(TileFace face) {
        double y = Math.rint((high - BAR) / 2);
        on.setFill(inks.of(TileInk.TRACK));
        on.fillRoundRect(0, y, wide, BAR, BAR, BAR);
        double share = Math.clamp(face.share(), 0, 1);
        if (Double.isNaN(share) || share <= 0) {
            return;
        }
        double filled = Math.max(BAR, share * wide);
        on.setFill(ink(face));
        on.fillRoundRect(0, y, filled, BAR, BAR, BAR);
        if (face.mood() == Mood.UNKNOWN) {
            on.setStroke(inks.of(TileInk.TRACK));
            on.setLineWidth(2);
            for (double x = BAR; x < filled; x += HATCH) {
                on.strokeLine(x - BAR / 2, y + BAR, x, y);
            }
        }
    }

    private void line(TileFace face) {
        List<Double> values = face.trend();
        double least = Double.isNaN(face.level()) ? Double.MAX_VALUE : face.level();
        double most = Double.isNaN(face.level()) ? -Double.MAX_VALUE : face.level();
        for (double value : values) {
            if (!Double.isNaN(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
            }
        }
        double span = most > least ? most - least : 1;
        if (!Double.isNaN(face.level())) {
            on.setStroke(inks.of(TileInk.LIMIT));
            on.setLineWidth(1);
            on.setLineDashes(4, 3);
            double y = Math.rint(y(face.level(), least, span)) + 0.5;
            on.strokeLine(0, y, wide, y);
            on.setLineDashes();
        }
        if (face.look() == Tile.Look.BURN_DOWN) {
            area(face, least, span);
        }
        on.setStroke(face.mood() == Mood.GOOD || face.mood() == Mood.PLAIN ? inks.of(TileInk.LINE) : ink(face));
        on.setFill(on.getStroke());
        on.setLineWidth(1.5);
        double step = values.size() < 2 ? 0 : (wide - 6) / (values.size() - 1);
        boolean drawing = false;
        int last = -1;
        on.beginPath();
        for (int i = 0; i < values.size(); i++) {
            double value = values.get(i);
            if (Double.isNaN(value)) {
                drawing = false;
            } else if (drawing) {
                on.lineTo(3 + i * step, y(value, least, span));
                last = i;
            } else {
                on.moveTo(3 + i * step, y(value, least, span));
                drawing = true;
                last = i;
            }
        }
        on.stroke();
        if (last >= 0) {
            on.fillOval(last * step, y(values.get(last), least, span) - 3, 6, 6);
        }
    }

    /** The ground between the line and its level, nothing where nothing was measured. */
    private void area(TileFace face, double least, double span) {
        List<Double> values = face.trend();
        double floor = y(face.level(), least, span);
        double step = values.size() < 2 ? 0 : (wide - 6) / (values.size() - 1);
        on.setFill(face.mood() == Mood.GOOD || face.mood() == Mood.PLAIN ? inks.of(TileInk.LINE) : ink(face));
        on.setGlobalAlpha(AREA);
        for (int i = 1; i < values.size(); i++) {
            double left = 3 + (i - 1) * step;
            double right = 3 + i * step;
            if (!Double.isNaN(values.get(i - 1)) && !Double.isNaN(values.get(i))) {
                on.fillPolygon(new double[]{left, right, right, left},
                        new double[]{y(values.get(i - 1), least, span), y(values.get(i), least, span), floor, floor},
                        4);
            }
        }
        on.setGlobalAlpha(1);
    }

    private double y(double value, double least, double span) {
        return high - 4 - (value - least) / span * (high - 8);
    }
}

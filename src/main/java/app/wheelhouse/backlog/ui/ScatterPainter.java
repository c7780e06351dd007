package app.wheelhouse.backlog.ui;

import app.wheelhouse.ui.Inks;
import java.util.List;
import javafx.geometry.Point2D;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.StrokeLineJoin;
import org.jspecify.annotations.Nullable;

/** Draws the points of a scatter: marks while they can be told apart, how dense they lie when they cannot. */
final class ScatterPainter {
    /** Above it single marks would be a blot. */
    static final int MOST_MARKS = 5_000;
    private static final double RADIUS = 5;
    private static final int BIN = 3;
    private static final double LEAST_OPACITY = 0.25;
    private static final double LINE = 1.5;
    private static final double RING = 9;

    /** What a colour is for. */
    enum Ink {
        SERIES_0, SERIES_1, SERIES_2, SERIES_3, SERIES_4, GRID, FRONTIER, CHOSEN, GROUND
    }

    private final Inks<Ink> inks;

    ScatterPainter(Inks<Ink> inks) {
        this.inks = inks;
    }

    /** Gives the place of a point. */
    interface Placed {
        Point2D of(Dot dot);
    }

    void grid(GraphicsContext on, List<Double> across, List<Double> down, Plot plot) {
        on.setStroke(inks.of(Ink.GRID));
        on.setLineWidth(1);
        across.forEach(x -> on.strokeLine(Math.round(x) + 0.5, plot.top(), Math.round(x) + 0.5, plot.bottom()));
        down.forEach(y -> on.strokeLine(plot.left(), Math.round(y) + 0.5, plot.right(), Math.round(y) + 0.5));
    }

    /** Where points are drawn. */
    record Plot(double left, double top, double right, double bottom) {
    }

    void dots(GraphicsContext on, List<Dot> dots, Placed at, Plot plot) {
        boolean dense = dots.size() > MOST_MARKS;
        if (dense) {
            density(on, dots, at, plot);
        }
        frontier(on, dots, at, plot);
        for (Dot dot : dots) {
            if (!dense || dot.best()) {
                mark(on, dot, at.of(dot));
            }
        }
    }

    /** One pixel a bin, the more opaque the more points are in it. */
    private void density(GraphicsContext on, List<Dot> dots, Placed at, Plot plot) {
        int wide = (int) Math.ceil((plot.right() - plot.left()) / BIN) + 1;
        int high = (int) Math.ceil((plot.bottom() - plot.top()) / BIN) + 1;
        int[] counts = new int[wide * high];
        int most = 1;
        for (Dot dot : dots) {
            Point2D place = at.of(dot);
            int across = (int) ((place.getX() - plot.left()) / BIN);
            int down = (int) ((place.getY() - plot.top()) / BIN);
            int bin = down * wide + across;
            most = Math.max(most, ++counts[bin]);
        }
        if (!(inks.of(Ink.FRONTIER) instanceof Color ink)) {
            return;
        }
        WritableImage image = new WritableImage(wide, high);
        PixelWriter pixels = image.getPixelWriter();
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] > 0) {
                double share = Math.log1p(counts[i]) / Math.log1p(most);
                pixels.setColor(i % wide, i / wide, ink.deriveColor(0, 1, 1,
                        LEAST_OPACITY + (1 - LEAST_OPACITY) * share));
            }
        }
        on.setImageSmoothing(false);
        on.drawImage(image, plot.left(), plot.top(), wide * (double) BIN, high * (double) BIN);
    }

    /** Steps, because until the effort of the next point nothing gives more than this one. */
    private void frontier(GraphicsContext on, List<Dot> dots, Placed at, Plot plot) {
        on.setStroke(inks.of(Ink.FRONTIER));
        on.setLineWidth(LINE);
        on.setLineJoin(StrokeLineJoin.ROUND);
        Point2D last = null;
        on.beginPath();
        for (Dot dot : dots) {
            if (dot.best()) {
                Point2D place = at.of(dot);
                if (last == null) {
                    on.moveTo(place.getX(), place.getY());
                } else {
                    on.lineTo(place.getX(), last.getY());
                    on.lineTo(place.getX(), place.getY());
                }
                last = place;
            }
        }
        if (last != null) {
            on.lineTo(plot.right(), last.getY());
            on.stroke();
        }
    }

    /** The mark of one point: filled when it is in the plan, else hollow. */
    private void mark(GraphicsContext on, Dot dot, Point2D at) {
        Paint ink = inks.of(Ink.values()[dot.mark()]);
        on.setLineWidth(LINE);
        on.setStroke(ink);
        on.setFill(dot.in() ? ink : inks.of(Ink.GROUND));
        double x = at.getX();
        double y = at.getY();
        if (dot.mark() == 0 || dot.mark() == Dot.MARKS - 1) {
            double r = dot.mark() == 0 ? RADIUS : RADIUS - 1.5;
            on.fillOval(x - r, y - r, r * 2, r * 2);
            on.strokeOval(x - r, y - r, r * 2, r * 2);
            return;
        }
        double r = RADIUS + 0.5;
        double[][] shape = switch (dot.mark()) {
            case 1 -> new double[][]{{x, x + r, x - r}, {y - r, y + r - 1, y + r - 1}};
            case 2 -> new double[][]{{x - r + 1, x + r - 1, x + r - 1, x - r + 1},
                    {y - r + 1, y - r + 1, y + r - 1, y + r - 1}};
            default -> new double[][]{{x, x + r, x, x - r}, {y - r, y, y + r, y}};
        };
        on.fillPolygon(shape[0], shape[1], shape[0].length);
        on.strokePolygon(shape[0], shape[1], shape[0].length);
    }

    /** The ring around the point that is selected. */
    void ring(GraphicsContext on, @Nullable Point2D at) {
        if (at != null) {
            on.setStroke(inks.of(Ink.CHOSEN));
            on.setLineWidth(2);
            on.strokeOval(at.getX() - RING, at.getY() - RING, RING * 2, RING * 2);
        }
    }
}

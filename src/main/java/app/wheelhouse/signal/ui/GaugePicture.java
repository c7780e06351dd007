package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.TileFace;
import app.wheelhouse.ui.Inks;
import eu.hansolo.tilesfx.Tile;
import eu.hansolo.tilesfx.TileBuilder;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;

/**
 * The arc of a gauge, by TilesFX in the colours of the theme; figure, word and age stay with the tile around it. The other looks
 * are drawn by {@link TilePicture}: TilesFX' spark line joins both sides of a gap as if it had been measured, its number and
 * percentage set their figures in a type of their own at the right edge, and none can hatch what nobody knows.
 */
final class GaugePicture extends Region {
    private static final Color NOTHING = new Color(0, 0, 0, 0);
    /** Of the square TilesFX lays out, the arc takes this part; the rest is for words it is not given. */
    private static final double TOP = 0.445;
    private static final double HIGH = 0.41;
    private static final double WIDE = 0.81;
    private static final double BAND = 16;
    /** The hole reaches below the arc, whose inner edge would shine through. */
    private static final double EDGE = 1.5;
    private static final double WHOLE = 100;
    private final Inks<TileInk> inks;
    private final Tile arc;
    /** Large, its band would shout: the hole within makes it no broader than this. */
    private final Arc hole = new Arc();

    GaugePicture(Inks<TileInk> inks) {
        this.inks = inks;
        arc = TileBuilder.create().skinType(Tile.SkinType.BAR_GAUGE).minSize(1, 1).animated(false).minValue(0)
                .maxValue(WHOLE).title("").text("").unit("").textVisible(false).valueVisible(false)
                .thresholdVisible(false).backgroundColor(NOTHING).foregroundColor(NOTHING)
                .valueColor(NOTHING).titleColor(NOTHING).textColor(NOTHING)
                .unitColor(NOTHING).borderWidth(0).roundedCorners(false).build();
        arc.setManaged(false);
        arc.setFocusTraversable(false);
        setMouseTransparent(true);
        setManaged(false);
        hole.getStyleClass().add("gauge-hole");
        hole.setLength(180);
        hole.setType(ArcType.CHORD);
        hole.setManaged(false);
        getChildren().addAll(arc, hole);
    }

    /** How high an arc is in so much room. */
    static double high(double wide, double high) {
        return Math.min(high / HIGH, wide / WIDE) * HIGH;
    }

    /** Shows the share of a face; only what differs from before is set, because each is a redraw there. */
    void paint(TileFace face) {
        Color bar = colour(TileInk.of(face.mood()));
        if (!bar.equals(arc.getBarColor())) {
            arc.setBarColor(bar);
        }
        Color track = colour(TileInk.TRACK);
        if (!track.equals(arc.getBarBackgroundColor())) {
            arc.setBarBackgroundColor(track);
        }
        double value = Double.isNaN(face.share()) ? 0 : Math.clamp(face.share(), 0, 1) * WHOLE;
        if (value != arc.getValue()) {
            arc.setValue(value);
        }
    }

    private Color colour(TileInk ink) {
        return inks.of(ink) instanceof Color colour ? colour : NOTHING;
    }

    @Override
    protected void layoutChildren() {
        double side = Math.min(getHeight() / HIGH, getWidth() / WIDE);
        double top = (getHeight() - side * HIGH) / 2;
        arc.resizeRelocate((getWidth() - side) / 2, top - side * TOP, side, side);
        double radius = side * WIDE / 2;
        hole.setRadiusX(Math.max(0, radius - BAND));
        hole.setRadiusY(Math.max(0, radius - BAND));
        hole.setCenterX(getWidth() / 2);
        hole.setCenterY(top + radius + EDGE);
    }
}

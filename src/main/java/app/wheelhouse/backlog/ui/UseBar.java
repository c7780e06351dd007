package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Use;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * How much of something is taken: what is promised, then what fits, hatched where that goes over what there is; a thin bar
 * below says how it was before something was tried out. Marks stand at a least and a most.
 */
final class UseBar extends Region {
    private static final double HEIGHT = 20;
    private static final double TOP = 4;
    private static final double THICK = 12;
    private static final double MARK = 2;
    private final Region ground = part("use-ground");
    private final Region band = part("use-band");
    private final Region promised = part("use-promised");
    private final Region fits = part("use-fits");
    private final Region over = part("use-over");
    private final Region before = part("use-before");
    private final Region least = part("use-mark");
    private final Region most = part("use-mark");
    private Use use = Use.NONE;
    private @Nullable Use kept;
    private double there;
    private double whole = 1;
    private @Nullable Double from;
    private @Nullable Double to;

    UseBar() {
        setMinHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        setMinWidth(0);
        setMouseTransparent(true);
        getChildren().addAll(ground, band, promised, fits, over, before, least, most);
    }

    private static Region part(String style) {
        Region part = new Region();
        part.setManaged(false);
        part.getStyleClass().add(style);
        return part;
    }

    /**
     * Shows what is taken of what there is.
     *
     * @param fullWidth what the full width stands for
     * @param without what is taken without what is tried out; null when nothing is
     */
    void show(Use now, double available, double fullWidth, @Nullable Use without) {
        use = now;
        there = available;
        whole = Math.max(fullWidth, 1e-9);
        kept = without;
        requestLayout();
    }

    /** Marks the least and the most that should be taken; null for no limit. */
    void guard(@Nullable Double atLeast, @Nullable Double atMost) {
        from = atLeast;
        to = atMost;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double scale = getWidth() / whole;
        ground.resizeRelocate(0, TOP, Math.min(getWidth(), there * scale), THICK);
        Double low = from;
        Double high = to;
        boolean guarded = low != null || high != null;
        band.setVisible(guarded);
        band.resizeRelocate((low == null ? 0 : low) * scale, TOP,
                ((high == null ? there : high) - (low == null ? 0 : low)) * scale,
                THICK);
        double end = use.months();
        double room = Math.min(end, there);
        double solid = Math.min(use.promised(), room);
        promised.resizeRelocate(0, TOP, solid * scale, THICK);
        fits.resizeRelocate(solid * scale, TOP, Math.max(0, room - solid) * scale, THICK);
        over.setVisible(end > room);
        over.resizeRelocate(room * scale, TOP, Math.max(0, Math.min(getWidth(), end * scale) - room * scale), THICK);
        Use without = kept;
        before.setVisible(without != null);
        if (without != null) {
            before.resizeRelocate(0, TOP + THICK + 1, Math.min(getWidth(), without.months() * scale), 3);
        }
        mark(least, low, scale);
        mark(most, high, scale);
    }

    private static void mark(Region mark, @Nullable Double at, double scale) {
        mark.setVisible(at != null);
        if (at != null) {
            mark.resizeRelocate(Math.max(0, at * scale - MARK / 2), TOP - 3, MARK, THICK + 6);
        }
    }
}

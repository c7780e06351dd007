package app.wheelhouse.shell.settings;

import java.util.Comparator;
import java.util.List;

/** Where a window is, in screen coordinates, and whether it fills its screen. */
public record Bounds(double x, double y, double width, double height, boolean maximized) {
    private static final double LEAST_WIDTH = 640;
    private static final double LEAST_HEIGHT = 480;

    /** A screen's usable area. */
    public record Area(double x, double y, double width, double height) {
        private double overlap(Bounds window) {
            double across = Math.min(x + width, window.x + window.width) - Math.max(x, window.x);
            double down = Math.min(y + height, window.y + window.height) - Math.max(y, window.y);
            return across <= 0 || down <= 0 ? 0 : across * down;
        }
    }

    /**
     * The nearest bounds that lie wholly on one screen: the one that showed most of the window, or else the first. A
     * window is never larger than its screen and never smaller than is usable, unless the screen is.
     *
     * @param screens the screens there are now, the primary one first; at least one
     */
    public Bounds clampTo(List<Area> screens) {
        if (!isFinite()) {
            return centred(screens.getFirst());
        }
        Area screen = screens.stream().max(Comparator.comparingDouble(area -> area.overlap(this))).orElseThrow();
        if (screen.overlap(this) == 0) {
            screen = screens.getFirst();
        }
        double wide = Math.clamp(width, Math.min(LEAST_WIDTH, screen.width), screen.width);
        double high = Math.clamp(height, Math.min(LEAST_HEIGHT, screen.height), screen.height);
        return new Bounds(Math.clamp(x, screen.x, screen.x + screen.width - wide),
                Math.clamp(y, screen.y, screen.y + screen.height - high), wide, high, maximized);
    }

    /** Bounds for a first start: most of the screen, in its middle. */
    public static Bounds centred(Area screen) {
        double wide = Math.min(screen.width, Math.max(LEAST_WIDTH, Math.min(1440, screen.width * 0.9)));
        double high = Math.min(screen.height, Math.max(LEAST_HEIGHT, Math.min(900, screen.height * 0.9)));
        return new Bounds(screen.x + (screen.width - wide) / 2, screen.y + (screen.height - high) / 2, wide, high,
                false);
    }

    private boolean isFinite() {
        return Double.isFinite(x) && Double.isFinite(y) && Double.isFinite(width) && Double.isFinite(height);
    }
}

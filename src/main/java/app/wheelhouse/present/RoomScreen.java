package app.wheelhouse.present;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * A screen as the operating system reports it: its place and size in the desktop's coordinates, and its density.
 *
 * @param dpi dots per inch
 */
public record RoomScreen(double x, double y, double width, double height, double dpi) {

    /** A text that stays the same as long as the screen keeps size, place and density. */
    public String key() {
        return String.format(Locale.ROOT, "%.0fx%.0f%+.0f%+.0f@%.0f", width, height, x, y, dpi);
    }

    /** A text for a set of screens, whatever order they are reported in. */
    public static String setKey(Collection<RoomScreen> screens) {
        return screens.stream().map(RoomScreen::key).sorted().collect(Collectors.joining(" "));
    }

    /** Whether this may be the other screen in another place. */
    boolean isLike(RoomScreen other) {
        return width == other.width && height == other.height && dpi == other.dpi;
    }

    /** The area in common with a window, in square units. */
    double overlap(Bounds window) {
        double w = Math.min(x + width, window.x() + window.width()) - Math.max(x, window.x());
        double h = Math.min(y + height, window.y() + window.height()) - Math.max(y, window.y());
        return Math.max(0, w) * Math.max(0, h);
    }

    /** Where a window stands on the desktop. */
    public record Bounds(double x, double y, double width, double height) {
    }
}

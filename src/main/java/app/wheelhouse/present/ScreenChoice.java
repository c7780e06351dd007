package app.wheelhouse.present;

import app.wheelhouse.present.RoomScreen.Bounds;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides where the room goes: a pure function of the screens, the cockpit's place and what was remembered. */
public final class ScreenChoice {

    /** What is remembered for a set of screens when the room is to be an ordinary window. */
    public static final String WINDOW = "window";

    private ScreenChoice() {
    }

    /** Where the room goes. */
    public sealed interface Place {
        /** It fills a screen. */
        record Full(RoomScreen screen) implements Place {
        }

        /** It is an ordinary window on a screen. */
        record Window(RoomScreen screen) implements Place {
        }
    }

    /** What has become of the room's and the cockpit's screen; an empty one is gone, another one has been moved. */
    public record After(Optional<RoomScreen> room, Optional<RoomScreen> cockpit) {
    }

    /**
     * Where the room goes now: the remembered screen unless the cockpit is on it, else the largest screen without the
     * cockpit, else a window.
     */
    public static Place choose(List<RoomScreen> screens, Bounds cockpit, RoomMemory memory) {
        RoomScreen own = holding(screens, cockpit);
        String remembered = memory.placeFor(RoomScreen.setKey(screens)).orElse("");
        List<RoomScreen> others = screens.stream().filter(screen -> !screen.equals(own)).toList();
        if (others.isEmpty() || remembered.equals(WINDOW)) {
            return new Place.Window(own);
        }
        return new Place.Full(others.stream().filter(screen -> screen.key().equals(remembered)).findFirst()
                .orElseGet(() -> largest(others)));
    }

    /** The screen that holds most of a window; when none holds any of it, the one whose middle is nearest. */
    public static RoomScreen holding(Collection<RoomScreen> screens, Bounds window) {
        return screens.stream().max(Comparator.comparingDouble((RoomScreen screen) -> screen.overlap(window))
                .thenComparing(Comparator.comparingDouble((RoomScreen screen) -> distance(screen, window)).reversed()))
                .orElseThrow(() -> new IllegalArgumentException("no screen"));
    }

    /** The next screen for the room when the user asks for another one; empty when there is only the cockpit's. */
    public static Optional<RoomScreen> next(List<RoomScreen> screens, RoomScreen room, Bounds cockpit) {
        RoomScreen own = holding(screens, cockpit);
        List<RoomScreen> others = screens.stream().filter(screen -> !screen.equals(own)).toList();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(others.get((others.indexOf(room) + 1) % others.size()));
    }

    /**
     * Finds the screens of room and cockpit again after the screens have changed. A screen that was only moved, as
     * happens to the one on the right when the one on the left is unplugged, is known by its size and density.
     */
    public static After after(List<RoomScreen> now, RoomScreen room, RoomScreen cockpit) {
        return new After(findAgain(now, room, cockpit), findAgain(now, cockpit, room));
    }

    private static Optional<RoomScreen> findAgain(List<RoomScreen> now, RoomScreen wanted, RoomScreen other) {
        if (now.contains(wanted)) {
            return Optional.of(wanted);
        }
        List<RoomScreen> alike = now.stream().filter(screen -> !screen.equals(other) && screen.isLike(wanted)).toList();
        return alike.size() == 1 && !(wanted.isLike(other) && !now.contains(other))
                ? Optional.of(alike.getFirst())
                : Optional.empty();
    }

    /** Where a window of the same share of the screen stands on another screen. */
    public static Bounds moved(Bounds window, RoomScreen from, RoomScreen to) {
        double width = Math.min(window.width(), to.width());
        double height = Math.min(window.height(), to.height());
        double x = to.x() + share(window.x() - from.x(), from.width() - window.width()) * (to.width() - width);
        double y = to.y() + share(window.y() - from.y(), from.height() - window.height()) * (to.height() - height);
        return new Bounds(x, y, width, height);
    }

    /** Where the room's window stands when it is rehearsed: half the screen's size, in the lower right corner. */
    public static Bounds rehearsal(RoomScreen screen) {
        double width = screen.width() / 2;
        double height = screen.height() / 2;
        double gap = Math.min(screen.width(), screen.height()) / 30;
        return new Bounds(screen.x() + screen.width() - width - gap, screen.y() + screen.height() - height - gap * 2,
                width,
                height);
    }

    private static RoomScreen largest(List<RoomScreen> screens) {
        return screens.stream().max(Comparator.comparingDouble(screen -> screen.width() * screen.height()))
                .orElseThrow();
    }

    private static double distance(RoomScreen screen, Bounds window) {
        return Math.hypot(screen.x() + screen.width() / 2 - window.x() - window.width() / 2,
                screen.y() + screen.height() / 2 - window.y() - window.height() / 2);
    }

    private static double share(double offset, double span) {
        return span <= 0 ? 0 : Math.clamp(offset / span, 0, 1);
    }
}

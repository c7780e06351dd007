package app.wheelhouse.shell;

import app.wheelhouse.ui.Place;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where one has been: back and forward, as in a browser. */
final class Trail {
    private static final int MOST = 100;
    private final Deque<Place> back = new ArrayDeque<>();
    private final Deque<Place> forward = new ArrayDeque<>();
    private @Nullable Place here;

    Optional<Place> here() {
        return Optional.ofNullable(here);
    }

    boolean canGoBack() {
        return !back.isEmpty();
    }

    boolean canGoForward() {
        return !forward.isEmpty();
    }

    /** Goes somewhere new; what lay ahead is forgotten. Going where one is already changes nothing. */
    void go(Place place) {
        if (place.equals(here)) {
            return;
        }
        if (here != null) {
            back.push(here);
            if (back.size() > MOST) {
                back.removeLast();
            }
        }
        forward.clear();
        here = place;
    }

    Optional<Place> back() {
        return step(back, forward);
    }

    Optional<Place> forward() {
        return step(forward, back);
    }

    private Optional<Place> step(Deque<Place> from, Deque<Place> to) {
        if (from.isEmpty() || here == null) {
            return Optional.empty();
        }
        to.push(here);
        here = from.pop();
        return Optional.of(here);
    }
}

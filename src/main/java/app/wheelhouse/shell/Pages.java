package app.wheelhouse.shell;

import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.View;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Makes screens when they are first visited, keeps the last few, and opens and closes them in turns. */
final class Pages {
    private static final int KEPT = 8;
    private final Map<Place, View> kept = new LinkedHashMap<>(16, 0.75f, true);
    private final List<Route> routes;
    private @Nullable View open;

    Pages(List<Route> routes) {
        this.routes = routes;
    }

    List<Route> routes() {
        return routes;
    }

    Optional<Route> route(Place place) {
        return routes.stream().filter(route -> route.id().equals(place.route())).findFirst();
    }

    Optional<Route> room(Route route) {
        return routes.stream().filter(room -> room.id().equals(route.room())).findFirst();
    }

    /** The open screen, if any. */
    Optional<View> open() {
        return Optional.ofNullable(open);
    }

    /**
     * Closes the screen that is open and opens the one for the place.
     *
     * @param show puts its nodes into the window, before it is told that it is open: it may put the focus where it belongs
     */
    View open(Place place, Route route, Consumer<View> show) {
        close();
        View view = kept.computeIfAbsent(place, where -> route.screen().apply(where));
        Iterator<View> oldest = kept.values().iterator();
        while (kept.size() > KEPT) {
            oldest.next();
            oldest.remove();
        }
        open = view;
        show.accept(view);
        view.opened();
        return view;
    }

    /** Closes the screen that is open. */
    void close() {
        View view = open;
        open = null;
        if (view != null) {
            view.closed();
        }
    }
}

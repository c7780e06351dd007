package app.wheelhouse.shell;

import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Shortcut;
import app.wheelhouse.ui.View;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A way to a screen: either a room, which has its entry in the rail, or the page of one record, which belongs to a room.
 *
 * @param id       the route of the places it opens
 * @param label    what the rail and the breadcrumbs call it
 * @param icon     an Ikonli literal
 * @param position where it stands
 * @param room     the room whose entry is lit while this screen is open; for a room, its own id
 */
public record Route(String id, String label, String icon, @Nullable Shortcut shortcut, Position position, String room,
        Function<Place, View> screen) {

    /** Where a route is offered. */
    public enum Position {
        RAIL, RAIL_BOTTOM, NOWHERE
    }

    /** A room of the app, in the rail. */
    public static Route room(String id, String label, String icon, String shortcut, Supplier<View> screen) {
        return new Route(id, label, icon, Shortcut.of(shortcut), Position.RAIL, id, _ -> screen.get());
    }

    /** A room at the foot of the rail. */
    public static Route foot(String id, String label, String icon, String shortcut, Supplier<View> screen) {
        return new Route(id, label, icon, Shortcut.of(shortcut), Position.RAIL_BOTTOM, id, _ -> screen.get());
    }

    /** The page of one record, reached from its room, from links and from the palette. */
    public static Route page(String id, String label, String icon, String room, Function<String, View> screen) {
        return new Route(id, label, icon, null, Position.NOWHERE, room,
                place -> screen.apply(place.id() == null ? "" : place.id()));
    }
}

package app.wheelhouse.shell;

import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.RailSign;
import app.wheelhouse.ui.Shortcut;
import app.wheelhouse.ui.View;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/**
 * A way to a screen: either a room, which has its entry in the rail, or the page of one record, which belongs to a room.
 *
 * @param id       the route of the places it opens
 * @param label    what the rail and the breadcrumbs call it
 * @param icon     an Ikonli literal
 * @param position where it stands
 * @param room     the room whose entry is lit while this screen is open; for a room, its own id
 * @param sign     how what is behind it stands, told in the rail; null when there is nothing to tell
 */
public record Route(String id, String label, String icon, @Nullable Shortcut shortcut, Position position, String room,
        Function<Place, View> screen, @Nullable ObservableValue<RailSign> sign) {

    /** Where a route is offered. */
    public enum Position {
        RAIL, RAIL_BOTTOM, NOWHERE
    }

    /** A room of the app, in the rail. */
    public static Route room(String id, String label, String icon, String shortcut, Supplier<View> screen) {
        return new Route(id, label, icon, Shortcut.of(shortcut), Position.RAIL, id, _ -> screen.get(), null);
    }

    /** A room at the foot of the rail. */
    public static Route foot(String id, String label, String icon, String shortcut, Supplier<View> screen) {
        return new Route(id, label, icon, Shortcut.of(shortcut), Position.RAIL_BOTTOM, id, _ -> screen.get(), null);
    }

    /** The page of one record, reached from its room, from links and from the palette. */
    public static Route page(String id, String label, String icon, String room, Function<String, View> screen) {
        return new Route(id, label, icon, null, Position.NOWHERE, room,
                place -> screen.apply(place.id() == null ? "" : place.id()), null);
    }

    /** The same, telling in the rail how it stands. */
    public Route telling(ObservableValue<RailSign> how) {
        return new Route(id, label, icon, shortcut, position, room, screen, how);
    }
}

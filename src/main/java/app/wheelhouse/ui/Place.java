package app.wheelhouse.ui;

import org.jspecify.annotations.Nullable;

/**
 * Where one can be in the app: a route, and for a page about one record that record's id. Screens ask to go somewhere by
 * handing a place to the {@code Consumer<Place>} they were given.
 */
public record Place(String route, @Nullable String id) {

    /** A room, such as {@code sessions}. */
    public static Place of(String route) {
        return new Place(route, null);
    }

    /** The page of one record, such as {@code session} and its id. */
    public static Place of(String route, String id) {
        return new Place(route, id);
    }
}

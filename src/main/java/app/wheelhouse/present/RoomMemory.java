package app.wheelhouse.present;

import java.util.Optional;

/** Remembers, for each set of screens, where the user last had the room. Both texts are opaque keys. */
public interface RoomMemory {

    /** The place remembered for a set of screens: a screen's key or {@link ScreenChoice#WINDOW}. */
    Optional<String> placeFor(String screenSet);

    /** Remembers the place for a set of screens. */
    void remember(String screenSet, String place);
}

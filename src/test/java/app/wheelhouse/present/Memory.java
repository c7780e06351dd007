package app.wheelhouse.present;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Remembers for as long as a test runs. */
final class Memory implements RoomMemory {

    private final Map<String, String> places = new HashMap<>();

    @Override
    public Optional<String> placeFor(String screenSet) {
        return Optional.ofNullable(places.get(screenSet));
    }

    @Override
    public void remember(String screenSet, String place) {
        places.put(screenSet, place);
    }
}

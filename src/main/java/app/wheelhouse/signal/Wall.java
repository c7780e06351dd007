package app.wheelhouse.signal;

import app.wheelhouse.record.Fields;
import app.wheelhouse.session.Audience;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A grid of tiles.
 *
 * @param audience whether it may be shown in the room; what is about a host-only objective is hidden there all the same
 */
public record Wall(UUID id, String title, Audience audience, String position) {
    /** Reads the fields of a wall by their words. */
    public static Wall read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Wall(fields.id(), fields.text("title"), Audience.of(fields.text("audience"), Audience.ROOM),
                fields.text("position"));
    }
}

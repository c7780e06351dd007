package app.wheelhouse.library;

import app.wheelhouse.record.Fields;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something put aside in a meeting, to come back to. */
public record Parked(UUID id, String title, String state, @Nullable UUID session, @Nullable UUID topic, String line) {

    /** Reads the fields of a parked record by their words; unset ones have their usual value. */
    public static Parked read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Parked(fields.id(), fields.text("title"), fields.text("state"), fields.reference("session"),
                fields.reference("topic"), fields.text("line"));
    }
}

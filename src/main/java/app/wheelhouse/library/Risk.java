package app.wheelhouse.library;

import app.wheelhouse.record.Fields;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A risk or an objection with the response prepared for it. */
public record Risk(UUID id, String title, String kind, @Nullable UUID owner, String response, String state,
        @Nullable UUID session,
        @Nullable UUID topic, String line) {

    /** Reads the fields of a risk record by their words; unset ones have their usual value. */
    public static Risk read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Risk(fields.id(), fields.text("title"), fields.text("kind"), fields.reference("owner"),
                fields.text("response"), fields.text("state"), fields.reference("session"), fields.reference("topic"),
                fields.text("line"));
    }
}

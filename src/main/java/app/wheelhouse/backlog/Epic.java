package app.wheelhouse.backlog;

import app.wheelhouse.record.Fields;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A theme that requests roll up to.
 *
 * @param priority such as P0, or empty
 * @param release  the release it is meant for, or empty
 */
public record Epic(UUID id, String title, String purpose, String priority, @Nullable UUID owner, String release,
        String position) {

    /** Reads the fields of an epic by their words. */
    public static Epic read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Epic(fields.id(), fields.text("title"), fields.text("purpose"), fields.text("priority"),
                fields.reference("owner"), fields.text("release"), fields.text("position"));
    }
}

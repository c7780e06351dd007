package app.wheelhouse.rhythm.gate;

import app.wheelhouse.record.Fields;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What shows that a point of a checklist is met, or that somebody says it is not.
 *
 * @param release null for what is true of no release in particular
 * @param met     null when only something was written down
 */
public record Evidence(UUID id, @Nullable UUID criterion, @Nullable UUID release, @Nullable Boolean met, String text,
        @Nullable UUID person, @Nullable Instant at) {
    /** Reads the fields of a piece of evidence by their words. */
    public static Evidence read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Evidence(fields.id(), fields.reference("criterion"), fields.reference("release"),
                values.get("met") instanceof Boolean met ? met : null, fields.text("text"),
                fields.reference("person"), fields.moment("said_at"));
    }
}

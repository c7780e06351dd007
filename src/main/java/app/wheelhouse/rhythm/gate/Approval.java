package app.wheelhouse.rhythm.gate;

import app.wheelhouse.record.Fields;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody answered when asked for approval. */
public record Approval(UUID id, @Nullable UUID criterion, @Nullable UUID release, @Nullable UUID person,
        boolean approved, @Nullable Instant at) {
    /** The word of a yes. */
    public static final String APPROVED = "approved";
    /** The word of a no. */
    public static final String REFUSED = "refused";

    /** Reads the fields of an approval by their words; anything but a yes is a no. */
    public static Approval read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Approval(fields.id(), fields.reference("criterion"), fields.reference("release"),
                fields.reference("person"), fields.text("answer").equals(APPROVED), fields.moment("said_at"));
    }
}

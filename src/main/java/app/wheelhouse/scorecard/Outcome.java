package app.wheelhouse.scorecard;

import app.wheelhouse.record.Fields;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be reached by a checkpoint.
 *
 * @param confidence of its owner in percent, or null
 * @param evidence   a link or words that show it
 * @param session    where it was promised
 */
public record Outcome(UUID id, @Nullable UUID checkpoint, String title, @Nullable UUID owner, OutcomeState state,
        @Nullable Integer confidence, String evidence, @Nullable UUID session, String detail, String position) {

    /** Reads the fields of an outcome by their words. */
    public static Outcome read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Outcome(fields.id(), fields.reference("checkpoint"), fields.text("title"), fields.reference("owner"),
                OutcomeState.of(fields.text("state")), fields.number("confidence"), fields.text("evidence"),
                fields.reference("session"), fields.text("detail"), fields.text("position"));
    }
}

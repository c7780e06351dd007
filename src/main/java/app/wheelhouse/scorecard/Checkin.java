package app.wheelhouse.scorecard;

import app.wheelhouse.record.Fields;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One line on an outcome, with the state and the confidence its owner gave it that day. */
public record Checkin(UUID id, @Nullable UUID outcome, String line, @Nullable LocalDate madeOn, OutcomeState state,
        @Nullable Integer confidence) {

    /** Reads the fields of a check-in by their words. */
    public static Checkin read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Checkin(fields.id(), fields.reference("outcome"), fields.text("title"), fields.day("made_on"),
                OutcomeState.of(fields.text("state")), fields.number("confidence"));
    }
}

package app.wheelhouse.scorecard;

import app.wheelhouse.record.Fields;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What shows by a date that a track, or a horizon, gets where it is meant to. */
public record Proof(UUID id, String title, @Nullable UUID track, @Nullable UUID horizon, @Nullable LocalDate dueOn,
        OutcomeState state, String evidence) {

    /** Reads the fields of a proof by their words. */
    public static Proof read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Proof(fields.id(), fields.text("title"), fields.reference("track"), fields.reference("horizon"),
                fields.day("due_on"), OutcomeState.of(fields.text("state")), fields.text("evidence"));
    }

    /** Whether its day has passed without it. */
    public boolean isOverdue(LocalDate today) {
        return !state.isOver() && dueOn != null && dueOn.isBefore(today);
    }
}

package app.wheelhouse.scorecard;

import app.wheelhouse.record.Fields;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who said what by when.
 *
 * @param person  who promised
 * @param to      whom it was promised to, in words
 * @param session where it was said
 */
public record Promise(UUID id, String title, @Nullable UUID person, String to, @Nullable LocalDate madeOn,
        @Nullable LocalDate dueOn, @Nullable UUID session, @Nullable UUID outcome, PromiseState state,
        @Nullable LocalDate keptOn) {

    /** Reads the fields of a promise by their words. */
    public static Promise read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Promise(fields.id(), fields.text("title"), fields.reference("person"), fields.text("promised_to"),
                fields.day("made_on"), fields.day("due_on"), fields.reference("session"), fields.reference("outcome"),
                PromiseState.of(fields.text("state")), fields.day("kept_on"));
    }

    /** Whether its day has passed and nobody said what became of it. */
    public boolean isOverdue(LocalDate today) {
        return state == PromiseState.OPEN && dueOn != null && dueOn.isBefore(today);
    }

    /** Whether it was kept after the day it was promised for. */
    public boolean isLate() {
        return state == PromiseState.KEPT && dueOn != null && keptOn != null && keptOn.isAfter(dueOn);
    }
}

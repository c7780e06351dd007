package app.wheelhouse.rhythm.gate;

import app.wheelhouse.record.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong in front of customers.
 *
 * @param share      percent of the error budget of four weeks that it took; null when nobody knows
 * @param postmortem the page about it
 * @param began      when things began to fail; null when nobody knows
 * @param detected   when an alert or somebody noticed
 * @param restored   when it was over
 */
public record Incident(UUID id, String title, @Nullable LocalDate happenedOn, @Nullable Double share,
        @Nullable UUID postmortem, @Nullable Instant began, @Nullable Instant detected, @Nullable Instant restored) {
    /** Reads the fields of an incident by their words. */
    public static Incident read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Incident(fields.id(), fields.text("title"), fields.day("happened_on"),
                fields.decimal("budget_share"), fields.reference("postmortem"),
                fields.moment("began_at"), fields.moment("detected_at"), fields.moment("restored_at"));
    }
}

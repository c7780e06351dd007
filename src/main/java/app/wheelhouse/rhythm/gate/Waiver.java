package app.wheelhouse.rhythm.gate;

import app.wheelhouse.record.Fields;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who decides lets a gate pass without one of its criteria, for a reason and up to a day.
 *
 * @param expiresOn the last day on which it holds
 */
public record Waiver(UUID id, @Nullable UUID criterion, @Nullable UUID release, @Nullable UUID decidedBy, String reason,
        @Nullable LocalDate expiresOn, @Nullable Instant at) {

    /** Reads the fields of a waiver by their words. */
    public static Waiver read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Waiver(fields.id(), fields.reference("criterion"), fields.reference("release"),
                fields.reference("decided_by"), fields.text("reason"), fields.day("expires_on"),
                fields.moment("said_at"));
    }

    /**
     * Why it does not hold, in words; empty when it does.
     *
     * @param decider who decides on the gate; null when no rights matrix says
     */
    public String flaw(@Nullable Decider decider, LocalDate today) {
        if (decidedBy == null) {
            return "the waiver names nobody who decided it";
        } else if (decider != null && decider.person() != null && !decider.person().equals(decidedBy)) {
            return "the waiver is not by " + decider.name() + ", who decides";
        } else if (reason.isBlank()) {
            return "the waiver has no reason";
        } else if (expiresOn == null) {
            return "the waiver has no day on which it ends";
        }
        return expiresOn.isBefore(today) ? "the waiver ended on " + expiresOn : "";
    }
}

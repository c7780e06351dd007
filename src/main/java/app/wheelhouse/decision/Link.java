package app.wheelhouse.decision;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something else a decision is about.
 *
 * @param id        of the link itself
 * @param type      the kind of record it leads to, such as {@code document}
 * @param title     what that record is called; empty when it is gone
 * @param tripwire  for a measure: the reading at which the decision comes back, as {@link Tripwire#read} understands it;
 *                  or empty
 * @param trippedOn the day on which it was seen to be crossed; null when it is not
 * @param trippedBy the reading that crossed it, in words, or empty
 */
public record Link(UUID id, String type, UUID record, String title, String tripwire, @Nullable LocalDate trippedOn,
        String trippedBy) {
    private static final Set<String> MEASURED = Set.of("kpi", "slo");

    /** A link that nothing is measured by. */
    public Link(UUID id, String type, UUID record, String title) {
        this(id, type, record, title, "", null, "");
    }

    /** Whether it leads to something that is measured. */
    public boolean isMeasure() {
        return MEASURED.contains(type);
    }

    /** Whether it was crossed since the decision was last looked at. */
    public boolean isTripped(@Nullable LocalDate reviewedOn) {
        return trippedOn != null && (reviewedOn == null || trippedOn.isAfter(reviewedOn));
    }

    /** Why it came back, in words: "GPU-hours a gate: 23 h on 12 Nov, above 20". */
    public String tripped() {
        return title + ": " + trippedBy + ", " + tripwire;
    }
}

package app.wheelhouse.rhythm.gate;

import java.time.Instant;
import java.util.Optional;

/** Answers what gates ask of service level objectives and KPIs. */
public interface Conditions {
    /** Nobody measures anything: every condition answers that there is no data. */
    Conditions NONE = _ -> Optional.empty();

    /** The figure a condition asks for over its window; empty when there is none, which is not a pass. */
    Optional<Reading> read(Criterion condition);

    /**
     * A figure that was measured.
     *
     * @param at     when its last sample was taken
     * @param source where it comes from, in words
     */
    record Reading(double value, Instant at, String source) {
    }
}

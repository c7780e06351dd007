package app.wheelhouse.rhythm.gate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers what gates ask of service level objectives and KPIs. */
@FunctionalInterface
public interface Conditions {
    /** Nobody measures anything: every condition answers that there is no data. */
    Conditions NONE = _ -> Optional.empty();

    /** The figure a condition asks for over its window; empty when there is none, which is not a pass. */
    Optional<Reading> read(Criterion condition);

    /**
     * The same with what these ask for read at once, so that judging them later waits for nothing. Called in the
     * background.
     */
    default Conditions over(List<Criterion> asked) {
        return this;
    }

    /** These, and where they know nothing the others. */
    default Conditions or(Conditions others) {
        Conditions these = this;
        return new Conditions() {
            @Override
            public Optional<Reading> read(Criterion condition) {
                return these.read(condition).or(() -> others.read(condition));
            }

            @Override
            public Conditions over(List<Criterion> asked) {
                return these.over(asked).or(others.over(asked));
            }
        };
    }

    /**
     * A figure that was measured.
     *
     * @param at     when its last sample was taken
     * @param source where it comes from, in words
     */
    record Reading(double value, Instant at, String source) {
    }
}

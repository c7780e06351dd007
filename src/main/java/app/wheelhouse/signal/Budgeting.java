package app.wheelhouse.signal;

import java.math.BigDecimal;
import java.time.Duration;

/** What the budget is counted in: events, or slices of time. */
public sealed interface Budgeting {
    /** Good events of all events. */
    Budgeting OCCURRENCES = new Occurrences();

    /** The name in OpenSLO. */
    String text();

    /** Every event counts alike, whenever it came. */
    record Occurrences() implements Budgeting {
        @Override
        public String text() {
            return "Occurrences";
        }
    }

    /**
     * Every slice of time counts alike, however many events came in it; it is good when enough of them were.
     *
     * @param target the share of good events that makes a slice good, above 0 up to 1
     * @param slice  how long one lasts
     */
    record Timeslices(BigDecimal target, Duration slice) implements Budgeting {
        public Timeslices {
            if (target.signum() <= 0 || target.compareTo(BigDecimal.ONE) > 0) {
                throw new IllegalArgumentException("the target of a slice is above 0 and at most 1");
            }
            requireTime(slice);
        }

        @Override
        public String text() {
            return "Timeslices";
        }
    }

    /**
     * Every slice of time counts alike with its own share of good events.
     *
     * @param slice how long one lasts
     */
    record RatioTimeslices(Duration slice) implements Budgeting {
        public RatioTimeslices {
            requireTime(slice);
        }

        @Override
        public String text() {
            return "RatioTimeslices";
        }
    }

    private static void requireTime(Duration slice) {
        if (slice.isNegative() || slice.isZero()) {
            throw new IllegalArgumentException("a slice lasts some time");
        }
    }
}

package app.wheelhouse.signal;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is measured. A query is what the kind of the source understands: PromQL, a series of an exposition such as
 * {@code requests_total{code="200"}}, or a JSON Pointer.
 */
public sealed interface Indicator {

    /** Where a query wants the length of a window to be written: {@code {{.window}}}, {@code $__range}. */
    Pattern PLACE = Pattern.compile("\\{\\{\\s*\\.?[wW]indow\\s*\\}\\}|\\$\\{?__?(?:range|window)\\}?");

    /** The parts that have to be read, each with its query. */
    List<Query> queries();

    /** Whether a query has a place for the window: then nobody but the server knows what it counts, or per which time. */
    default boolean hasPlace() {
        return queries().stream().anyMatch(query -> PLACE.matcher(query.text()).find());
    }

    /**
     * One part with its query.
     *
     * @param text in the language of the source
     */
    record Query(Part part, String text) {
    }

    /** Which part of an indicator a value is. */
    enum Part {
        /** Events that went well. */
        GOOD,
        /** Events that went badly. */
        BAD,
        /** All events. */
        TOTAL,
        /** The one value that is held against a limit. */
        VALUE
    }

    /**
     * Good or bad events of all events.
     *
     * @param part    whether {@code events} counts the good or the bad ones
     * @param events  counts the good or the bad ones
     * @param total   counts all of them
     * @param counter whether the values only grow, until they begin anew; otherwise each value counts what came since the
     *                one before
     */
    record Ratio(Part part, String events, String total, boolean counter) implements Indicator {
        public Ratio {
            if (part != Part.GOOD && part != Part.BAD) {
                throw new IllegalArgumentException("a ratio counts good or bad events");
            }
        }

        @Override
        public List<Query> queries() {
            return List.of(new Query(part, events), new Query(Part.TOTAL, total));
        }
    }

    /**
     * A value that is good while it is on the right side of a limit.
     *
     * @param value  what is read
     * @param limit  in the unit of the value
     */
    record Threshold(String value, Comparison comparison, double limit) implements Indicator {
        @Override
        public List<Query> queries() {
            return List.of(new Query(Part.VALUE, value));
        }

        /** Whether a value is good. What is no number is never good. */
        public boolean isGood(double measured) {
            return comparison.holds(measured, limit);
        }
    }

    /** On which side of a limit a value is good, by OpenSLO's words. */
    enum Comparison {
        LTE("lte", "at most"), LT("lt", "below"), GTE("gte", "at least"), GT("gt", "above");

        private final String word;
        private final String label;

        Comparison(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /** The word in the log, on the command line and in OpenSLO. */
        public String word() {
            return word;
        }

        /** In words: "at most". */
        public String label() {
            return label;
        }

        boolean holds(double measured, double limit) {
            return switch (this) {
                case LTE -> measured <= limit;
                case LT -> measured < limit;
                case GTE -> measured >= limit;
                case GT -> measured > limit;
            };
        }

        /** Reads the word; null for any other. */
        public static @Nullable Comparison of(String word) {
            for (Comparison each : values()) {
                if (each.word.equals(word.strip())) {
                    return each;
                }
            }
            return null;
        }
    }
}

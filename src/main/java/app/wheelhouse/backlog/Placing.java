package app.wheelhouse.backlog;

import java.util.UUID;

/**
 * Whether a request fits into a quarter.
 *
 * @param why     what it came to grief on, in words; empty when it is in
 * @param months  what it takes, in person-months; 0 when nobody said
 * @param running what all that are in take so far, in the order of the ranking
 */
public record Placing(UUID rfe, Fit fit, String why, double months, double running) {

    /** Where the line falls. */
    public enum Fit {
        /** Promised for the quarter: holds its place. */
        PROMISED("Promised"),
        /** Above the line. */
        IN("Fits"),
        /** Below the line. */
        OUT("Below the line"),
        /** Neither: it has no score. */
        UNSCORED("Unscored"),
        /** Neither: nobody said what the quarter holds. */
        UNKNOWN("Capacity unknown");

        private final String label;

        Fit(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }

        /** Whether it takes capacity. */
        public boolean isIn() {
            return this == PROMISED || this == IN;
        }
    }
}

package app.wheelhouse.scorecard;

import java.time.LocalDate;

/**
 * What is not noise in a series.
 *
 * @param from the first reading it is seen in
 * @param at   the last
 */
public record Signal(Kind kind, LocalDate from, LocalDate at, boolean above) {

    /** The rules that tell signals from noise. */
    public enum Kind {
        OUTSIDE("outside the limits"), RANGE("a jump beyond the range limit"),
        NEAR("three of four nearer the limit than the mean"), RUN(
                "eight in a row on one side of the mean");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        /** What is said of it: "outside the limits". */
        public String words() {
            return words;
        }
    }

    /** Such as "outside the limits, above". */
    public String words() {
        return kind == Kind.RANGE
                ? kind.words() + (above ? ", up" : ", down")
                : kind.words() + (above ? ", above" : ", below");
    }

    /** Whether it is good news. */
    public boolean isBetter(Direction direction) {
        return above == (direction == Direction.UP);
    }
}

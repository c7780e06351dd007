package app.wheelhouse.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * One figure of the table: what we measured, beside the limit or the peer of the same run.
 *
 * @param unit    {@code "ms"} or {@code "MB"}
 * @param against what it is held against, or why there is nothing to hold it against
 * @param other   the limit's or the peer's figure; NaN when there is none
 * @param goal    the greatest ratio that is good; NaN when the ratio is for information only
 */
record Figure(String what, double ours, String unit, String against, double other, double goal) {
    static Figure limit(String what, double ours, String unit, double limit) {
        return new Figure(what, ours, unit, "limit", limit, 1);
    }

    static Figure peer(String what, double ours, String unit, String peer, double theirs, double goal) {
        return new Figure(what, ours, unit, peer, theirs, goal);
    }

    /** A figure beside another one, without a goal for the ratio. */
    static Figure beside(String what, double ours, String unit, String peer, double theirs) {
        return new Figure(what, ours, unit, peer, theirs, Double.NaN);
    }

    /** A figure that nothing is held against. */
    static Figure alone(String what, double ours, String unit, String reason) {
        return new Figure(what, ours, unit, reason, Double.NaN, Double.NaN);
    }

    double ratio() {
        return ours / other;
    }

    /** "yes", "NO", or nothing when there is no goal. */
    String verdict() {
        return Double.isNaN(goal) || Double.isNaN(other) ? "" : ratio() <= goal ? "yes" : "NO";
    }

    /** The value below which the given share of the values lies. */
    static double share(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1L, Math.round(share * (sorted.length - 1)))];
    }

    static double median(double[] values) {
        return share(values, 0.5);
    }

    /** Three digits that count, with the unit. */
    static String words(double value, String unit) {
        if (Double.isNaN(value)) {
            return "";
        }
        int digits = value >= 100 ? 0 : value >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + digits + "f", value) + (unit.isEmpty() ? "" : " " + unit);
    }
}

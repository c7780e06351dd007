package app.wheelhouse.backlog;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/**
 * The scores of a board in order, for saying which rank a score has. Equal scores share a rank and the next one is as much
 * lower ("1224"). What is unscored is not in here.
 */
public final class Ranking {
    /** Nothing scored. */
    public static final Ranking NONE = new Ranking(new double[0]);

    private final double[] rising;

    private Ranking(double[] rising) {
        this.rising = rising;
    }

    /** Ranks these scores, in whatever order they come. */
    public static Ranking of(DoubleStream scores) {
        return new Ranking(scores.sorted().toArray());
    }

    /** How many scores there are. */
    public int size() {
        return rising.length;
    }

    /** The rank of a score, 1 for the highest. */
    public int rank(double score) {
        return rising.length - upper(score) + 1;
    }

    /** The rank somebody with the score {@code own} would have with {@code other} instead, all others staying. */
    public int rankInstead(double own, double other) {
        int above = rising.length - upper(other);
        return (own > other ? above - 1 : above) + 1;
    }

    /** The ranks a request might as well have. */
    public RankRange range(Rice.Spread spread) {
        return new RankRange(rankInstead(spread.score(), spread.high()), rank(spread.score()),
                rankInstead(spread.score(), spread.low()));
    }

    /** The same scores with one taken out and one put in, either of which may be missing. */
    public Ranking with(OptionalDouble before, OptionalDouble now) {
        double[] changed = rising;
        if (before.isPresent()) {
            int at = Arrays.binarySearch(changed, before.getAsDouble());
            if (at >= 0) {
                double[] less = new double[changed.length - 1];
                System.arraycopy(changed, 0, less, 0, at);
                System.arraycopy(changed, at + 1, less, at, less.length - at);
                changed = less;
            }
        }
        if (now.isPresent()) {
            int found = Arrays.binarySearch(changed, now.getAsDouble());
            int at = found < 0 ? -found - 1 : found;
            double[] more = new double[changed.length + 1];
            System.arraycopy(changed, 0, more, 0, at);
            more[at] = now.getAsDouble();
            System.arraycopy(changed, at, more, at + 1, changed.length - at);
            changed = more;
        }
        return new Ranking(changed);
    }

    /** How many scores are not above this one. */
    private int upper(double score) {
        int low = 0;
        int high = rising.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (rising[middle] <= score) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}

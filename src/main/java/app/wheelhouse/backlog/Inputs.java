package app.wheelhouse.backlog;

import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What a score is worked out from; null for what nobody has said yet.
 *
 * @param reach      how many of the board's unit in a quarter, from 0
 * @param confidence in percent
 * @param effort     in person-months; the lower end when there is a range
 * @param effortMost the upper end of a range
 * @param factors    the board's own, by {@link Factor#key}
 */
public record Inputs(@Nullable Double reach, @Nullable Double impact, @Nullable Integer confidence,
        @Nullable Double effort, @Nullable Double effortMost, Map<String, Double> factors) {
    /** Nothing said yet. */
    public static final Inputs NONE = new Inputs(null, null, null, null, null, Map.of());

    public Inputs {
        factors = Map.copyOf(factors);
    }

    /** The effort that counts: the middle of a range; null when nobody has said any. */
    public @Nullable Double months() {
        return effort == null ? effortMost : effortMost == null ? effort : Double.valueOf(effort / 2 + effortMost / 2);
    }

    Inputs reach(UnaryOperator<Double> change) {
        return new Inputs(reach == null ? null : change.apply(reach), impact, confidence, effort, effortMost, factors);
    }

    Inputs impact(UnaryOperator<Double> change) {
        return new Inputs(reach, impact == null ? null : change.apply(impact), confidence, effort, effortMost, factors);
    }

    Inputs confidence(UnaryOperator<Double> change) {
        return new Inputs(reach, impact,
                confidence == null ? null : Integer.valueOf((int) Math.round(change.apply(confidence.doubleValue()))),
                effort, effortMost, factors);
    }

    Inputs months(double months) {
        return new Inputs(reach, impact, confidence, months, null, factors);
    }

    Inputs factor(String key, double value) {
        Map<String, Double> changed = new java.util.HashMap<>(factors);
        changed.put(key, value);
        return new Inputs(reach, impact, confidence, effort, effortMost, changed);
    }
}

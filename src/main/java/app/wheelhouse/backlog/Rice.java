package app.wheelhouse.backlog;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * The score: reach × impact × confidence ÷ effort, after Intercom ("RICE: Simple prioritization for product managers",
 * 2016), with the extra factors of a board. What lacks an input, or has one out of its range, is unscored, never 0.
 */
public final class Rice {
    private static final double PERCENT = 100.0;
    private static final double EFFORT_STEP = 0.5;
    private final Scales scales;

    public Rice(Scales scales) {
        this.scales = scales;
    }

    /** The score, 0 or more; empty for what is unscored. */
    public OptionalDouble score(Inputs inputs) {
        return lacking(inputs).isEmpty() ? OptionalDouble.of(worth(inputs)) : OptionalDouble.empty();
    }

    /** What the formula gives, for inputs that are all there. */
    private double worth(Inputs inputs) {
        double reach = or(inputs.reach(), 0);
        double score = reach * or(inputs.impact(), 0) * or(inputs.confidence(), 0) / (PERCENT * or(inputs.months(), 1));
        for (Factor factor : scales.factors()) {
            double value = inputs.factors().getOrDefault(factor.key(), 1.0);
            score = factor.divides() ? score / value : score * value;
        }
        return score;
    }

    private static double or(@Nullable Number value, double otherwise) {
        return value == null ? otherwise : value.doubleValue();
    }

    /** What keeps a request from having a score, in words; empty when it has one. A factor nobody gave counts as 1. */
    public List<String> lacking(Inputs inputs) {
        List<String> lacking = new ArrayList<>();
        need(lacking, "reach", inputs.reach(), 0);
        need(lacking, "impact", inputs.impact(), Double.MIN_VALUE);
        Integer confidence = inputs.confidence();
        need(lacking, "confidence", confidence == null ? null : confidence.doubleValue(), 1);
        if (confidence != null && confidence > PERCENT) {
            lacking.add("confidence");
        }
        Double least = inputs.effort() == null ? inputs.effortMost() : inputs.effort();
        need(lacking, "effort", least, Scales.LEAST_EFFORT);
        if (least != null && inputs.effortMost() != null && inputs.effortMost() < least
                && !lacking.contains("effort")) {
            lacking.add("effort");
        }
        for (Factor factor : scales.factors()) {
            Double value = inputs.factors().get(factor.key());
            if (value != null && !(value > 0 && Double.isFinite(value))) {
                lacking.add(factor.name());
            }
        }
        if (lacking.isEmpty() && !Double.isFinite(worth(inputs))) {
            lacking.add("a reach that can be reckoned with");
        }
        return List.copyOf(lacking);
    }

    private static void need(List<String> lacking, String name, @Nullable Double value, double least) {
        if (value == null || !Double.isFinite(value) || value < least) {
            lacking.add(name);
        }
    }

    /**
     * The lowest and the highest score when any one input is moved one step: reach by the board's percentage, impact,
     * confidence and extra factors to the next value of their scale, effort to the ends of its range or else by half a
     * month. Empty for what is unscored.
     */
    public java.util.Optional<Spread> spread(Inputs inputs) {
        OptionalDouble score = score(inputs);
        if (score.isEmpty()) {
            return java.util.Optional.empty();
        }
        double[] moved = moves(inputs).stream().map(this::score).filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble).toArray();
        double low = score.getAsDouble();
        double high = low;
        for (double each : moved) {
            low = Math.min(low, each);
            high = Math.max(high, each);
        }
        return java.util.Optional.of(new Spread(low, score.getAsDouble(), high));
    }

    private List<Inputs> moves(Inputs inputs) {
        double step = scales.reachStep() / PERCENT;
        List<Inputs> moves = new ArrayList<>(List.of(inputs.reach(reach -> reach * (1 + step)),
                inputs.reach(reach -> reach * (1 - step)), inputs.impact(scales.impact()::up),
                inputs.impact(scales.impact()::down), inputs.confidence(scales.confidence()::up),
                inputs.confidence(scales.confidence()::down)));
        if (inputs.effort() != null && inputs.effortMost() != null) {
            moves.add(inputs.months(inputs.effort()));
            moves.add(inputs.months(inputs.effortMost()));
        } else {
            double months = inputs.months() == null ? Scales.LEAST_EFFORT : inputs.months();
            moves.add(inputs.months(Math.max(Scales.LEAST_EFFORT, months - EFFORT_STEP)));
            moves.add(inputs.months(months + EFFORT_STEP));
        }
        for (Factor factor : scales.factors()) {
            double value = inputs.factors().getOrDefault(factor.key(), 1.0);
            moves.add(inputs.factor(factor.key(), factor.scale().up(value)));
            moves.add(inputs.factor(factor.key(), factor.scale().down(value)));
        }
        return moves;
    }

    /** A score with the lowest and highest it might as well have been. */
    public record Spread(double low, double score, double high) {
    }
}

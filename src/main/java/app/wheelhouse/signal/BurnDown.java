package app.wheelhouse.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The budget over its period: what is left step by step, ending at what is left now. Steps in which nothing was measured have no
 * figure, so that a gap is drawn as one.
 */
public record BurnDown(List<Point> points) {
    private static final int STEPS = 120;
    private static final Duration SHORTEST = Duration.ofMinutes(5);

    public BurnDown {
        points = List.copyOf(points);
    }

    /**
     * One step.
     *
     * @param at        its end
     * @param remaining the share of the budget left at its end; empty when nothing was measured in it
     * @param sli       the share of good ones in it; empty when nothing came in
     * @param coverage  the share 0…1 of it that was measured
     */
    public record Point(Instant at, OptionalDouble remaining, OptionalDouble sli, double coverage) {
        /** Whether it is part of a gap. */
        public boolean isGap() {
            return coverage <= 0;
        }
    }

    /** Of an objective at a moment, from what was kept of it. */
    public static BurnDown of(Slo slo, Timeline timeline, Instant now) {
        Span span = slo.window().until(now);
        Duration step = step(span.length());
        Budget budget = new Budget(slo.target(), slo.window().length(now));
        double elapsed = Budget.seconds(span.length()) / Budget.seconds(budget.period());
        double total = timeline.measure(span).total();
        List<Point> points = new ArrayList<>();
        for (Measure each : timeline.steps(span, step)) {
            Measure until = timeline.measure(new Span(span.from(), each.span().to()));
            OptionalDouble left = !each.isMeasured() || total <= 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(1 - (until.total() - until.good()) / total / budget.share() * elapsed);
            points.add(new Point(each.span().to(), left, each.sli(), each.coverage()));
        }
        return new BurnDown(points);
    }

    /** So long that the whole has about a hundred steps, and full minutes. */
    private static Duration step(Duration whole) {
        long minutes = Math.max(SHORTEST.toMinutes(), whole.toMinutes() / STEPS);
        return Duration.ofMinutes(minutes >= 60 ? minutes / 60 * 60 : minutes);
    }
}

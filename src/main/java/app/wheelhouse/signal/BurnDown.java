package app.wheelhouse.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;

/**
 * The budget over its period: what was left step by step, ending at what is left now, wherever the figure of now was worked out.
 * Steps in which nothing was measured have no figure, so that a gap is drawn as one.
 *
 * @param origin   where its steps were worked out
 * @param coverage the share 0…1 of the period that its steps measured
 */
public record BurnDown(List<Point> points, Origin origin, double coverage) {
    /** Nothing to draw. */
    public static final BurnDown NONE = new BurnDown(List.of(), Origin.SAMPLES, 0);
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

    /** From what was kept, which may be less than the server knew that worked out how it stands. */
    public static BurnDown kept(Slo slo, Standing standing, Timeline timeline, List<Span> except, Instant now) {
        Span span = slo.window().until(now);
        Measure whole = timeline.measure(span, except);
        List<Measure> steps = timeline.steps(span, step(span.length()), except);
        double measured = standing.period().origin() == Origin.SERVER ? whole.coverage() : 1;
        return new BurnDown(points(slo, standing, steps, whole.total() / measured,
                step -> lost(whole) - lost(timeline.measure(new Span(span.from(), step.span().to()), except))),
                Origin.SAMPLES, whole.coverage());
    }

    /** From what the server still knows of the period. */
    public static BurnDown served(Slo slo, Standing standing, Past past) {
        double total = past.steps().stream().mapToDouble(Measure::total).sum();
        return new BurnDown(points(slo, standing, past.steps(), total, step -> past.steps().stream()
                .filter(each -> each.span().to().isAfter(step.span().to())).mapToDouble(BurnDown::lost).sum()),
                Origin.SERVER, past.whole().coverage());
    }

    private static double lost(Measure measure) {
        return measure.total() - measure.good();
    }

    /**
     * Goes back from what is left now: before, there was more by what was lost since.
     *
     * @param total what the whole period brought, as far as it is over
     * @param since how much was lost after a step
     */
    private static List<Point> points(Slo slo, Standing standing, List<Measure> steps, double total,
            ToDoubleFunction<Measure> since) {
        Span span = slo.window().until(standing.at());
        double elapsed = Math.min(1, Budget.seconds(span.length()) / Budget.seconds(standing.budget().period()));
        List<Point> points = new ArrayList<>();
        for (Measure step : steps) {
            OptionalDouble now = standing.remaining();
            OptionalDouble left = !step.isMeasured() || total <= 0 || now.isEmpty()
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(now.getAsDouble()
                            + since.applyAsDouble(step) / total / standing.budget().share() * elapsed);
            points.add(new Point(step.span().to(), left, step.sli(), step.coverage()));
        }
        return points;
    }

    /** How long a step of a period is: the whole has about a hundred of them, of full minutes. */
    public static Duration step(Duration whole) {
        long minutes = Math.max(SHORTEST.toMinutes(), whole.toMinutes() / STEPS);
        return Duration.ofMinutes(minutes >= 60 ? minutes / 60 * 60 : minutes);
    }
}

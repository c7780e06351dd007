package app.wheelhouse.signal;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What became of an objective's promise in one period of a report.
 *
 * @param source   the title of where it is measured
 * @param period   the whole of it; the part up to now is what was measured
 * @param measured over that part
 * @param silent   why the server that was asked for it gave nothing, in a sentence; empty when it did, or nobody asked
 * @param steps    the same part in equal steps
 * @param outages  the incidents of it that began in the period
 */
public record Account(Slo slo, String source, Span period, Measure measured, String silent,
        List<Measure> steps, List<Outage> outages) {
    public Account {
        steps = List.copyOf(steps);
        outages = List.copyOf(outages);
    }

    /** The error budget of the whole period. */
    public Budget budget() {
        return new Budget(slo.target(), period.length());
    }

    /** The share of the period that is over, 0…1. */
    public double elapsed() {
        return Budget.seconds(measured.span().length()) / Budget.seconds(period.length());
    }

    /** What is left of the budget of the whole period, never clamped; empty while nothing was measured. */
    public OptionalDouble remaining() {
        return measured.total() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - budget().burn(measured.good(), measured.total()) * elapsed());
    }

    /** What was left of it at the end of each step, ending at what is left; NaN where nothing was measured in it. */
    public List<Double> burnDown() {
        double total = steps.stream().mapToDouble(Measure::total).sum();
        double[] left = {remaining().orElse(Double.NaN)};
        return steps.reversed().stream().map(step -> {
            double now = step.isMeasured() && total > 0 ? left[0] : Double.NaN;
            left[0] += (step.total() - step.good()) / total / budget().share() * elapsed();
            return now;
        }).toList().reversed();
    }
}

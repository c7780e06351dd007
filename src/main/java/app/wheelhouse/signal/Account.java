package app.wheelhouse.signal;

import java.util.List;
import java.util.OptionalDouble;

/**
 * What became of an objective's promise in one period of a report.
 *
 * @param source   the title of where it is measured
 * @param period   the whole of it; the part up to now is what was measured
 * @param measured over that part
 * @param steps    the same part in equal steps
 * @param outages  the incidents of it that began in the period
 */
public record Account(Slo slo, String source, Span period, Measure measured, List<Measure> steps,
        List<Outage> outages) {
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
        OptionalDouble sli = measured.sli();
        return sli.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(1 - (1 - sli.getAsDouble()) / budget().share() * elapsed());
    }

    /** What was left of it at the end of each step; NaN where nothing was measured in it. */
    public List<Double> burnDown() {
        double total = measured.total();
        double[] bad = {0};
        return steps.stream().map(step -> {
            bad[0] += step.total() - step.good();
            return !step.isMeasured() || total <= 0
                    ? Double.NaN
                    : 1 - bad[0] / total / budget().share() * elapsed();
        }).toList();
    }
}

package app.wheelhouse.signal;

import java.time.Duration;
import java.util.Optional;

/**
 * The arithmetic of error budgets, as in chapter 5 of Google's SRE Workbook. Budget B = 1 − T; what is spent counts as a share of
 * it and is never clamped, so that an overspent budget shows by how much.
 *
 * @param target what is promised
 * @param period the whole length P of the window it is promised for
 */
public record Budget(Target target, Duration period) {
    private static final double MILLIS = 1000;

    /** The budget as a share of all events. */
    public double share() {
        return target.budget().doubleValue();
    }

    /** The budget as time: how long everything may fail. */
    public Duration time() {
        return of(share() * seconds(period));
    }

    /** How many times faster than it may the budget burns: (1 − SLI) / B. One spends it exactly by the end of the period. */
    public double burn(double sli) {
        return (1 - sli) / share();
    }

    /** The same from events, which keeps digits that 1 − SLI would lose. */
    public double burn(double good, double total) {
        return (total - good) / total / share();
    }

    /** What is left of a budget, 1 for all of it, from the SLI of the whole period; below zero once it is overspent. */
    public double remaining(double sli) {
        return 1 - burn(sli);
    }

    /** The share of the whole budget that a burn rate spends in a window: burn · w / P. */
    public double spent(double burn, Duration window) {
        return burn * seconds(window) / seconds(period);
    }

    /** How much of the time that may fail is left; negative once more failed. */
    public Duration timeLeft(double remaining) {
        return of(share() * seconds(period) * remaining);
    }

    /** From now until nothing is left at a burn rate: remaining · P / burn. Empty when nothing burns. */
    public Optional<Duration> exhaustion(double remaining, double burn) {
        if (burn <= 0 || !Double.isFinite(burn)) {
            return Optional.empty();
        }
        return Optional.of(remaining <= 0 ? Duration.ZERO : of(remaining * seconds(period) / burn));
    }

    /**
     * How long an alert takes to notice that from now on a share of events fails: factor · B / error rate · w. Empty when it
     * never does.
     */
    public Optional<Duration> timeToDetect(AlertPair pair, double errorRate) {
        double share = pair.factor(period) * share() / errorRate;
        return errorRate > 0 && share <= 1 + 1e-9 ? Optional.of(of(share * seconds(pair.window()))) : Optional.empty();
    }

    /** The share of the budget that an outage costs in which this share of events fails, at even traffic. */
    public double cost(Duration outage, double errorRate) {
        return spent(errorRate / share(), outage);
    }

    static double seconds(Duration length) {
        return length.toMillis() / MILLIS;
    }

    private static Duration of(double seconds) {
        return Duration.ofMillis(Math.round(seconds * MILLIS));
    }
}

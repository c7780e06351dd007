package app.wheelhouse.signal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Says which pairs of an alert policy burn. Unmeasured time counts neither way: a window burns for certain when it would even if
 * all of that time had been good, it is quiet for certain only when enough of it was measured, and in between an alert stays what
 * it was. One that burns stops only when its rate is a tenth below the factor, so that it does not come and go.
 */
public final class AlertCheck {
    private static final double STAYS = 0.9;
    private static final double TOLERANCE = 1e-9;
    private final AlertPolicy policy;
    private final Budget budget;

    public AlertCheck(AlertPolicy policy, Budget budget) {
        this.policy = policy;
        this.budget = budget;
    }

    private enum Verdict {
        BURNS, QUIET, UNKNOWN
    }

    /**
     * What burns.
     *
     * @param firing the pairs that burn
     * @param frozen those of them of which nobody knows whether they still do
     */
    public record Result(List<AlertPair> firing, List<AlertPair> frozen) {
        public Result {
            firing = List.copyOf(firing);
            frozen = List.copyOf(frozen);
        }

        /** Nothing burns. */
        public static final Result QUIET = new Result(List.of(), List.of());

        /** How urgent the most urgent is. */
        public Level level() {
            return firing.stream().map(AlertPair::level).max(java.util.Comparator.naturalOrder()).orElse(Level.NONE);
        }

        /** The same while nothing at all can be known. */
        public Result freeze() {
            return new Result(firing, firing);
        }
    }

    /**
     * Checks all pairs.
     *
     * @param measured what was measured over the last so much time
     * @param before   what burned when it was last checked
     */
    public Result check(Function<Duration, Measure> measured, List<AlertPair> before) {
        List<AlertPair> firing = new ArrayList<>();
        List<AlertPair> frozen = new ArrayList<>();
        for (AlertPair pair : policy.pairs()) {
            if (pair.window().compareTo(budget.period()) > 0) {
                continue; // it would speak of more than the whole budget's time
            }
            boolean was = before.contains(pair);
            double factor = pair.factor(budget.period()) * (was ? STAYS : 1);
            Verdict window = verdict(measured.apply(pair.window()), factor);
            Verdict confirm = verdict(measured.apply(pair.confirm()), factor);
            if (window == Verdict.BURNS && confirm == Verdict.BURNS) {
                firing.add(pair);
            } else if (was && window != Verdict.QUIET && confirm != Verdict.QUIET) {
                firing.add(pair);
                frozen.add(pair);
            }
        }
        return new Result(firing, frozen);
    }

    private Verdict verdict(Measure measure, double factor) {
        if (measure.total() <= 0) {
            return Verdict.UNKNOWN;
        }
        double rate = budget.burn(measure.good(), measure.total());
        double certain = measure.isCovered() ? rate : rate * measure.coverage();
        if (certain >= factor * (1 - TOLERANCE)) {
            return Verdict.BURNS;
        }
        return measure.isCovered() ? Verdict.QUIET : Verdict.UNKNOWN;
    }
}

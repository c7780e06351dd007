package app.wheelhouse.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one objective stands at a moment, with everything its figures rest on.
 *
 * @param reason      why it is in that state, in a sentence
 * @param alerts      what burns
 * @param period      what was measured over its own window; figures of it may be from before a fault
 * @param windows     the same over the windows of its alerts and the last hour, by their length
 * @param remaining   the share of the budget that is left, never clamped; empty while nothing was measured
 * @param sampledAt   when its newest sample was taken; null when there is none
 * @param fetchedAt   when a source last answered for it; null when none did
 * @param maintenance the planned work that goes on; null for none
 */
public record Standing(UUID slo, State state, String reason, AlertCheck.Result alerts, Budget budget, Measure period,
        SortedMap<Duration, Measure> windows, OptionalDouble remaining, Instant at, @Nullable Instant sampledAt,
        @Nullable Instant fetchedAt, @Nullable Maintenance maintenance) {
    private static final Duration HOUR = Duration.ofHours(1);

    public Standing {
        windows = Collections.unmodifiableSortedMap(new TreeMap<>(windows));
    }

    /** The share of good ones over its window; empty while nothing came in. */
    public OptionalDouble sli() {
        return period.sli();
    }

    /** The burn rate over a window; empty when that was not measured or nothing came in. */
    public OptionalDouble burn(Duration window) {
        Measure measure = windows.get(window);
        return measure == null || measure.total() <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(budget.burn(measure.good(), measure.total()));
    }

    /** The burn rate over the last hour. */
    public OptionalDouble burnLastHour() {
        return burn(HOUR);
    }

    /** When nothing will be left at the rate of the last hour; empty when it will not burn up within its period. */
    public Optional<Instant> exhaustedAt() {
        OptionalDouble burn = burnLastHour();
        if (remaining.isEmpty() || burn.isEmpty()) {
            return Optional.empty();
        }
        return budget.exhaustion(remaining.getAsDouble(), burn.getAsDouble())
                .filter(left -> left.compareTo(budget.period()) <= 0).map(at::plus);
    }

    /** How urgent its alert is. While planned work goes on nobody is alerted. */
    public Level level() {
        return maintenance == null ? alerts.level() : Level.NONE;
    }

    /** The most urgent pair that burns; empty when none does. */
    public Optional<AlertPair> alarm() {
        return alerts.firing().stream().findFirst();
    }
}

package app.wheelhouse.signal;

import app.wheelhouse.record.Fields;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An incident as the signals see it: when it began, when somebody knew and when it was over. Gates know the same record by its
 * share of the budget of four weeks.
 *
 * @param slo        the objective that burned; null when it was opened by hand about none
 * @param level      of the alert that opened it; {@link Level#NONE} when somebody opened it by hand
 * @param began      when things began to fail
 * @param detected   when an alert or somebody noticed
 * @param restored   when it was over; null while it lasts
 * @param share      percent of the error budget of four weeks that it took; null when nobody knows
 * @param postmortem the page about it
 */
public record Outage(UUID id, String title, @Nullable UUID slo, Level level, @Nullable Instant began,
        @Nullable Instant detected, @Nullable Instant restored, @Nullable Double share, @Nullable UUID postmortem) {
    private static final Duration FOUR_WEEKS = Duration.ofDays(28);
    private static final double HUNDRED = 100;

    /** Reads the fields of an incident by their words. */
    public static Outage read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Outage(fields.id(), fields.text("title"), fields.reference("slo"),
                Level.of(fields.text("level")).orElse(Level.NONE), fields.moment("began_at"),
                fields.moment("detected_at"), fields.moment("restored_at"), fields.decimal("budget_share"),
                fields.reference("postmortem"));
    }

    /** From its beginning until somebody knew. */
    public Optional<Duration> timeToDetect() {
        return between(began, detected);
    }

    /** From its beginning until it was over. */
    public Optional<Duration> timeToRestore() {
        return between(began, restored);
    }

    /** Whether it still lasts. */
    public boolean isOpen() {
        return began != null && restored == null;
    }

    private static Optional<Duration> between(@Nullable Instant from, @Nullable Instant to) {
        return from == null || to == null || to.isBefore(from)
                ? Optional.empty()
                : Optional.of(Duration.between(from, to));
    }

    /**
     * The percentage of the error budget of four weeks that a stretch of time took, at the traffic of that stretch; empty when
     * nothing came in.
     *
     * @param during what was measured while it lasted
     */
    public static OptionalDouble share(Target target, Measure during) {
        if (during.total() <= 0 || !during.isPlausible()) {
            return OptionalDouble.empty();
        }
        Budget budget = new Budget(target, FOUR_WEEKS);
        return OptionalDouble.of(
                HUNDRED * budget.spent(budget.burn(during.good(), during.total()), during.span().length()));
    }
}

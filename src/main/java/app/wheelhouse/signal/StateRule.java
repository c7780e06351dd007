package app.wheelhouse.signal;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Decides what a tile says and why. What is not known is never well, and the worst that is known comes first. */
record StateRule(Slo slo, SourceDefinition source, @Nullable Answer latest, Measure period, Measure shortest,
        @Nullable Instant sampled, boolean comesAndGoes, Instant now) {
    private static final Duration AHEAD = Duration.ofMinutes(1);
    private static final double HARDLY = 0.001;
    private static final DateTimeFormatter UNTIL = DateTimeFormatter.ofPattern("d MMM HH:mm", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    /** Whether the newest sample is too old to say how things are. Slices of time are only known when they are over. */
    static boolean isStale(Slo slo, SourceDefinition source, Instant sampled, Instant now) {
        Duration slice = switch (slo.budgeting()) {
            case Budgeting.Occurrences _ -> Duration.ZERO;
            case Budgeting.Timeslices slices -> slices.slice();
            case Budgeting.RatioTimeslices slices -> slices.slice();
        };
        return sampled.plus(source.staleAfter()).plus(slice).isBefore(now);
    }

    /** Whether what was measured says how things are now, so that alerts may be checked by it. */
    boolean isMeasured() {
        return unmeasured() == null;
    }

    /** The state that follows when nothing can be said; null when something can. */
    private @Nullable State unmeasured() {
        if (latest instanceof Fault fault) {
            return fault.state();
        } else if (!period.isPlausible() || !shortest.isPlausible()
                || sampled != null && sampled.isAfter(now.plus(AHEAD))) {
            return State.INVALID;
        } else if (sampled == null) {
            return State.NO_DATA;
        }
        return isStale(slo, source, sampled, now) ? State.STALE : null;
    }

    State state(Level level, OptionalDouble remaining) {
        State unmeasured = unmeasured();
        if (unmeasured != null) {
            return unmeasured;
        } else if (level == Level.PAGE) {
            return State.PAGING;
        } else if (isExhausted(remaining)) {
            return State.EXHAUSTED;
        } else if (level == Level.TICKET) {
            return State.BURNING;
        } else if (shortest.total() <= 0 && shortest.coverage() > 0) {
            return State.NO_TRAFFIC;
        }
        return doubt() == null ? State.OK : State.PARTIAL;
    }

    /** Spent for certain: also when all time that was not measured had been good. */
    private boolean isExhausted(OptionalDouble remaining) {
        return remaining.isPresent()
                && 1 - (1 - remaining.getAsDouble()) * (period.isCovered() ? 1 : period.coverage()) <= 0;
    }

    /** Why what was measured does not suffice to say that all is well; null when it does. */
    private @Nullable String doubt() {
        if (!period.isCovered()) {
            return period.coverage() < HARDLY
                    ? "Hardly anything of the %s was measured yet".formatted(slo.window().words())
                    : "Only %s of the %s were measured".formatted(Numbers.percent(period.coverage()),
                            slo.window().words());
        } else if (!shortest.isMeasured()) {
            return "Nothing was measured in the last " + Length.words(slo.alerts().shortest());
        } else if (shortest.resets() > 0) {
            return "A counter began anew in the last %s; what came just before is not known"
                    .formatted(Length.words(slo.alerts().shortest()));
        } else if (comesAndGoes) {
            return "The source comes and goes";
        }
        return latest instanceof Answer.Read read && !read.warnings().isEmpty()
                ? "The source warned: " + read.warnings().getFirst()
                : null;
    }

    String reason(State state, Map<Duration, Measure> windows, AlertCheck.Result alerts, Budget budget,
            OptionalDouble remaining, @Nullable Maintenance work) {
        String planned = work == null
                ? ""
                : " Planned work until %s UTC."
                        .formatted(work.span().map(span -> UNTIL.format(span.to())).orElse("an end"));
        String frozen = alerts.frozen().isEmpty() || state.burns()
                ? ""
                : " The last known: %s, %s.".formatted(alerts.level().label().toLowerCase(Locale.ROOT),
                        alerts.firing().getFirst().words());
        return switch (state) {
            case OK -> standing(remaining) + ".";
            case BURNING, PAGING -> burning(windows, alerts, budget);
            case EXHAUSTED -> "The budget of the %s is spent: %s.".formatted(slo.window().words(),
                    standing(remaining));
            case NO_TRAFFIC -> "Nothing came in over the last %s.".formatted(Length.words(slo.alerts().shortest()));
            case NO_DATA -> latest instanceof Fault fault ? fault.sentence() : nothing();
            case PARTIAL -> doubt() + ".";
            case STALE -> "The last sample is %s old."
                    .formatted(Length.words(Duration.between(sampled == null ? now : sampled, now)));
            case INVALID -> latest instanceof Fault fault ? fault.sentence() : impossible();
            case ERROR -> latest instanceof Fault fault ? fault.sentence() : "The source could not be asked.";
        } + frozen + planned;
    }

    private String standing(OptionalDouble remaining) {
        return "%s good over %s, %s of the budget left".formatted(
                period.sli().isPresent() ? Numbers.sli(period.sli().getAsDouble()) : "Nothing",
                slo.window().words(),
                remaining.isPresent() ? Numbers.percent(remaining.getAsDouble()) : "nothing known");
    }

    private String nothing() {
        return latest == null
                ? "It was not asked yet."
                : latest instanceof Answer.Read read && !read.samples().isEmpty()
                        ? "Read once; a counter says something from the second time on."
                        : "The source has nothing about it.";
    }

    private String impossible() {
        return sampled != null && sampled.isAfter(now.plus(AHEAD))
                ? "The newest sample is from the future: the clocks differ."
                : "%s good of %s cannot be.".formatted(Numbers.rate(period.good()), Numbers.rate(period.total()));
    }

    private String burning(Map<Duration, Measure> windows, AlertCheck.Result alerts, Budget budget) {
        AlertPair pair = alerts.firing().getFirst();
        Measure measure = windows.get(pair.window());
        String rate = measure == null || measure.total() <= 0
                ? "too"
                : Numbers.rate(budget.burn(measure.good(), measure.total())) + " times as";
        return "The budget burns %s fast over %s; %s.".formatted(rate, Length.words(pair.window()),
                alerts.frozen().contains(pair)
                        ? "whether it still does is not known"
                        : "the limit is " + Numbers.rate(pair.factor(budget.period())));
    }
}

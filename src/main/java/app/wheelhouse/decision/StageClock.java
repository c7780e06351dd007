package app.wheelhouse.decision;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long a decision has been in which stage. Its moments are those at which the log says that a stage was reached, so
 * they are right to the minute whatever was restarted, put to sleep or moved to another time zone since. A day that
 * somebody stated for another time, as imports do, counts from its start.
 *
 * @param steps the stages reached, in their order; the last one is where the decision is now
 */
public record StageClock(List<Step> steps) {
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);
    private static final ZoneOffset LATEST = ZoneOffset.ofHours(-12);

    /**
     * A stage that was reached.
     *
     * @param exact whether {@code at} is a moment of the log rather than the start of a stated day
     */
    public record Step(Stage stage, Instant at, boolean exact) {
    }

    public StageClock {
        steps = List.copyOf(steps);
    }

    /** The clock of a decision; {@code zone} says when a stated day begins. */
    public static StageClock of(Decision decision, Said said, ZoneId zone) {
        List<Step> steps = new ArrayList<>();
        steps.add(raised(decision, said, zone));
        if (decision.readyOn() != null) {
            steps.add(step(Stage.READY, decision.readyOn(), said.of(Stage.READY.field()), zone));
        }
        if (DecisionRules.isDecided(decision.state())) {
            decided(decision, said, zone).ifPresent(steps::add);
            if (decision.toldOn() != null) {
                steps.add(step(Stage.TOLD, decision.toldOn(), said.of(Stage.TOLD.field()), zone));
            }
            if (decision.performedOn() != null) {
                steps.add(step(Stage.PERFORMED, decision.performedOn(), said.of(Stage.PERFORMED.field()), zone));
            }
        }
        return new StageClock(steps);
    }

    private static Step raised(Decision decision, Said said, ZoneId zone) {
        LocalDate day = decision.raisedOn();
        return day == null
                ? new Step(Stage.RAISED, said.created(), true)
                : step(Stage.RAISED, day, said.of(Stage.RAISED.field()), zone);
    }

    /** Without a day, the moment at which it was said that it is decided. */
    private static Optional<Step> decided(Decision decision, Said said, ZoneId zone) {
        LocalDate day = decision.decidedOn();
        if (day != null) {
            return Optional.of(step(Stage.DECIDED, day, said.of(Stage.DECIDED.field()), zone));
        }
        List<Instant> moments = said.of("state");
        return moments.isEmpty()
                ? Optional.empty()
                : Optional.of(new Step(Stage.DECIDED, moments.getLast(), true));
    }

    private static Step step(Stage stage, LocalDate day, List<Instant> moments, ZoneId zone) {
        return moments.reversed().stream().filter(moment -> isOn(day, moment)).findFirst()
                .map(moment -> new Step(stage, moment, true))
                .orElseGet(() -> new Step(stage, day.atStartOfDay(zone).toInstant(), false));
    }

    /** Whether it was that day somewhere in the world, from UTC−12 to UTC+14. */
    static boolean isOn(LocalDate day, Instant moment) {
        return !day.isBefore(LocalDate.ofInstant(moment, LATEST))
                && !day.isAfter(LocalDate.ofInstant(moment, EARLIEST));
    }

    /** Where the decision is now. */
    public Stage stage() {
        return steps.getLast().stage();
    }

    /** Since when it is there. */
    public Instant since() {
        return steps.getLast().at();
    }

    /** When it was raised. */
    public Instant raised() {
        return steps.getFirst().at();
    }

    /** The step of a stage; empty when it was not reached, or passed over. */
    public Optional<Step> step(Stage stage) {
        return steps.stream().filter(step -> step.stage() == stage).findFirst();
    }

    /**
     * How long it was, or has been until {@code now}, in a stage before it went on to the next one it reached. Never
     * negative; empty for a stage that was not reached. What is performed is at its end: that stage lasts no time.
     */
    public Optional<Duration> lasted(Stage stage, Instant now) {
        for (int i = 0; i < steps.size(); i++) {
            if (steps.get(i).stage() == stage) {
                Instant until = i + 1 < steps.size() ? steps.get(i + 1).at() : now;
                return Optional.of(stage == Stage.PERFORMED ? Duration.ZERO : between(steps.get(i).at(), until));
            }
        }
        return Optional.empty();
    }

    /** How long it has been where it is. */
    public Duration held(Instant now) {
        return between(since(), now);
    }

    /** From raised to decided; empty while it is not decided. */
    public Optional<Duration> latency() {
        return step(Stage.DECIDED).map(decided -> between(raised(), decided.at()));
    }

    /** When it was decided, or null. */
    public @Nullable Instant decidedAt() {
        return step(Stage.DECIDED).map(Step::at).orElse(null);
    }

    private static Duration between(Instant from, Instant to) {
        Duration time = Duration.between(from, to);
        return time.isNegative() ? Duration.ZERO : time;
    }
}

package app.wheelhouse.signal.store;

import app.wheelhouse.rhythm.gate.Conditions;
import app.wheelhouse.rhythm.gate.Criterion;
import app.wheelhouse.rhythm.gate.CriterionKind;
import app.wheelhouse.signal.Budget;
import app.wheelhouse.signal.Measure;
import app.wheelhouse.signal.Numbers;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SloDraft;
import app.wheelhouse.store.Store;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * Answers what gates ask of objectives, from what this laptop measured. A window that was not measured enough answers that there
 * is no data, and so does one in which nothing came in.
 */
public final class SloConditions implements Conditions {
    private static final double HUNDRED = 100;
    private final Access access;

    /** Gives the signals to look at for as long as somebody looks. */
    private interface Access {
        <T> T look(Function<Signals, T> what);
    }

    private SloConditions(Access access) {
        this.access = access;
    }

    /** From what is measured while the cockpit runs. */
    public static SloConditions live(Signals signals) {
        return new SloConditions(new Access() {
            @Override
            public <T> T look(Function<Signals, T> what) {
                return what.apply(signals);
            }
        });
    }

    /** From what was kept in the folder of a workspace, opened whenever it is asked. */
    public static SloConditions kept(Store store) {
        return new SloConditions(new Access() {
            @Override
            public <T> T look(Function<Signals, T> what) {
                try (Signals signals = Signals.kept(store.workspace().folder(), store.clock(),
                        new SignalReader(store).book())) {
                    return what.apply(signals);
                }
            }
        });
    }

    @Override
    public Optional<Reading> read(Criterion condition) {
        return isAboutOne(condition) ? access.look(signals -> read(condition, signals)) : Optional.empty();
    }

    @Override
    public Conditions over(List<Criterion> asked) {
        List<Criterion> about = asked.stream().filter(SloConditions::isAboutOne).toList();
        if (about.isEmpty()) {
            return Conditions.NONE;
        }
        Map<UUID, Reading> readings = access.look(signals -> {
            Map<UUID, Reading> read = new HashMap<>();
            about.forEach(each -> read(each, signals).ifPresent(reading -> read.put(each.id(), reading)));
            return read;
        });
        return condition -> Optional.ofNullable(readings.get(condition.id()));
    }

    private static boolean isAboutOne(Criterion condition) {
        return condition.kind() == CriterionKind.SLO && !condition.subject().isBlank();
    }

    private Optional<Reading> read(Criterion condition, Signals signals) {
        Slo slo = signals.book().slo(condition.subject()).map(SloDraft::slo).orElse(null);
        if (slo == null) {
            return Optional.empty();
        }
        Duration window = Duration.ofDays(condition.days());
        return signals.last(slo.id(), window).flatMap(measure -> reading(slo, condition, measure, window));
    }

    private static Optional<Reading> reading(Slo slo, Criterion condition, Measure measure, Duration window) {
        Instant newest = measure.newest();
        if (newest == null || measure.total() <= 0 || !measure.isCovered() || !measure.isPlausible()) {
            return Optional.empty();
        }
        double burn = new Budget(slo.target(), window).burn(measure.good(), measure.total());
        double value = switch (Criterion.Measure.of(condition.measure())) {
            case BUDGET -> HUNDRED * (1 - burn);
            case SLI -> HUNDRED * measure.good() / measure.total();
            case BURN -> burn;
        };
        return Optional.of(new Reading(value, newest, "%s over %d days, %s of it measured, %s".formatted(slo.title(),
                condition.days(), Numbers.percent(measure.coverage()), measure.origin().label())));
    }
}

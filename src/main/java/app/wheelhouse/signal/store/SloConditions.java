package app.wheelhouse.signal.store;

import app.wheelhouse.rhythm.gate.Conditions;
import app.wheelhouse.rhythm.gate.Criterion;
import app.wheelhouse.rhythm.gate.CriterionKind;
import app.wheelhouse.signal.Budget;
import app.wheelhouse.signal.Measure;
import app.wheelhouse.signal.Numbers;
import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SloDraft;
import app.wheelhouse.signal.Span;
import app.wheelhouse.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Answers what gates ask of objectives, from what this laptop measured. A window that was not measured enough answers that there
 * is no data, and so does one in which nothing came in.
 */
public final class SloConditions implements Conditions {
    private static final double HUNDRED = 100;
    private final Clock clock;
    private final SignalBook book;
    private final Measures measures;

    /** Gives what was measured of an objective in a span; empty when it cannot be measured. */
    private interface Measures {
        Optional<Measure> of(UUID slo, Span span);
    }

    private SloConditions(Clock clock, SignalBook book, Measures measures) {
        this.clock = clock;
        this.book = book;
        this.measures = measures;
    }

    /** From what is measured while the cockpit runs. */
    public static SloConditions of(Signals signals, Clock clock) {
        return new SloConditions(clock, signals.book(), signals::measure);
    }

    /**
     * From what was kept, as it is now, for these criteria. Reads everything at once and holds nothing open, so that it may be
     * asked anywhere.
     */
    public static Conditions kept(Store store, List<Criterion> criteria) {
        SignalBook book = new SignalReader(store).book();
        Map<UUID, Reading> readings = new HashMap<>();
        if (criteria.stream().anyMatch(each -> each.kind() == CriterionKind.SLO)) {
            try (Signals signals = Signals.kept(store.workspace().folder(), store.clock(), book)) {
                SloConditions live = of(signals, store.clock());
                criteria.forEach(each -> live.read(each).ifPresent(reading -> readings.put(each.id(), reading)));
            }
        }
        return criterion -> Optional.ofNullable(readings.get(criterion.id()));
    }

    @Override
    public Optional<Reading> read(Criterion condition) {
        Slo slo = condition.kind() == CriterionKind.SLO
                ? book.slo(condition.subject()).map(SloDraft::slo).orElse(null)
                : null;
        if (slo == null) {
            return Optional.empty();
        }
        Instant now = clock.instant();
        Duration window = Duration.ofDays(condition.days());
        return measures.of(slo.id(), Span.before(now, window)).flatMap(measure -> reading(slo, condition, measure, window));
    }

    private static Optional<Reading> reading(Slo slo, Criterion condition, Measure measure, Duration window) {
        Instant newest = measure.newest();
        if (newest == null || measure.total() <= 0 || !measure.isCovered() || !measure.isPlausible()) {
            return Optional.empty();
        }
        double burn = new Budget(slo.target(), window).burn(measure.good(), measure.total());
        double value = switch (Criterion.Measure.of(condition.measure())) {
            case BUDGET -> HUNDRED * (1 - burn);
            case SLI -> HUNDRED * measure.sli().orElse(Double.NaN);
            case BURN -> burn;
        };
        return Optional.of(new Reading(value, newest,
                "%s over %d days, %s of it measured".formatted(slo.title(), condition.days(),
                        Numbers.percent(measure.coverage()))));
    }
}

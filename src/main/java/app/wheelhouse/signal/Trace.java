package app.wheelhouse.signal;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one objective while the program runs: what was measured, what its source last answered, and which alerts burn.
 * Not safe for several threads.
 */
public final class Trace {
    private final Slo slo;
    private final SourceDefinition source;
    private final Timeline timeline;
    private final Meter meter;
    private final Slicing slicing;
    private final Deque<Instant> failures = new ArrayDeque<>();
    private Map<Duration, Measure> served = Map.of();
    private @Nullable Answer latest;
    private Answer.@Nullable Read lastRead;
    private @Nullable Instant resumed;
    private AlertCheck.Result alerts = AlertCheck.Result.QUIET;

    /** @param timeline what was kept of it, empty for a new one */
    public Trace(Slo slo, SourceDefinition source, Timeline timeline) {
        this.slo = slo;
        this.source = source;
        this.timeline = timeline;
        this.meter = new Meter(slo.indicator(), source.interval(), source.longestStep());
        this.slicing = new Slicing(slo.budgeting());
    }

    public Slo slo() {
        return slo;
    }

    public SourceDefinition source() {
        return source;
    }

    public Timeline timeline() {
        return timeline;
    }

    /** What was read last, to go on from later. */
    public List<Sample> remembered() {
        return meter.remembered();
    }

    /** Goes on from what was read and what burned before the program was closed. */
    public void remember(List<Sample> samples, List<AlertPair> firing) {
        meter.remember(samples);
        alerts = new AlertCheck.Result(firing, firing);
    }

    /** The pairs of its alerts that burn. */
    public List<AlertPair> firing() {
        return alerts.firing();
    }

    /** Whether its source could not be reached when it was last asked. */
    public boolean isUnreachable() {
        return latest instanceof Fault fault && fault.kind().isUnreachable();
    }

    /** What a source answered; gives what is to be kept of it. */
    public List<Slice> take(Answer answer) {
        boolean failedBefore = latest instanceof Fault;
        latest = answer;
        return switch (answer) {
            case Fault fault -> {
                if (!failedBefore) {
                    failures.addLast(fault.at());
                }
                yield List.of();
            }
            case Answer.Read read -> {
                resumed = failedBefore ? read.at() : resumed;
                lastRead = read;
                served = read.windows();
                List<Slice> slices = meter.take(read.samples()).map(slicing::take).orElse(List.of());
                slices.forEach(timeline::add);
                yield slices;
            }
        };
    }

    /**
     * How it stands; alerts are checked anew.
     *
     * @param works all planned work that is known
     */
    public Standing standing(Instant now, List<Maintenance> works) {
        Budget budget = new Budget(slo.target(), slo.window().length(now));
        Instant sampled = sampledAt();
        Instant end = sampled == null || sampled.isAfter(now) || isStale(now) ? now : sampled;
        List<Span> excluded = Maintenance.excluded(works, slo.id());
        Measure period = measure(slo.window().length(now), slo.window().until(end), excluded);
        SortedMap<Duration, Measure> windows = new TreeMap<>();
        slo.windows().forEach(each -> windows.put(each, measure(each, Span.before(end, each), excluded)));
        Maintenance work = Maintenance.during(works, slo.id(), now).orElse(null);
        StateRule rule = new StateRule(slo, source, latest, period,
                windows.getOrDefault(slo.alerts().shortest(), period), sampled, comesAndGoes(now), now);
        alerts = rule.isMeasured() && work == null
                ? new AlertCheck(slo.alerts(), budget).check(
                        each -> windows.getOrDefault(each, Measure.none(Span.before(now, each))), alerts.firing())
                : alerts.freeze();
        OptionalDouble remaining = remaining(budget, period, end);
        State state = rule.state(work == null ? alerts.level() : Level.NONE, remaining);
        return new Standing(slo.id(), state, rule.reason(state, windows, alerts, budget, remaining, work), alerts,
                budget, period, windows, remaining, now, sampled, lastRead == null ? null : lastRead.at(), work);
    }

    /** The budget is that of the whole period, also while a month of the calendar has only begun. */
    private OptionalDouble remaining(Budget budget, Measure period, Instant end) {
        if (period.total() <= 0 || !period.isPlausible()) {
            return OptionalDouble.empty();
        }
        double elapsed = Budget.seconds(slo.window().until(end).length()) / Budget.seconds(budget.period());
        return OptionalDouble.of(1 - budget.burn(period.good(), period.total()) * Math.min(1, elapsed));
    }

    /**
     * What was measured over the last so much time: the server's own figure where it gave one for that very length, else what
     * was kept.
     *
     * @param works all planned work that is known
     */
    public Measure last(Duration length, Instant now, List<Maintenance> works) {
        return measure(length, Span.before(now, length), Maintenance.excluded(works, slo.id()));
    }

    /** The server's own figure where it gave one, else what was kept. */
    private Measure measure(Duration length, Span span, List<Span> excluded) {
        Measure given = served.get(length);
        return given == null ? timeline.measure(span, excluded) : given;
    }

    private @Nullable Instant sampledAt() {
        Instant kept = timeline.newest();
        Instant given = served.values().stream().map(Measure::newest).filter(Objects::nonNull)
                .max(Instant::compareTo).orElse(null);
        return kept == null ? given : given == null || kept.isAfter(given) ? kept : given;
    }

    private boolean isStale(Instant now) {
        Instant sampled = sampledAt();
        return sampled != null && StateRule.isStale(slo, source, sampled, now);
    }

    /** Whether the source failed and came back more than once within the shortest window. */
    private boolean comesAndGoes(Instant now) {
        Instant since = now.minus(slo.alerts().shortest());
        while (!failures.isEmpty() && failures.getFirst().isBefore(since)) {
            failures.removeFirst();
        }
        return failures.size() > 1 && resumed != null;
    }
}

package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Measure;
import app.wheelhouse.signal.Origin;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.Span;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes planned work that counts for no budget off what a Prometheus server worked out: asks what it counted during the work, and
 * subtracts. What lies in the past is asked for once.
 */
final class PromWork {
    private static final Duration SETTLED = Duration.ofMinutes(5);
    private static final int MOST = 500;
    private final Prometheus prometheus;
    private final Clock clock;
    private final Map<Asked, Measure> known = new LinkedHashMap<>();

    /** What was asked for. */
    private record Asked(Slo slo, Span span, Duration grain) {
    }

    PromWork(Prometheus prometheus, Clock clock) {
        this.prometheus = prometheus;
        this.clock = clock;
    }

    /**
     * A figure without the work.
     *
     * @param given worked out by the server over its whole span
     * @param except the work, in order and without overlaps
     */
    Measure without(Endpoint endpoint, Slo slo, Measure given, List<Span> except, Deadline deadline)
            throws Failure, InterruptedException {
        if (!given.isMeasured() || slo.indicator().hasPlace()) {
            return given;
        }
        Span window = given.span();
        double whole = window.length().toMillis();
        double counted = whole;
        double good = given.good();
        double total = given.total();
        double measured = given.coverage() * whole;
        int resets = given.resets();
        for (Span work : except) {
            Span common = window.within(work);
            if (common.length().toSeconds() > 0) {
                Measure during = during(endpoint, slo, common, window.length(), deadline);
                counted -= common.length().toMillis();
                good -= during.good();
                total -= during.total();
                measured -= during.coverage() * common.length().toMillis();
                resets -= during.resets();
            }
        }
        double left = Math.max(0, total);
        return counted == whole
                ? given
                : new Measure(window, Math.clamp(good, 0, left), left,
                        counted <= 0 ? 0 : Math.clamp(measured / counted, 0, 1), Math.max(0, resets), Origin.SERVER,
                        given.newest());
    }

    /** The same for steps: one that is nothing but work was not measured. */
    List<Measure> without(Endpoint endpoint, Slo slo, List<Measure> steps, List<Span> except, Deadline deadline)
            throws Failure, InterruptedException {
        List<Measure> lessened = new ArrayList<>();
        for (Measure step : steps) {
            lessened.add(except.stream().anyMatch(work -> work.holds(step.span()))
                    ? Measure.none(step.span())
                    : without(endpoint, slo, step, except, deadline));
        }
        return lessened;
    }

    private Measure during(Endpoint endpoint, Slo slo, Span span, Duration grain, Deadline deadline)
            throws Failure, InterruptedException {
        Asked asked = new Asked(slo, span, grain);
        synchronized (known) {
            Measure before = known.get(asked);
            if (before != null) {
                return before;
            }
        }
        Measure measure;
        try {
            measure = prometheus.over(endpoint, slo, span, grain, deadline);
        } catch (Failure e) {
            if (e.kind() != Fault.Kind.EMPTY) {
                throw e;
            }
            measure = Measure.none(span);
        }
        if (span.to().plus(SETTLED).isBefore(clock.instant())) {
            synchronized (known) {
                if (known.size() >= MOST) {
                    known.clear();
                }
                known.put(asked, measure);
            }
        }
        return measure;
    }
}

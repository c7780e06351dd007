package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Measure;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.Span;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads the past of an objective off a Prometheus server, in equal steps that end where the stretch of time ends, with as many
 * requests as its limit of points asks for. Steps it knows nothing of were not measured.
 */
final class PromHistory {
    private final Prometheus prometheus;
    private final Slo slo;
    private final Duration step;

    PromHistory(Prometheus prometheus, Slo slo, Duration step) {
        this.prometheus = prometheus;
        this.slo = slo;
        this.step = Duration.ofSeconds(Math.max(1, step.toSeconds()));
    }

    List<Measure> read(Endpoint endpoint, Span span, Deadline deadline) throws Failure, InterruptedException {
        long count = span.length().dividedBy(step);
        if (count == 0) {
            return List.of();
        }
        Instant last = span.to().truncatedTo(ChronoUnit.MILLIS);
        Instant first = last.minus(step.multipliedBy(count - 1));
        Map<Instant, List<PromAnswer.Row>> moments = new TreeMap<>();
        Duration most = step.multipliedBy(Prometheus.MOST_POINTS - 1L);
        for (Instant from = first; !from.isAfter(last); from = from.plus(most).plus(step)) {
            Instant to = from.plus(most).isBefore(last) ? from.plus(most) : last;
            PromAnswer answer = prometheus.range(endpoint, new PromQuestion(slo).text(step), from, to, step, deadline);
            answer.series().forEach(row -> row.points().forEach(point -> moments
                    .computeIfAbsent(point.at(), _ -> new ArrayList<>()).add(
                            new PromAnswer.Row(row.labels(), List.of(point)))));
        }
        Map<Instant, Measure> measured = new HashMap<>();
        for (Map.Entry<Instant, List<PromAnswer.Row>> moment : moments.entrySet()) {
            measured.put(moment.getKey(),
                    measure(moment.getKey(), new PromAnswer(moment.getValue(), List.of())));
        }
        List<Measure> steps = new ArrayList<>();
        for (Instant at = first; !at.isAfter(last); at = at.plus(step)) {
            steps.add(measured.getOrDefault(at, Measure.none(Span.before(at, step))));
        }
        return steps;
    }

    private Measure measure(Instant at, PromAnswer answer) throws Failure {
        try {
            Measure measure = PromFigures.of(slo, answer).windows(Map.of(step, step), at).get(step);
            return measure == null || measure.coverage() <= 0 ? Measure.none(Span.before(at, step)) : measure;
        } catch (Failure e) {
            if (e.kind() == Fault.Kind.EMPTY || e.kind() == Fault.Kind.NOT_A_NUMBER) {
                return Measure.none(Span.before(at, step));
            }
            throw e;
        }
    }
}

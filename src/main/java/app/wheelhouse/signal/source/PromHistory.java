package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Measure;
import app.wheelhouse.signal.Slice;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads the past of an objective off a Prometheus server, in equal steps, as many requests as its limit of points asks for. */
final class PromHistory {
    private final Prometheus prometheus;
    private final Slo slo;
    private final Duration step;

    PromHistory(Prometheus prometheus, Slo slo, Duration step) {
        this.prometheus = prometheus;
        this.slo = slo;
        this.step = Duration.ofSeconds(Math.max(1, step.toSeconds()));
    }

    List<Slice> read(Endpoint endpoint, Span span, Deadline deadline) throws Failure, InterruptedException {
        List<Slice> slices = new ArrayList<>();
        Duration most = step.multipliedBy(Prometheus.MOST_POINTS - 1L);
        for (Instant from = span.from().plus(step); !from.isAfter(span.to()); from = from.plus(most).plus(step)) {
            Instant to = from.plus(most).isBefore(span.to()) ? from.plus(most) : span.to();
            slices.addAll(
                    slices(prometheus.range(endpoint, new PromQuestion(slo).text(step), from, to, step, deadline)));
        }
        return slices;
    }

    private List<Slice> slices(PromAnswer answer) throws Failure {
        SortedMap<Instant, List<PromAnswer.Row>> moments = new TreeMap<>();
        for (PromAnswer.Row row : answer.series()) {
            for (PromAnswer.Point point : row.points()) {
                moments.computeIfAbsent(point.at(), _ -> new ArrayList<>())
                        .add(new PromAnswer.Row(row.labels(), List.of(point)));
            }
        }
        List<Slice> slices = new ArrayList<>();
        for (Map.Entry<Instant, List<PromAnswer.Row>> moment : moments.entrySet()) {
            slice(moment.getKey(), new PromAnswer(moment.getValue(), List.of()), slices);
        }
        return slices;
    }

    private void slice(Instant at, PromAnswer answer, List<Slice> slices) throws Failure {
        try {
            Measure measure = PromFigures.of(slo, answer).windows(Map.of(step, step), at).get(step);
            if (measure != null && measure.coverage() > 0) {
                long measured = Math.round(step.toMillis() * measure.coverage());
                slices.add(
                        new Slice(Span.before(at, step), measure.good(), measure.total(), Duration.ofMillis(measured),
                                measure.resets()));
            }
        } catch (Failure e) {
            if (e.kind() != Fault.Kind.EMPTY && e.kind() != Fault.Kind.NOT_A_NUMBER) {
                throw e;
            }
        }
    }
}

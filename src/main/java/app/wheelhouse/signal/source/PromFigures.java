package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Budgeting;
import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.Measure;
import app.wheelhouse.signal.Origin;
import app.wheelhouse.signal.Sample;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.Span;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads what a server answered to a {@link PromQuestion}: the windows it worked out and the counters as they stand. */
final class PromFigures {
    private final Slo slo;
    private final Map<String, PromAnswer.Point> figures = new HashMap<>();
    private final List<Sample> samples = new ArrayList<>();

    private PromFigures(Slo slo) {
        this.slo = slo;
    }

    /** @throws Failure when a figure is there twice or is none */
    static PromFigures of(Slo slo, PromAnswer answer) throws Failure {
        PromFigures read = new PromFigures(slo);
        for (PromAnswer.Row row : answer.series()) {
            read.take(row);
        }
        return read;
    }

    private void take(PromAnswer.Row row) throws Failure {
        String part = row.labels().getOrDefault(PromQuestion.PART, "");
        PromAnswer.Point point = row.last();
        switch (part) {
            case PromQuestion.RAW_EVENTS, PromQuestion.RAW_TOTAL, PromQuestion.RAW_VALUE -> samples.add(new Sample(
                    PromQuestion.part(slo, part), identity(row.labels()), point.at(), figure(point.value())));
            case PromQuestion.EVENTS, PromQuestion.TOTAL, PromQuestion.PRESENT, PromQuestion.RESETS,
                    PromQuestion.NEWEST -> {
                figure(point.value());
                String key = key(part, row.labels().getOrDefault(PromQuestion.WINDOW, ""));
                if (figures.put(key, point) != null) {
                    throw new Failure(Fault.Kind.AMBIGUOUS,
                            "the query gives several series; sum() or max() makes them one");
                }
            }
            default -> {
                // not asked for
            }
        }
    }

    private static double figure(double value) throws Failure {
        if (!Double.isFinite(value)) {
            throw new Failure(Fault.Kind.NOT_A_NUMBER, "the query gives " + (Double.isNaN(value) ? "NaN" : value));
        }
        return value;
    }

    private static String identity(SortedMap<String, String> labels) {
        return labels.entrySet().stream()
                .filter(each -> !each.getKey().equals(PromQuestion.PART) && !each.getKey().equals(PromQuestion.WINDOW))
                .map(each -> each.getKey() + "=\"" + each.getValue() + '"').collect(Collectors.joining(","));
    }

    private static String key(String part, String window) {
        return part + ' ' + window;
    }

    /** The counters as they stand; none where the server was not asked for them. */
    List<Sample> samples() throws Failure {
        if (slo.indicator() instanceof Indicator.Threshold && samples.size() > 1) {
            throw new Failure(Fault.Kind.AMBIGUOUS, "the query gives several series; sum() or max() makes them one");
        }
        return samples;
    }

    /**
     * What was measured over each window, by its length.
     *
     * @param asked   the windows the server was asked for: the time each covers so far, by its length
     * @param fetched when the answer was there
     * @throws Failure when there is nothing at all
     */
    Map<Duration, Measure> windows(Map<Duration, Duration> asked, Instant fetched) throws Failure {
        Map<Duration, Measure> windows = new LinkedHashMap<>();
        int missing = 0;
        int half = 0;
        for (Map.Entry<Duration, Duration> window : asked.entrySet()) {
            String name = PromCount.length(window.getValue());
            PromAnswer.Point total = figures.get(key(PromQuestion.TOTAL, name));
            PromAnswer.Point events = figures.get(key(PromQuestion.EVENTS, name));
            missing += total == null ? 1 : 0;
            half += total != null && events == null ? 1 : 0;
            windows.put(window.getKey(), total == null || events == null && total.value() != 0
                    ? Measure.none(Span.before(fetched, window.getValue()))
                    : measure(window.getValue(), events == null ? 0 : events.value(), total));
        }
        requireSomething(asked.size(), missing, half);
        return windows;
    }

    private void requireSomething(int asked, int missing, int half) throws Failure {
        boolean present = figures.keySet().stream().anyMatch(each -> each.startsWith(PromQuestion.PRESENT));
        if (asked > 0 && missing == asked && !present) {
            throw new Failure(Fault.Kind.EMPTY, "nothing matches " + shown(true));
        } else if (half > 0 && missing + half == asked) {
            throw new Failure(Fault.Kind.EMPTY, "nothing matches " + shown(false));
        }
    }

    private String shown(boolean total) {
        return switch (slo.indicator()) {
            case Indicator.Ratio ratio -> total ? ratio.total() : ratio.events();
            case Indicator.Threshold threshold -> threshold.value();
        };
    }

    private Measure measure(Duration window, double events, PromAnswer.Point total) {
        String name = PromCount.length(window);
        double good = slo.indicator() instanceof Indicator.Ratio ratio && ratio.part() == Indicator.Part.BAD
                && slo.budgeting() instanceof Budgeting.Occurrences
                        ? total.value() - events
                        : events;
        PromAnswer.Point present = figures.get(key(PromQuestion.PRESENT, name));
        PromAnswer.Point resets = figures.get(key(PromQuestion.RESETS, name));
        PromAnswer.Point newest = figures.get(key(PromQuestion.NEWEST, ""));
        double points = Math.max(1,
                Math.floorDiv(window.toSeconds(), PromQuestion.step(window).toSeconds()));
        return new Measure(Span.before(total.at(), window), good, total.value(),
                present == null ? 0 : Math.min(1, present.value() / points),
                resets == null ? 0 : (int) Math.round(resets.value()), Origin.SERVER,
                newest == null ? total.at() : Instant.ofEpochMilli(Math.round(newest.value() * 1000)));
    }

    /** The windows of an objective: the time each covers so far, by its length. */
    static Map<Duration, Duration> asked(Slo slo, Instant now) {
        Map<Duration, Duration> asked = new TreeMap<>();
        slo.windows().forEach(window -> asked.put(window, window));
        asked.put(slo.window().length(now), slo.window().until(now).length());
        return asked;
    }
}

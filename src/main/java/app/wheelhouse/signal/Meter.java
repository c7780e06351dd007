package app.wheelhouse.signal;

import app.wheelhouse.signal.Indicator.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Turns what is read one poll after the other into what each stretch of time brought. A counter that begins anew has brought
 * what it stands at; a series seen for the first time brings nothing yet, because nobody knows since when it counts. Not safe for
 * several threads.
 */
public final class Meter {
    private final Indicator indicator;
    private final Duration interval;
    private final Duration longestStep;
    private final Map<Key, Sample> last = new LinkedHashMap<>();
    private @Nullable Instant until;

    /** Which series of which part. */
    private record Key(Part part, String series) {
    }

    /**
     * Nothing read yet.
     *
     * @param interval    between two polls
     * @param longestStep the longest time between two samples that still counts as measured
     */
    public Meter(Indicator indicator, Duration interval, Duration longestStep) {
        this.indicator = indicator;
        this.interval = interval;
        this.longestStep = longestStep;
    }

    /** Goes on from what was read before the program was closed. */
    public void remember(List<Sample> samples) {
        samples.forEach(sample -> {
            last.put(new Key(sample.part(), sample.series()), sample);
            until = until == null || sample.at().isAfter(until) ? sample.at() : until;
        });
    }

    /** What was read last, to go on from later. */
    public List<Sample> remembered() {
        return List.copyOf(last.values());
    }

    /** What the time since the last poll brought; empty when that cannot be said yet, or nothing newer was read. */
    public Optional<Slice> take(List<Sample> samples) {
        Instant at = samples.stream().map(Sample::at).max(Instant::compareTo).orElse(null);
        Instant before = until;
        if (at == null || before != null && !at.isAfter(before)
                || samples.stream().anyMatch(sample -> !Double.isFinite(sample.value()))) {
            return Optional.empty();
        }
        Optional<Slice> slice = switch (indicator) {
            case Indicator.Ratio ratio -> ratio.counter()
                    ? counted(ratio, samples, before, at)
                    : Optional.of(told(ratio, samples, before, at));
            case Indicator.Threshold threshold -> Optional.of(held(threshold, samples, before, at));
        };
        last.clear();
        samples.forEach(sample -> last.put(new Key(sample.part(), sample.series()), sample));
        until = at;
        return slice;
    }

    private Optional<Slice> counted(Indicator.Ratio ratio, List<Sample> samples, @Nullable Instant before,
            Instant at) {
        Map<Part, Double> gained = new HashMap<>();
        int resets = 0;
        boolean known = false;
        for (Sample sample : samples) {
            Sample earlier = last.get(new Key(sample.part(), sample.series()));
            if (earlier != null) {
                boolean anew = sample.value() < earlier.value();
                resets = anew ? 1 : resets;
                gained.merge(sample.part(), anew ? sample.value() : sample.value() - earlier.value(), Double::sum);
                known |= sample.part() == Part.TOTAL;
            }
        }
        if (before == null || !known) {
            return Optional.empty();
        }
        Span span = new Span(before, at);
        boolean gap = span.length().compareTo(longestStep) > 0;
        double total = gained.getOrDefault(Part.TOTAL, 0.0);
        double part = gained.getOrDefault(ratio.part(), 0.0);
        return Optional.of(new Slice(span, ratio.part() == Part.GOOD ? part : total - part, total,
                gap ? Duration.ZERO : span.length(), resets));
    }

    private Slice told(Indicator.Ratio ratio, List<Sample> samples, @Nullable Instant before, Instant at) {
        double total = sum(samples, Part.TOTAL);
        double part = sum(samples, ratio.part());
        return Slice.measured(since(before, at), ratio.part() == Part.GOOD ? part : total - part, total);
    }

    private Slice held(Indicator.Threshold threshold, List<Sample> samples, @Nullable Instant before, Instant at) {
        double good = samples.stream().mapToDouble(sample -> threshold.isGood(sample.value()) ? 1 : 0).sum();
        return Slice.measured(since(before, at), good, samples.size());
    }

    private static double sum(List<Sample> samples, Part part) {
        return samples.stream().filter(sample -> sample.part() == part).mapToDouble(Sample::value).sum();
    }

    /** The time a value speaks for: since the last one, but over a gap only for one interval. */
    private Span since(@Nullable Instant before, Instant at) {
        return before == null || Duration.between(before, at).compareTo(longestStep) > 0
                ? Span.before(at, interval)
                : new Span(before, at);
    }
}

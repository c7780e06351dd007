package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Budgeting;
import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.Slo;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The one query that has a Prometheus server work out all windows of an objective: each figure is a series of its own, told by
 * two labels, so that a poll is one request.
 */
final class PromQuestion {
    static final String PART = "wheelhouse_part";
    static final String WINDOW = "wheelhouse_window";
    /** Figures of a window. */
    static final String EVENTS = "events";
    static final String TOTAL = "total";
    static final String PRESENT = "present";
    static final String RESETS = "resets";
    /** Figures of now. */
    static final String NEWEST = "newest";
    static final String RAW_EVENTS = "raw_events";
    static final String RAW_TOTAL = "raw_total";
    static final String RAW_VALUE = "raw_value";
    /** In how many steps it is seen whether there were samples. */
    static final int STEPS = 60;
    private static final int MOST_SERIES = 500;
    private static final int FINEST = 15;
    private static final int MOST_POINTS = 5_000;
    private static final int FEWEST_POINTS = 4;
    private final Slo slo;
    private final @Nullable Duration grain;

    PromQuestion(Slo slo) {
        this(slo, null);
    }

    /** @param grain the window all others are looked at as closely as; null for each as closely as it deserves */
    PromQuestion(Slo slo, @Nullable Duration grain) {
        this.slo = slo;
        this.grain = grain;
    }

    private Duration grain(Duration window) {
        return grain == null ? window : grain;
    }

    /**
     * The query.
     *
     * @param windows to be worked out now
     */
    String text(Collection<Duration> windows) {
        List<String> figures = new ArrayList<>();
        windows.forEach(window -> window(figures, window));
        switch (slo.indicator()) {
            case Indicator.Ratio ratio -> now(figures, ratio, PromCount.of(ratio.events(), ratio.counter()),
                    PromCount.of(ratio.total(), ratio.counter()));
            case Indicator.Threshold threshold -> {
                figures.add(figure("(" + threshold.value() + ")", RAW_VALUE, ""));
                PromCount.selector(threshold.value().strip())
                        .ifPresent(selector -> figures.add(figure("max(timestamp(" + selector + "))", NEWEST, "")));
            }
        }
        return String.join(" or ", figures);
    }

    /** The query of one window alone, to be asked for many moments. */
    String text(Duration window) {
        List<String> figures = new ArrayList<>();
        window(figures, window);
        return String.join(" or ", figures);
    }

    private void window(List<String> figures, Duration window) {
        switch (slo.indicator()) {
            case Indicator.Ratio ratio -> ratio(figures, ratio, PromCount.of(ratio.events(), ratio.counter()),
                    PromCount.of(ratio.total(), ratio.counter()), window);
            case Indicator.Threshold threshold -> threshold(figures, threshold, window);
        }
    }

    private void ratio(List<String> figures, Indicator.Ratio ratio, PromCount events, PromCount total,
            Duration window) {
        String name = PromCount.length(window);
        switch (slo.budgeting()) {
            case Budgeting.Occurrences _ -> {
                figures.add(figure(events.over(window, grain(window)), EVENTS, name));
                figures.add(figure(total.over(window, grain(window)), TOTAL, name));
            }
            case Budgeting.Timeslices slices -> slices(figures,
                    share(ratio, events, total, slices.slice()) + " >= bool " + decimal(slices.target()),
                    share(ratio, events, total, slices.slice()), slices.slice(), window);
            case Budgeting.RatioTimeslices slices -> slices(figures, share(ratio, events, total, slices.slice()),
                    share(ratio, events, total, slices.slice()), slices.slice(), window);
        }
        Duration step = step(window);
        figures.add(figure("count_over_time((count(%s))[%s:%s])".formatted(total.present(), name,
                PromCount.length(step)), PRESENT, name));
        if (ratio.counter() && !total.selector().isBlank()) {
            figures.add(figure("sum(resets(%s[%s]))".formatted(total.selector(), name), RESETS, name));
        }
    }

    /** The share of good events of each slice; a slice without events has none. */
    private static String share(Indicator.Ratio ratio, PromCount events, PromCount total, Duration slice) {
        String share = "%s / (%s > 0)".formatted(events.over(slice), total.over(slice));
        return ratio.part() == Indicator.Part.BAD ? "(1 - " + share + ")" : "(" + share + ")";
    }

    private static void slices(List<String> figures, String good, String measured, Duration slice, Duration window) {
        String range = "[%s:%s]".formatted(PromCount.length(longer(window, slice)), PromCount.length(slice));
        String name = PromCount.length(window);
        figures.add(figure("sum_over_time((" + good + ")" + range + ")", EVENTS, name));
        figures.add(figure("count_over_time((" + measured + ")" + range + ")", TOTAL, name));
    }

    private void threshold(List<String> figures, Indicator.Threshold threshold, Duration window) {
        String name = PromCount.length(window);
        Duration step = thresholdStep(grain(window));
        String good = "((%s) %s bool %s)".formatted(threshold.value(), sign(threshold.comparison()),
                decimal(BigDecimal.valueOf(threshold.limit())));
        switch (slo.budgeting()) {
            case Budgeting.Occurrences _ -> slices(figures, good, threshold.value(), step, window);
            case Budgeting.Timeslices slices -> {
                String share = timeShare(good, slices.slice());
                slices(figures, share + " >= bool " + decimal(slices.target()), share, slices.slice(), window);
            }
            case Budgeting.RatioTimeslices slices -> {
                String share = timeShare(good, slices.slice());
                slices(figures, share, share, slices.slice(), window);
            }
        }
        figures.add(figure("count_over_time((%s)[%s:%s])".formatted(threshold.value(), name,
                PromCount.length(step(window))), PRESENT, name));
    }

    private static String timeShare(String good, Duration slice) {
        Duration step = Duration.ofSeconds(Math.max(1, slice.toSeconds() / FEWEST_POINTS));
        return "avg_over_time(%s[%s:%s])".formatted(good, PromCount.length(slice), PromCount.length(step));
    }

    private static void now(List<String> figures, Indicator.Ratio ratio, PromCount events, PromCount total) {
        if (!total.selector().isBlank()) {
            figures.add(figure("max(timestamp(%s))".formatted(total.selector()), NEWEST, ""));
        }
        if (ratio.counter() && !events.hasPlace() && !total.hasPlace()) {
            figures.add(figure(raw(events), RAW_EVENTS, ""));
            figures.add(figure(raw(total), RAW_TOTAL, ""));
        }
    }

    /** The counters as they stand, to be kept for when the server is away; not where that would be too much. */
    private static String raw(PromCount count) {
        return "(%s and on() (count(%s) <= %d))".formatted(count.present(), count.present(), MOST_SERIES);
    }

    private static String figure(String expression, String part, String window) {
        return "label_replace(label_replace(%s, \"%s\", \"%s\", \"\", \"\"), \"%s\", \"%s\", \"\", \"\")"
                .formatted(expression, PART, part, WINDOW, window);
    }

    /** How far the points are apart at which it is seen whether there were samples. */
    static Duration step(Duration window) {
        return Duration.ofSeconds(Math.max(1, window.toSeconds() / STEPS));
    }

    private static Duration thresholdStep(Duration window) {
        return Duration.ofSeconds(Math.max(FINEST, window.toSeconds() / MOST_POINTS));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String decimal(BigDecimal number) {
        return number.toPlainString();
    }

    private static String sign(Indicator.Comparison comparison) {
        return switch (comparison) {
            case LTE -> "<=";
            case LT -> "<";
            case GTE -> ">=";
            case GT -> ">";
        };
    }

    /** Which raw series is which part of the indicator. */
    static Indicator.Part part(Slo slo, String raw) {
        return raw.equals(RAW_VALUE)
                ? Indicator.Part.VALUE
                : raw.equals(RAW_TOTAL) || !(slo.indicator() instanceof Indicator.Ratio ratio)
                        ? Indicator.Part.TOTAL
                        : ratio.part();
    }

    @Override
    public String toString() {
        return slo.title().toLowerCase(Locale.ROOT);
    }
}

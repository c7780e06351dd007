package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.Indicator.Part;
import app.wheelhouse.signal.Numbers;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceKind;
import app.wheelhouse.signal.source.SourceCheck.Found;
import app.wheelhouse.signal.source.SourceCheck.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** What an indicator reads right now, for the person who is writing it. */
public final class IndicatorPreview {
    /** For which time a query with a window is tried. */
    private static final String WINDOW = "5m";
    private final SourceCheck check;

    public IndicatorPreview(SourceCheck check) {
        this.check = check;
    }

    /**
     * One part of an indicator, tried.
     *
     * @param asked as the source was asked
     */
    public record Tried(Part part, String asked, Result result) {
        /** The sum of the values read; empty when there is none or one is no number. */
        public OptionalDouble sum() {
            if (result.found().isEmpty()) {
                return OptionalDouble.empty();
            }
            double sum = 0;
            for (Found each : result.found()) {
                double value = number(each.value());
                if (Double.isNaN(value)) {
                    return OptionalDouble.empty();
                }
                sum += value;
            }
            return OptionalDouble.of(sum);
        }

        private static double number(String text) {
            try {
                return Double.parseDouble(text);
            } catch (NumberFormatException e) {
                return Double.NaN;
            }
        }
    }

    /**
     * All parts, with what they come to together.
     *
     * @param sentence empty when a part could not be read
     * @param good     whether what is read now is good: the value on the right side, or the share at the target
     */
    public record Preview(List<Tried> parts, String sentence, boolean good) {
        public Preview {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Asks the source for each part once.
     *
     * @throws InterruptedException when the person does not wait for it
     */
    public Preview preview(Slo slo, SourceDefinition source) throws InterruptedException {
        List<Tried> parts = new ArrayList<>();
        for (Indicator.Query query : slo.indicator().queries()) {
            String asked = source.kind() == SourceKind.PROMETHEUS
                    ? query.text().replaceAll("\\{\\{\\s*\\.window\\s*}}", WINDOW)
                    : query.text();
            parts.add(new Tried(query.part(), asked, check.check(source, asked)));
        }
        return switch (slo.indicator()) {
            case Indicator.Threshold threshold -> threshold(parts, threshold);
            case Indicator.Ratio ratio -> ratio(parts, ratio, slo);
        };
    }

    private static Preview threshold(List<Tried> parts, Indicator.Threshold threshold) {
        List<Double> values = parts.getFirst().result().found().stream()
                .map(each -> Tried.number(each.value())).toList();
        if (values.isEmpty()) {
            return new Preview(parts, "", false);
        }
        long good = values.stream().filter(threshold::isGood).count();
        String limit = "%s %s".formatted(threshold.comparison().label(), number(threshold.limit()));
        return new Preview(parts, values.size() == 1
                ? "%s now; good while %s.".formatted(number(values.getFirst()), limit)
                : "%d of %d values are %s now.".formatted(good, values.size(), limit), good == values.size());
    }

    private static Preview ratio(List<Tried> parts, Indicator.Ratio ratio, Slo slo) {
        Optional<Double> share = share(parts, ratio);
        boolean good = share.isPresent() && share.get() >= slo.target().ratio().doubleValue();
        boolean windowed = parts.stream().anyMatch(each -> each.asked().contains("[" + WINDOW + "]"));
        String since = windowed ? "in the last five minutes" : ratio.counter() ? "since the counters began" : "now";
        return new Preview(parts, share.map(each -> "%s good %s; %s is promised.".formatted(Numbers.sli(each), since,
                slo.target())).orElse(""), good);
    }

    private static Optional<Double> share(List<Tried> parts, Indicator.Ratio ratio) {
        OptionalDouble events = parts.getFirst().sum();
        OptionalDouble total = parts.getLast().sum();
        if (events.isEmpty() || total.isEmpty() || total.getAsDouble() <= 0) {
            return Optional.empty();
        }
        double share = events.getAsDouble() / total.getAsDouble();
        return Optional.of(ratio.part() == Part.GOOD ? share : 1 - share);
    }

    private static String number(double value) {
        return Numbers.rate(value);
    }
}

package app.wheelhouse.backlog;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The values an input may have, each with its word. Typed as {@code 3 massive, 2 high, 1 medium}.
 *
 * @param steps from the smallest to the largest
 */
public record Scale(List<Step> steps) {
    private static final Pattern STEP = Pattern.compile("\\s*(\\d+(?:[.,]\\d+)?)\\s*%?\\s*(.*)");

    /**
     * One value.
     *
     * @param word empty when it has none
     */
    public record Step(double value, String word) {
    }

    public Scale {
        steps = steps.stream().sorted(Comparator.comparingDouble(Step::value)).toList();
    }

    /** Reads a scale as typed; empty when it has fewer than two different values or anything else stands there. */
    public static Optional<Scale> read(String text) {
        List<Step> steps = new ArrayList<>();
        for (String part : text.split("[;\n]|,(?!\\d)", 0)) {
            Matcher step = STEP.matcher(part);
            if (part.isBlank() || !step.matches()) {
                return Optional.empty();
            }
            steps.add(new Step(Double.parseDouble(step.group(1).replace(',', '.')), step.group(2).strip()));
        }
        return steps.stream().mapToDouble(Step::value).distinct().count() == steps.size() && steps.size() > 1
                ? Optional.of(new Scale(steps))
                : Optional.empty();
    }

    /** As it is typed, the largest value first. */
    public String text() {
        return steps.reversed().stream().map(step -> (number(step.value()) + " " + step.word()).strip())
                .collect(Collectors.joining(", "));
    }

    /** The next larger value; the same at the top. */
    public double up(double value) {
        return steps.stream().mapToDouble(Step::value).filter(step -> step > value).findFirst().orElse(value);
    }

    /** The next smaller value; the same at the bottom. */
    public double down(double value) {
        return steps.reversed().stream().mapToDouble(Step::value).filter(step -> step < value).findFirst()
                .orElse(value);
    }

    /** Whether a value is one of the steps. */
    public boolean has(double value) {
        return steps.stream().anyMatch(step -> step.value() == value);
    }

    /** The word of a value; empty when it is no step or has none. */
    public String word(double value) {
        return steps.stream().filter(step -> step.value() == value).map(Step::word).findFirst().orElse("");
    }

    /** The values in words for a sentence that refuses another one: "3, 2, 1, 0.5 or 0.25". */
    public String choices() {
        List<String> values = steps.reversed().stream().map(step -> number(step.value())).toList();
        return String.join(", ", values.subList(0, values.size() - 1)) + " or " + values.getLast();
    }

    /** A number without needless decimals. */
    public static String number(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).stripTrailingZeros().toPlainString()
                : Double.toString(value);
    }
}

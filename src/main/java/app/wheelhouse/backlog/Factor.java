package app.wheelhouse.backlog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * An input to the score beyond the four of RICE, which a board may add. Typed on a line of its own as
 * {@code strategic fit × 2 high, 1 usual, 0.5 low}; {@code ÷} or {@code /} divides by it.
 */
public record Factor(String name, boolean divides, Scale scale) {
    private static final Pattern LINE = Pattern.compile("\\s*(\\p{L}[^×÷*/=;]*?)\\s*([×÷*/]|\\bx\\b)\\s*(.+)");

    /** Reads factors as typed, a line each; lines that are none are left out. */
    public static List<Factor> read(String text) {
        List<Factor> factors = new ArrayList<>();
        text.lines().forEach(line -> one(line).ifPresent(factors::add));
        return List.copyOf(factors);
    }

    /** The first line that is no factor, for a sentence that refuses it. */
    public static Optional<String> unreadable(String text) {
        return text.lines().filter(line -> !line.isBlank() && one(line).isEmpty()).findFirst();
    }

    private static Optional<Factor> one(String line) {
        Matcher parts = LINE.matcher(line);
        if (!parts.matches()) {
            return Optional.empty();
        }
        return Scale.read(parts.group(3)).filter(scale -> scale.steps().getFirst().value() > 0)
                .map(scale -> new Factor(parts.group(1), "÷/".contains(parts.group(2)), scale));
    }

    /** As it is typed. */
    public String text() {
        return name + (divides ? " ÷ " : " × ") + scale.text();
    }

    /** Reads the values a request has for the factors of its board, written as {@code strategic fit=2; risk=3}. */
    public static Map<String, Double> values(String text) {
        Map<String, Double> values = new LinkedHashMap<>();
        for (String part : text.split(";", -1)) {
            int at = part.indexOf('=');
            if (at > 0) {
                number(part.substring(at + 1)).ifPresent(value -> values.put(key(part.substring(0, at)), value));
            }
        }
        return values;
    }

    /** What {@link #values} reads. */
    public static String write(Map<String, Double> values) {
        return values.entrySet().stream().map(each -> each.getKey() + "=" + Scale.number(each.getValue()))
                .collect(Collectors.joining("; "));
    }

    /** What it goes by among the values of a request. */
    public String key() {
        return key(name);
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static Optional<Double> number(String text) {
        try {
            return Optional.of(Double.parseDouble(text.strip().replace(',', '.')));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }
}

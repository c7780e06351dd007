package app.wheelhouse.backlog;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody typed as an input of the score: the fields it sets, or a sentence that refuses it.
 *
 * @param fields  by their words; a null clears
 * @param refusal what is wrong and what would do; null when it is understood
 */
public record Typed(Map<String, @Nullable Object> fields, @Nullable String refusal) {
    private static final Pattern NUMBER = Pattern.compile("(-?\\d[\\d\\s\\u00a0'_]*(?:[.,]\\d+)*)\\s*([kKmM]?)");
    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?");
    private static final Pattern RANGE = Pattern.compile("\\s*(\\S+?)\\s*(?:-|–|\\.\\.|\\bto\\b)\\s*(\\S+)\\s*");
    private static final double THOUSAND = 1_000;
    private static final double MOST = 1e12;

    /** How many of the board's unit in a quarter: {@code 1200}, {@code 1,200} or {@code 1.2k}. */
    public static Typed reach(String text) {
        return number("reach", text, "Reach", 0, "reach is 0 or more");
    }

    /** A value of the impact scale, or its word. */
    public static Typed impact(String text, Scales scales) {
        if (text.isBlank()) {
            return clears("impact");
        }
        Optional<Double> value = scales.impact().steps().stream()
                .filter(step -> step.word().equalsIgnoreCase(text.strip())).map(Scale.Step::value).findFirst()
                .or(() -> number(text));
        return value.filter(scales.impact()::has).map(step -> sets("impact", step)).orElse(
                refuses("Impact is " + scales.impact().choices() + " on this board, not “" + text.strip() + "”."));
    }

    /** Percent: {@code 80}, {@code 80 %} or {@code 0.8}, or a word of the scale. */
    public static Typed confidence(String text, Scales scales) {
        if (text.isBlank()) {
            return clears("confidence");
        }
        Optional<Double> value = scales.confidence().steps().stream()
                .filter(step -> step.word().equalsIgnoreCase(text.strip())).map(Scale.Step::value).findFirst()
                .or(() -> number(text.replace("%", ""))
                        .map(number -> number < 1 && !text.contains("%") ? number * 100 : number));
        return value.filter(percent -> percent >= 1 && percent <= 100)
                .map(percent -> sets("confidence", (int) Math.round(percent))).orElse(refuses(
                        "Confidence is a percentage from 1 to 100, such as " + scales.confidence().choices() + "."));
    }

    /** Person-months: {@code 2}, {@code 1.5} or a range such as {@code 2–4}. */
    public static Typed effort(String text) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("effort", null);
        fields.put("effort_most", null);
        if (text.isBlank()) {
            return new Typed(fields, null);
        }
        Matcher range = RANGE.matcher(text);
        Optional<Double> one = number(text);
        Optional<Double> low = one.isPresent() || !range.matches() ? one : number(range.group(1));
        Optional<Double> high = one.isPresent() || low.isEmpty() ? Optional.empty() : number(range.group(2));
        if (low.isEmpty() || one.isEmpty() && high.isEmpty()) {
            return refuses("Effort is a number of person-months such as 2, or a range such as 2–4.");
        } else if (low.get() < Scales.LEAST_EFFORT || low.get() > MOST) {
            return refuses("Effort is at least half a person-month; leave it empty while nobody knows.");
        } else if (high.isPresent() && high.get() < low.get()) {
            return refuses("The upper end of the effort is below the lower one.");
        }
        fields.put("effort", low.get());
        fields.put("effort_most", high.filter(most -> !most.equals(low.get())).orElse(null));
        return new Typed(fields, null);
    }

    /** A value of one of the board's own factors; {@code all} are those the request has. */
    public static Typed factor(Factor factor, String text, Map<String, Double> all) {
        Map<String, Double> changed = new java.util.TreeMap<>(all);
        if (text.isBlank()) {
            changed.remove(factor.key());
        } else {
            Optional<Double> value = factor.scale().steps().stream()
                    .filter(step -> step.word().equalsIgnoreCase(text.strip())).map(Scale.Step::value).findFirst()
                    .or(() -> number(text)).filter(factor.scale()::has);
            if (value.isEmpty()) {
                return refuses(factor.name() + " is " + factor.scale().choices() + ".");
            }
            changed.put(factor.key(), value.get());
        }
        String written = Factor.write(changed);
        return written.isEmpty() ? clears("factors") : sets("factors", written);
    }

    /** An amount of money or of anything from 0. */
    public static Typed number(String field, String text, String name, double least, String rule) {
        if (text.isBlank()) {
            return clears(field);
        }
        return number(text).filter(value -> value >= least && value <= MOST).map(value -> sets(field, value))
                .orElse(refuses(name + " is a number such as 1200 or 1.2k: " + rule + "."));
    }

    /** A number as people write it: with a comma or a point, thousands parted or not, k and M for thousands and millions. */
    public static Optional<Double> number(String text) {
        Matcher written = NUMBER.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        String digits = written.group(1).replaceAll("[\\s\\u00a0'_]", "");
        digits = THOUSANDS.matcher(digits).matches() ? digits.replace(",", "") : digits.replace(',', '.');
        try {
            return Optional.of(Double.parseDouble(digits) * switch (written.group(2).toLowerCase(Locale.ROOT)) {
                case "k" -> THOUSAND;
                case "m" -> THOUSAND * THOUSAND;
                default -> 1;
            });
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** Whether it was understood. */
    public boolean isUnderstood() {
        return refusal == null;
    }

    private static Typed sets(String field, Object value) {
        return new Typed(Map.of(field, value), null);
    }

    private static Typed clears(String field) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put(field, null);
        return new Typed(fields, null);
    }

    private static Typed refuses(String sentence) {
        return new Typed(Map.of(), sentence);
    }
}

package app.wheelhouse.decision;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The reading of a measure at which a decision comes back by itself, such as "above 20 %".
 *
 * @param over  whether it is crossed above the limit, otherwise below it
 * @param at    whether the limit itself counts as crossed
 * @param limit in the measure's unit
 * @param unit  what was typed behind the number, for people only
 */
public record Tripwire(boolean over, boolean at, double limit, String unit) {
    private static final Pattern WORDS = Pattern.compile(
            "(>=|<=|=>|=<|≥|≤|>|<|above|over|more than|below|under|less than|at least|at most)\\s*"
                    + "([-−+]?\\d+(?:[.,]\\d+)?)\\s*(.*)");

    /** Reads "> 20", "at most 3 days", "below 0,5 %"; empty when it says no such thing. */
    public static Optional<Tripwire> read(String text) {
        Matcher said = WORDS.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (!said.matches()) {
            return Optional.empty();
        }
        String sign = said.group(1);
        boolean over = switch (sign) {
            case ">", ">=", "=>", "≥", "above", "over", "more than", "at least" -> true;
            default -> false;
        };
        boolean at = switch (sign) {
            case ">=", "=>", "≥", "<=", "=<", "≤", "at least", "at most" -> true;
            default -> false;
        };
        double limit = Double.parseDouble(said.group(2).replace('−', '-').replace(',', '.'));
        String typed = text.strip();
        return Optional.of(new Tripwire(over, at, limit, typed.substring(typed.length() - said.group(3).length())));
    }

    /** Whether a reading crosses it. */
    public boolean isCrossed(double reading) {
        return at && reading == limit || (over ? reading > limit : reading < limit);
    }
}

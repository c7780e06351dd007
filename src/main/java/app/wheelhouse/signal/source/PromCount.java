package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Indicator;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One query of an indicator, and how a Prometheus server counts it over a window. A plain series, also one in a {@code sum()},
 * is counted by {@code increase()}, which sees the reset of each series; a text with a place for the window is taken as it
 * is; anything else is counted by a subquery, which cannot see a reset that other series hide.
 *
 * @param text     as the objective has it
 * @param selector the series it counts, where that is all it is about; blank otherwise
 * @param counter  whether values only grow, until they begin anew; otherwise each value counts what came since the one before
 */
record PromCount(String text, String selector, boolean counter) {
    private static final Pattern SUM = Pattern
            .compile(
                    "sum\\s*(?:(?:by|without)\\s*\\([^()\"{}]*\\))?\\s*\\((.*?)\\)\\s*(?:(?:by|without)\\s*\\([^()\"{}]*\\))?",
                    Pattern.DOTALL);
    private static final int STEPS = 120;
    private static final int FINEST = 15;

    static PromCount of(String text, boolean counter) {
        String plain = text.strip();
        return new PromCount(plain, selector(plain).orElse(""), counter);
    }

    /** The series a query is all about: its own text, or what it sums up. */
    static Optional<String> selector(String text) {
        if (isSelector(text)) {
            return Optional.of(text);
        }
        Matcher sum = SUM.matcher(text);
        return sum.matches() && isSelector(sum.group(1).strip()) ? Optional.of(sum.group(1).strip()) : Optional.empty();
    }

    private static boolean isSelector(String text) {
        try {
            Selector.parse(text);
            return true;
        } catch (Malformed e) {
            return false;
        }
    }

    /** Whether the window has a place of its own in the text. */
    boolean hasPlace() {
        return Indicator.PLACE.matcher(text).find();
    }

    /** How much came within a window. */
    String over(Duration window) {
        return over(window, window);
    }

    /**
     * The same, looked at as closely as for another window, so that both count alike.
     *
     * @param grain that other window
     */
    String over(Duration window, Duration grain) {
        if (hasPlace()) {
            return Indicator.PLACE.matcher(text).replaceAll(length(window));
        }
        String function = counter ? "increase" : "sum_over_time";
        String range = selector.isBlank()
                ? "(" + text + ")[" + length(window) + ":" + step(grain) + "]"
                : selector + "[" + length(window) + "]";
        return "sum(" + function + "(" + range + "))";
    }

    /** Something that is there whenever the query has data. */
    String present() {
        return selector.isBlank() ? hasPlace() ? over(Duration.ofMinutes(5)) : "(" + text + ")" : selector;
    }

    /** A range as PromQL has it, in whole seconds. */
    static String length(Duration window) {
        return Math.max(1, window.toSeconds()) + "s";
    }

    private static String step(Duration window) {
        return Math.max(FINEST, window.toSeconds() / STEPS) + "s";
    }
}

package app.wheelhouse.signal.source;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Reads numbers by the grammar of the exposition formats and the Prometheus API, which is not Java's: {@code +Inf} and
 * {@code nan} are numbers, {@code 1d}, {@code 0x1p3}, {@code 1_000} and blanks are not.
 */
final class DecimalText {
    private static final Pattern FINITE = Pattern.compile("[+-]?(\\d++\\.?+\\d*+|\\.\\d++)([eE][+-]?\\d++)?");
    private static final Pattern INFINITE = Pattern.compile("([+-]?)inf(inity)?");

    private DecimalText() {
    }

    /** @throws Malformed when the text is no number of this grammar, or one too great for a double */
    static double parse(String text) throws Malformed {
        if (FINITE.matcher(text).matches()) {
            double value = Double.parseDouble(text);
            if (Double.isInfinite(value)) {
                throw new Malformed("'" + shortened(text) + "' is too great");
            }
            return value;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.equals("nan")) {
            return Double.NaN;
        }
        if (INFINITE.matcher(lower).matches()) {
            return lower.startsWith("-") ? Double.NEGATIVE_INFINITY : Double.POSITIVE_INFINITY;
        }
        throw new Malformed("'" + shortened(text) + "' is no number");
    }

    /** At most forty characters of what somebody else wrote, without control characters. */
    static String shortened(String text) {
        String plain = text.replaceAll("\\p{Cntrl}+", " ");
        return plain.length() <= 40 ? plain : plain.substring(0, 39) + "…";
    }
}

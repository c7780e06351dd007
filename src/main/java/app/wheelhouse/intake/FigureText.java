package app.wheelhouse.intake;

import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads figures as tables write them: with either decimal sign, grouped thousands, currencies, percent signs, k and M. */
final class FigureText {
    private static final Pattern SHAPE = Pattern.compile("([-−–]?)\\s*(?:[$€£₪¥]|[A-Z]{3}\\b)?\\s*([-−–]?)\\s*"
            + "(\\d[\\d.,'’\\h]*(?:[eE][+-]?\\d+)?|[.,]\\d+)\\s*([kKmM]|mio|bn)?\\s*(?:[$€£₪¥%]|[A-Z]{3})?");
    private static final Pattern GROUPS = Pattern.compile("[1-9]\\d{0,2}(?:[.,]\\d{3})+");

    private FigureText() {
    }

    /**
     * The figure; empty when it is none or beyond what a number holds.
     *
     * @param comma whether the file comes from where a comma divides the decimals, so that 1.200 is more than a thousand
     */
    static OptionalDouble read(String said, boolean comma) {
        Matcher shape = SHAPE.matcher(said.strip());
        if (!shape.matches() || !shape.group(1).isEmpty() && !shape.group(2).isEmpty()) {
            return OptionalDouble.empty();
        }
        boolean negative = !shape.group(1).isEmpty() || !shape.group(2).isEmpty();
        String digits = plain(shape.group(3).replaceAll("['’\\h]", ""), comma);
        try {
            double value = Double.parseDouble(digits) * times(shape.group(4));
            return Double.isFinite(value) ? OptionalDouble.of(negative ? -value : value) : OptionalDouble.empty();
        } catch (NumberFormatException _) {
            return OptionalDouble.empty();
        }
    }

    /** With a point for the decimals and nothing between the thousands. */
    private static String plain(String digits, boolean comma) {
        int point = digits.lastIndexOf('.');
        int other = digits.lastIndexOf(',');
        if (point >= 0 && other >= 0) {
            return point > other ? digits.replace(",", "") : digits.replace(".", "").replace(',', '.');
        }
        boolean many = digits.indexOf('.') != point || digits.indexOf(',') != other;
        boolean grouped = GROUPS.matcher(digits).matches() && (many || (comma ? point >= 0 : other >= 0));
        return grouped ? digits.replaceAll("[.,]", "") : digits.replace(',', '.');
    }

    private static double times(@org.jspecify.annotations.Nullable String word) {
        return switch (word) {
            case null -> 1;
            case "k", "K" -> 1e3;
            case "bn" -> 1e9;
            default -> 1e6;
        };
    }
}

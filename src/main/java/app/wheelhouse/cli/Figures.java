package app.wheelhouse.cli;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Writes values as people and scripts read them: whole numbers without a decimal point. */
final class Figures {
    private static final double LARGEST_WHOLE = 1e15;

    private Figures() {
    }

    static boolean isWhole(double value) {
        return value == Math.rint(value) && Math.abs(value) < LARGEST_WHOLE;
    }

    /** A value as text; empty for none. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number when isWhole(number) -> String.valueOf(number.longValue());
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }
}

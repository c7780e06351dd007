package app.wheelhouse.scorecard;

import java.text.NumberFormat;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Figures of KPIs as people read them, in their locale. */
public final class Figures {
    private static final double PLENTY = 100;
    private static final double LITTLE = 1;

    private Figures() {
    }

    /** A value with as many decimals as tell something. */
    public static String number(double value) {
        NumberFormat format = NumberFormat.getNumberInstance(Locale.getDefault(Locale.Category.FORMAT));
        double size = Math.abs(value);
        format.setMaximumFractionDigits(value == Math.rint(value) || size >= PLENTY ? 0 : size < LITTLE ? 3 : 1);
        return format.format(value);
    }

    /** A value with its unit; empty for none. */
    public static String with(@Nullable Double value, String unit) {
        return value == null ? "" : unit.isBlank() ? number(value) : number(value) + " " + unit;
    }
}

package app.wheelhouse.signal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Says shares and rates with as many digits as matter, the same everywhere. */
public final class Numbers {
    private static final int NINES = 4;
    private static final int DIGITS = 3;
    private static final double HUNDRED = 100;

    private Numbers() {
    }

    /** A share of good ones as a percentage; never rounded up, so that 99.99999 % does not read as all: "99.9712 %". */
    public static String sli(double share) {
        return Double.isFinite(share)
                ? text(BigDecimal.valueOf(share).movePointRight(2).setScale(NINES, RoundingMode.FLOOR)) + " %"
                : "no number";
    }

    /** A part of the budget as a percentage: "71 %", "−4.2 %". */
    public static String percent(double share) {
        return Double.isFinite(share)
                ? text(rounded(share * HUNDRED, Math.abs(share) < 0.1 ? 2 : Math.abs(share) < 1 ? 1 : 0)).replace('-',
                        '−') + " %"
                : "no number";
    }

    /** A burn rate: "14.4". */
    public static String rate(double rate) {
        return Double.isFinite(rate)
                ? text(new BigDecimal(rate).round(new MathContext(DIGITS, RoundingMode.HALF_EVEN)))
                : "no number";
    }

    private static BigDecimal rounded(double number, int places) {
        return BigDecimal.valueOf(number).setScale(places, RoundingMode.FLOOR);
    }

    private static String text(BigDecimal number) {
        return plain(number).toPlainString();
    }

    /** A number without the zeros at its end. */
    public static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}

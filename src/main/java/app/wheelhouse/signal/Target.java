package app.wheelhouse.signal;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * The share of good events or of good time that is promised, kept as the decimal it was written as: 0.999 is no binary number,
 * and one minus it is the budget everything else is divided by.
 *
 * @param ratio from 0 up to but not including 1: who promises everything has no budget to spend
 */
public record Target(BigDecimal ratio) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    public Target {
        if (!isOne(ratio)) {
            throw new IllegalArgumentException("a target is at least 0 and below 100 %");
        }
        ratio = Numbers.plain(ratio);
    }

    private static boolean isOne(BigDecimal ratio) {
        return ratio.signum() >= 0 && ratio.compareTo(BigDecimal.ONE) < 0;
    }

    /** Of a share written as a decimal: 0.999. */
    public static Target of(String ratio) {
        return new Target(new BigDecimal(ratio));
    }

    /** Of a percentage: 99.9. */
    public static Optional<Target> ofPercent(BigDecimal percent) {
        return of(percent.divide(HUNDRED));
    }

    /** Of a share; empty when it is no target. */
    public static Optional<Target> of(BigDecimal ratio) {
        return isOne(ratio) ? Optional.of(new Target(ratio)) : Optional.empty();
    }

    /** Reads what people write: 0.999, 99.9 %, 99.9. A number above one is a percentage. */
    public static Optional<Target> parse(String text) {
        String plain = text.strip().replace(',', '.');
        boolean percent = plain.endsWith("%");
        String digits = percent ? plain.substring(0, plain.length() - 1).strip() : plain;
        if (!digits.matches("\\d{1,3}(\\.\\d{1,12})?|\\.\\d{1,12}")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(digits);
        return percent || number.compareTo(BigDecimal.ONE) > 0 ? ofPercent(number) : of(number);
    }

    /** The error budget B = 1 − T, as a share. */
    public BigDecimal budget() {
        return BigDecimal.ONE.subtract(ratio);
    }

    /** The same as a percentage: 99.9. */
    public BigDecimal percent() {
        return Numbers.plain(ratio.multiply(HUNDRED));
    }

    /** In words: "99.9 %". */
    @Override
    public String toString() {
        return percent().toPlainString() + " %";
    }
}

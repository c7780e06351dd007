package app.wheelhouse.signal;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * A long window that says that budget burns and a short one that confirms that it still does. Both must burn. Kept as percent of
 * budget, because the factor that follows from it differs with the period: 2 % in an hour is 14.4 for 30 days and 13.44 for 28.
 *
 * @param percent of the budget of the whole period, spent within the window
 * @param window  the long one
 * @param confirm the short one
 */
public record AlertPair(Level level, BigDecimal percent, Duration window, Duration confirm) {
    private static final double HUNDRED = 100;

    public AlertPair {
        if (level == Level.NONE) {
            throw new IllegalArgumentException("an alert is a page or a ticket");
        }
        if (percent.signum() <= 0) {
            throw new IllegalArgumentException("an alert is about some of the budget");
        }
        if (confirm.isNegative() || confirm.isZero() || confirm.compareTo(window) > 0) {
            throw new IllegalArgumentException("the confirming window lasts some time and is not the longer one");
        }
    }

    /** The burn rate from which on it alerts: percent · P / w. */
    public double factor(Duration period) {
        return percent.doubleValue() / HUNDRED * period.toMillis() / window.toMillis();
    }

    /** As it is written: "page 2% 1h 5m". */
    public String text() {
        return "%s %s%% %s %s".formatted(level.word(), Numbers.plain(percent).toPlainString(),
                Length.text(window), Length.text(confirm));
    }

    /** In words: "2 % of the budget in 1 h, confirmed over 5 min". */
    public String words() {
        return "%s %% of the budget in %s, confirmed over %s".formatted(Numbers.plain(percent).toPlainString(),
                Length.words(window), Length.words(confirm));
    }
}

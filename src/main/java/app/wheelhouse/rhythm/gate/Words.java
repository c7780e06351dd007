package app.wheelhouse.rhythm.gate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;

/** Says figures and ages as gates say them everywhere, the same in every locale so that they can be hashed. */
final class Words {
    private static final int PLACES = 3;
    private static final int HOURS = 24;
    private static final int MINUTES = 60;

    private Words() {
    }

    static String figure(double value) {
        return Double.isFinite(value)
                ? BigDecimal.valueOf(value).setScale(PLACES, RoundingMode.HALF_EVEN).stripTrailingZeros()
                        .toPlainString()
                : String.valueOf(value);
    }

    static String days(long days) {
        return days == 1 ? "1 day" : days + " days";
    }

    /** How old something was at a moment: "3 days", "2 h", "5 min". */
    static String age(Instant at, Instant now) {
        Duration age = Duration.between(at, now);
        if (age.toHours() >= 2 * HOURS) {
            return days(age.toDays());
        }
        return age.toMinutes() >= 2 * MINUTES ? age.toHours() + " h" : Math.max(0, age.toMinutes()) + " min";
    }
}

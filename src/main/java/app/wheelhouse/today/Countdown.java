package app.wheelhouse.today;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** How far off a moment is, in the words one would use: to the minute within twelve hours, in days beyond. */
public final class Countdown {
    private static final Duration BY_THE_CLOCK = Duration.ofHours(12);

    private Countdown() {
    }

    /** {@code in 2 h 14 min}, {@code tomorrow}, {@code in 3 days}, {@code now}, {@code 5 min late}. */
    public static String words(Instant start, Instant now, ZoneId zone) {
        Duration left = Duration.between(now, start);
        if (left.abs().compareTo(Duration.ofMinutes(1)) < 0) {
            return "now";
        } else if (left.isNegative()) {
            return span(left.negated()) + " late";
        } else if (left.compareTo(BY_THE_CLOCK) < 0) {
            return "in " + span(left);
        }
        long days = ChronoUnit.DAYS.between(LocalDate.ofInstant(now, zone), LocalDate.ofInstant(start, zone));
        return switch ((int) Math.min(days, 15)) {
            case 0 -> "in " + left.toHours() + " h";
            case 1 -> "tomorrow";
            case 15 -> "in " + Math.round(days / 7.0) + " weeks";
            default -> "in " + days + " days";
        };
    }

    /** {@code 45 min}, {@code 2 h}, {@code 2 h 14 min}; begun minutes count in full. */
    public static String span(Duration time) {
        long minutes = (time.toSeconds() + 59) / 60;
        long hours = minutes / 60;
        long rest = minutes % 60;
        if (hours == 0) {
            return rest + " min";
        }
        return rest == 0 ? hours + " h" : hours + " h " + rest + " min";
    }
}

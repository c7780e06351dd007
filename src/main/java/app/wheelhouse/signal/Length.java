package app.wheelhouse.signal;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads and says lengths of time as OpenSLO and Prometheus write them: 30s, 5m, 1h, 28d, 4w. */
public final class Length {
    private static final Pattern PART = Pattern.compile("(\\d{1,9})(ms|[smhdw])");
    private static final Pattern WHOLE = Pattern.compile("(?:\\d{1,9}(?:ms|[smhdw]))+");
    private static final int DAYS_A_WEEK = 7;

    private Length() {
    }

    /** Reads a length; several parts add up, as in 1h30m. Months, quarters and years are no lengths: they differ. */
    public static Optional<Duration> parse(String text) {
        String plain = text.strip();
        if (!WHOLE.matcher(plain).matches()) {
            return Optional.empty();
        }
        Duration sum = Duration.ZERO;
        Matcher parts = PART.matcher(plain);
        while (parts.find()) {
            sum = sum.plus(of(Long.parseLong(parts.group(1)), parts.group(2)));
        }
        return sum.isZero() ? Optional.empty() : Optional.of(sum);
    }

    private static Duration of(long count, String unit) {
        return switch (unit) {
            case "ms" -> Duration.ofMillis(count);
            case "s" -> Duration.ofSeconds(count);
            case "m" -> Duration.ofMinutes(count);
            case "h" -> Duration.ofHours(count);
            case "d" -> Duration.ofDays(count);
            case "w" -> Duration.ofDays(count * DAYS_A_WEEK);
            default -> throw new IllegalArgumentException(unit);
        };
    }

    /** A length as it is written: 90m is 1h30m, seven days stay 7d. Below a millisecond nothing is said. */
    public static String text(Duration length) {
        StringBuilder text = new StringBuilder();
        part(text, length.toDaysPart(), "d");
        part(text, length.toHoursPart(), "h");
        part(text, length.toMinutesPart(), "m");
        part(text, length.toSecondsPart(), "s");
        part(text, length.toMillisPart(), "ms");
        return text.isEmpty() ? "0s" : text.toString();
    }

    /** A length for people, rounded to what matters: "4 d 3 h", "2 h 10 min", "52 s". */
    public static String words(Duration length) {
        Duration whole = length.abs();
        if (whole.toDays() >= 1) {
            Duration hours = Duration.ofHours(Math.round(whole.toMinutes() / 60.0));
            return joined(hours.toDays(), "d", hours.toHoursPart(), "h");
        } else if (whole.toHours() >= 1) {
            Duration minutes = Duration.ofMinutes(Math.round(whole.toSeconds() / 60.0));
            return minutes.toDays() > 0 ? "1 d" : joined(minutes.toHours(), "h", minutes.toMinutesPart(), "min");
        } else if (whole.toMinutes() >= 1) {
            return joined(whole.toMinutes(), "min", whole.toMinutes() < 10 ? whole.toSecondsPart() : 0, "s");
        }
        return whole.toMillis() % 1000 == 0 || whole.toSeconds() >= 10
                ? Math.round(whole.toMillis() / 1000.0) + " s"
                : String.format(Locale.ROOT, "%.1f s", whole.toMillis() / 1000.0);
    }

    private static void part(StringBuilder text, long count, String unit) {
        if (count != 0) {
            text.append(count).append(unit);
        }
    }

    private static String joined(long big, String bigUnit, long small, String smallUnit) {
        return big + " " + bigUnit + (small == 0 ? "" : " " + small + " " + smallUnit);
    }
}

package app.wheelhouse.session.ui;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times of a running meeting as digits. */
final class ClockWords {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private ClockWords() {
    }

    /** "06:12", "1:06:12", "−02:10". */
    static String of(Duration duration) {
        Duration length = duration.abs();
        String digits = length.toHours() > 0
                ? "%d:%02d:%02d".formatted(length.toHours(), length.toMinutesPart(), length.toSecondsPart())
                : "%02d:%02d".formatted(length.toMinutesPart(), length.toSecondsPart());
        return (duration.isNegative() ? "\u2212" : "") + digits;
    }

    /** "14:07". */
    static String of(Instant moment, ZoneId zone) {
        return CLOCK.format(moment.atZone(zone));
    }
}

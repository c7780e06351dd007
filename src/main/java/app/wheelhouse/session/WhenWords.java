package app.wheelhouse.session;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a session's start as people say it, and reads it back: "Mon 30 Nov 2026, 10:00", "2026-11-30 10:00". */
public final class WhenWords {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("EEE d MMM uuuu, HH:mm", Locale.ENGLISH);
    private static final List<DateTimeFormatter> READ = List.of(insensitive("EEE d MMM uuuu[,] H:mm"),
            insensitive("d MMM uuuu[,] H:mm"),
            insensitive("uuuu-MM-dd H:mm"), insensitive("uuuu-MM-dd'T'H:mm"));
    private static final List<DateTimeFormatter> READ_DAY = List.of(insensitive("EEE d MMM uuuu"),
            insensitive("d MMM uuuu"),
            insensitive("uuuu-MM-dd"));
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private WhenWords() {
    }

    /** The start in words, in the given zone. */
    public static String of(Instant start, ZoneId zone) {
        return SHOWN.format(start.atZone(zone));
    }

    /** Reads what was typed; a day without a time means nine o'clock. Empty when it is no date. */
    public static Optional<Instant> read(String typed, ZoneId zone) {
        String text = typed.strip().replaceAll("\\s+", " ");
        for (DateTimeFormatter format : READ) {
            try {
                return Optional.of(ZonedDateTime.of(LocalDateTime.parse(text, format), zone).toInstant());
            } catch (DateTimeException e) {
                // not this form
            }
        }
        for (DateTimeFormatter format : READ_DAY) {
            try {
                return Optional.of(ZonedDateTime.of(LocalDate.parse(text, format), MORNING, zone).toInstant());
            } catch (DateTimeException e) {
                // not this form
            }
        }
        return Optional.empty();
    }

    private static DateTimeFormatter insensitive(String pattern) {
        return new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern).toFormatter(Locale.ENGLISH);
    }
}

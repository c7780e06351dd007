package app.wheelhouse.output;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/** How moments and days are put into words on a page. The words of pages are English, so other locales read as British. */
public record Dates(ZoneId zone, Locale locale) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    public Dates {
        locale = locale.getLanguage().equals("en") ? locale : Locale.UK;
    }

    /** The day of a moment. */
    public LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, zone);
    }

    /** Such as "Monday, 23 November 2026". */
    public String full(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(day);
    }

    /** Such as "23 Nov 2026". */
    public String brief(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(locale).format(day);
    }

    /** Such as "14:05". */
    public String time(Instant moment) {
        return TIME.format(moment.atZone(zone));
    }

    /** Such as "Monday, 23 November 2026, 14:00–14:45 (Asia/Jerusalem)". */
    public String span(Instant start, Instant end) {
        return full(day(start)) + ", " + time(start) + "–" + time(end) + " (" + place() + ")";
    }

    private String place() {
        return zone.normalized().equals(ZoneOffset.UTC) ? "UTC" : zone.getId();
    }
}

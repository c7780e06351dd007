package app.wheelhouse.intake.guide;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Month;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What "2026-11-30 10:00, 45 min" says about a session's start, length and place of reading.
 *
 * @param complete false when the text says more than these fields hold, or leaves the hour open
 */
record StartTime(@Nullable LocalDateTime startsAt, @Nullable Integer minutes, boolean complete) {
    private static final int LONGEST = 300;
    private static final LocalTime MORNING = LocalTime.of(9, 0);
    private static final String MONTHS = "(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\\p{L}*\\.?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern DAY_FIRST = Pattern
            .compile("(?i)\\b(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+" + MONTHS + ",?\\s+(\\d{4})");
    private static final Pattern MONTH_FIRST = Pattern
            .compile("(?i)\\b" + MONTHS + "\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})");
    private static final Pattern CLOCK = Pattern.compile(
            "(?i)(?<!\\d)(\\d{1,2})[:.h](\\d{2})\\s*(am|pm)?(?:\\s*[–—‑-]\\s*(\\d{1,2})[:.h](\\d{2})\\s*(am|pm)?)?");
    private static final Pattern LENGTH = Pattern
            .compile("(?i)(?:\\d{1,2}(?:[.,]5)?\\s*h(?:ours?|rs?)?(?:\\s*\\d{1,2}\\s*(?:m|min|minutes)?)?"
                    + "|\\d{1,3}\\s*(?:[–—‑-]\\s*\\d{1,3}\\s*)?(?:minutes|mins?|m))\\b");
    private static final Pattern NOISE = Pattern
            .compile("(?i)\\b(?:mon|tue|wed|thu|fri|sat|sun)\\p{L}*\\b|\\bat\\b|\\bfor\\b|\\bT\\b|[,;()·|–—@.-]");

    /** Reads what it can; without a year there is no date. */
    static StartTime read(String text) {
        if (text.length() > LONGEST) {
            return new StartTime(null, null, false);
        }
        String rest = text;
        LocalDate day = null;
        Matcher iso = ISO.matcher(rest);
        Matcher dayFirst = DAY_FIRST.matcher(rest);
        Matcher monthFirst = MONTH_FIRST.matcher(rest);
        if (iso.find()) {
            day = day(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3)).orElse(null);
            rest = without(rest, iso);
        } else if (dayFirst.find()) {
            day = day(dayFirst.group(3), month(dayFirst.group(2)), dayFirst.group(1)).orElse(null);
            rest = without(rest, dayFirst);
        } else if (monthFirst.find()) {
            day = day(monthFirst.group(3), month(monthFirst.group(1)), monthFirst.group(2)).orElse(null);
            rest = without(rest, monthFirst);
        }
        LocalTime time = null;
        Integer minutes = null;
        Matcher clock = CLOCK.matcher(rest);
        if (clock.find()) {
            time = time(clock.group(1), clock.group(2), clock.group(3)).orElse(null);
            LocalTime end = clock.group(4) == null
                    ? null
                    : time(clock.group(4), clock.group(5), clock.group(6)).orElse(null);
            if (time != null && end != null && end.isAfter(time)) {
                minutes = (end.toSecondOfDay() - time.toSecondOfDay()) / 60;
            }
            rest = without(rest, clock);
        }
        Matcher length = LENGTH.matcher(rest);
        if (length.find()) {
            minutes = Minutes.read(length.group()).map(Minutes::planned).orElse(minutes);
            rest = without(rest, length);
        }
        boolean complete = NOISE.matcher(rest).replaceAll(" ").isBlank() && (day == null) == (time == null)
                && (day != null || minutes != null);
        LocalDateTime start = day == null ? null : day.atTime(time == null ? MORNING : time);
        return new StartTime(start, minutes, complete);
    }

    private static Optional<LocalDate> day(String year, int month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), month, Integer.parseInt(day)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Optional<LocalTime> time(String hour, String minute, @Nullable String half) {
        int hours = Integer.parseInt(hour);
        int shift = half == null
                ? 0
                : half.equalsIgnoreCase("pm") && hours < 12 ? 12 : half.equalsIgnoreCase("am") && hours == 12 ? -12 : 0;
        int minutes = Integer.parseInt(minute);
        return hours + shift < 24 && minutes < 60
                ? Optional.of(LocalTime.of(hours + shift, minutes))
                : Optional.empty();
    }

    private static int month(String name) {
        String start = name.substring(0, 3).toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (month.name().startsWith(start)) {
                return month.getValue();
            }
        }
        return 0;
    }

    private static String without(String text, Matcher found) {
        return text.substring(0, found.start()) + " " + text.substring(found.end());
    }
}

package app.wheelhouse.ui.list;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Dates and times as people write and read them, seen from a given day. */
public record Days(LocalDate today, ZoneId zone, Locale locale) {

    private static final Pattern MOMENT = Pattern.compile("(.+?)(?:[,\\sTt]\\s*(\\d{1,2}:\\d{2}))?");
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** Seen from now, in the user's zone and locale. */
    public static Days of(Clock clock) {
        return of(clock, clock.getZone());
    }

    /** Seen from now in another zone, in the user's locale. */
    public static Days of(Clock clock, ZoneId zone) {
        return new Days(LocalDate.ofInstant(clock.instant(), zone), zone, Locale.getDefault(Locale.Category.FORMAT));
    }

    /** A short date, with its year only when it is another one; empty for null. */
    public String text(@Nullable LocalDate date) {
        return date == null ? "" : formatter(date.getYear() == today.getYear() ? "MMMd" : "yMMMd").format(date);
    }

    /** A date with its weekday; empty for null. */
    public String weekday(@Nullable LocalDate date) {
        return date == null ? "" : formatter(date.getYear() == today.getYear() ? "MMMEd" : "yMMMEd").format(date);
    }

    /** Weekday, day, month and year in full, as the head of a page. */
    public String inFull(LocalDate date) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(locale).format(date);
    }

    /** Time of day on 24 hours, as agendas and clocks show it everywhere. */
    public String time(Instant at) {
        return DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT).format(at.atZone(zone));
    }

    /** A date with its weekday, and the time of day. */
    public String moment(Instant at) {
        return weekday(LocalDate.ofInstant(at, zone)) + ", " + time(at);
    }

    /** When something is to happen: {@code today}, {@code tomorrow}, a weekday within the week, or a date. */
    public String ahead(@Nullable LocalDate date) {
        if (date == null) {
            return "";
        }
        long days = ChronoUnit.DAYS.between(today, date);
        if (days < 0) {
            return text(date);
        }
        return days == 0 ? "today" : days == 1 ? "tomorrow" : days < 7 ? weekday(date) : text(date);
    }

    /** How many days ago a date was, in words; negative days are never told. */
    public String age(LocalDate date) {
        return days(Math.max(0, ChronoUnit.DAYS.between(date, today)));
    }

    /** How far a due date has passed, such as {@code 3 days over}; otherwise as {@link #ahead}. */
    public String due(@Nullable LocalDate date) {
        return date != null && date.isBefore(today) ? age(date) + " over" : ahead(date);
    }

    /** How long ago something was done, roughly. */
    public String since(Instant at, Instant now) {
        long minutes = Math.max(0, ChronoUnit.MINUTES.between(at, now));
        if (minutes < 1) {
            return "just now";
        } else if (minutes < 60) {
            return minutes + " min ago";
        } else if (minutes < 24 * 60) {
            return minutes / 60 + " h ago";
        }
        LocalDate day = LocalDate.ofInstant(at, zone);
        return day.equals(today.minusDays(1)) ? "yesterday" : text(day);
    }

    private static String days(long days) {
        return days == 0 ? "today" : days == 1 ? "1 day" : days + " days";
    }

    /**
     * Reads a date as people type it: ISO, as the locale writes it, {@code today}, {@code tomorrow}, a weekday for the
     * next one after today, or {@code +7} for so many days from now.
     */
    public Optional<LocalDate> read(String typed) {
        String text = typed.strip().toLowerCase(locale).replaceAll("\\s+", " ");
        if (text.equals("today")) {
            return Optional.of(today);
        } else if (text.equals("tomorrow")) {
            return Optional.of(today.plusDays(1));
        } else if (text.matches("\\+\\d{1,3}")) {
            return Optional.of(today.plusDays(Long.parseLong(text.substring(1))));
        }
        return weekdayNamed(text).map(day -> today.with(TemporalAdjusters.next(day))).or(() -> written(text));
    }

    /** Reads a date as {@link #read} does with a time of day behind it; without one it is nine o'clock. */
    public Optional<Instant> readMoment(String typed) {
        Matcher parts = MOMENT.matcher(typed.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Optional<LocalTime> time = parts.group(2) == null ? Optional.of(MORNING) : timeOf(parts.group(2));
        return time.flatMap(at -> read(parts.group(1).replaceFirst(",\\s*$", ""))
                .map(day -> day.atTime(at).atZone(zone).toInstant()));
    }

    private static Optional<LocalTime> timeOf(String digits) {
        try {
            return Optional.of(LocalTime.parse(digits, DateTimeFormatter.ofPattern("H:mm", Locale.ROOT)));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private Optional<DayOfWeek> weekdayNamed(String text) {
        for (DayOfWeek day : DayOfWeek.values()) {
            for (Locale each : List.of(Locale.ENGLISH, locale)) {
                String name = day.getDisplayName(TextStyle.FULL, each).toLowerCase(each);
                if (text.length() >= 2 && name.startsWith(text)) {
                    return Optional.of(day);
                }
            }
        }
        return Optional.empty();
    }

    private Optional<LocalDate> written(String text) {
        Stream<UnaryOperator<DateTimeFormatterBuilder>> asShown = Stream
                .of("MMMEd", "yMMMEd", "MMMd", "yMMMd", "MMMMd", "yMMMMd")
                .map(skeleton -> builder -> builder.appendLocalized(skeleton)
                        .parseDefaulting(skeleton.startsWith("y") ? ChronoField.ERA : ChronoField.YEAR,
                                skeleton.startsWith("y") ? 1 : today.getYear()));
        Stream<UnaryOperator<DateTimeFormatterBuilder>> asTyped = Stream
                .of("uuuu-M-d", "[EEE[,] ]d MMM[ uuuu]", "d MMMM[ uuuu]", "d.M.[uuuu]")
                .map(pattern -> builder -> builder
                        .appendPattern(pattern).parseDefaulting(ChronoField.YEAR, today.getYear()));
        List<UnaryOperator<DateTimeFormatterBuilder>> formats = Stream.concat(asShown, asTyped).toList();
        return Stream.of(locale, Locale.ENGLISH)
                .flatMap(each -> formats.stream()
                        .map(format -> format.apply(new DateTimeFormatterBuilder().parseCaseInsensitive())
                                .toFormatter(each).withResolverStyle(ResolverStyle.STRICT)))
                .flatMap(format -> parse(text, format)).findFirst()
                .or(() -> parse(text, DateTimeFormatter.ofLocalizedDate(FormatStyle.SHORT).withLocale(locale))
                        .findFirst());
    }

    private static Stream<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Stream.of(LocalDate.parse(text, format));
        } catch (DateTimeException _) {
            return Stream.empty();
        }
    }

    private DateTimeFormatter formatter(String skeleton) {
        return DateTimeFormatter.ofLocalizedPattern(skeleton).withLocale(locale);
    }
}

package app.wheelhouse.session;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the day meant by words such as "fri" or "in 2 weeks", seen from a given day. Case does not matter.
 *
 * <table>
 * <caption>What is understood</caption>
 * <tr><td>today, tonight, eod</td><td>this day</td></tr>
 * <tr><td>tomorrow, tmr, tmrw</td><td>the next day; "day after tomorrow" the one after</td></tr>
 * <tr><td>fri, friday, coming friday</td><td>the first Friday after today: on a Friday, the one in seven days</td></tr>
 * <tr><td>this fri</td><td>today if it is a Friday, otherwise the first one after</td></tr>
 * <tr><td>next fri</td><td>the Friday of the next week, weeks beginning on Monday</td></tr>
 * <tr><td>eow, end of week, this week</td><td>Friday of this week; on a weekend, of the next</td></tr>
 * <tr><td>next week</td><td>Friday of the next week</td></tr>
 * <tr><td>eom, eoq, eoy, end of month …, this month …</td><td>the last day of this month, quarter, year</td></tr>
 * <tr><td>next month, next quarter, next year</td><td>the last day of the next one</td></tr>
 * <tr><td>in 3 days, in a week, in 2w, in two months</td><td>that much later</td></tr>
 * <tr><td>2026-12-01</td><td>that day, past or not</td></tr>
 * <tr><td>1 dec, 1st of december, dec 1, 1.12.</td><td>the first such day from today on; with a year, that day</td></tr>
 * </table>
 * A weekday before a date is allowed and not checked: "fri 4 dec".
 */
public final class DueWords {
    private static final Map<String, DayOfWeek> DAYS = Map.of("mon", DayOfWeek.MONDAY, "tue", DayOfWeek.TUESDAY, "wed",
            DayOfWeek.WEDNESDAY, "thu", DayOfWeek.THURSDAY, "fri", DayOfWeek.FRIDAY, "sat", DayOfWeek.SATURDAY, "sun",
            DayOfWeek.SUNDAY);
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct", "nov", "dec");
    private static final List<String> NUMBERS = List.of("", "one", "two", "three", "four", "five", "six", "seven",
            "eight", "nine", "ten", "eleven", "twelve");
    private static final String DAY = "(mon(?:day)?|tue(?:s(?:day)?)?|wed(?:s|nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?"
            + "|sat(?:urday)?|sun(?:day)?)";
    private static final String MONTH = "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?"
            + "|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)";
    private static final String NUMBER = "(\\d{1,4}|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)";
    private static final String UNIT = "(days?|d|weeks?|w|months?|m|years?|y)";
    private static final String PERIOD = "(week|month|quarter|year)";
    private static final String LED = "(?:" + DAY + ",?\\s+)?";
    private static final String YEAR = "(?:,?\\s+(\\d{4}))?";

    private static final List<Rule> RULES = List.of(
            rule(LED + "(\\d{4})-(\\d{2})-(\\d{2})",
                    (m, today) -> date(number(m.group(2)), number(m.group(3)), number(m.group(4)))),
            rule(LED + "(\\d{1,2})(?:st|nd|rd|th|\\.)?\\s+(?:of\\s+)?" + MONTH + "\\.?" + YEAR,
                    (m, today) -> day(today, m.group(4), month(m.group(3)), number(m.group(2)))),
            rule(LED + MONTH + "\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?" + YEAR,
                    (m, today) -> day(today, m.group(4), month(m.group(2)), number(m.group(3)))),
            rule(LED + "(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})?",
                    (m, today) -> day(today, m.group(4), number(m.group(3)), number(m.group(2)))),
            rule("(?:today|tonight|eod|end of (?:the )?day)", (_, today) -> today),
            rule("(?:(?:the )?day after tomorrow)", (_, today) -> today.plusDays(2)),
            rule("(?:tomorrow|tmrw?)", (_, today) -> today.plusDays(1)),
            rule("next\\s+" + DAY, (m, today) -> nextWeek(today).with(weekday(m.group(1)))),
            rule("this\\s+" + DAY, (m, today) -> today.with(TemporalAdjusters.nextOrSame(weekday(m.group(1))))),
            rule("(?:coming\\s+)?" + DAY, (m, today) -> today.with(TemporalAdjusters.next(weekday(m.group(1))))),
            rule("(?:eo([wmqy])|end of (?:the |this )?" + PERIOD + "|this\\s+" + PERIOD + ")",
                    (m, today) -> endOf(first(m), today)),
            rule("(?:end of )?next\\s+" + PERIOD, (m, today) -> endOfNext(first(m), today)),
            rule("in\\s+" + NUMBER + "\\s*" + UNIT,
                    (m, today) -> later(today, number(m.group(1)), m.group(2).charAt(0))));

    private DueWords() {
    }

    /**
     * The day named at the start of {@code text}, and how many characters name it.
     *
     * @return empty when it does not start with a day that exists
     */
    public static Optional<Found> at(String text, LocalDate today) {
        Found best = null;
        for (Rule rule : RULES) {
            Matcher matcher = rule.pattern.matcher(text);
            if (matcher.lookingAt() && (best == null || matcher.end() > best.length)) {
                LocalDate day = rule.day.apply(matcher.toMatchResult(), today);
                best = day == null ? best : new Found(day, matcher.end());
            }
        }
        return Optional.ofNullable(best);
    }

    private static Rule rule(String pattern, BiFunction<MatchResult, LocalDate, @Nullable LocalDate> day) {
        String whole = pattern.replace("end of ", "end\\s+of\\s+") + "(?![\\p{L}\\p{N}])";
        return new Rule(Pattern.compile(whole, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE), day);
    }

    private static int number(String text) {
        if (Character.isDigit(text.charAt(0))) {
            return Integer.parseInt(text);
        }
        return Math.max(1, NUMBERS.indexOf(text.toLowerCase(Locale.ROOT)));
    }

    private static DayOfWeek weekday(String word) {
        return DAYS.getOrDefault(word.substring(0, 3).toLowerCase(Locale.ROOT), DayOfWeek.MONDAY);
    }

    private static int month(String word) {
        return MONTHS.indexOf(word.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    /** The first letter of the first group that took part. */
    private static char first(MatchResult match) {
        for (int i = 1; i <= match.groupCount(); i++) {
            String group = match.group(i);
            if (group != null) {
                return Character.toLowerCase(group.charAt(0));
            }
        }
        return ' ';
    }

    private static LocalDate nextWeek(LocalDate today) {
        return today.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
    }

    private static LocalDate endOf(char period, LocalDate today) {
        return switch (period) {
            case 'm' -> today.with(TemporalAdjusters.lastDayOfMonth());
            case 'q' -> quarterEnd(today);
            case 'y' -> today.with(TemporalAdjusters.lastDayOfYear());
            default -> today.with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
        };
    }

    private static LocalDate endOfNext(char period, LocalDate today) {
        return switch (period) {
            case 'm' -> endOf('m', today.plusMonths(1));
            case 'q' -> quarterEnd(quarterEnd(today).plusDays(1));
            case 'y' -> endOf('y', today.plusYears(1));
            default -> nextWeek(today).with(DayOfWeek.FRIDAY);
        };
    }

    private static LocalDate quarterEnd(LocalDate day) {
        return day.withDayOfMonth(1).withMonth(day.get(IsoFields.QUARTER_OF_YEAR) * 3)
                .with(TemporalAdjusters.lastDayOfMonth());
    }

    private static LocalDate later(LocalDate today, int count, char unit) {
        return switch (Character.toLowerCase(unit)) {
            case 'w' -> today.plusWeeks(count);
            case 'm' -> today.plusMonths(count);
            case 'y' -> today.plusYears(count);
            default -> today.plusDays(count);
        };
    }

    private static @Nullable LocalDate day(LocalDate today, @Nullable String year, int month, int day) {
        if (year != null) {
            return date(number(year), month, day);
        }
        // 29 February may be up to eight years away.
        for (int y = today.getYear(); y <= today.getYear() + 8; y++) {
            LocalDate date = date(y, month, day);
            if (date != null && !date.isBefore(today)) {
                return date;
            }
        }
        return null;
    }

    private static @Nullable LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A day and the number of characters naming it. */
    public record Found(LocalDate day, int length) {
    }

    private record Rule(Pattern pattern, BiFunction<MatchResult, LocalDate, @Nullable LocalDate> day) {
    }
}

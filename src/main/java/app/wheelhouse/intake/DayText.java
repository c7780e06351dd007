package app.wheelhouse.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads days as tables and decision records write them: ISO 8601; day, month and year with points; and as Jira exports
 * them, 14/Jul/25 or 7/14/2025 where the figures leave no doubt which is the month. A time behind it does not matter.
 */
final class DayText {
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ].*)?");
    private static final Pattern POINTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})(?: .*)?");
    private static final Pattern NAMED = Pattern
            .compile("(\\d{1,2})[/ -]([A-Za-z]{3})[a-z]*\\.?[/ -](\\d{2}|\\d{4})(?: .*)?");
    private static final Pattern SLASHES = Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: .*)?");
    private static final List<String> MONTHS = List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep",
            "oct",
            "nov", "dec");
    private static final int YEAR = 12;
    private static final int CENTURY = 2000;

    private DayText() {
    }

    static Optional<LocalDate> read(String said) {
        String text = said.strip();
        Matcher iso = ISO.matcher(text);
        Matcher points = POINTS.matcher(text);
        Matcher named = NAMED.matcher(text);
        Matcher slashes = SLASHES.matcher(text);
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.of(at(iso, 1), at(iso, 2), at(iso, 3)));
            } else if (points.matches()) {
                return Optional.of(LocalDate.of(at(points, 3), at(points, 2), at(points, 1)));
            } else if (named.matches()) {
                int year = at(named, 3);
                return Optional.of(LocalDate.of(year < CENTURY ? CENTURY + year : year,
                        MONTHS.indexOf(named.group(2).toLowerCase(Locale.ROOT)) + 1, at(named, 1)));
            } else if (slashes.matches()) {
                return slashes(at(slashes, 1), at(slashes, 2), at(slashes, 3));
            }
        } catch (DateTimeException _) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    /** Only where one figure cannot be a month, or both are the same. */
    private static Optional<LocalDate> slashes(int first, int second, int year) {
        boolean clear = first > YEAR || second > YEAR || first == second;
        return clear
                ? Optional.of(first > YEAR ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second))
                : Optional.empty();
    }

    private static int at(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }
}

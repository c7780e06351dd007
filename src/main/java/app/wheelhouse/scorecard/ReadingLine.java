package app.wheelhouse.scorecard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reading as it is typed in one line: the value, and the day before or behind it when it is not today, as in "42" or "42 12 Oct".
 */
public record ReadingLine(double value, LocalDate day) {
    private static final Pattern FIRST = Pattern.compile("^([-−]?\\d+(?:[.,]\\d+)?)\\s*%?(?:\\s+(.+))?$");
    private static final Pattern LAST = Pattern.compile("^(.+?)\\s+([-−]?\\d+(?:[.,]\\d+)?)\\s*%?$");

    /**
     * Reads a line; empty when it holds no number or a day nobody can read.
     *
     * @param days reads a day as people type it
     */
    public static Optional<ReadingLine> read(String typed, LocalDate today,
            Function<String, Optional<LocalDate>> days) {
        String line = typed.strip();
        Matcher first = FIRST.matcher(line);
        if (first.matches()) {
            Optional<LocalDate> day = first.group(2) == null ? Optional.of(today) : days.apply(first.group(2));
            if (day.isPresent()) {
                return day.map(on -> new ReadingLine(number(first.group(1)), on));
            }
        }
        Matcher last = LAST.matcher(line);
        return last.matches()
                ? days.apply(last.group(1)).map(on -> new ReadingLine(number(last.group(2)), on))
                : Optional.empty();
    }

    private static double number(String digits) {
        return Double.parseDouble(digits.replace(',', '.').replace('−', '-'));
    }
}

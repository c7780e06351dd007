package app.wheelhouse.backlog;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A quarter of a calendar year.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) implements Comparable<Quarter> {
    private static final Pattern WRITTEN = Pattern
            .compile("(?i)\\s*(?:(\\d{4})\\s*[-/ ]?\\s*Q([1-4])|Q([1-4])\\s*[-/ ]?\\s*(\\d{4}))\\s*");
    private static final int MONTHS = 3;
    private static final int LAST = 4;

    /** Reads {@code 2026-Q4}, {@code Q4 2026} and the like; empty for anything else. */
    public static Optional<Quarter> read(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) {
            return Optional.empty();
        }
        boolean yearFirst = written.group(1) != null;
        return Optional.of(new Quarter(Integer.parseInt(written.group(yearFirst ? 1 : LAST)),
                Integer.parseInt(written.group(yearFirst ? 2 : 3))));
    }

    /** The quarter a day is in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** The quarter after this one. */
    public Quarter next() {
        return number == LAST ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    /** The quarter before this one. */
    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, LAST) : new Quarter(year, number - 1);
    }

    /** Its last day. */
    public LocalDate end() {
        return YearMonth.of(year, number * MONTHS).atEndOfMonth();
    }

    /** As it is shown: "Q4 2026". */
    public String label() {
        return "Q" + number + " " + year;
    }

    /** As it is stored: "2026-Q4". */
    public String word() {
        return String.format(java.util.Locale.ROOT, "%04d-Q%d", year, number);
    }

    @Override
    public int compareTo(Quarter other) {
        return year == other.year ? Integer.compare(number, other.number) : Integer.compare(year, other.year);
    }
}

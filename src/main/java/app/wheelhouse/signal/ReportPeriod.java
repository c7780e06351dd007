package app.wheelhouse.signal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Optional;

/** A month or a quarter that is reported on, from its first day to the day after its last. */
public record ReportPeriod(LocalDate from, LocalDate to) {
    private static final int MONTHS = 3;

    /** The month that day is in. */
    public static ReportPeriod month(LocalDate day) {
        LocalDate first = day.withDayOfMonth(1);
        return new ReportPeriod(first, first.plusMonths(1));
    }

    /** The quarter that day is in. */
    public static ReportPeriod quarter(LocalDate day) {
        LocalDate first = LocalDate.of(day.getYear(), (day.getMonthValue() - 1) / MONTHS * MONTHS + 1, 1);
        return new ReportPeriod(first, first.plusMonths(MONTHS));
    }

    /** Reads {@code 2026-11} and {@code 2026-Q4}. */
    public static Optional<ReportPeriod> read(String text) {
        String plain = text.strip().toUpperCase(Locale.ROOT);
        if (plain.matches("\\d{4}-Q[1-4]")) {
            int number = plain.charAt(plain.length() - 1) - '0';
            return Optional.of(quarter(
                    LocalDate.of(Integer.parseInt(plain.substring(0, 4)), number * MONTHS, 1)));
        }
        try {
            return Optional.of(month(YearMonth.parse(plain).atDay(1)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** Whether it has more than a month. */
    public boolean isQuarter() {
        return from.plusMonths(1).isBefore(to);
    }

    /** In words: "November 2026", "Q4 2026". */
    public String label() {
        return isQuarter()
                ? "Q%d %d".formatted((from.getMonthValue() - 1) / MONTHS + 1, from.getYear())
                : from.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + from.getYear();
    }

    /** From midnight to midnight. */
    public Span span(ZoneId zone) {
        return new Span(from.atStartOfDay(zone).toInstant(), to.atStartOfDay(zone).toInstant());
    }
}

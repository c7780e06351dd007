package app.wheelhouse.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads days as tables and decision records write them: ISO 8601, or day, month and year with points. */
final class DayText {
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/](\\d{1,2})[-/](\\d{1,2})(?:[T ].*)?");
    private static final Pattern POINTS = Pattern.compile("(\\d{1,2})\\.(\\d{1,2})\\.(\\d{4})");

    private DayText() {
    }

    static Optional<LocalDate> read(String said) {
        Matcher iso = ISO.matcher(said.strip());
        Matcher points = POINTS.matcher(said.strip());
        try {
            if (iso.matches()) {
                return Optional.of(LocalDate.of(Integer.parseInt(iso.group(1)), Integer.parseInt(iso.group(2)),
                        Integer.parseInt(iso.group(3))));
            } else if (points.matches()) {
                return Optional.of(LocalDate.of(Integer.parseInt(points.group(3)), Integer.parseInt(points.group(2)),
                        Integer.parseInt(points.group(1))));
            }
        } catch (DateTimeException _) {
            return Optional.empty();
        }
        return Optional.empty();
    }
}

package app.wheelhouse.output;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes tables as comma-separated values (RFC 4180). A cell that a spreadsheet would run as a formula gets an apostrophe
 * before it, as OWASP advises, and is text there.
 */
public final class Csv {
    private Csv() {
    }

    /** The rows, each ended as RFC 4180 ends them. */
    public static String write(List<List<String>> rows) {
        return rows.stream().map(row -> row.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    /** A table with its heads. */
    public static String write(Grid grid) {
        List<List<String>> rows = new ArrayList<>(List.of(grid.heads()));
        grid.rows().forEach(row -> rows.add(row.stream().map(Csv::text).toList()));
        return write(rows);
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Double number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
            default -> value.toString();
        };
    }

    /** Whether a spreadsheet would take a text for a formula. */
    static boolean isFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0;
    }

    private static String cell(String text) {
        String safe = isFormula(text) ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}

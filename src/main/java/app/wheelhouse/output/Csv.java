package app.wheelhouse.output;

import java.util.List;
import java.util.stream.Collectors;

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

    private static String cell(String text) {
        String safe = !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}

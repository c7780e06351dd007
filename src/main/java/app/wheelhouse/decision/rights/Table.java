package app.wheelhouse.decision.rights;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of texts as spreadsheets exchange them: separated by tabs on the clipboard and by commas in files, quoted where a
 * text holds the separator, a quote or a line break (RFC 4180).
 */
public record Table(List<List<String>> rows) {
    public Table {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** What a clipboard holds. The line break that ends the last row makes no row of its own; empty rows count. */
    public static Table tabs(String text) {
        return read(text, '\t');
    }

    /** What a file with this separator holds. */
    public static Table read(String text, char separator) {
        List<List<String>> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        String all = text.startsWith("\uFEFF") ? text.substring(1) : text;
        boolean quoted = false;
        boolean wasQuoted = false;
        for (int i = 0; i < all.length(); i++) {
            char sign = all.charAt(i);
            boolean lineEnd = sign == '\n' || sign == '\r';
            if (quoted) {
                if (sign == '"' && i + 1 < all.length() && all.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else if (sign == '"') {
                    quoted = false;
                } else {
                    cell.append(sign);
                }
            } else if (sign == '"' && cell.isEmpty() && !wasQuoted && closes(all, i)) {
                quoted = true;
                wasQuoted = true;
            } else if (sign == separator || lineEnd) {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                wasQuoted = false;
                if (lineEnd) {
                    rows.add(cells);
                    cells = new ArrayList<>();
                    i += sign == '\r' && i + 1 < all.length() && all.charAt(i + 1) == '\n' ? 1 : 0;
                }
            } else {
                cell.append(sign);
            }
        }
        if (!cell.isEmpty() || wasQuoted || !cells.isEmpty()) {
            cells.add(cell.toString().strip());
            rows.add(cells);
        }
        return new Table(rows);
    }

    /** A quote that nothing closes is a sign like any other. */
    private static boolean closes(String text, int quote) {
        return text.indexOf('"', quote + 1) >= 0;
    }

    /** For the clipboard. */
    public String toTabs() {
        return write('\t', "\n");
    }

    /** For a file. */
    public String toCsv() {
        return write(',', "\r\n") + "\r\n";
    }

    private String write(char separator, String lineEnd) {
        return rows.stream()
                .map(row -> row.stream().map(cell -> quoted(cell, separator))
                        .collect(Collectors.joining(String.valueOf(separator))))
                .collect(Collectors.joining(lineEnd));
    }

    private static String quoted(String cell, char separator) {
        boolean plain = cell.indexOf(separator) < 0 && cell.indexOf('"') < 0 && cell.indexOf('\n') < 0
                && cell.indexOf('\r') < 0;
        return plain ? cell : "\"" + cell.replace("\"", "\"\"") + "\"";
    }

    /** How many cells the longest row has. */
    public int width() {
        return rows.stream().mapToInt(List::size).max().orElse(0);
    }

    /** A cell; empty beyond the end of a row. */
    public String at(int row, int column) {
        return row < rows.size() && column < rows.get(row).size() ? rows.get(row).get(column) : "";
    }
}

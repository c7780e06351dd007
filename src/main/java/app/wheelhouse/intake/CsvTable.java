package app.wheelhouse.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A table of comma-, semicolon-, tab- or bar-separated values (RFC 4180, with the separator told by a line
 * {@code sep=;} as Excel writes it, or else found from the first line).
 */
record CsvTable(List<Row> rows, int openQuote, char separator) {
    private static final Pattern SAID = Pattern.compile("(?i)sep=(.)[ \\t]*(?:\r?\n|$)");

    /** One row with the number of the line it starts on; blank lines make no row. */
    record Row(int line, List<String> cells) {
        String cell(int column) {
            return column < 0 || column >= cells.size() ? "" : cells.get(column);
        }
    }

    /** Reads a table; {@code openQuote} is the line of a quote that is never closed, 0 if there is none. */
    static CsvTable read(String text) {
        Matcher said = SAID.matcher(text);
        boolean told = said.lookingAt();
        char separator = told
                ? said.group(1).charAt(0)
                : separator(text.lines().filter(line -> !line.isBlank()).findFirst().orElse(""));
        List<Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = told ? 2 : 1;
        int rowStart = line;
        int quoteStart = 0;
        String ended = text.endsWith("\n") ? text : text + "\n";
        for (int i = told ? said.end() : 0; i < ended.length(); i++) {
            char c = ended.charAt(i);
            if (quoted) {
                boolean doubled = c == '"' && i + 1 < ended.length() && ended.charAt(i + 1) == '"';
                quoted = c != '"' || doubled;
                boolean ending = c == '\r' && i + 1 < ended.length() && ended.charAt(i + 1) == '\n';
                if ((c != '"' || doubled) && !ending) {
                    cell.append(c);
                    i += doubled ? 1 : 0;
                }
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
                quoteStart = line;
            } else if (c == separator || c == '\n') {
                cells.add(cell.toString().strip());
                cell.setLength(0);
                if (c == '\n') {
                    add(rows, rowStart, cells);
                    cells.clear();
                    rowStart = line + 1;
                }
            } else if (c != '\r') {
                cell.append(c);
            }
            line += c == '\n' ? 1 : 0;
        }
        return new CsvTable(List.copyOf(rows), quoted ? quoteStart : 0, separator);
    }

    private static void add(List<Row> rows, int line, List<String> cells) {
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            rows.add(new Row(line, List.copyOf(cells)));
        }
    }

    private static char separator(String header) {
        return Stream.of(',', ';', '\t', '|')
                .max(Comparator.comparingLong(candidate -> header.chars().filter(c -> c == candidate).count()))
                .orElse(',');
    }
}

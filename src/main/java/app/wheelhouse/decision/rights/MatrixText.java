package app.wheelhouse.decision.rights;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Matrix.Column;
import app.wheelhouse.decision.rights.Matrix.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a whole matrix is written as a table: people along the head, what is to be done down the first column, and in the
 * corner the title with the framework, {@code Release decisions (RAPID)}.
 */
public final class MatrixText {
    private static final Set<String> NOTES = Set.of("note", "notes", "comment", "comments", "remark", "remarks");
    private static final Pattern FRAMEWORK = Pattern.compile("(?i)\\b(RAPID|RACI|DACI)\\b");
    private static final Pattern CALL = Pattern.compile("(?i)\\bon[- ]?call\\b");
    private static final Pattern BRACKETED = Pattern
            .compile("(?i)^(.*?)\\s*\\((?:on[- ]?call\\s+)?(?:RAPID|RACI|DACI)\\)$");

    private MatrixText() {
    }

    /** The table {@link #read} understands as this matrix; notes are for the host only. */
    public static Table write(Matrix matrix, boolean withNotes) {
        boolean notes = withNotes && matrix.rows().stream().anyMatch(row -> !row.note().isBlank());
        List<List<String>> table = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of("%s (%s%s)".formatted(matrix.title(),
                matrix.kind() == Matrix.Kind.ON_CALL ? "on-call " : "", matrix.framework().label()).strip()));
        matrix.columns().forEach(column -> head.add(column.name()));
        if (notes) {
            head.add("Note");
        }
        table.add(head);
        for (Row row : matrix.rows()) {
            List<String> line = new ArrayList<>(List.of(row.title()));
            for (Column column : matrix.columns()) {
                line.add(CellText.write(matrix.framework(), matrix.cell(row.id(), column.id())));
            }
            if (notes) {
                line.add(row.note());
            }
            table.add(line);
        }
        return new Table(table);
    }

    /** Whether the corner of a table says that it is a matrix. */
    public static boolean saysSo(Table table) {
        return FRAMEWORK.matcher(table.at(0, 0)).find();
    }

    /**
     * Reads a table whose corner names the framework, or whose letters belong to one framework only.
     *
     * @param otherwise the title when the corner holds none
     * @return empty when it is no matrix
     */
    public static Optional<Draft> read(Table table, String otherwise) {
        return framework(table).map(one -> read(table, one, otherwise));
    }

    /** The framework the corner of a table names, or else the only one its letters belong to. */
    public static Optional<Framework> framework(Table table) {
        Matcher named = FRAMEWORK.matcher(table.at(0, 0));
        return named.find() ? Framework.of(named.group()) : guess(table);
    }

    /** Whether the head of a column says that it holds notes. */
    static boolean isNote(String head) {
        return NOTES.contains(head.toLowerCase(Locale.ROOT));
    }

    private static Draft read(Table table, Framework framework, String otherwise) {
        List<Integer> columns = new ArrayList<>();
        int note = -1;
        for (int column = 1; column < table.width(); column++) {
            if (isNote(table.at(0, column))) {
                note = column;
            } else if (!isBlank(table, column)) {
                columns.add(column);
            }
        }
        List<Draft.Line> rows = new ArrayList<>();
        List<Draft.Rest> rest = new ArrayList<>();
        boolean paging = false;
        for (int row = 1; row < table.rows().size(); row++) {
            List<Cell> cells = new ArrayList<>();
            for (int column : columns) {
                CellText.Read cell = CellText.read(framework, table.at(row, column));
                cells.add(cell.cell());
                paging |= cell.cell().paging() > 0;
                if (!cell.isWhole()) {
                    rest.add(new Draft.Rest(row, table.at(0, column), cell.rest()));
                }
            }
            if (table.rows().get(row).stream().anyMatch(text -> !text.isBlank())) {
                rows.add(new Draft.Line(oneLine(table.at(row, 0)), note < 0 ? "" : table.at(row, note), cells));
            }
        }
        boolean onCall = framework == Framework.RACI && (paging || CALL.matcher(table.at(0, 0)).find());
        return new Draft(title(table.at(0, 0), otherwise), framework,
                onCall ? Matrix.Kind.ON_CALL : Matrix.Kind.RIGHTS,
                columns.stream().map(column -> oneLine(table.at(0, column))).toList(), rows, rest);
    }

    private static boolean isBlank(Table table, int column) {
        for (int row = 0; row < table.rows().size(); row++) {
            if (!table.at(row, column).isBlank()) {
                return false;
            }
        }
        return true;
    }

    static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String title(String corner, String otherwise) {
        Matcher bracketed = BRACKETED.matcher(oneLine(corner));
        String title = bracketed.matches() ? bracketed.group(1) : oneLine(corner);
        boolean only = FRAMEWORK.matcher(title).replaceAll("").isBlank() || !saysSo(corner);
        return only ? otherwise : title;
    }

    private static boolean saysSo(String corner) {
        return FRAMEWORK.matcher(corner).find();
    }

    /** The only framework in which every filled cell can be read; its letters must tell it from the others. */
    private static Optional<Framework> guess(Table table) {
        List<Framework> able = Arrays.stream(Framework.values()).filter(framework -> isReadable(table, framework))
                .toList();
        return able.size() == 1 ? Optional.of(able.getFirst()) : Optional.empty();
    }

    private static boolean isReadable(Table table, Framework framework) {
        int filled = 0;
        for (int row = 1; row < table.rows().size(); row++) {
            for (int column = 1; column < table.width(); column++) {
                if (isNote(table.at(0, column))) {
                    continue;
                }
                CellText.Read cell = CellText.read(framework, table.at(row, column));
                if (!cell.isWhole()) {
                    return false;
                }
                filled += cell.cell().isEmpty() ? 0 : 1;
            }
        }
        return filled > 0;
    }
}

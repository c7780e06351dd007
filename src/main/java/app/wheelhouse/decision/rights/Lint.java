package app.wheelhouse.decision.rights;

import static app.wheelhouse.decision.rights.Sentences.quoted;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Matrix.Column;
import app.wheelhouse.decision.rights.Matrix.Row;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** Says which rules a matrix breaks: row by row from the top, then person by person. */
public final class Lint {
    private static final int FEW = 2;
    private final Matrix matrix;
    /** The cells of every row under their columns: looked up once, asked for often. */
    private final Map<UUID, Cell[]> cells = new HashMap<>();
    private final List<Finding> findings = new ArrayList<>();

    private Lint(Matrix matrix) {
        this.matrix = matrix;
        Map<UUID, Integer> under = new HashMap<>();
        matrix.columns().forEach(column -> under.put(column.id(), under.size()));
        for (Row row : matrix.rows()) {
            Cell[] line = new Cell[matrix.columns().size()];
            Arrays.fill(line, Cell.EMPTY);
            cells.put(row.id(), line);
        }
        matrix.cells().forEach((at, cell) -> {
            Cell[] line = cells.get(at.row());
            Integer column = under.get(at.column());
            if (line != null && column != null) {
                line[column] = cell;
            }
        });
    }

    private Cell[] cells(Row row) {
        return Objects.requireNonNull(cells.get(row.id()));
    }

    /** The columns with a letter in a row, in their order. */
    private List<Column> holders(Row row, char sign) {
        Cell[] line = cells(row);
        List<Column> holders = new ArrayList<>();
        for (int i = 0; i < line.length; i++) {
            if (line[i].has(sign)) {
                holders.add(matrix.columns().get(i));
            }
        }
        return holders;
    }

    /** What is wrong with one matrix. */
    public static List<Finding> of(Matrix matrix) {
        Lint lint = new Lint(matrix);
        matrix.rows().forEach(lint::row);
        lint.people();
        return List.copyOf(lint.findings);
    }

    /** Whether a matrix breaks no rule of its framework; advice does not count. */
    public static boolean isValid(List<Finding> findings) {
        return findings.stream().noneMatch(Finding::isError);
    }

    /**
     * Who decides more rows than the limit in all these matrices together, with how many and where; those who do so within
     * one matrix are named there already. Findings of no row and no column.
     */
    public static List<Finding> across(List<Matrix> matrices, int limit) {
        Map<String, Map<Matrix, Integer>> decided = new LinkedHashMap<>();
        Map<String, String> names = new HashMap<>();
        for (Matrix matrix : matrices) {
            for (Column column : matrix.columns()) {
                int rows = (int) matrix.rows().stream()
                        .filter(row -> matrix.cell(row.id(), column.id()).has(matrix.framework().decider())).count();
                if (rows > 0) {
                    names.putIfAbsent(who(column), column.name());
                    decided.computeIfAbsent(who(column), _ -> new LinkedHashMap<>()).merge(matrix, rows, Integer::sum);
                }
            }
        }
        List<Finding> findings = new ArrayList<>();
        decided.forEach((who, by) -> {
            int rows = by.values().stream().mapToInt(Integer::intValue).sum();
            if (by.size() > 1 && rows > limit) {
                findings.add(new Finding(Rule.PERSON_DECIDES_MUCH, null, null,
                        "%s decides %d rows of %d matrices (%s); more than %d make a bottleneck.".formatted(
                                names.get(who), rows, by.size(),
                                Sentences.list(by.keySet().stream().map(Matrix::title).toList()), limit)));
            }
        });
        return List.copyOf(findings);
    }

    /** One person, whatever the column: the record, or the name where there is none. */
    static String who(Column column) {
        return column.person() == null
                ? "name " + column.name().strip().toLowerCase(Locale.ROOT)
                : "id " + column.person();
    }

    private void row(Row row) {
        if (Arrays.stream(cells(row)).allMatch(Cell::isEmpty)) {
            find(Rule.ROW_EMPTY, row, "%s: nobody takes a part yet.".formatted(quoted(row.title())));
            return;
        }
        letters(row);
        switch (matrix.framework()) {
            case RAPID -> rapid(row);
            case RACI -> raci(row);
            case DACI -> daci(row);
        }
        if (matrix.kind() == Matrix.Kind.ON_CALL && matrix.framework() == Framework.RACI) {
            paging(row);
        }
    }

    private void letters(Row row) {
        Framework framework = matrix.framework();
        for (int i = 0; i < matrix.columns().size(); i++) {
            Column column = matrix.columns().get(i);
            Cell cell = cells(row)[i];
            String letters = cell.letters();
            if (letters.isEmpty() || letters.length() == 1 && framework.meaning(letters.charAt(0)).isPresent()) {
                continue;
            }
            List<String> unknown = letters.chars().filter(sign -> framework.meaning((char) sign).isEmpty())
                    .mapToObj(Character::toString).toList();
            if (!unknown.isEmpty()) {
                find(Rule.LETTER_UNKNOWN, row, column, "%s: %s of %s is no letter of %s.".formatted(
                        quoted(row.title()), Sentences.list(unknown), column.name(), framework.label()));
            }
            if (letters.chars().anyMatch(one -> letters.chars().anyMatch(other -> framework.meaning((char) one)
                    .isPresent() && framework.meaning((char) other).isPresent()
                    && !Cell.together(framework, (char) one, (char) other)))) {
                find(Rule.LETTERS_TOGETHER, row, column, "%s: %s cannot be %s in one row of %s.".formatted(
                        quoted(row.title()), column.name(), cell.words(framework),
                        framework.label()));
            }
        }
    }

    private void rapid(Row row) {
        one(Rule.RAPID_ONE_DECIDER, row, 'D', "nobody decides", "decide");
        some(Rule.RAPID_RECOMMENDER, row, 'R', "nobody recommends");
        some(Rule.RAPID_PERFORMER, row, 'P', "nobody performs");
        List<Column> agree = holders(row, 'A');
        List<Column> decide = holders(row, 'D');
        for (Column column : agree) {
            if (matrix.cell(row.id(), column.id()).scope().isBlank()) {
                find(Rule.RAPID_AGREE_SCOPE, row, column,
                        "%s: the A of %s says nothing about what it covers.".formatted(
                                quoted(row.title()), column.name()));
            }
            if (decide.stream().allMatch(decider -> who(decider).equals(who(column)))) {
                find(Rule.RAPID_AGREE_ESCALATES, row, column,
                        "%s: if %s does not agree, there is nobody else to decide.".formatted(quoted(row.title()),
                                column.name()));
            }
        }
        if (agree.size() > FEW) {
            find(Rule.RAPID_FEW_AGREE, row, "%s: %d must agree (%s); with more than two, push it down or widen the D."
                    .formatted(quoted(row.title()), agree.size(), names(agree)));
        }
    }

    private void raci(Row row) {
        one(Rule.RACI_ONE_ACCOUNTABLE, row, 'A', "nobody is accountable", "are accountable");
        some(Rule.RACI_RESPONSIBLE, row, 'R', "nobody is responsible");
    }

    private void daci(Row row) {
        one(Rule.DACI_ONE_DRIVER, row, 'D', "nobody drives", "drive");
        one(Rule.DACI_ONE_APPROVER, row, 'A', "nobody approves", "approve");
    }

    private void one(Rule rule, Row row, char sign, String none, String verb) {
        List<Column> holders = holders(row, sign);
        if (holders.isEmpty()) {
            find(rule, row, "%s: %s.".formatted(quoted(row.title()), none));
        } else if (holders.size() > 1) {
            find(rule, row, "%s: %s %s; exactly one may.".formatted(quoted(row.title()), names(holders), verb));
        }
    }

    private void some(Rule rule, Row row, char sign, String none) {
        if (holders(row, sign).isEmpty()) {
            find(rule, row, "%s: %s.".formatted(quoted(row.title()), none));
        }
    }

    private void paging(Row row) {
        List<Column> called = holders(row, 'R');
        Map<Integer, List<Column>> places = new TreeMap<>();
        called.forEach(column -> places
                .computeIfAbsent(matrix.cell(row.id(), column.id()).paging(), _ -> new ArrayList<>()).add(column));
        List<Column> without = places.getOrDefault(0, List.of());
        if (!without.isEmpty()) {
            find(Rule.PAGING_ORDER, row, "%s: %s has no place in the order of calling.".formatted(quoted(row.title()),
                    names(without)));
        }
        places.forEach((place, columns) -> {
            if (place > 0 && columns.size() > 1) {
                find(Rule.PAGING_ORDER, row, "%s: %s are both called as number %d.".formatted(quoted(row.title()),
                        names(columns), place));
            }
        });
        for (int place = 1; place <= places.keySet().stream().mapToInt(Integer::intValue).max().orElse(0); place++) {
            if (!places.containsKey(place)) {
                find(Rule.PAGING_ORDER, row,
                        "%s: nobody is called as number %d.".formatted(quoted(row.title()), place));
            }
        }
    }

    private void people() {
        Set<String> seen = new HashSet<>();
        int[] parts = new int[matrix.columns().size()];
        int[] decides = new int[matrix.columns().size()];
        for (Cell[] line : cells.values()) {
            for (int i = 0; i < line.length; i++) {
                parts[i] += line[i].isEmpty() ? 0 : 1;
                decides[i] += line[i].has(matrix.framework().decider()) ? 1 : 0;
            }
        }
        for (int i = 0; i < matrix.columns().size(); i++) {
            Column column = matrix.columns().get(i);
            if (!matrix.rows().isEmpty() && parts[i] == 0) {
                find(Rule.PERSON_EMPTY, column, "%s takes no part anywhere.".formatted(column.name()));
            }
            if (!seen.add(who(column))) {
                find(Rule.PERSON_TWICE, column, "%s stands in two columns.".formatted(column.name()));
            }
            if (decides[i] > matrix.decidesAtMost()) {
                find(Rule.PERSON_DECIDES_MUCH, column, "%s decides %d rows; more than %d make a bottleneck.".formatted(
                        column.name(), decides[i], matrix.decidesAtMost()));
            }
        }
    }

    private static String names(List<Column> columns) {
        return Sentences.list(columns.stream().map(Column::name).toList());
    }

    private void find(Rule rule, Row row, String message) {
        findings.add(new Finding(rule, row.id(), null, message));
    }

    private void find(Rule rule, Row row, Column column, String message) {
        findings.add(new Finding(rule, row.id(), column.id(), message));
    }

    private void find(Rule rule, Column column, String message) {
        findings.add(new Finding(rule, null, column.id(), message));
    }
}

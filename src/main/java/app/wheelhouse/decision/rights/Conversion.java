package app.wheelhouse.decision.rights;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.Framework.Letter;
import app.wheelhouse.decision.rights.Matrix.At;
import app.wheelhouse.decision.rights.Matrix.Column;
import app.wheelhouse.decision.rights.Matrix.Row;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A matrix moved into another framework for good. Letters become those that mean the same; what has no equivalent goes
 * into the notes of its row in words, so that nothing is guessed and nothing is lost.
 *
 * @param matrix as it will be, notes and all
 * @param losses what has no equivalent, row by row from the top
 */
public record Conversion(Matrix matrix, List<Loss> losses) {
    public Conversion {
        losses = List.copyOf(losses);
    }

    /**
     * A part nobody takes any more.
     *
     * @param sign its letter; that of the one who is called, where only the order of calling has no equivalent
     * @param what in words: "Agree (pricing)"
     */
    public record Loss(Row row, Column column, char sign, String what) {
    }

    /** A letter and the one that means the same in the other framework. */
    public record Pair(Letter from, Letter to) {
    }

    /** Moves a matrix; one in this framework already stays as it is. */
    public static Conversion of(Matrix from, Framework to) {
        Matrix shown = ShowAs.of(from, to).matrix();
        List<Loss> losses = new ArrayList<>();
        for (Row row : from.rows()) {
            for (Column column : from.columns()) {
                losses(losses, from, to, row, column);
            }
        }
        Map<UUID, List<Loss>> byRow = losses.stream()
                .collect(Collectors.groupingBy(loss -> loss.row.id(), LinkedHashMap::new, Collectors.toList()));
        List<Row> rows = from.rows().stream()
                .map(row -> byRow.containsKey(row.id()) ? noted(row, from.framework(), byRow.get(row.id())) : row)
                .toList();
        return new Conversion(shown.withRows(rows), losses);
    }

    private static void losses(List<Loss> losses, Matrix from, Framework to, Row row, Column column) {
        Cell cell = from.cell(row.id(), column.id());
        Framework own = from.framework();
        for (char sign : cell.letters().toCharArray()) {
            boolean kept = ShowAs.equivalent(own, sign, to).isPresent();
            boolean called = sign == 'R' && cell.paging() > 0 && to != own;
            if (!kept) {
                String words = Cell.of(own, String.valueOf(sign), cell.scope(), cell.paging()).words(own);
                losses.add(new Loss(row, column, sign, words.isEmpty() ? String.valueOf(sign) : words));
            } else if (called) {
                losses.add(new Loss(row, column, sign, "called as no. " + cell.paging()));
            }
        }
    }

    private static Row noted(Row row, Framework from, List<Loss> losses) {
        String words = "Not carried over from " + from.label() + ": " + words(losses) + ".";
        return new Row(row.id(), row.title(), row.note().isBlank() ? words : row.note().strip() + "\n" + words);
    }

    /** Who took which part that has no equivalent: "Legal Agree (pricing), Ann Recommend". */
    public static String words(List<Loss> losses) {
        return losses.stream().map(loss -> loss.column.name() + " " + loss.what).collect(Collectors.joining(", "));
    }

    /** Which letters become which, in the order of the framework they come from. */
    public static List<Pair> pairs(Framework from, Framework to) {
        List<Pair> pairs = new ArrayList<>();
        for (Letter letter : from.letters()) {
            ShowAs.equivalent(from, letter.sign(), to).flatMap(sign -> to.letters().stream()
                    .filter(other -> other.sign() == sign).findFirst())
                    .ifPresent(other -> pairs.add(new Pair(letter, other)));
        }
        return List.copyOf(pairs);
    }

    /** The cells of the matrix it came from, as they will be. */
    public Map<At, Cell> cells(Matrix from) {
        Map<At, Cell> cells = new LinkedHashMap<>();
        from.cells().keySet().forEach(at -> cells.put(at, matrix.cell(at.row(), at.column())));
        return cells;
    }
}

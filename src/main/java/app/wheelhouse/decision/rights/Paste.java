package app.wheelhouse.decision.rights;

import app.wheelhouse.decision.Framework;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What a table from the clipboard does to a matrix: rows and columns by number, those beyond the last to be added.
 *
 * @param titles what rows are called from now on
 * @param names  what columns are called from now on
 * @param notes  what is noted about rows from now on
 * @param cells  what stands where
 * @param rest   words that are no letters and were left out
 */
public record Paste(Map<Integer, String> titles, Map<Integer, String> names, Map<Integer, String> notes,
        Map<Spot, Cell> cells, List<String> rest) {

    /** A cell by the numbers of row and column, from 0. */
    public record Spot(int row, int column) {
    }

    /**
     * Puts a table into a matrix at a place. A table that brings its own head and first column is sorted in by them: rows
     * and people known already are filled, others are added.
     *
     * @param rows    the titles of the rows as shown
     * @param columns the names of the columns
     * @param row     the row of the table's first cell, −1 for the head
     * @param column  the column of the table's first cell, −1 for the titles
     */
    public static Paste of(Framework framework, List<String> rows, List<String> columns, int row, int column,
            Table table) {
        Paste paste = new Paste(new HashMap<>(), new HashMap<>(), new HashMap<>(), new HashMap<>(),
                new ArrayList<>());
        boolean inTheCorner = row < 0 && column < 0;
        if (hasHeads(framework, table) && (inTheCorner || row >= 0 && column >= 0)) {
            paste.sortIn(framework, rows, columns, table);
        } else {
            paste.lay(framework, row, column, table);
        }
        return paste;
    }

    /** How many rows the matrix has afterwards. */
    public int rowsNeeded(int now) {
        int named = titles.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        int filled = cells.keySet().stream().mapToInt(Spot::row).max().orElse(-1);
        return Math.max(now, Math.max(named, filled) + 1);
    }

    /** How many columns the matrix has afterwards. */
    public int columnsNeeded(int now) {
        int named = names.keySet().stream().mapToInt(Integer::intValue).max().orElse(-1);
        int filled = cells.keySet().stream().mapToInt(Spot::column).max().orElse(-1);
        return Math.max(now, Math.max(named, filled) + 1);
    }

    private void lay(Framework framework, int row, int column, Table table) {
        for (int i = 0; i < table.rows().size(); i++) {
            for (int j = 0; j < table.rows().get(i).size(); j++) {
                String text = table.at(i, j);
                if (row + i < 0 && column + j < 0) {
                    continue;
                }
                if (row + i < 0) {
                    call(names, column + j, text);
                } else if (column + j < 0) {
                    call(titles, row + i, text);
                } else {
                    put(framework, row + i, column + j, text);
                }
            }
        }
    }

    private void sortIn(Framework framework, List<String> rows, List<String> columns, Table table) {
        List<String> heads = table.rows().getFirst().stream().skip(1).toList();
        int[] under = places(columns, heads.stream().map(head -> MatrixText.isNote(head) ? "" : head).toList(), names);
        int[] beside = places(rows, table.rows().stream().skip(1).map(line -> line.isEmpty() ? "" : line.getFirst())
                .toList(), titles);
        for (int i = 0; i < beside.length; i++) {
            for (int j = 0; j < under.length; j++) {
                if (beside[i] >= 0 && under[j] >= 0) {
                    put(framework, beside[i], under[j], table.at(i + 1, j + 1));
                } else if (beside[i] >= 0 && MatrixText.isNote(heads.get(j)) && !table.at(i + 1, j + 1).isBlank()) {
                    notes.put(beside[i], table.at(i + 1, j + 1));
                }
            }
        }
    }

    /**
     * Where each of the names stands among those known, or is to be added; −1 for an empty one. Each place is given once: a
     * name that comes twice stands in two places, so that neither takes the other's letters.
     */
    private static int[] places(List<String> known, List<String> found, Map<Integer, String> added) {
        Map<String, Deque<Integer>> at = new HashMap<>();
        for (int i = 0; i < known.size(); i++) {
            at.computeIfAbsent(key(known.get(i)), _ -> new ArrayDeque<>()).add(i);
        }
        int[] places = new int[found.size()];
        int next = known.size();
        for (int i = 0; i < places.length; i++) {
            String name = MatrixText.oneLine(found.get(i));
            Integer there = at.getOrDefault(key(name), new ArrayDeque<>()).poll();
            if (name.isEmpty()) {
                places[i] = -1;
            } else if (there == null) {
                added.put(next, name);
                places[i] = next++;
            } else {
                places[i] = there;
            }
        }
        return places;
    }

    private static String key(String name) {
        return MatrixText.oneLine(name).toLowerCase(Locale.ROOT);
    }

    private static void call(Map<Integer, String> called, int place, String text) {
        if (!text.isBlank()) {
            called.put(place, MatrixText.oneLine(text));
        }
    }

    private void put(Framework framework, int row, int column, String text) {
        CellText.Read read = CellText.read(framework, text);
        if (read.isWhole() || !read.cell().isEmpty()) {
            cells.put(new Spot(row, column), read.cell());
        }
        if (!read.isWhole()) {
            rest.add(read.rest());
        }
    }

    /** Whether a table has a head of names above, titles to the left, and letters or notes where they meet. */
    public static boolean hasHeads(Framework framework, Table table) {
        if (table.rows().size() < 2 || table.width() < 2) {
            return false;
        }
        boolean letters = true;
        for (int row = 1; row < table.rows().size(); row++) {
            for (int column = 1; column < table.width(); column++) {
                letters &= MatrixText.isNote(table.at(0, column))
                        || CellText.read(framework, table.at(row, column)).isWhole()
                        || !CellText.read(framework, table.at(row, column)).cell().isEmpty();
            }
        }
        boolean names = table.rows().getFirst().stream().skip(1).filter(text -> !text.isBlank())
                .anyMatch(text -> CellText.read(framework, text).cell().isEmpty());
        boolean titles = table.rows().stream().skip(1).map(List::getFirst).filter(text -> !text.isBlank())
                .anyMatch(text -> CellText.read(framework, text).cell().isEmpty());
        return letters && names && titles;
    }
}

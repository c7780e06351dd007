package app.wheelhouse.output;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How a table shares the width of the page among its columns when its words do not fit side by side. A word may be broken
 * anywhere on paper, so that a renderer left alone would make a column beside a long text as narrow as one letter.
 */
final class ColumnWidths {
    /** So many letters of a table's size stand on a line. */
    private static final int LINE = 92;
    /** The gap behind a column, in letters. */
    private static final int GAP = 3;
    private static final int LONGEST_WORD = 22;
    private static final int MOST = 70;

    private ColumnWidths() {
    }

    /** The share of each column in percent; empty when everything fits as it is. */
    static Optional<List<Integer>> of(List<List<String>> rows) {
        int columns = rows.stream().mapToInt(List::size).max().orElse(0);
        List<Integer> least = new ArrayList<>();
        List<Integer> wanted = new ArrayList<>();
        long whole = 0;
        for (int i = 0; i < columns; i++) {
            int column = i;
            List<String> cells = rows.stream().filter(row -> row.size() > column).map(row -> row.get(column)).toList();
            int word = cells.stream().mapToInt(ColumnWidths::longestWord).max().orElse(0);
            int all = cells.stream().mapToInt(String::length).max().orElse(0);
            whole += all;
            least.add(Math.min(word, LONGEST_WORD) + GAP);
            wanted.add(Math.max(Math.min(all, MOST), Math.min(word, LONGEST_WORD)) + GAP);
        }
        int need = sum(least);
        int wish = sum(wanted);
        if (whole + (long) GAP * columns <= LINE || columns < 2) {
            return Optional.empty();
        }
        List<Double> letters = new ArrayList<>();
        for (int i = 0; i < columns; i++) {
            double more = need >= LINE || wish == need
                    ? 0
                    : (LINE - need) * (double) (wanted.get(i) - least.get(i)) / (wish - need);
            letters.add(least.get(i) + more);
        }
        double total = letters.stream().mapToDouble(each -> each).sum();
        return Optional.of(letters.stream().map(each -> (int) Math.round(100 * each / total)).toList());
    }

    private static int sum(List<Integer> numbers) {
        return numbers.stream().mapToInt(each -> each).sum();
    }

    private static int longestWord(String cell) {
        int longest = 0;
        int length = 0;
        for (int i = 0; i < cell.length(); i++) {
            length = Character.isWhitespace(cell.charAt(i)) ? 0 : length + 1;
            longest = Math.max(longest, length);
        }
        return longest;
    }
}

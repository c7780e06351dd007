package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Displacement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A line of the board's table: a request, or the head of a group of them.
 *
 * Each is like no other, so that cells take every new one as changed without looking into it.
 */
final class BoardLine {
    private final @Nullable BoardRow row;
    private final String head;
    private final int count;
    private final double months;

    private BoardLine(@Nullable BoardRow row, String head, int count, double months) {
        this.row = row;
        this.head = head;
        this.count = count;
        this.months = months;
    }

    /** The request; null for the head of a group and for a blank line. */
    @Nullable
    BoardRow row() {
        return row;
    }

    /** What the group is called; empty for a request and for a blank line. */
    String head() {
        return head;
    }

    int count() {
        return count;
    }

    double months() {
        return months;
    }

    static BoardLine of(BoardRow row) {
        return new BoardLine(row, "", 1, 0);
    }

    /** Lines for requests that are still being read. */
    static List<BoardLine> blank(int count) {
        return Stream.generate(() -> new BoardLine(null, "", 0, 0)).limit(count).toList();
    }

    /** Rows with the head of each group before its own, in the order in which the groups come up. */
    static List<BoardLine> grouped(List<BoardRow> rows, Function<BoardRow, String> group, String none) {
        Map<String, List<BoardRow>> groups = new LinkedHashMap<>();
        rows.forEach(row -> groups.computeIfAbsent(group.apply(row), _ -> new ArrayList<>()).add(row));
        List<BoardLine> lines = new ArrayList<>();
        List<BoardRow> others = groups.remove("");
        groups.forEach((name, mine) -> add(lines, name, mine));
        if (others != null) {
            add(lines, none, others);
        }
        return lines;
    }

    private static void add(List<BoardLine> lines, String name, List<BoardRow> mine) {
        lines.add(new BoardLine(null, name, mine.size(), Displacement.sum(mine.stream().map(BoardRow::rfe).toList())));
        mine.forEach(row -> lines.add(of(row)));
    }
}

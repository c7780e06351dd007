package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/** One line of the board's table for each request, made when it is asked for. */
final class RowLines extends AbstractList<BoardLine> implements RandomAccess {
    private static final int FEW = 64;
    private final List<BoardRow> rows;
    private @Nullable BoardLine[] made = new BoardLine[0];

    /** The rows must not change any more. */
    RowLines(List<BoardRow> rows) {
        this.rows = rows;
    }

    @Override
    public BoardLine get(int index) {
        BoardRow row = rows.get(index);
        if (index >= made.length) {
            made = Arrays.copyOf(made, Math.min(rows.size(), Math.max(index + FEW, made.length * 2)));
        }
        BoardLine line = made[index];
        if (line == null) {
            line = BoardLine.of(row);
            made[index] = line;
        }
        return line;
    }

    @Override
    public int size() {
        return rows.size();
    }

    /** Only a line that was made can be sought: each is like no other. */
    @Override
    @SuppressWarnings("ReferenceEquality")
    public int indexOf(@Nullable Object line) {
        for (int i = 0; line != null && i < made.length; i++) {
            if (made[i] == line) {
                return i;
            }
        }
        return -1;
    }
}

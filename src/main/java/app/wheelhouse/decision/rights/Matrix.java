package app.wheelhouse.decision.rights;

import app.wheelhouse.decision.Framework;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who takes which part in which decision or activity: rows of what is to be done, columns of people or roles, and letters
 * of one framework where they meet.
 *
 * @param decidesAtMost how many rows one person may decide before it is remarked on
 * @param cells         those in which somebody takes a part; all others are empty. Handed over, not copied: there may be
 *                      thousands, and each key makes another matrix
 */
public record Matrix(UUID id, String title, Framework framework, Kind kind, String purpose, int decidesAtMost,
        List<Row> rows, List<Column> columns, Map<At, Cell> cells) {

    /**
     * Of more than six decisions nobody keeps hold: Urwick's "five, or at the most, six" whose work interlocks, taken over
     * from subordinates to decisions.
     */
    public static final int USUAL_LIMIT = 6;

    public Matrix {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
        cells = Collections.unmodifiableMap(cells);
    }

    /** What a matrix is for. */
    public enum Kind {
        RIGHTS("rights", "Rights"),
        /** Who is called when something breaks, and in which order. */
        ON_CALL("on-call", "On-call");

        private final String word;
        private final String label;

        Kind(String word, String label) {
            this.word = word;
            this.label = label;
        }

        /** The word used in the log, in files and on the command line. */
        public String word() {
            return word;
        }

        /** The words shown on screen. */
        public String label() {
            return label;
        }

        /** Reads a word; what is no kind is a matrix of rights. */
        public static Kind of(@Nullable String word) {
            return word != null && word.strip().toLowerCase(Locale.ROOT).equals(ON_CALL.word) ? ON_CALL : RIGHTS;
        }
    }

    /** A type of decision or an activity. The note is for whoever keeps the matrix, never for the room. */
    public record Row(UUID id, String title, String note) {
    }

    /** A person, or a role nobody holds yet; then there is no person. */
    public record Column(UUID id, @Nullable UUID person, String name) {
    }

    /** Where a row and a column meet. */
    public record At(UUID row, UUID column) {
    }

    /** A matrix without rows and columns. */
    public static Matrix empty(UUID id, String title, Framework framework, Kind kind) {
        return new Matrix(id, title, framework, kind, "", USUAL_LIMIT, List.of(), List.of(), Map.of());
    }

    public Cell cell(UUID row, UUID column) {
        return cells.getOrDefault(new At(row, column), Cell.EMPTY);
    }

    public Optional<Row> row(UUID row) {
        return rows.stream().filter(one -> one.id.equals(row)).findFirst();
    }

    public Optional<Column> column(UUID column) {
        return columns.stream().filter(one -> one.id.equals(column)).findFirst();
    }

    /** The matrix with other cells in these places. */
    public Matrix with(Map<At, Cell> changed) {
        Map<At, Cell> now = new HashMap<>(cells);
        changed.forEach((at, cell) -> {
            if (cell.isEmpty()) {
                now.remove(at);
            } else {
                now.put(at, cell);
            }
        });
        return new Matrix(id, title, framework, kind, purpose, decidesAtMost, rows, columns, now);
    }

    /** The matrix with other rows; cells of rows that are gone are left out of sight. */
    public Matrix withRows(List<Row> now) {
        return new Matrix(id, title, framework, kind, purpose, decidesAtMost, now, columns, cells);
    }

    /** The matrix with other columns. */
    public Matrix withColumns(List<Column> now) {
        return new Matrix(id, title, framework, kind, purpose, decidesAtMost, rows, now, cells);
    }

    /** The matrix with another limit to how many rows one person may decide. */
    public Matrix withLimit(int rows) {
        return new Matrix(id, title, framework, kind, purpose, rows, this.rows, columns, cells);
    }

    /** What the letters mean, in words: "R Recommend · A Agree · …". */
    public String legend() {
        return String.join(" · ", framework.letters().stream().map(letter -> letter.sign() + " " + letter.meaning())
                .toList());
    }
}

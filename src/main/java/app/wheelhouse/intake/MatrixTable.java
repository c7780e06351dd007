package app.wheelhouse.intake;

import app.wheelhouse.decision.rights.Cell;
import app.wheelhouse.decision.rights.Draft;
import app.wheelhouse.decision.rights.MatrixText;
import app.wheelhouse.decision.rights.Table;
import app.wheelhouse.intake.Parts.Fields;
import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import app.wheelhouse.intake.guide.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A rights matrix as a CSV table, and the records it becomes. */
final class MatrixTable {
    private final CsvTable table;
    private final Draft draft;

    private MatrixTable(CsvTable table, Draft draft) {
        this.table = table;
        this.draft = draft;
    }

    /**
     * The table, if it is a matrix.
     *
     * @param said  whether its corner must say so
     * @param title of a matrix whose corner holds none
     */
    static Optional<MatrixTable> of(CsvTable table, boolean said, String title) {
        Table cells = new Table(table.rows().stream().map(CsvTable.Row::cells).toList());
        return said && !MatrixText.saysSo(cells)
                ? Optional.empty()
                : MatrixText.read(cells, title).map(draft -> new MatrixTable(table, draft));
    }

    List<Part> parts() {
        Parts parts = new Parts();
        String matrix = parts.add("matrix", null, Words.key(draft.title()), draft.title(), "matrix",
                new Fields().say("title", Words.tidy(draft.title())).say("framework", draft.framework().word())
                        .say("kind", draft.kind().word()));
        Part.Ref of = new Part.Ref(matrix);
        List<String> columns = new ArrayList<>();
        for (String name : draft.columns()) {
            columns.add(parts.add("matrix_column", matrix, Words.key(name), name, "columns of " + matrix,
                    new Fields().say("matrix", of).say("title", Words.tidy(name))
                            .say("person", new Part.Known("person", Words.tidy(name)))));
        }
        for (Draft.Line line : draft.rows()) {
            String row = parts.add("matrix_row", matrix, Words.key(line.title()), line.title(), "rows of " + matrix,
                    new Fields().say("matrix", of).say("title", Words.tidy(line.title())).say("note", line.note()));
            for (int i = 0; i < columns.size(); i++) {
                Cell cell = line.cells().get(i);
                if (!cell.isEmpty()) {
                    parts.add("matrix_cell", matrix, row + "|" + columns.get(i), "", null,
                            new Fields().say("matrix", of).say("matrix_row", new Part.Ref(row))
                                    .say("matrix_column", new Part.Ref(columns.get(i))).say("letters", cell.letters())
                                    .say("scope", cell.scope()).say("paging", paging(cell)));
                }
            }
        }
        return parts.all();
    }

    private static @Nullable Integer paging(Cell cell) {
        return cell.paging() == 0 ? null : cell.paging();
    }

    /** Cells that are no letters, each with the line its row begins on. */
    List<NotUnderstood> notUnderstood() {
        return draft.rest().stream().map(rest -> new NotUnderstood(table.rows().get(rest.row()).line(),
                "%s under %s is no letter of %s".formatted(rest.words(), rest.column(), draft.framework().label())))
                .toList();
    }
}

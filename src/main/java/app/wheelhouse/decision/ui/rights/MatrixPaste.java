package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Cell;
import app.wheelhouse.decision.rights.Draft;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.Matrix.At;
import app.wheelhouse.decision.rights.Matrix.Column;
import app.wheelhouse.decision.rights.Matrix.Row;
import app.wheelhouse.decision.rights.MatrixText;
import app.wheelhouse.decision.rights.Paste;
import app.wheelhouse.decision.rights.Paste.Spot;
import app.wheelhouse.decision.rights.Table;
import app.wheelhouse.decision.store.RightsStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes tables from the clipboard into a matrix. Every paste shows at once and is one step of undo. */
final class MatrixPaste {
    private final MatrixModel model;
    private final RightsStore rights;

    MatrixPaste(MatrixModel model) {
        this.model = model;
        this.rights = model.rights();
    }

    /**
     * Pastes a table at the cursor, adding rows and columns where it reaches beyond the edge. An empty matrix becomes what
     * the table says it is; one that holds something takes no table of another framework, whose letters mean other things.
     *
     * @return what is to be said about it; empty when all of it was taken as it is
     */
    Optional<String> paste(Table table) {
        Matrix now = model.matrix().orElse(null);
        if (now == null || !model.isOwn() || model.isGone()) {
            return Optional.empty();
        }
        boolean empty = now.rows().isEmpty() && now.columns().isEmpty();
        Optional<Framework> theirs = MatrixText.framework(table).filter(one -> Paste.hasHeads(one, table));
        if (empty && theirs.isPresent()) {
            return MatrixText.read(table, now.title()).flatMap(draft -> fill(now, draft));
        }
        Optional<Framework> other = theirs.filter(one -> one != now.framework());
        return other.isPresent()
                ? Optional.of(
                        "The table is %1$s, this matrix %2$s, and their letters mean different things. Paste it into a new %1$s matrix."
                                .formatted(other.get().label(), now.framework().label()))
                : lay(now, empty, table);
    }

    private Optional<String> fill(Matrix before, Draft draft) {
        Matrix next = draft.matrix(before.id(), rights::newId).withLimit(before.decidesAtMost());
        model.apply(next, () -> rights.fill(next));
        List<String> said = new ArrayList<>();
        if (before.framework() != draft.framework()) {
            said.add("Pasted as a " + draft.framework().label() + " matrix.");
        }
        rest(draft.framework(), draft.rest().stream().map(Draft.Rest::words).toList()).ifPresent(said::add);
        return said.isEmpty() ? Optional.empty() : Optional.of(String.join(" ", said));
    }

    private static Optional<String> rest(Framework framework, List<String> words) {
        return words.isEmpty()
                ? Optional.empty()
                : Optional.of("Left out, as no letters of %s: %s.".formatted(framework.label(),
                        String.join(", ", words.stream().distinct().limit(4).toList())));
    }

    private Optional<String> lay(Matrix now, boolean empty, Table table) {
        Spot one = model.cursor();
        Spot other = model.anchor();
        List<Row> rows = new ArrayList<>(model.rows());
        List<Column> columns = new ArrayList<>(now.columns());
        Paste paste = Paste.of(now.framework(), rows.stream().map(Row::title).toList(),
                columns.stream().map(Column::name).toList(), empty ? -1 : Math.min(one.row(), other.row()),
                empty ? -1 : Math.min(one.column(), other.column()), table);
        List<Row> newRows = new ArrayList<>();
        for (int i = rows.size(); i < paste.rowsNeeded(model.rows().size()); i++) {
            newRows.add(new Row(rights.newId(), paste.titles().getOrDefault(i, "Row " + (i + 1)),
                    paste.notes().getOrDefault(i, "")));
            rows.add(newRows.getLast());
        }
        List<Column> newColumns = new ArrayList<>();
        for (int i = columns.size(); i < paste.columnsNeeded(now.columns().size()); i++) {
            newColumns.add(new Column(rights.newId(), null, paste.names().getOrDefault(i, "Person " + (i + 1))));
            columns.add(newColumns.getLast());
        }
        Map<UUID, String> titles = byRow(paste.titles(), rows, newRows);
        Map<UUID, String> notes = byRow(paste.notes(), rows, newRows);
        Map<UUID, String> names = new HashMap<>();
        paste.names().forEach((i, name) -> names.put(columns.get(i).id(), name));
        newColumns.forEach(column -> names.remove(column.id()));
        Map<At, Cell> cells = new LinkedHashMap<>();
        paste.cells().forEach((spot, cell) -> {
            At at = new At(rows.get(spot.row()).id(), columns.get(spot.column()).id());
            if (!now.cell(at.row(), at.column()).equals(cell)) {
                cells.put(at, cell);
            }
        });
        List<Row> allRows = new ArrayList<>(now.rows().stream()
                .map(row -> new Row(row.id(), titles.getOrDefault(row.id(), row.title()),
                        notes.getOrDefault(row.id(), row.note())))
                .toList());
        allRows.addAll(newRows);
        List<Column> allColumns = columns.stream().map(column -> names.containsKey(column.id())
                ? new Column(column.id(), null, names.get(column.id()))
                : column).toList();
        model.apply(now.withRows(allRows).withColumns(allColumns).with(cells),
                () -> rights.paste(model.id(), newRows, newColumns, titles, notes, names, cells));
        return rest(now.framework(), paste.rest());
    }

    /** Texts by the rows that were there before. */
    private static Map<UUID, String> byRow(Map<Integer, String> texts, List<Row> rows, List<Row> added) {
        Map<UUID, String> byRow = new HashMap<>();
        texts.forEach((i, text) -> byRow.put(rows.get(i).id(), text));
        added.forEach(row -> byRow.remove(row.id()));
        return byRow;
    }
}

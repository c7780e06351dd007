package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.rights.Cell;
import app.wheelhouse.decision.rights.CellText;
import app.wheelhouse.decision.rights.Conversion;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.rights.Matrix.At;
import app.wheelhouse.decision.rights.Matrix.Column;
import app.wheelhouse.decision.rights.Matrix.Row;
import app.wheelhouse.decision.rights.Paste.Spot;
import app.wheelhouse.decision.rights.Table;
import app.wheelhouse.decision.store.RightsStore;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes a matrix where the cursor stands. Every change shows at once and is one step of undo. */
final class MatrixEdits {
    private final MatrixModel model;
    private final RightsStore rights;

    MatrixEdits(MatrixModel model) {
        this.model = model;
        this.rights = model.rights();
    }

    private Matrix matrix() {
        return model.matrix().orElseThrow();
    }

    private boolean can() {
        return model.isOwn() && !model.isGone();
    }

    /** Adds a letter to the selected cells, or takes it from them when all have it. */
    void toggle(char sign) {
        Framework framework = matrix().framework();
        boolean all = model.selectedCells().stream().allMatch(at -> matrix().cell(at.row(), at.column()).has(sign));
        change(framework.meaning(sign).map(word -> (all ? "Take away " : "Set ") + word).orElse(""),
                cell -> cell.has(sign) == all ? cell.toggled(framework, sign) : cell);
    }

    /** Adds an Agree to the selected cells that have none, where the framework knows one with a scope. */
    void agree() {
        Framework framework = matrix().framework();
        if (framework == Framework.RAPID) {
            change("Set Agree", cell -> cell.has('A') ? cell : cell.toggled(framework, 'A'));
        }
    }

    /** Gives the Responsible of the selected cells their place in the order of calling. */
    void page(int place) {
        Framework framework = matrix().framework();
        change("Set order of calling", cell -> cell.paged(framework, cell.paging() == place ? 0 : place));
    }

    /** Says what the Agree of the cell at the cursor is about. */
    void scope(String about) {
        Framework framework = matrix().framework();
        change("Set scope", cell -> cell.scoped(framework, about));
    }

    /** Empties the selected cells. */
    void clear() {
        change("Clear", _ -> Cell.EMPTY);
    }

    private void change(String title, UnaryOperator<Cell> to) {
        if (!can() || title.isEmpty()) {
            return;
        }
        Map<At, Cell> changed = new LinkedHashMap<>();
        for (At at : model.selectedCells()) {
            Cell before = matrix().cell(at.row(), at.column());
            Cell after = to.apply(before);
            if (!after.equals(before)) {
                changed.put(at, after);
            }
        }
        if (!changed.isEmpty()) {
            String where = changed.size() > 1
                    ? title + " in " + changed.size() + " cells"
                    : title + matrix().row(changed.keySet().iterator().next().row())
                            .map(row -> ": " + row.title()).orElse("");
            model.apply(matrix().with(changed), () -> rights.setCells(where, model.id(), changed));
        }
    }

    /** The selection as a table for the clipboard. */
    Table copy() {
        Spot one = model.cursor();
        Spot other = model.anchor();
        List<List<String>> table = new ArrayList<>();
        for (int row = Math.min(one.row(), other.row()); row <= Math.max(one.row(), other.row()); row++) {
            List<String> line = new ArrayList<>();
            for (int column = Math.min(one.column(), other.column()); column <= Math.max(one.column(),
                    other.column()); column++) {
                line.add(text(row, column));
            }
            table.add(line);
        }
        return new Table(table);
    }

    private String text(int row, int column) {
        Matrix shown = model.shown().matrix();
        if (row < 0 && column < 0) {
            return shown.title() + " (" + shown.framework().label() + ")";
        }
        if (row < 0) {
            return column < model.columns().size() ? model.columns().get(column).name() : "";
        }
        if (row >= model.rows().size()) {
            return "";
        }
        return column < 0
                ? model.rows().get(row).title()
                : CellText.write(shown.framework(),
                        shown.cell(model.rows().get(row).id(), model.columns().get(column).id()));
    }

    /** A row below the cursor that becomes one when it gets a title; its index, and the cursor on it. */
    int beginRow() {
        model.filterProperty().set("");
        int at = Math.min(model.rows().size(), model.cursor().row() + 1);
        List<Row> rows = new ArrayList<>(matrix().rows());
        rows.add(at, new Row(rights.newId(), "", ""));
        model.hold(matrix().withRows(rows));
        model.moveTo(at, -1, false);
        return at;
    }

    /** Gives the row that was begun its title; without one it goes again. */
    void endRow(int at, String title) {
        List<Row> rows = new ArrayList<>(matrix().rows());
        Row row = rows.remove(at);
        UUID after = at == 0 ? null : rows.get(at - 1).id();
        if (title.isBlank()) {
            model.hold(matrix().withRows(rows));
            model.release();
        } else {
            rows.add(at, new Row(row.id(), title.strip(), ""));
            model.apply(matrix().withRows(rows), () -> rights.addRow(model.id(), row.id(), title.strip(), after));
        }
        model.release();
    }

    /** A column behind the cursor that becomes one when it gets a name; its index, and the cursor on it. */
    int beginColumn() {
        int at = Math.min(model.columns().size(), model.cursor().column() + 1);
        List<Column> columns = new ArrayList<>(matrix().columns());
        columns.add(at, new Column(rights.newId(), null, ""));
        model.hold(matrix().withColumns(columns));
        model.moveTo(-1, at, false);
        return at;
    }

    /** Gives the column that was begun its name; without one it goes again. */
    void endColumn(int at, String name) {
        List<Column> columns = new ArrayList<>(matrix().columns());
        Column column = columns.remove(at);
        UUID after = at == 0 ? null : columns.get(at - 1).id();
        if (name.isBlank()) {
            model.hold(matrix().withColumns(columns));
            model.release();
        } else {
            columns.add(at, new Column(column.id(), null, name.strip()));
            model.apply(matrix().withColumns(columns),
                    () -> rights.addColumn(model.id(), column.id(), name.strip(), after));
        }
        model.release();
    }

    /** Calls the row or column of a title or head something else; an empty text changes nothing. */
    void rename(Spot spot, String text) {
        String called = text.strip();
        if (called.isEmpty() || !model.matrix().isPresent()) {
            return;
        }
        if (spot.column() < 0 && spot.row() >= 0) {
            Row row = model.rows().get(spot.row());
            if (!row.title().equals(called)) {
                model.apply(matrix().withRows(replaced(matrix().rows(), row, new Row(row.id(), called, row.note()))),
                        () -> rights.renameRow(row.id(), called));
            }
        } else if (spot.row() < 0 && spot.column() >= 0) {
            Column column = matrix().columns().get(spot.column());
            if (!column.name().equals(called)) {
                model.apply(matrix()
                        .withColumns(replaced(matrix().columns(), column, new Column(column.id(), null, called))),
                        () -> rights.renameColumn(column.id(), called));
            }
        }
    }

    /** Moves the matrix into another framework. */
    void changeFramework(Conversion conversion) {
        if (!model.isGone()) {
            model.apply(conversion.matrix(),
                    () -> rights.changeFramework(model.id(), conversion.matrix().framework()));
        }
    }

    /** Sets how many rows one person may decide before it is remarked on. */
    void limit(int rows) {
        if (!model.isGone() && rows != matrix().decidesAtMost()) {
            model.apply(matrix().withLimit(rows), () -> rights.setLimit(model.id(), rows));
        }
    }

    /** Sets the note of a row. */
    void note(Row row, String note) {
        model.apply(matrix().withRows(replaced(matrix().rows(), row, new Row(row.id(), row.title(), note))),
                () -> rights.setRowNote(row.id(), note));
    }

    private static <T> List<T> replaced(List<T> all, T one, T by) {
        List<T> now = new ArrayList<>(all);
        Collections.replaceAll(now, one, by);
        return now;
    }

    /** Moves the row at the cursor one up or down; not while a filter hides its neighbours. */
    void moveRow(int by) {
        List<Row> rows = new ArrayList<>(matrix().rows());
        int from = model.cursor().row();
        int to = from + by;
        if (can() && rows.size() == model.rows().size() && from >= 0 && to >= 0 && to < rows.size()) {
            Row row = rows.remove(from);
            rows.add(to, row);
            UUID after = to == 0 ? null : rows.get(to - 1).id();
            int column = model.cursor().column();
            model.apply(matrix().withRows(rows), () -> rights.moveRow(model.id(), row.id(), after));
            model.moveTo(to, column, false);
        }
    }

    /** Moves the column at the cursor one to the left or right. */
    void moveColumn(int by) {
        List<Column> columns = new ArrayList<>(matrix().columns());
        int from = model.cursor().column();
        int to = from + by;
        if (can() && from >= 0 && from < columns.size() && to >= 0 && to < columns.size()) {
            Column column = columns.remove(from);
            columns.add(to, column);
            UUID after = to == 0 ? null : columns.get(to - 1).id();
            model.apply(matrix().withColumns(columns), () -> rights.moveColumn(model.id(), column.id(), after));
            model.moveTo(model.cursor().row(), to, false);
        }
    }

    /** Sorts the rows: by title, or for a column those first in which the person's part is the heaviest. */
    void sort(@Nullable Column by) {
        Matrix now = matrix();
        String weight = now.framework() == Framework.RAPID
                ? "DARPI"
                : now.framework() == Framework.RACI ? "ARCI" : "ADCI";
        Comparator<Row> order = by == null
                ? Comparator.comparing(Row::title, String.CASE_INSENSITIVE_ORDER)
                : Comparator.comparingInt(row -> now.cell(row.id(), by.id()).letters().chars().map(weight::indexOf)
                        .filter(place -> place >= 0).min().orElse(weight.length()));
        List<Row> rows = now.rows().stream().sorted(order).toList();
        if (can() && !rows.equals(now.rows())) {
            model.apply(now.withRows(rows), () -> rights.sortRows(rows.stream().map(Row::id).toList()));
        }
    }

    /** Deletes the selected rows with their cells; their titles. */
    List<String> deleteRows() {
        List<Row> going = new ArrayList<>();
        for (int row = 0; row < model.rows().size(); row++) {
            if (model.isSelected(row, model.cursor().column())) {
                going.add(model.rows().get(row));
            }
        }
        if (can() && !going.isEmpty()) {
            model.apply(matrix().withRows(matrix().rows().stream().filter(row -> !going.contains(row)).toList()),
                    () -> rights.deleteRows(going.stream().map(Row::id).toList()));
        }
        return going.stream().map(Row::title).toList();
    }

    /** Deletes the selected columns with their cells; their names. */
    List<String> deleteColumns() {
        List<Column> going = new ArrayList<>();
        for (int column = 0; column < model.columns().size(); column++) {
            if (model.isSelected(model.cursor().row(), column)) {
                going.add(model.columns().get(column));
            }
        }
        if (can() && !going.isEmpty()) {
            model.apply(matrix().withColumns(
                    matrix().columns().stream().filter(column -> !going.contains(column)).toList()),
                    () -> rights.deleteColumns(going.stream().map(Column::id).toList()));
        }
        return going.stream().map(Column::name).toList();
    }
}

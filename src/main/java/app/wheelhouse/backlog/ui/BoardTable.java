package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.ui.list.WholeList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/**
 * The requests as a table to work in like in a spreadsheet: the arrow keys go from cell to cell, a digit or Enter types
 * into one, with several rows selected into all of them. Quick at a hundred thousand rows: they are immutable, replaced as
 * a whole and never bound.
 */
final class BoardTable extends TableView<BoardLine> {
    private static final double ROW = 32;
    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final PseudoClass CUT = PseudoClass.getPseudoClass("cut");
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
    private static final PseudoClass TRIED = PseudoClass.getPseudoClass("tried");
    private final BoardModel model;
    private final WholeList<BoardLine> lines = new WholeList<>();
    private final Map<BoardColumn, TableColumn<BoardLine, BoardLine>> columns = new EnumMap<>(BoardColumn.class);
    // Held, because what nobody holds hears of no change.
    private final ObservableList<BoardRow> shown;
    private final CellChoice choice;
    private @Nullable BoardColumn grouping;
    private String begun = "";
    private boolean syncing;

    BoardTable(BoardModel model) {
        this.model = model;
        shown = model.rows().shown();
        choice = new CellChoice(model, this);
        setId("board-table");
        setAccessibleText("Requests");
        getStyleClass().addAll("row-table", "board-table");
        setFixedCellSize(ROW);
        setEditable(true);
        setItems(lines);
        getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        getSelectionModel().setCellSelectionEnabled(true);
        for (BoardColumn column : BoardColumn.values()) {
            columns.put(column, column(column));
        }
        show(List.of(BoardColumn.values()).stream().filter(each -> each.usual).toList());
        setSortPolicy(_ -> {
            sort(getSortOrder().isEmpty() ? null : getSortOrder().getFirst());
            return true;
        });
        setRowFactory(_ -> new Line());
        getSelectionModel().selectedItemProperty().addListener((_, _, line) -> {
            if (!syncing && line != null && line.row() != null) {
                model.rows().select(line.row());
            }
        });
        shown.addListener((ListChangeListener<BoardRow>) _ -> fill());
        model.rows().selectedProperty().addListener((_, _, row) -> follow(row));
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
        setPlaceholder(new Label("Nothing here with what is chosen above."));
        getPlaceholder().getStyleClass().add("muted");
        if (model.rows().loadedProperty().get()) {
            fill();
        } else {
            model.rows().loadedProperty().addListener((_, _, _) -> fill());
            new LinesToCome(this, lines, model.rows().loadedProperty()).start();
        }
    }

    BoardModel model() {
        return model;
    }

    private TableColumn<BoardLine, BoardLine> column(BoardColumn of) {
        TableColumn<BoardLine, BoardLine> column = new TableColumn<>();
        column.setId("column-" + of.word());
        Label head = new Label(of.head);
        head.getStyleClass().add("column-head");
        if (!of.hint.isEmpty()) {
            head.setTooltip(new Tooltip(of.hint));
        }
        column.setGraphic(head);
        column.setUserData(of);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> new BoardCell(of, this));
        column.setComparator((_, _) -> 0);
        column.setPrefWidth(of.width);
        column.setMinWidth(Math.min(of.width, of.kind == BoardColumn.Kind.WIDE ? 160 : 48));
        if (of.kind == BoardColumn.Kind.NUMBER) {
            column.getStyleClass().add("number");
        } else if (of.kind == BoardColumn.Kind.WIDE) {
            column.getStyleClass().add("wide-column");
        }
        return column;
    }

    /** Shows these columns, in their order. */
    void show(List<BoardColumn> wanted) {
        getColumns().setAll(wanted.stream().map(columns::get).toList());
    }

    /** The columns that are shown, in the order they stand. */
    List<BoardColumn> columns() {
        return getColumns().stream().map(column -> (BoardColumn) column.getUserData()).toList();
    }

    /** Groups the rows by a column; null for one list. */
    void group(@Nullable BoardColumn column) {
        grouping = column;
        fill();
    }

    private void sort(@Nullable TableColumn<BoardLine, ?> column) {
        if (column == null) {
            model.orderProperty().set(null);
            return;
        }
        BoardColumn by = (BoardColumn) column.getUserData();
        boolean rising = column.getSortType() == TableColumn.SortType.ASCENDING;
        boolean ranks = by == BoardColumn.RANK || by == BoardColumn.SCORE || by == BoardColumn.RANGE;
        boolean forward = rising != (by == BoardColumn.SCORE);
        // By rank is how they come: nothing to sort.
        model.orderProperty().set(ranks && forward ? null : (_, plan) -> {
            Comparator<BoardRow> order = by.order(plan, model);
            return forward ? order : order.reversed();
        });
    }

    /** Takes all rows, keeping the column and the row the cursor is at. */
    private void fill() {
        BoardColumn by = grouping;
        List<?> cells = getSelectionModel().getSelectedCells();
        int column = cells.isEmpty() ? 0 : Math.max(0, ((TablePosition<?, ?>) cells.getFirst()).getColumn());
        Set<UUID> chosen = getSelectionModel().getSelectedCells().size() > 1
                ? selectedRows().stream().map(BoardRow::id).collect(Collectors.toCollection(LinkedHashSet::new))
                : Set.of();
        syncing = true;
        List<BoardRow> rows = model.rows().now();
        lines.replace(by == null
                ? new RowLines(rows)
                : BoardLine.grouped(rows, row -> by.text(row, model),
                        "No " + by.head.toLowerCase(java.util.Locale.ROOT)));
        if (chosen.size() > 1 && column < getColumns().size()) {
            getSelectionModel().clearSelection();
            for (int i = 0; i < lines.size(); i++) {
                BoardRow row = lines.get(i).row();
                if (row != null && chosen.contains(row.id())) {
                    getSelectionModel().select(i, getColumns().get(column));
                }
            }
        }
        syncing = false;
        if (chosen.size() < 2) {
            follow(model.rows().selectedProperty().get(), column);
        }
    }

    private void follow(@Nullable BoardRow row) {
        TablePosition<?, ?> at = getFocusModel().getFocusedCell();
        follow(row, at == null ? 0 : Math.max(0, at.getColumn()));
    }

    private void follow(@Nullable BoardRow row, int column) {
        if (syncing || getColumns().isEmpty()) {
            return;
        }
        int index = index(row);
        BoardLine selected = getSelectionModel().getSelectedItem();
        if (index >= 0 && selected != null && selected.row() != null && row != null
                && selected.row().id().equals(row.id()) && getSelectionModel().getSelectedIndex() == index) {
            return;
        }
        syncing = true;
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else {
            TableColumn<BoardLine, ?> at = getColumns().get(Math.min(column, getColumns().size() - 1));
            getSelectionModel().clearAndSelect(index, at);
            getFocusModel().focus(index, at);
            scrollToIfHidden(index);
        }
        syncing = false;
    }

    @SuppressWarnings("ReferenceEquality") // a row is a long record, and the very one is sought
    private int index(@Nullable BoardRow row) {
        if (row != null && grouping == null) {
            int at = Math.max(0, getSelectionModel().getSelectedIndex());
            for (int i = 0; i < shown.size(); i++) {
                int each = (at + i) % shown.size();
                if (shown.get(each) == row && each < lines.size()) {
                    return each;
                }
            }
        }
        for (int i = 0; row != null && i < lines.size(); i++) {
            BoardRow each = lines.get(i).row();
            if (each != null && each.id().equals(row.id())) {
                return i;
            }
        }
        return -1;
    }

    private void scrollToIfHidden(int index) {
        if (lookup(".virtual-flow") instanceof javafx.scene.control.skin.VirtualFlow<?> flow) {
            var first = flow.getFirstVisibleCell();
            var last = flow.getLastVisibleCell();
            if (first != null && last != null && (index < first.getIndex() || index > last.getIndex())) {
                scrollTo(Math.max(0, index - 3));
            }
        }
    }

    /** The requests that are selected, in the order they stand. */
    List<BoardRow> selectedRows() {
        Set<Integer> indices = getSelectionModel().getSelectedCells().stream().map(at -> at.getRow()).sorted()
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<BoardRow> rows = new ArrayList<>();
        for (int index : indices) {
            BoardRow row = index >= 0 && index < lines.size() ? lines.get(index).row() : null;
            if (row != null) {
                rows.add(row);
            }
        }
        return rows;
    }

    /** What was typed into a cell goes into every selected row, or into its own when that is not selected. */
    void typed(BoardColumn column, String text, BoardRow own) {
        List<BoardRow> rows = selectedRows();
        boolean among = rows.stream().anyMatch(row -> row.id().equals(own.id()));
        model.set(among ? rows : List.of(own), column.head.toLowerCase(java.util.Locale.ROOT).replace(" pm", ""),
                column.read(text, model.board().frame().scales()));
    }

    /** The character that began the typing, once. */
    String takeBegun() {
        String first = begun;
        begun = "";
        return first;
    }

    /** Goes to the cell below. */
    void down() {
        TablePosition<BoardLine, ?> at = focused();
        if (at != null && getSelectionModel().getSelectedCells().size() < 2 && at.getRow() + 1 < lines.size()) {
            goTo(at.getRow() + 1, at.getColumn());
        }
    }

    /** Goes to the cell beside. */
    void step(int by) {
        TablePosition<BoardLine, ?> at = focused();
        if (at != null) {
            goTo(at.getRow(), Math.clamp((long) at.getColumn() + by, 0, getColumns().size() - 1));
        }
        requestFocus();
    }

    private void goTo(int row, int column) {
        getSelectionModel().clearAndSelect(row, getColumns().get(column));
        getFocusModel().focus(row, getColumns().get(column));
        scrollToColumnIndex(column);
    }

    private void keyPressed(KeyEvent event) {
        if ((event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) && !event.isShortcutDown()) {
            editHere();
            event.consume();
        } else if (event.getCode() == KeyCode.C && event.isShortcutDown()) {
            copy();
            event.consume();
        }
    }

    private void keyTyped(KeyEvent event) {
        TablePosition<BoardLine, ?> at = focused();
        if (at != null && event.getCharacter().matches("[0-9.,]") && !event.isShortcutDown() && !event.isAltDown()
                && getEditingCell() == null && columnAt(at).isNumeric()) {
            begun = event.getCharacter();
            begin(at);
            event.consume();
        }
    }

    /** Types into the cell the cursor is at, or opens its choices. */
    void editHere() {
        TablePosition<BoardLine, ?> at = focused();
        if (at != null && getEditingCell() == null) {
            BoardColumn column = columnAt(at);
            if (column.isTyped()) {
                begin(at);
            } else {
                choice.open(column, cellAt(at));
            }
        }
    }

    /** A row or column that is not in sight has no cells to type into. */
    private void begin(TablePosition<BoardLine, ?> at) {
        if (cellAt(at) == this) {
            scrollTo(at.getRow());
        }
        scrollToColumnIndex(at.getColumn());
        layout();
        edit(at.getRow(), at.getTableColumn());
        if (isFocused()) {
            // No cell took it, as when none was laid out yet: the next key must find the table free to be typed into.
            edit(-1, null);
            begun = "";
        }
    }

    private @Nullable TablePosition<BoardLine, ?> focused() {
        @SuppressWarnings("unchecked")
        TablePosition<BoardLine, ?> at = getFocusModel().getFocusedCell();
        return at == null || at.getRow() < 0 || at.getTableColumn() == null ? null : at;
    }

    private static BoardColumn columnAt(TablePosition<BoardLine, ?> at) {
        return Objects.requireNonNull((BoardColumn) at.getTableColumn().getUserData());
    }

    private javafx.scene.Node cellAt(TablePosition<BoardLine, ?> at) {
        return lookupAll(".table-cell").stream()
                .filter(node -> node instanceof BoardCell cell && cell.getIndex() == at.getRow()
                        && Objects.equals(cell.getTableColumn(), at.getTableColumn()))
                .findFirst().orElse(this);
    }

    /** Copies the selected cells so that a spreadsheet takes them. */
    private void copy() {
        List<BoardColumn> across = getSelectionModel().getSelectedCells().stream().map(at -> at.getColumn())
                .distinct().sorted().map(index -> columns().get(index)).toList();
        String text = selectedRows().stream()
                .map(row -> across.stream().map(column -> column.text(row, model)).collect(Collectors.joining("\t")))
                .collect(Collectors.joining("\n"));
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Whether the line of what fits is drawn: only where the rows stand by rank. */
    private boolean drawsLine() {
        return grouping == null && model.orderProperty().get() == null;
    }

    /** A row that knows whether the line falls above it. */
    private final class Line extends TableRow<BoardLine> {
        Line() {
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    editHere();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable BoardLine line, boolean empty) {
            super.updateItem(line, empty);
            BoardRow row = empty || line == null ? null : line.row();
            pseudoClassStateChanged(GROUP, !empty && line != null && !line.head().isEmpty());
            pseudoClassStateChanged(QUIET, row != null && !row.rfe().state().isOpen());
            pseudoClassStateChanged(TRIED, row != null && model.isTried(row.id()));
            pseudoClassStateChanged(CUT, row != null && drawsLine()
                    && model.plan().firstOut().filter(row.id()::equals).isPresent());
        }
    }
}

package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.RankRange;
import app.wheelhouse.ui.list.DisputeSign;
import app.wheelhouse.ui.list.Sign;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A cell of the board's table, without bindings; a field while somebody types into it. */
final class BoardCell extends TableCell<BoardLine, BoardLine> {
    private final BoardColumn column;
    private final BoardTable table;
    private @Nullable DisputeSign disputed;
    private @Nullable RangeBar bar;
    private @Nullable Sign sign;
    private @Nullable TextField field;
    private boolean done;

    BoardCell(BoardColumn column, BoardTable table) {
        this.column = column;
        this.table = table;
        getStyleClass().add(switch (column.kind) {
            case WIDE -> "cell-wide";
            case NUMBER -> "cell-number";
            case SIGN -> "cell-sign";
            case TEXT, CHOICE -> "cell-quiet";
            case RANGE -> "cell-range";
        });
        if (column.kind == BoardColumn.Kind.NUMBER) {
            getStyleClass().add("number");
        }
    }

    @Override
    protected void updateItem(@Nullable BoardLine line, boolean empty) {
        super.updateItem(line, empty);
        BoardRow row = empty || line == null ? null : line.row();
        if (isEditing() && row != null) {
            return;
        }
        setContentDisplay(ContentDisplay.LEFT);
        if (row == null) {
            show(line == null || empty ? "" : head(line), null);
        } else if (column == BoardColumn.RANGE) {
            showRange(row);
        } else if (column == BoardColumn.TITLE) {
            showTitle(row);
        } else {
            Sign now = column.sign(row, table.model()).orElse(null);
            show(now == null ? column.text(row, table.model()) : now.word(), now);
        }
    }

    /** Changes only what differs: each change of a graphic styles the cell anew. */
    private void show(String text, @Nullable Sign now) {
        setText(text);
        if (!Objects.equals(now, sign) || (now == null) != (getGraphic() == null)) {
            sign = now;
            setGraphic(now == null ? null : now.graphic());
        }
    }

    private void showTitle(BoardRow row) {
        DisputeSign shown = disputed == null ? new DisputeSign() : disputed;
        disputed = shown;
        setText(column.text(row, table.model()));
        setContentDisplay(ContentDisplay.RIGHT);
        shown.show(row.id());
        if (getGraphic() != shown) {
            setGraphic(shown);
        }
    }

    private void showRange(BoardRow row) {
        RankRange range = table.model().board().range(row).orElse(null);
        RangeBar shown = bar == null ? new RangeBar() : bar;
        bar = shown;
        if (getGraphic() != shown) {
            setGraphic(shown);
        }
        shown.setVisible(range != null);
        if (range != null) {
            shown.setPrefWidth(column.width - 24);
            shown.show(range, table.model().board().ranking().size());
        }
    }

    private String head(BoardLine line) {
        return switch (column) {
            case TITLE -> line.head().isEmpty() ? "" : line.head() + "   " + line.count();
            case EFFORT -> line.months() == 0 ? "" : Figures.number(line.months());
            default -> "";
        };
    }

    @Override
    public void startEdit() {
        BoardLine line = getItem();
        BoardRow row = line == null ? null : line.row();
        if (row == null || !column.isTyped()) {
            return;
        }
        super.startEdit();
        done = false;
        String begun = table.takeBegun();
        TextField input = new TextField(begun.isEmpty() ? column.typing(row, table.model()) : begun);
        input.getStyleClass().add("cell-field");
        input.setAccessibleText(column.head);
        if (column.kind == BoardColumn.Kind.NUMBER) {
            input.setAlignment(Pos.CENTER_RIGHT);
        }
        field = input;
        input.setOnAction(_ -> finish(true));
        input.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                done = true;
                cancelEdit();
                event.consume();
            } else if (event.getCode() == KeyCode.TAB) {
                finish(false);
                table.step(event.isShiftDown() ? -1 : 1);
                event.consume();
            }
        });
        input.focusedProperty().addListener((_, _, focused) -> {
            if (!focused) {
                finish(false);
            }
        });
        setText(null);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setGraphic(input);
        input.requestFocus();
        if (begun.isEmpty()) {
            input.selectAll();
        } else {
            input.end();
        }
    }

    /** Takes what was typed, once, whether by Enter, by Tab or by going elsewhere. */
    private void finish(boolean down) {
        TextField input = field;
        BoardLine line = getItem();
        if (done || input == null || line == null || line.row() == null) {
            return;
        }
        done = true;
        String typed = input.getText();
        boolean changed = !typed.equals(column.typing(line.row(), table.model()));
        cancelEdit();
        if (changed) {
            table.typed(column, typed, line.row());
        }
        table.requestFocus();
        if (down) {
            table.down();
        }
    }

    @Override
    public void cancelEdit() {
        if (!done && field != null && isEditing()) {
            // The table gives up the field, for instance because its rows were read again: what was typed is taken.
            finish(false);
            return;
        }
        super.cancelEdit();
        field = null;
        updateItem(getItem(), isEmpty());
    }
}

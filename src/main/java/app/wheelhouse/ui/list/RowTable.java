package app.wheelhouse.ui.list;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/** A table over {@link Rows}: 32 px rows, one selection, sorted by its heads, quick at thousands of rows. */
public final class RowTable<R> extends TableView<R> {
    private static final double ROW = 32;
    private static final double SCROLL_BAR = 12;
    private static final double LEAST = 160;
    private static final double COMFORTABLE = 400;
    private static final double ENOUGH = 220;
    private static final PseudoClass QUIET = PseudoClass.getPseudoClass("quiet");
    private final Rows<R> rows;
    private Predicate<R> quiet = _ -> false;
    private Runnable open = () -> {
    };
    private final List<TableColumn<R, R>> roomy = new ArrayList<>();
    private @Nullable TableColumn<R, R> widest;
    private boolean syncing;

    /**
     * Makes a table without columns.
     *
     * @param id   the id of the node
     * @param name what it lists, for people who cannot see it
     */
    public RowTable(String id, String name, Rows<R> rows) {
        this.rows = rows;
        setId(id);
        setAccessibleText(name);
        getStyleClass().add("row-table");
        setFixedCellSize(ROW);
        setColumnResizePolicy(UNCONSTRAINED_RESIZE_POLICY);
        widthProperty().addListener((_, _, _) -> share());
        setItems(rows.shown());
        setSortPolicy(table -> {
            rows.orderProperty().set(table.getComparator());
            return true;
        });
        getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (!syncing && !rows.isChanging() && row != null) {
                rows.select(row);
            }
        });
        rows.selectedProperty().addListener((_, _, row) -> follow(row));
        setRowFactory(_ -> new Line());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER && rows.selectedProperty().get() != null) {
                open.run();
                event.consume();
            }
        });
        setPlaceholder(new Label());
        follow(rows.selectedProperty().get());
    }

    /** Adds the column people search by: it takes the width others leave. */
    public RowTable<R> wide(String head, Function<R, String> text) {
        TableColumn<R, R> column = column(head, comparing(text), () -> new TitleCell(text));
        column.getStyleClass().add("wide-column");
        widest = column;
        return this;
    }

    /** Adds a quiet column of text that grows up to twice its width where there is room, and goes where there is none. */
    public RowTable<R> roomy(String head, double least, Function<R, String> text) {
        TableColumn<R, R> column = column(head, comparing(text), () -> new TextCell(text, "cell-quiet"));
        column.setMinWidth(least);
        column.setMaxWidth(least * 2);
        column.setPrefWidth(least);
        roomy.add(column);
        return this;
    }

    /** Only as many of the roomy columns stay, from the left, as leave enough for the column people search by. */
    private void giveWay(TableColumn<R, R> wide) {
        double rest = getWidth() - SCROLL_BAR - getColumns().stream()
                .filter(column -> !column.equals(wide) && !roomy.contains(column)).mapToDouble(TableColumn::getMinWidth)
                .sum();
        for (TableColumn<R, R> column : roomy) {
            rest -= column.getMinWidth();
            column.setVisible(rest >= ENOUGH);
        }
    }

    private void share() {
        TableColumn<R, R> wide = widest;
        if (wide == null) {
            return;
        }
        giveWay(wide);
        List<TableColumn<R, ?>> others = getVisibleLeafColumns().stream().filter(column -> !column.equals(wide))
                .toList();
        double rest = getWidth() - SCROLL_BAR - others.stream().mapToDouble(TableColumn::getMinWidth).sum();
        double spare = Math.max(0, rest - COMFORTABLE) / Math.max(1, others.size());
        for (TableColumn<R, ?> column : others) {
            column.setPrefWidth(Math.min(column.getMaxWidth(), column.getMinWidth() + spare));
        }
        wide.setPrefWidth(Math.max(LEAST,
                getWidth() - SCROLL_BAR - others.stream().mapToDouble(TableColumn::getPrefWidth).sum()));
    }

    /** Adds a column of text of a fixed width. */
    public RowTable<R> text(String head, double width, Function<R, String> text) {
        fix(column(head, comparing(text), () -> new TextCell(text, "cell-quiet")), width);
        return this;
    }

    /** Adds a column of dates, sorted by time with the missing ones last. */
    public RowTable<R> date(String head, double width, Function<R, @Nullable LocalDate> date,
            Function<@Nullable LocalDate, String> text) {
        Comparator<R> byDate = Comparator.comparing(date, Comparator.nullsLast(Comparator.naturalOrder()));
        fix(column(head, byDate, () -> new TextCell(row -> text.apply(date.apply(row)), "cell-quiet")), width);
        return this;
    }

    /** Adds a column of numbers, right-aligned; zero is left blank. */
    public RowTable<R> number(String head, double width, Function<R, Integer> number) {
        TableColumn<R, R> column = column(head, Comparator.comparing(number),
                () -> new TextCell(row -> number.apply(row) == 0 ? "" : number.apply(row).toString(), "cell-number"));
        column.getStyleClass().add("number");
        fix(column, width);
        return this;
    }

    /** Adds a column of figures as text, right-aligned and sorted by {@code value}. */
    public RowTable<R> figure(String head, double width, Function<R, String> text, Function<R, Double> value) {
        TableColumn<R, R> column = column(head, Comparator.comparing(value), () -> new TextCell(text, "cell-number"));
        column.getStyleClass().add("number");
        fix(column, width);
        return this;
    }

    /** Adds a column of states, each icon and word, sorted by {@code rank}. */
    public RowTable<R> sign(String head, double width, Function<R, Sign> sign, Function<R, Integer> rank) {
        fix(column(head, Comparator.comparing(rank), () -> new SignCell(sign)), width);
        return this;
    }

    /** Something small that is drawn in a cell and told of each row. */
    public interface Picture<R> {
        Node node();

        void show(R row);
    }

    /** Adds a column of small pictures, sorted by {@code rank}. */
    public RowTable<R> picture(String head, double width, java.util.function.Supplier<Picture<R>> made,
            Function<R, Double> rank) {
        fix(column(head, Comparator.comparing(rank), () -> new PictureCell(made.get())), width);
        return this;
    }

    /** Draws rows more quietly that are over and done. */
    public RowTable<R> quiet(Predicate<R> condition) {
        quiet = condition;
        return this;
    }

    /** What Enter and a double click do. */
    public RowTable<R> onOpen(Runnable action) {
        open = action;
        return this;
    }

    private TableColumn<R, R> column(String head, Comparator<R> order,
            java.util.function.Supplier<TableCell<R, R>> cell) {
        TableColumn<R, R> column = new TableColumn<>(head);
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue()));
        column.setCellFactory(_ -> cell.get());
        column.setComparator(order);
        column.setReorderable(false);
        getColumns().add(column);
        return column;
    }

    private static <R> Comparator<R> comparing(Function<R, String> text) {
        return Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
    }

    private void fix(TableColumn<R, R> column, double width) {
        column.setMinWidth(width);
        column.setMaxWidth(width);
        column.setPrefWidth(width);
        column.setResizable(false);
    }

    private void follow(@Nullable R row) {
        syncing = true;
        int index = row == null ? -1 : getItems().indexOf(row);
        if (index < 0) {
            getSelectionModel().clearSelection();
        } else if (getSelectionModel().getSelectedIndex() != index
                || !java.util.Objects.equals(row, getSelectionModel().getSelectedItem())) {
            getSelectionModel().clearAndSelect(index);
            getFocusModel().focus(index);
            scrollToIfHidden(index);
        }
        syncing = false;
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

    /** A row that is drawn quietly when its record is over and done. */
    private final class Line extends TableRow<R> {
        Line() {
            addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
                if (event.getClickCount() == 2 && event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    open.run();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            pseudoClassStateChanged(QUIET, !empty && row != null && quiet.test(row));
        }
    }

    /** A cell of text, without bindings. */
    private class TextCell extends TableCell<R, R> {
        private final Function<R, String> text;

        TextCell(Function<R, String> text, String styleClass) {
            this.text = text;
            getStyleClass().add(styleClass);
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            setText(empty || row == null ? "" : firstLine(text.apply(row)));
        }

        private String firstLine(String whole) {
            int end = whole.indexOf('\n');
            return end < 0 ? whole : whole.substring(0, end) + " …";
        }
    }

    /** A cell of what a record is called, marked when laptops said different things about the record. */
    private final class TitleCell extends TextCell {
        private final DisputeSign sign = new DisputeSign();

        TitleCell(Function<R, String> text) {
            super(text, "cell-wide");
            setContentDisplay(ContentDisplay.RIGHT);
            setGraphic(sign);
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            sign.show(empty || row == null ? null : rows.idOf(row));
        }
    }

    /** A cell of a state. */
    private final class SignCell extends TableCell<R, R> {
        private final Function<R, Sign> sign;

        SignCell(Function<R, Sign> sign) {
            this.sign = sign;
            getStyleClass().add("cell-sign");
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setText("");
                setGraphic(null);
            } else {
                Sign shown = sign.apply(row);
                setText(shown.word());
                setGraphic(shown.graphic());
            }
        }
    }

    /** A cell of a small picture. */
    private final class PictureCell extends TableCell<R, R> {
        private final Picture<R> picture;

        PictureCell(Picture<R> picture) {
            this.picture = picture;
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
            } else {
                picture.show(row);
                setGraphic(picture.node());
            }
        }
    }
}

package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Spans;
import app.wheelhouse.decision.Stage;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The decisions on a board, a column for each stage. The arrow keys go from card to card; with Shift, Left and Right move
 * the card; so does dragging it. What was superseded or deprecated is not on it.
 */
final class StageBoard extends HBox {
    private static final double CARD = 84;
    private final LogModel model;
    private final List<Column> columns = new ArrayList<>();
    // Held, because a wrapper hears of changes only as long as somebody holds it.
    private final ObservableList<DecisionRow> shown;
    private boolean syncing;

    StageBoard(LogModel model) {
        this.model = model;
        setId("stage-board");
        getStyleClass().add("stage-board");
        for (Stage stage : Stage.values()) {
            Column column = new Column(stage);
            HBox.setHgrow(column, Priority.ALWAYS);
            columns.add(column);
            getChildren().add(column);
        }
        shown = model.rows().shown();
        shown.addListener((ListChangeListener<DecisionRow>) _ -> fill());
        visibleProperty().addListener((_, _, _) -> fill());
        model.rows().selectedProperty().addListener((_, _, row) -> follow(row));
        model.nowProperty().addListener((_, _, _) -> columns.forEach(column -> column.list.refresh()));
        fill();
    }

    /** Fills the columns while they are looked at. */
    void fill() {
        if (!isVisible()) {
            return;
        }
        syncing = true;
        columns.forEach(Column::fill);
        syncing = false;
        follow(model.selected());
    }

    /** Puts the focus on the selected card. */
    void toCards() {
        DecisionRow row = model.selected();
        columns.get(row == null ? 0 : row.stage().ordinal()).list.requestFocus();
    }

    private void follow(@Nullable DecisionRow row) {
        syncing = true;
        for (Column column : columns) {
            int index = row == null ? -1 : column.list.getItems().indexOf(row);
            if (index >= 0 && columns.stream().anyMatch(each -> each.list.isFocused())) {
                column.list.requestFocus();
            }
            if (index < 0) {
                column.list.getSelectionModel().clearSelection();
            } else if (column.list.getSelectionModel().getSelectedIndex() != index) {
                column.list.getSelectionModel().clearAndSelect(index);
                column.list.scrollTo(Math.max(0, index - 2));
            }
        }
        syncing = false;
    }

    private void step(Column from, int by, boolean moving) {
        int next = from.stage.ordinal() + by;
        DecisionRow row = model.selected();
        if (next < 0 || next >= columns.size()) {
            return;
        }
        Column to = columns.get(next);
        if (moving) {
            if (row != null && model.moveTo(row, to.stage)) {
                to.list.requestFocus();
            }
        } else if (!to.list.getItems().isEmpty()) {
            int index = Math.clamp(from.list.getSelectionModel().getSelectedIndex(), 0,
                    to.list.getItems().size() - 1);
            to.list.requestFocus();
            model.rows().select(to.list.getItems().get(index));
        } else {
            step(to, by, false);
        }
    }

    /** The cards of one stage. */
    private final class Column extends VBox {
        private final Stage stage;
        private final Label count = new Label();
        private final ListView<DecisionRow> list = new ListView<>();

        Column(Stage stage) {
            this.stage = stage;
            getStyleClass().add("board-column");
            setPrefWidth(0);
            setMinWidth(0);
            Label name = new Label(stage.label());
            name.getStyleClass().add("medium");
            count.getStyleClass().addAll("subtle", "figures");
            HBox head = new HBox(name, count);
            head.getStyleClass().addAll("board-head", "gap-8");
            list.setId("board-" + stage.word());
            list.setAccessibleText(stage.label());
            list.getStyleClass().add("board-list");
            list.setFixedCellSize(CARD);
            list.setCellFactory(_ -> new Card());
            VBox.setVgrow(list, Priority.ALWAYS);
            getChildren().addAll(head, list);
            list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
                if (!syncing && row != null) {
                    model.rows().select(row);
                }
            });
            list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
            setOnDragOver(this::dragOver);
            setOnDragDropped(this::dropped);
        }

        void fill() {
            List<DecisionRow> mine = shown.stream()
                    .filter(row -> row.stage() == stage && row.decision().state() != DecisionState.SUPERSEDED
                            && row.decision().state() != DecisionState.DEPRECATED)
                    .toList();
            list.getItems().setAll(mine);
            count.setText(mine.isEmpty() ? "" : String.valueOf(mine.size()));
        }

        private void keyPressed(KeyEvent event) {
            int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
            if (by != 0 && !event.isShortcutDown() && !event.isAltDown()) {
                step(this, by, event.isShiftDown());
                event.consume();
            }
        }

        private void dragOver(DragEvent event) {
            if (event.getDragboard().hasString()) {
                event.acceptTransferModes(TransferMode.MOVE);
            }
            event.consume();
        }

        private void dropped(DragEvent event) {
            String dragged = event.getDragboard().getString();
            boolean moved = shown.stream().filter(row -> row.id().toString().equals(dragged)).findFirst()
                    .map(row -> model.moveTo(row, stage)).orElse(false);
            event.setDropCompleted(moved);
            event.consume();
        }
    }

    /** A decision on the board. */
    private final class Card extends ListCell<DecisionRow> {
        private final Label title = new Label();
        private final Label who = new Label();
        private final Label time = new Label();
        private final VBox card;

        Card() {
            title.setWrapText(true);
            title.setMaxHeight(Double.MAX_VALUE);
            title.getStyleClass().add("card-title");
            VBox.setVgrow(title, Priority.ALWAYS);
            who.getStyleClass().addAll("caption", "muted");
            who.setMinWidth(0);
            who.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(who, Priority.ALWAYS);
            time.getStyleClass().addAll("caption", "muted", "figures");
            time.setMinWidth(USE_PREF_SIZE);
            HBox foot = new HBox(who, time);
            foot.getStyleClass().add("card-foot");
            card = new VBox(title, foot);
            card.getStyleClass().add("card");
            setPrefWidth(0);
            setOnDragDetected(event -> {
                DecisionRow row = getItem();
                if (row != null) {
                    Dragboard board = startDragAndDrop(TransferMode.MOVE);
                    ClipboardContent content = new ClipboardContent();
                    UUID id = row.id();
                    content.putString(id.toString());
                    board.setContent(content);
                    event.consume();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable DecisionRow row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                return;
            }
            title.setText(row.decision().title());
            var sign = Signs.of(row, model.today());
            who.setText(row.who());
            who.setGraphic(sign.graphic());
            who.setAccessibleText(sign.word() + " " + row.who());
            time.setText(row.isOver() ? "" : Spans.roughly(row.held(model.nowProperty().get())));
            setGraphic(card);
        }
    }
}

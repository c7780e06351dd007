package app.wheelhouse.ui.list;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.skin.VirtualFlow;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** One column of a {@link CardBoard}: its head, and its cards or, folded, a strip. */
final class CardColumn<R, C> extends VBox {
    private static final double STRIP = 40;
    private static final double UPRIGHT = 90;
    private static final PseudoClass OVER = PseudoClass.getPseudoClass("over");
    private static final PseudoClass FOLDED = PseudoClass.getPseudoClass("folded");
    private final CardBoard<R, C> board;
    private final C of;
    private final Label count = new Label();
    private final WholeList<R> cards = new WholeList<>();
    private final ListView<R> list = new ListView<>(cards);
    private final HBox head;
    private final VBox strip;
    private final Label stripCount = new Label();
    private boolean narrow;
    private boolean opened;

    CardColumn(CardBoard<R, C> board, C of, String id, String label, Node... beside) {
        this.board = board;
        this.of = of;
        getStyleClass().add("board-column");
        setMinWidth(0);
        setPrefWidth(0);
        Label name = new Label(label);
        name.getStyleClass().add("medium");
        name.setMinWidth(Region.USE_PREF_SIZE);
        count.getStyleClass().addAll("subtle", "figures");
        count.setMinWidth(Region.USE_PREF_SIZE);
        head = new HBox(name, count);
        head.getChildren().addAll(beside);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().addAll("board-head", "gap-8");
        head.setOnMouseClicked(_ -> open(false));
        Label upright = new Label(label);
        upright.getStyleClass().addAll("medium", "muted");
        upright.setRotate(UPRIGHT);
        stripCount.getStyleClass().addAll("subtle", "figures");
        strip = new VBox(stripCount, new Group(upright));
        strip.getStyleClass().addAll("board-strip", "gap-8");
        strip.setAlignment(Pos.TOP_CENTER);
        strip.setAccessibleText(label);
        strip.setOnMouseClicked(_ -> open(true));
        VBox.setVgrow(strip, Priority.ALWAYS);
        list.setId(id);
        list.setAccessibleText(label);
        list.getStyleClass().add("board-list");
        list.setFixedCellSize(board.rules().height());
        list.setCellFactory(_ -> new Cell(board.rules().card().get()));
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().addAll(head, list);
        list.getSelectionModel().selectedItemProperty().addListener((_, _, row) -> {
            if (row != null) {
                board.chosen(row);
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        setOnDragEntered(event -> pseudoClassStateChanged(OVER, event.getDragboard().hasString()));
        setOnDragExited(_ -> pseudoClassStateChanged(OVER, false));
        setOnDragOver(this::dragOver);
        setOnDragDropped(this::dropped);
    }

    C of() {
        return of;
    }

    void fill(List<R> mine) {
        cards.replace(mine);
        String many = mine.isEmpty() ? "" : String.valueOf(mine.size());
        count.setText(many);
        stripCount.setText(many);
    }

    void refresh() {
        list.refresh();
    }

    /** Selects a card, or none. */
    void select(@Nullable R row, boolean focus) {
        int index = row == null ? -1 : place(row);
        if (index < 0) {
            list.getSelectionModel().clearSelection();
            return;
        }
        if (focus && !list.isFocused() && !isFolded()) {
            list.requestFocus();
        }
        if (list.getSelectionModel().getSelectedIndex() != index) {
            list.getSelectionModel().clearAndSelect(index);
            scrollToIfHidden(index);
        }
    }

    @SuppressWarnings("ReferenceEquality") // to compare thousands of long records would take too long
    private int place(R row) {
        for (int i = 0; i < cards.size(); i++) {
            if (cards.get(i) == row) {
                return i;
            }
        }
        return -1;
    }

    private void scrollToIfHidden(int index) {
        if (list.lookup(".virtual-flow") instanceof VirtualFlow<?> flow) {
            var first = flow.getFirstVisibleCell();
            var last = flow.getLastVisibleCell();
            if (first != null && last != null && (index < first.getIndex() || index > last.getIndex())) {
                list.scrollTo(Math.max(0, index - 2));
            }
        }
    }

    /** Whether the focus is in here. */
    boolean isInside() {
        return list.isFocused();
    }

    /** How far down the selected card is. */
    int place() {
        return list.getSelectionModel().getSelectedIndex();
    }

    /** Selects the card so far down; says whether there is any. */
    boolean enter(int place) {
        if (list.getItems().isEmpty()) {
            return false;
        }
        toCards();
        board.chosen(list.getItems().get(Math.clamp(place, 0, list.getItems().size() - 1)));
        return true;
    }

    /** Puts the focus in here, unfolded. */
    void toCards() {
        open(true);
        list.requestFocus();
    }

    /** Folds it where there is little room, unless somebody opened it. */
    void fold(boolean littleRoom) {
        narrow = littleRoom;
        show();
    }

    private void open(boolean now) {
        opened = now && board.isFoldable(of);
        show();
    }

    private boolean isFolded() {
        return narrow && !opened;
    }

    private void show() {
        boolean folded = isFolded();
        List<Node> wanted = folded ? List.of(strip) : List.of(head, list);
        if (!getChildren().equals(wanted)) {
            pseudoClassStateChanged(FOLDED, folded);
            HBox.setHgrow(this, folded ? Priority.NEVER : Priority.ALWAYS);
            setMinWidth(folded ? STRIP : 0);
            setPrefWidth(folded ? STRIP : 0);
            setMaxWidth(folded ? STRIP : Double.MAX_VALUE);
            getChildren().setAll(wanted);
        }
    }

    private void keyPressed(KeyEvent event) {
        int by = event.getCode() == KeyCode.LEFT ? -1 : event.getCode() == KeyCode.RIGHT ? 1 : 0;
        if (by != 0 && !event.isShortcutDown() && !event.isAltDown()) {
            board.step(this, by, event.isShiftDown());
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
        event.setDropCompleted(board.dropped(event.getDragboard().getString(), of));
        event.consume();
    }

    /** A place in the list that shows a card. */
    private final class Cell extends ListCell<R> {
        private final Card<R> card;
        private final DisputeSign sign = new DisputeSign();
        private final StackPane marked;

        Cell(Card<R> card) {
            this.card = card;
            marked = new StackPane(card.node(), sign);
            StackPane.setAlignment(sign, Pos.TOP_RIGHT);
            setPrefWidth(0);
            setOnDragDetected(event -> {
                R row = getItem();
                if (row != null) {
                    Dragboard dragboard = startDragAndDrop(TransferMode.MOVE);
                    ClipboardContent content = new ClipboardContent();
                    UUID id = board.rules().id().apply(row);
                    content.putString(id.toString());
                    dragboard.setContent(content);
                    dragboard.setDragView(card.node().snapshot(null, null), event.getX(), event.getY());
                    event.consume();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable R row, boolean empty) {
            super.updateItem(row, empty);
            if (empty || row == null) {
                setGraphic(null);
                setAccessibleText(null);
            } else {
                setAccessibleText(card.show(row));
                sign.show(board.rules().id().apply(row));
                if (!Objects.equals(getGraphic(), marked)) {
                    setGraphic(marked);
                }
            }
        }
    }
}

package app.wheelhouse.ui.note;

import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.transform.Scale;
import javafx.stage.Popup;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;

/** The list of suggestions at the caret. It never has the focus: keys reach it through the note. */
final class CompletionPopup {
    private static final double ROW = 32;
    private static final double WIDTH = 300;
    private static final double EDGE = 5;
    private final Popup popup = new Popup();
    private final ListView<Completion> list = new ListView<>();
    private final Scale scale = new Scale();

    /** @param onTaken told of a suggestion that was clicked */
    CompletionPopup(String styleSheet, Consumer<Completion> onTaken) {
        list.getStyleClass().add("note-completions");
        list.setFocusTraversable(false);
        list.setFixedCellSize(ROW);
        list.setPrefWidth(WIDTH);
        list.setCellFactory(_ -> new Row());
        list.setOnMouseClicked(_ -> {
            if (selected() != null) {
                onTaken.accept(selected());
            }
        });
        StackPane frame = new StackPane(list);
        frame.getStyleClass().add("note-completions-frame");
        frame.getStylesheets().add(styleSheet);
        frame.getTransforms().add(scale);
        popup.getContent().add(new Group(frame));
        popup.setAutoFix(true);
        popup.setAutoHide(true);
        popup.setHideOnEscape(false);
        popup.setConsumeAutoHidingEvents(false);
    }

    /** Shows {@code completions}, as large as the owner is shown, below {@code caret} (on screen), the first one chosen. */
    void show(Node owner, Bounds caret, List<Completion> completions) {
        list.getItems().setAll(completions);
        list.getSelectionModel().selectFirst();
        list.setPrefHeight(completions.size() * ROW + 2);
        list.setAccessibleText(completions.size() + " suggestions, " + completions.getFirst().label());
        double factor = owner.getLocalToSceneTransform().getMyy();
        scale.setX(factor);
        scale.setY(factor);
        double height = (list.getPrefHeight() + 3 * EDGE) * factor;
        boolean fits = Screen.getScreensForRectangle(caret.getMinX(), caret.getMinY(), 1, 1).stream()
                .allMatch(screen -> caret.getMaxY() + height < screen.getVisualBounds().getMaxY());
        double y = fits ? caret.getMaxY() + EDGE : caret.getMinY() - height;
        if (popup.isShowing()) {
            popup.setAnchorX(caret.getMinX());
            popup.setAnchorY(y);
        } else {
            popup.show(owner, caret.getMinX(), y);
        }
    }

    void hide() {
        popup.hide();
    }

    boolean isShowing() {
        return popup.isShowing();
    }

    /** Moves the choice by {@code step} rows, round the ends. */
    void move(int step) {
        int size = list.getItems().size();
        list.getSelectionModel().select(Math.floorMod(list.getSelectionModel().getSelectedIndex() + step, size));
        list.scrollTo(list.getSelectionModel().getSelectedIndex());
    }

    @Nullable
    Completion selected() {
        return list.getSelectionModel().getSelectedItem();
    }

    /** A suggestion: what it is called and, quietly, what it belongs to. */
    private static final class Row extends ListCell<Completion> {
        private final Label label = new Label();
        private final Label detail = new Label();
        private final HBox row;

        Row() {
            Region gap = new Region();
            HBox.setHgrow(gap, Priority.ALWAYS);
            detail.getStyleClass().add("note-completion-detail");
            detail.setMinWidth(Region.USE_PREF_SIZE);
            row = new HBox(label, gap, detail);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setSpacing(12);
            row.setPrefWidth(0);
        }

        @Override
        protected void updateItem(@Nullable Completion item, boolean empty) {
            super.updateItem(item, empty);
            setGraphic(empty || item == null ? null : row);
            if (item != null) {
                label.setText(item.trigger() == '#' ? "#" + item.label() : item.label());
                detail.setText(item.detail());
                setAccessibleText(item.label() + " " + item.detail());
            }
        }
    }
}

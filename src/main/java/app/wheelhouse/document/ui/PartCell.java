package app.wheelhouse.document.ui;

import app.wheelhouse.document.Pack;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Icons;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** A part of a pack: it can be dragged to another place, or taken out. */
final class PartCell extends ListCell<Pack.Part> {
    private final PacksModel model;

    PartCell(PacksModel model) {
        this.model = model;
        setOnDragDetected(event -> {
            if (getItem() != null) {
                Dragboard board = startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.putString(getItem().id().toString());
                board.setContent(content);
                event.consume();
            }
        });
        setOnDragOver(event -> {
            if (event.getDragboard().hasString() && event.getGestureSource() instanceof PartCell) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        setOnDragDropped(this::dropped);
    }

    private void dropped(DragEvent event) {
        if (event.getGestureSource() instanceof PartCell from && from.getItem() != null && getItem() != null) {
            model.move(from.getItem(), getIndex() - from.getIndex());
            event.setDropCompleted(true);
            event.consume();
        }
    }

    @Override
    protected void updateItem(Pack.@Nullable Part part, boolean empty) {
        super.updateItem(part, empty);
        PacksModel.State state = model.stateProperty().get();
        if (empty || part == null || state == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label number = new Label(String.valueOf(getIndex() + 1));
        number.getStyleClass().addAll("muted", "pack-number");
        Label label = new Label(state.label(part));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(number, Icons.small(icon(part.kind())), label, space,
                Buttons.icon(Command.of("pack-part-up", "Up", () -> model.move(part, -1)).icon("fth-chevron-up")),
                Buttons.icon(Command.of("pack-part-down", "Down", () -> model.move(part, 1)).icon("fth-chevron-down")),
                Buttons.icon(Command.of("pack-part-out", "Take out", () -> model.take(part)).icon("fth-x")));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("gap-8");
        line.setPrefWidth(0);
        setGraphic(line);
        setAccessibleText(label.getText());
    }

    private static String icon(Pack.Kind kind) {
        return switch (kind) {
            case DOCUMENT -> "fth-file-text";
            case PRE_READ -> "fth-calendar";
            case MINUTES -> "fth-edit-3";
            case MEMO -> "fth-git-branch";
            case BOARD -> "fth-bar-chart-2";
            case SCORECARD -> "fth-flag";
            case KPIS -> "fth-activity";
            case RHYTHM -> "fth-repeat";
            case MATRIX -> "fth-grid";
        };
    }
}

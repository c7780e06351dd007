package app.wheelhouse.document.ui;

import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Icons;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Says which part of the document the room sees, with the way on and back. */
final class RoomLine extends HBox {
    private final Command back;
    private final Command forward;

    RoomLine(Presenting presenting) {
        back = Command.of("document-room-back", "Room: part before", presenting::back).in("Documents")
                .icon("fth-chevron-left").keys("Shortcut+Page_Up").when(presenting.onProperty());
        forward = Command.of("document-room-forward", "Room: next part", presenting::forward).in("Documents")
                .icon("fth-chevron-right").keys("Shortcut+Page_Down").when(presenting.onProperty());
        Label words = new Label("", Icons.small("fth-monitor"));
        words.setId("document-room");
        words.textProperty().bind(presenting.wordsProperty());
        words.setMinWidth(0);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(words, Priority.ALWAYS);
        getChildren().addAll(words, Buttons.icon(back), Buttons.icon(forward));
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("gap-8", "document-room");
        managedProperty().bind(presenting.onProperty());
        visibleProperty().bind(presenting.onProperty());
    }

    List<Command> commands() {
        return List.of(back, forward);
    }
}

package app.wheelhouse.session.ui;

import app.wheelhouse.present.RoomThumbnail;
import app.wheelhouse.ui.Buttons;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What the room sees now, small, and the switches that decide it. */
final class RoomControls extends VBox {
    private static final int ACROSS = 3;

    RoomControls(SessionModel model, RoomModel room) {
        getStyleClass().add("room-controls");
        Label heading = new Label("The room sees");
        heading.getStyleClass().add("section-label");
        Label state = new Label();
        state.setId("room-state");
        state.getStyleClass().add("caption");
        state.textProperty()
                .bind(Bindings.createStringBinding(() -> word(model, room), room.director().frozenProperty(),
                        room.director().blankProperty(),
                        room.director().safeProperty(), model.tools().room().isOpen()));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox head = new HBox(heading, space, state);
        head.setAlignment(Pos.CENTER_LEFT);
        RoomThumbnail thumbnail = new RoomThumbnail(room.director());
        thumbnail.setId("room-thumbnail");
        thumbnail.setAccessibleText("What the room sees");
        thumbnail.setMinHeight(Region.USE_PREF_SIZE);
        thumbnail.setMaxHeight(Region.USE_PREF_SIZE);
        getChildren().setAll(head, thumbnail, cards(room), switches(model, room));
    }

    private static String word(SessionModel model, RoomModel room) {
        if (!Boolean.TRUE.equals(model.tools().room().isOpen().getValue())) {
            return "no room open";
        }
        if (room.director().safeProperty().get()) {
            return "title only: screens changed";
        }
        if (room.director().blankProperty().get()) {
            return "blank";
        }
        return room.director().frozenProperty().get() ? "frozen" : "live";
    }

    private static VBox cards(RoomModel room) {
        ToggleGroup group = new ToggleGroup();
        VBox cards = new VBox();
        cards.getStyleClass().add("segments");
        HBox row = new HBox();
        for (RoomModel.Card card : RoomModel.Card.values()) {
            ToggleButton button = new ToggleButton(card.label());
            button.getStyleClass().add("segment");
            button.setToggleGroup(group);
            button.setFocusTraversable(false);
            button.setMaxWidth(Double.MAX_VALUE);
            button.setId("room-card-" + card.name().toLowerCase(java.util.Locale.ROOT));
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setSelected(room.card().get() == card);
            button.setOnAction(_ -> {
                button.setSelected(true);
                room.card().set(card);
            });
            room.card().addListener((_, _, now) -> button.setSelected(now == card));
            if (row.getChildren().size() == ACROSS || cards.getChildren().isEmpty()) {
                row = new HBox();
                cards.getChildren().add(row);
            }
            button.setPrefWidth(0);
            row.getChildren().add(button);
        }
        return cards;
    }

    private static HBox switches(SessionModel model, RoomModel room) {
        ToggleButton freeze = new ToggleButton("Freeze");
        freeze.setId("room-freeze");
        freeze.setTooltip(new Tooltip("The room keeps what it sees while you move on (Ctrl+F)"));
        freeze.setOnAction(_ -> room.director().toggleFrozen());
        room.director().frozenProperty().subscribe(freeze::setSelected);
        ToggleButton blank = new ToggleButton("Blank");
        blank.setId("room-blank");
        blank.setTooltip(new Tooltip("The room sees nothing (Ctrl+B)"));
        blank.setOnAction(_ -> room.director().toggleBlank());
        room.director().blankProperty().subscribe(blank::setSelected);
        MenuButton screen = new MenuButton("Screen");
        screen.setId("room-screen");
        model.tools().room().commands().forEach(command -> screen.getItems().add(Buttons.item(command)));
        freeze.setFocusTraversable(false);
        blank.setFocusTraversable(false);
        HBox switches = new HBox(freeze, blank, screen);
        switches.getStyleClass().add("gap-8");
        for (var button : List.of(freeze, blank, screen)) {
            HBox.setHgrow(button, Priority.ALWAYS);
            button.setMaxWidth(Double.MAX_VALUE);
        }
        return switches;
    }
}

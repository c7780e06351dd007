package app.wheelhouse.ui.list;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;

/** A switch between the lists of one room: always exactly one is on, the arrow keys move to the next. */
public final class Segments extends HBox {
    private final ToggleGroup group = new ToggleGroup();
    private final List<ToggleButton> buttons = new ArrayList<>();
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();

    /**
     * Makes a switch without segments.
     *
     * @param name what is switched, for people who cannot see it
     */
    public Segments(String id, String name) {
        setId(id);
        setAccessibleText(name);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("segments");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            int step = event.getCode() == KeyCode.RIGHT ? 1 : event.getCode() == KeyCode.LEFT ? -1 : 0;
            int next = chosen.get() + step;
            if (step != 0 && !event.isShortcutDown() && !event.isAltDown()) {
                event.consume();
                if (next >= 0 && next < buttons.size()) {
                    choose(next);
                    buttons.get(next).requestFocus();
                }
            }
        });
    }

    /** Adds a segment, its count beside its label unless that is zero. */
    public Segments add(String id, String label, ObservableValue<? extends Number> count) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty()
                .bind(count.map(number -> number.intValue() == 0 ? label : label + "  " + number.intValue()));
        button.setAccessibleText(label);
        button.getStyleClass().add("segment");
        button.setToggleGroup(group);
        int index = buttons.size();
        button.setOnAction(_ -> choose(index));
        button.setFocusTraversable(index == chosen.get());
        buttons.add(button);
        getChildren().add(button);
        choose(chosen.get());
        return this;
    }

    /** Turns on the segment at the index. */
    public void choose(int index) {
        chosen.set(index);
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(i == index);
            buttons.get(i).setFocusTraversable(i == index);
        }
    }

    /** The index of the segment that is on. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }
}

package app.wheelhouse.ui;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** Shows a shortcut as the keys it is made of. */
public final class KeyCaps extends HBox {
    /** The keys, side by side. */
    public KeyCaps(Shortcut shortcut) {
        getStyleClass().addAll("key-caps", "gap-4");
        setAlignment(Pos.CENTER_RIGHT);
        setMinWidth(USE_PREF_SIZE);
        setAccessibleText(shortcut.text());
        for (String key : shortcut.caps()) {
            Label cap = new Label(key);
            cap.getStyleClass().add("key-cap");
            cap.setMinWidth(USE_PREF_SIZE);
            getChildren().add(cap);
        }
    }
}

package app.wheelhouse.ui;

import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Popup;

/** A small floating panel beside the thing it belongs to; it closes by Escape, by a click elsewhere, or when asked. */
public final class Popover {
    private static final double GAP = 4;
    private final Popup popup = new Popup();
    private boolean pressed;

    /** A closed popover with this content. */
    public Popover(Region content) {
        StackPane frame = new StackPane(content);
        frame.getStyleClass().addAll("popover", "floating");
        popup.getContent().add(frame);
        popup.setAutoHide(true);
        popup.setHideOnEscape(true);
        popup.setAutoFix(true);
        // The letter of the key that opened it arrives after the opening and is not meant for it.
        frame.addEventFilter(KeyEvent.KEY_PRESSED, _ -> pressed = true);
        frame.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (!pressed) {
                event.consume();
            }
        });
        popup.setOnShowing(_ -> pressed = false);
    }

    /** Opens under the node, left edges in line. */
    public void showUnder(Node anchor) {
        Bounds bounds = anchor.localToScreen(anchor.getBoundsInLocal());
        if (bounds != null) {
            popup.show(anchor, bounds.getMinX(), bounds.getMaxY() + GAP);
        }
    }

    /** Closes it. */
    public void hide() {
        popup.hide();
    }

    /** Says whether it is open. */
    public boolean isShowing() {
        return popup.isShowing();
    }
}

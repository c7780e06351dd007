package app.wheelhouse.ui;

import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** Shows the whole of a text that ends in dots for want of room, wherever in a window the pointer rests on one. */
public final class CutText {
    private final Tooltip tip = new Tooltip();
    private @Nullable Labeled under;

    private CutText() {
        tip.setWrapText(true);
        tip.setMaxWidth(520);
    }

    /** Does so in a scene from now on. */
    public static void attach(Scene scene) {
        CutText cut = new CutText();
        scene.addEventFilter(MouseEvent.MOUSE_MOVED, event -> cut.over(event.getTarget()));
        scene.addEventFilter(MouseEvent.MOUSE_EXITED, _ -> cut.over(null));
    }

    /** Whether a label's text is shown shorter than it is. */
    public static boolean isCut(Labeled labeled) {
        String whole = labeled.getText();
        return whole != null && !whole.isBlank() && labeled.getChildrenUnmodifiable().stream()
                .anyMatch(
                        child -> child instanceof Text text && text.getStyleClass().contains("text") && text.isVisible()
                                && !text.getText().isEmpty() && text.getText().length() < whole.length());
    }

    private void over(@Nullable Object target) {
        Labeled now = target instanceof Node node ? labeled(node) : null;
        if (Objects.equals(now, under)) {
            return;
        }
        if (under != null) {
            Tooltip.uninstall(under, tip);
            tip.hide();
        }
        under = now != null && now.getTooltip() == null && isCut(now) ? now : null;
        if (under != null) {
            tip.setText(under.getText());
            Tooltip.install(under, tip);
        }
    }

    private static @Nullable Labeled labeled(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at instanceof Labeled labeled) {
                return labeled;
            }
        }
        return null;
    }
}

package app.wheelhouse.ui;

import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/**
 * A layer above a window's content that shows one floating thing at a time. Escape or a click beside it closes it, the
 * focus stays inside while it is open and goes back to where it was.
 */
public final class Overlay extends StackPane {
    private final Motion motion;
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper();
    private final ChangeListener<@Nullable Node> keepFocus = (_, _, now) -> pullFocusBack(now);
    /** What is left above and below a thing taller than the window, in px. */
    private static final double EDGE = 8;
    private double offset;
    private @Nullable Node content;
    private @Nullable Node focusBefore;
    private Runnable closed = () -> {
    };

    /** An empty layer that takes no clicks. */
    public Overlay(Motion motion) {
        this.motion = motion;
        getStyleClass().add("overlay");
        setVisible(false);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
                event.consume();
            }
        });
        addEventHandler(ScrollEvent.SCROLL, event -> moveTo(offset - event.getDeltaY()));
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (equals(event.getTarget())) {
                close();
            }
        });
    }

    /** Whether something floats now. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** Says whether this very thing floats now. */
    public boolean shows(Node node) {
        return node.equals(content);
    }

    /** Floats the node in place of whatever floats now, and moves the focus to {@code first} or into it. */
    public void show(Region node, Pos position, Node first, Runnable onClosed) {
        close();
        focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        content = node;
        closed = onClosed;
        offset = 0;
        node.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        StackPane.setAlignment(node, position);
        getChildren().setAll(node);
        setVisible(true);
        open.set(true);
        motion.appear(node);
        focusInto(first);
        if (getScene() != null) {
            getScene().focusOwnerProperty().addListener(keepFocus);
        }
    }

    /** Closes whatever floats; nothing happens when nothing does. */
    public void close() {
        if (content == null) {
            return;
        }
        if (getScene() != null) {
            getScene().focusOwnerProperty().removeListener(keepFocus);
        }
        content = null;
        getChildren().clear();
        setVisible(false);
        open.set(false);
        if (focusBefore != null && Objects.equals(focusBefore.getScene(), getScene())) {
            focusBefore.requestFocus();
        }
        focusBefore = null;
        Runnable then = closed;
        closed = () -> {
        };
        then.run();
    }

    /** A thing taller than the window begins at its top, and moves with the wheel and with the focus. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (content instanceof Region region && hidden(region) > 0) {
            offset = Math.clamp(offset, 0, hidden(region));
            region.relocate(region.getLayoutX(), EDGE - offset);
        }
    }

    private double hidden(Region region) {
        return region.getHeight() - (getHeight() - 2 * EDGE);
    }

    private void moveTo(double wanted) {
        offset = Math.max(0, wanted);
        requestLayout();
    }

    private void bringIntoView(Node node) {
        if (content instanceof Region region && hidden(region) > 0) {
            Bounds place = sceneToLocal(node.localToScene(node.getLayoutBounds()));
            moveTo(offset + Math.max(0, place.getMaxY() - getHeight() + EDGE) + Math.min(0, place.getMinY() - EDGE));
        }
    }

    private void pullFocusBack(@Nullable Node now) {
        for (Node node = now; node != null; node = node.getParent()) {
            if (equals(node)) {
                if (now != null) {
                    bringIntoView(now);
                }
                return;
            }
        }
        Node inside = content;
        if (inside != null && now != null) {
            FxThread.later(() -> {
                if (inside.equals(content)) {
                    focusInto(inside);
                }
            });
        }
    }

    /** Focuses the first control that takes the focus, depth first; says whether there was one. */
    private static boolean focusInto(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return false;
        }
        if (node.isFocusTraversable()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Overlay::focusInto);
    }
}

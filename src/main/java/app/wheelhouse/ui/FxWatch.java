package app.wheelhouse.ui;

import javafx.beans.InvalidationListener;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.Parent;

/** For development builds: fails loudly when a node is changed off the FX thread, where JavaFX would stay silent. */
public final class FxWatch {
    private final InvalidationListener check = _ -> FxThread.check();
    private final ListChangeListener<Node> children = change -> {
        FxThread.check();
        while (change.next()) {
            change.getAddedSubList().forEach(this::watch);
            change.getRemoved().forEach(this::release);
        }
    };

    /** Watches the node and everything below it, now and later. */
    public void watch(Node node) {
        node.visibleProperty().addListener(check);
        node.managedProperty().addListener(check);
        node.layoutBoundsProperty().addListener(check);
        node.disabledProperty().addListener(check);
        node.focusedProperty().addListener(check);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().addListener(children);
            parent.getChildrenUnmodifiable().forEach(this::watch);
        }
    }

    /** Stops watching it and everything below it. */
    public void release(Node node) {
        node.visibleProperty().removeListener(check);
        node.managedProperty().removeListener(check);
        node.layoutBoundsProperty().removeListener(check);
        node.disabledProperty().removeListener(check);
        node.focusedProperty().removeListener(check);
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().removeListener(children);
            parent.getChildrenUnmodifiable().forEach(this::release);
        }
    }
}

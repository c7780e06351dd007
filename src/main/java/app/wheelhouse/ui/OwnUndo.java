package app.wheelhouse.ui;

import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import org.jspecify.annotations.Nullable;

/**
 * Tells the key map that a control undoes its own typing, so that the undo keys are left to it while it has something
 * to take back. Text fields and text areas are known anyway.
 */
public record OwnUndo(BooleanSupplier undoable, BooleanSupplier redoable) {

    /** Marks a control that is no {@link TextInputControl}. */
    public static void mark(Node node, BooleanSupplier undoable, BooleanSupplier redoable) {
        node.getProperties().put(OwnUndo.class, new OwnUndo(undoable, redoable));
    }

    /** Says whether the node, or one around it, takes typing. */
    public static boolean takesTyping(@Nullable Node focused) {
        return (focused instanceof TextInputControl input && input.isEditable()) || of(focused) != null;
    }

    /** Says whether the undo keys, or the redo keys, belong to the focused node now. */
    public static boolean claims(@Nullable Node focused, boolean redo) {
        if (focused instanceof TextInputControl input) {
            return redo ? input.isRedoable() : input.isUndoable();
        }
        OwnUndo own = of(focused);
        return own != null && (redo ? own.redoable : own.undoable).getAsBoolean();
    }

    private static @Nullable OwnUndo of(@Nullable Node focused) {
        for (Node node = focused; node != null; node = node.getParent()) {
            if (node.hasProperties() && node.getProperties().get(OwnUndo.class) instanceof OwnUndo own) {
                return own;
            }
        }
        return null;
    }
}

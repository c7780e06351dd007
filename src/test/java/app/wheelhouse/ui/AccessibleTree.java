package app.wheelhouse.ui;

import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;

/** What a screen reader is told of a screen, as an indented text: role, name and state of each thing that has one. */
public final class AccessibleTree {
    private AccessibleTree() {
    }

    /** A line for each node with a role, the deeper the further in. */
    public static String of(Node root) {
        StringBuilder lines = new StringBuilder();
        add(root, 0, lines);
        return lines.toString();
    }

    private static void add(Node node, int depth, StringBuilder lines) {
        if (!node.isVisible()) {
            return;
        }
        AccessibleRole role = node.getAccessibleRole();
        boolean told = role != AccessibleRole.NODE && role != AccessibleRole.PARENT;
        if (told) {
            lines.repeat("  ", depth).append(role.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' '));
            String name = node.getAccessibleText();
            if (name == null && node.queryAccessibleAttribute(AccessibleAttribute.TEXT) instanceof String text) {
                name = text;
            }
            if (name != null && !name.isBlank()) {
                lines.append(" “").append(name.strip().replace('\n', ' ')).append('”');
            }
            if (node.getAccessibleHelp() != null) {
                lines.append(" (").append(node.getAccessibleHelp()).append(')');
            }
            if (node.isDisabled()) {
                lines.append(" disabled");
            }
            lines.append('\n');
        }
        if (node instanceof Parent parent && !(node instanceof Labeled)) {
            parent.getChildrenUnmodifiable().forEach(child -> add(child, depth + (told ? 1 : 0), lines));
        }
    }
}

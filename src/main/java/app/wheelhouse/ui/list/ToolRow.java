package app.wheelhouse.ui.list;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

/**
 * What narrows and adds to a list, side by side and to the right. Where there is too little room the filter gives way
 * first, then the choices from the right, the button last, each down to its least width.
 */
final class ToolRow extends HBox {
    private final List<Node> yielding;

    /** Puts the choices before the filter and the button behind it. */
    ToolRow(List<Node> choices, FilterField filter, Node button) {
        yielding = new ArrayList<>(choices.reversed());
        yielding.addFirst(filter);
        yielding.addLast(button);
        getChildren().addAll(choices);
        getChildren().addAll(filter, button);
        setAlignment(Pos.CENTER_RIGHT);
        getStyleClass().add("gap-8");
    }

    @Override
    protected void layoutChildren() {
        double lack = prefWidth(-1) - getWidth();
        double x = Math.max(0, -lack);
        double height = getHeight();
        Map<Node, Double> given = new HashMap<>();
        for (Node node : yielding.stream().filter(Node::isManaged).toList()) {
            double gives = Math.clamp(lack, 0, Math.max(0, node.prefWidth(-1) - node.minWidth(-1)));
            given.put(node, gives);
            lack -= gives;
        }
        for (Node node : getManagedChildren()) {
            double width = node.prefWidth(-1) - given.getOrDefault(node, 0.0);
            layoutInArea(node, x, 0, width, height, 0, HPos.LEFT, VPos.CENTER);
            x += width + getSpacing();
        }
    }
}

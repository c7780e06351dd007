package app.wheelhouse.ui.list;

import java.util.List;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Labeled;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** Two groups of controls at the ends of one line, or one below the other where they would be cut side by side. */
public final class HeadRow extends Pane {
    private static final double GAP = 16;
    private static final double BETWEEN = 8;
    private static final double LONG = 4_000;
    private final Region left;
    private final Region right;

    /** Puts both in; no button in them is ever narrower than its words. */
    public HeadRow(Region left, Region right) {
        this.left = left;
        this.right = right;
        keepWords(left);
        keepWords(right);
        getChildren().addAll(left, right);
    }

    /** Controls side by side, for one of the ends, going on in a next line where there is no room for all. */
    public static FlowPane line(Node... nodes) {
        FlowPane line = new FlowPane(nodes);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setRowValignment(VPos.CENTER);
        line.setPrefWrapLength(LONG);
        line.getStyleClass().add("gap-8");
        return line;
    }

    /** What an end takes on one line; a line's own preferred width is never less than the width at which it wraps. */
    private static double wide(Region end) {
        if (!(end instanceof FlowPane line)) {
            return end.prefWidth(-1);
        }
        List<Node> nodes = line.getChildren().stream().filter(Node::isManaged).toList();
        double words = nodes.stream().mapToDouble(each -> Math.ceil(each.prefWidth(-1))).sum();
        return line.getInsets().getLeft() + words + line.getHgap() * Math.max(0, nodes.size() - 1)
                + line.getInsets().getRight();
    }

    private static double least(Region end) {
        return end instanceof FlowPane ? wide(end) : end.minWidth(-1);
    }

    /** Gives buttons the width of their words; those put in later need it, too. */
    public static void keepWords(Node node) {
        if (node instanceof ButtonBase button) {
            button.setMinWidth(USE_PREF_SIZE);
        } else if (node instanceof Parent parent && !(node instanceof Labeled)) {
            parent.getChildrenUnmodifiable().forEach(HeadRow::keepWords);
        }
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    private boolean fits(double width) {
        return width < 0 || wide(left) + GAP + least(right) <= width;
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        Insets in = getInsets();
        return in.getLeft() + wide(left) + GAP + wide(right) + in.getRight();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        Insets in = getInsets();
        double inside = width < 0 ? -1 : width - in.getLeft() - in.getRight();
        double height = fits(inside)
                ? Math.max(left.prefHeight(-1), right.prefHeight(-1))
                : left.prefHeight(inside) + BETWEEN + right.prefHeight(inside);
        return in.getTop() + height + in.getBottom();
    }

    @Override
    protected void layoutChildren() {
        Insets in = getInsets();
        double width = getWidth() - in.getLeft() - in.getRight();
        double height = getHeight() - in.getTop() - in.getBottom();
        if (fits(width)) {
            double second = Math.min(wide(right), width - GAP - wide(left));
            layoutInArea(left, in.getLeft(), in.getTop(), width - GAP - second, height, 0, HPos.LEFT, VPos.CENTER);
            layoutInArea(right, in.getLeft() + width - second, in.getTop(), second, height, 0, HPos.RIGHT,
                    VPos.CENTER);
        } else {
            double above = left.prefHeight(width);
            layoutInArea(left, in.getLeft(), in.getTop(), width, above, 0, HPos.LEFT, VPos.CENTER);
            layoutInArea(right, in.getLeft(), in.getTop() + above + BETWEEN, width, right.prefHeight(width), 0,
                    HPos.LEFT, VPos.CENTER);
        }
    }
}

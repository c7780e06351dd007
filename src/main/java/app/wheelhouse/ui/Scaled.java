package app.wheelhouse.ui;

import javafx.beans.property.DoubleProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * Shows its content larger, from 1 to 2 times, and lays it out again in the room that is left, so that nothing is cut
 * off and type stays sharp.
 */
public final class Scaled extends Region {
    private final Region content;
    private final DoubleProperty factor = new SimpleDoubleProperty(1);

    /** Wraps the content, at first in its own size. */
    public Scaled(Region content) {
        this.content = content;
        Scale scale = new Scale();
        scale.xProperty().bind(factor);
        scale.yProperty().bind(factor);
        content.getTransforms().add(scale);
        content.setManaged(false);
        getChildren().add(content);
        factor.addListener((_, _, _) -> requestLayout());
    }

    /** How many times larger. */
    public DoubleProperty factorProperty() {
        return factor;
    }

    @Override
    protected void layoutChildren() {
        content.resizeRelocate(0, 0, getWidth() / factor.get(), getHeight() / factor.get());
    }

    @Override
    protected double computePrefWidth(double height) {
        return content.prefWidth(-1) * factor.get();
    }

    @Override
    protected double computePrefHeight(double width) {
        return content.prefHeight(-1) * factor.get();
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computeMinHeight(double width) {
        return 0;
    }
}

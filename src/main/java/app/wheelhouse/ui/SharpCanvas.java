package app.wheelhouse.ui;

import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.transform.Scale;

/** A canvas with a pixel for each of the screen's, drawn on in the points of its parent, whatever the scale of the screen. */
public final class SharpCanvas extends Canvas {
    private final Scale sharp = new Scale();
    private double scale = 1;

    /** Makes an empty one that its parent places by itself. */
    public SharpCanvas() {
        setManaged(false);
        getTransforms().add(sharp);
    }

    /** Makes it as large as this, in points; says whether it changed and is to be drawn anew. */
    public boolean fit(double wide, double high) {
        double now = getScene() == null || getScene().getWindow() == null
                ? 1
                : getScene().getWindow().getRenderScaleX();
        double pixelsWide = Math.max(0, Math.ceil(wide * now));
        double pixelsHigh = Math.max(0, Math.ceil(high * now));
        if (getWidth() == pixelsWide && getHeight() == pixelsHigh && scale == now) {
            return false;
        }
        scale = now;
        setWidth(pixelsWide);
        setHeight(pixelsHigh);
        sharp.setX(1 / now);
        sharp.setY(1 / now);
        return true;
    }

    /** How wide it is, in points. */
    public double wide() {
        return getWidth() / scale;
    }

    /** How high it is, in points. */
    public double high() {
        return getHeight() / scale;
    }

    /** What draws on it, in points; what was drawn before stays. */
    public GraphicsContext brush() {
        GraphicsContext on = getGraphicsContext2D();
        on.setTransform(scale, 0, 0, scale, 0, 0);
        return on;
    }
}

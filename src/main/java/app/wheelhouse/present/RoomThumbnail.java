package app.wheelhouse.present;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Dimension2D;
import javafx.geometry.Orientation;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * What the room sees, small, for the cockpit: a second pane drawing the same frame at the room's size, scaled down. A
 * picture taken four times a second would cost more and be late.
 */
public final class RoomThumbnail extends Region {

    private final RoomPane pane = new RoomPane();
    private final Scale scale = new Scale(1, 1);
    /** Bound, not listened to: a binding lets go of a thumbnail whose screen was closed. */
    private final ObjectProperty<Dimension2D> room = new SimpleObjectProperty<>(this, "room");

    public RoomThumbnail(RoomDirector director) {
        room.bind(director.sizeProperty());
        pane.frameProperty().bind(director.frameProperty());
        pane.themeProperty().bind(director.themeProperty());
        pane.setManaged(false);
        pane.setMouseTransparent(true);
        pane.getTransforms().add(scale);
        pane.pagingProperty().subscribe(director::paged);
        getStyleClass().add("room-thumbnail");
        getChildren().add(pane);
        room.subscribe(this::requestLayout);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected void layoutChildren() {
        Dimension2D size = room.get();
        double factor = Math.min(getWidth() / size.getWidth(), getHeight() / size.getHeight());
        pane.resize(size.getWidth(), size.getHeight());
        scale.setX(factor);
        scale.setY(factor);
        pane.relocate((getWidth() - size.getWidth() * factor) / 2, (getHeight() - size.getHeight() * factor) / 2);
    }

    @Override
    protected double computePrefWidth(double height) {
        Dimension2D size = room.get();
        return height < 0 ? 320 : height * size.getWidth() / size.getHeight();
    }

    @Override
    protected double computePrefHeight(double width) {
        Dimension2D size = room.get();
        return (width < 0 ? 320 : width) * size.getHeight() / size.getWidth();
    }
}

package app.wheelhouse.present;

import javafx.geometry.Dimension2D;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

/**
 * What the room sees, small, for the cockpit: a second pane drawing the same frame at the room's size, scaled down. A
 * picture taken four times a second would cost more and be late.
 */
public final class RoomThumbnail extends Region {

    private final RoomPane pane = new RoomPane();
    private final Scale scale = new Scale(1, 1);
    private final RoomDirector director;

    public RoomThumbnail(RoomDirector director) {
        this.director = director;
        pane.frameProperty().bind(director.frameProperty());
        pane.themeProperty().bind(director.themeProperty());
        pane.setManaged(false);
        pane.setMouseTransparent(true);
        pane.getTransforms().add(scale);
        pane.pagingProperty().subscribe(director::paged);
        getStyleClass().add("room-thumbnail");
        getChildren().add(pane);
        director.sizeProperty().subscribe(this::requestLayout);
    }

    @Override
    protected void layoutChildren() {
        Dimension2D room = director.sizeProperty().get();
        double factor = Math.min(getWidth() / room.getWidth(), getHeight() / room.getHeight());
        pane.resize(room.getWidth(), room.getHeight());
        scale.setX(factor);
        scale.setY(factor);
        pane.relocate((getWidth() - room.getWidth() * factor) / 2, (getHeight() - room.getHeight() * factor) / 2);
    }

    @Override
    protected double computePrefWidth(double height) {
        Dimension2D room = director.sizeProperty().get();
        return height < 0 ? 320 : height * room.getWidth() / room.getHeight();
    }

    @Override
    protected double computePrefHeight(double width) {
        Dimension2D room = director.sizeProperty().get();
        return (width < 0 ? 320 : width) * room.getHeight() / room.getWidth();
    }
}

package app.wheelhouse.shell;

import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.View;
import java.util.List;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The strip above a page: back and forward, where one is, and what can be done with the page. */
final class TopBar extends HBox {
    private final HBox crumbs = new HBox();
    private final Button more = new Button();
    private final Consumer<Place> go;

    TopBar(Command back, Command forward, Consumer<Place> go) {
        this.go = go;
        setId("top-bar");
        getStyleClass().addAll("top-bar", "rule-bottom");
        setAlignment(Pos.CENTER_LEFT);
        crumbs.setId("breadcrumbs");
        crumbs.setAlignment(Pos.CENTER_LEFT);
        crumbs.getStyleClass().add("crumbs");
        HBox.setHgrow(crumbs, Priority.ALWAYS);
        more.setId("page-menu");
        more.setAccessibleText("What can be done here");
        more.setGraphic(app.wheelhouse.ui.Icons.small("fth-more-horizontal"));
        more.getStyleClass().addAll("flat", "icon-only");
        getChildren().addAll(Buttons.icon(back), Buttons.icon(forward), crumbs, more);
    }

    /** Shows the way to this view. */
    void show(Route room, View view, boolean isRoom) {
        crumbs.getChildren().clear();
        // A record that its room shows in place is still in that room.
        boolean inPlace = view.trail().isEmpty() && room.label().equals(view.title().getValue());
        if (!isRoom && !inPlace) {
            addLink(room.label(), Place.of(room.id()));
            for (View.Crumb crumb : view.trail()) {
                addLink(crumb.label(), crumb.place());
            }
        }
        Label here = new Label();
        here.textProperty().bind(view.title());
        here.getStyleClass().addAll("crumb-here", "medium");
        here.setTextOverrun(OverrunStyle.ELLIPSIS);
        here.setMinWidth(0);
        crumbs.getChildren().add(here);
        List<Command> commands = view.commands();
        more.setVisible(!commands.isEmpty());
        more.setOnAction(_ -> Buttons.menu(commands).show(more, Side.BOTTOM, 0, 0));
    }

    private void addLink(String label, Place place) {
        Button link = new Button(label);
        link.getStyleClass().addAll("flat", "crumb");
        link.setOnAction(_ -> go.accept(place));
        Label slash = new Label("/");
        slash.getStyleClass().addAll("subtle", "crumb-slash");
        crumbs.getChildren().addAll(link, slash);
    }
}

package app.wheelhouse.shell;

import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.KeyCaps;
import app.wheelhouse.ui.RailSign;
import app.wheelhouse.ui.Shortcut;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The quiet column on the left: the workspace, the way into the palette, and the rooms that have a screen. */
final class Rail extends VBox {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    /** The window width in px below which the rail shows icons only. */
    static final double ROOM_FOR_WORDS = 1140;
    private final Map<String, Button> entries = new LinkedHashMap<>();
    private final Button workspace = new Button();
    private final Button search = new Button();
    private final Label name = new Label();
    private final HBox title = new HBox();
    private final VBox rooms = new VBox();
    private final VBox foot = new VBox();

    Rail(Command palette) {
        setId("rail");
        getStyleClass().add("rail");
        Region space = new Region();
        VBox.setVgrow(space, Priority.ALWAYS);
        title.getChildren().setAll(name, Icons.small("fth-chevron-down"));
        title.setAlignment(Pos.CENTER_LEFT);
        title.getStyleClass().add("gap-4");
        name.getStyleClass().add("strong");
        workspace.setId("workspace-menu");
        workspace.setAccessibleText("Workspace");
        workspace.setGraphic(title);
        workspace.setMaxWidth(Double.MAX_VALUE);
        workspace.getStyleClass().addAll("flat", "workspace-button");
        rooms.getStyleClass().add("rail-rooms");
        foot.getStyleClass().add("rail-rooms");
        getChildren().addAll(workspace, search(palette), rooms, space, foot);
    }

    /** Shows the name of the programme and a menu for what concerns the workspace as a whole. */
    void showWorkspace(javafx.beans.value.ObservableValue<String> programme, List<Command> commands) {
        name.textProperty().unbind();
        name.textProperty().bind(programme);
        workspace.setOnAction(_ -> Buttons.menu(commands).show(workspace, Side.BOTTOM, 0, 0));
    }

    /** Makes one entry per room, from the commands that go there. */
    void showRooms(Map<Route, Command> routes) {
        entries.clear();
        rooms.getChildren().clear();
        foot.getChildren().clear();
        routes.forEach((route, command) -> {
            if (route.position() != Route.Position.NOWHERE) {
                Button entry = new Button();
                Buttons.bind(entry, command);
                entry.setText(route.label());
                entry.setAccessibleText(route.label());
                entry.setId("rail-" + route.id());
                entry.getStyleClass().addAll("flat", "rail-entry");
                entry.setMaxWidth(Double.MAX_VALUE);
                entries.put(route.id(), entry);
                (route.position() == Route.Position.RAIL ? rooms : foot).getChildren()
                        .add(route.sign() == null ? entry : told(entry, route.label(), route.sign()));
            }
        });
    }

    /** An entry with a glyph and a word at its end; the glyph alone where there is no room for words. */
    private StackPane told(Button entry, String label, ObservableValue<RailSign> sign) {
        StackPane both = new StackPane(entry);
        sign.subscribe(now -> {
            both.getChildren().setAll(entry);
            entry.setAccessibleText(now.word().isEmpty() ? label : label + ", " + now.detail());
            if (!now.word().isEmpty()) {
                Label word = now.standing().sign(now.word());
                word.setId(entry.getId() + "-sign");
                word.getStyleClass().add("rail-sign");
                word.setMouseTransparent(true);
                both.getChildren().add(word);
                entry.setTooltip(new Tooltip(now.detail()));
            }
        });
        return both;
    }

    /** Lights the entry of the room one is in. */
    void light(String room) {
        entries.forEach((id, entry) -> entry.pseudoClassStateChanged(CURRENT, id.equals(room)));
    }

    /** Shows icons only, or icons and words. */
    void setNarrow(boolean narrow) {
        pseudoClassStateChanged(NARROW, narrow);
        entries.values().forEach(entry -> entry
                .setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT));
        title.setAlignment(narrow ? Pos.CENTER : Pos.CENTER_LEFT);
        name.setVisible(!narrow);
        name.setManaged(!narrow);
        workspace.setContentDisplay(narrow ? ContentDisplay.GRAPHIC_ONLY : ContentDisplay.LEFT);
        search.getGraphic().lookupAll(".wide-only").forEach(node -> {
            node.setVisible(!narrow);
            node.setManaged(!narrow);
        });
    }

    private Button search(Command palette) {
        Label words = new Label("Search");
        words.getStyleClass().addAll("subtle", "wide-only");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        gap.getStyleClass().add("wide-only");
        HBox row = new HBox(Icons.small("fth-search"), words, gap);
        Shortcut shortcut = palette.shortcut();
        if (shortcut != null) {
            KeyCaps caps = new KeyCaps(shortcut);
            caps.getStyleClass().add("wide-only");
            row.getChildren().add(caps);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().addAll("gap-8", "search-row");
        Buttons.bind(search, palette);
        search.setId("rail-search");
        search.setText(null);
        search.setGraphic(row);
        row.prefWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> search.getWidth() - search.snappedLeftInset() - search.snappedRightInset(),
                        search.widthProperty(), search.insetsProperty()));
        search.setMaxWidth(Double.MAX_VALUE);
        search.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        search.getStyleClass().addAll("flat", "search-button");
        return search;
    }
}

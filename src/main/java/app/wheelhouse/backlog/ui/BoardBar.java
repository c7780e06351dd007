package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.list.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The second row of the board: which requests, grouped how, for which quarter. */
final class BoardBar extends HBox {
    private static final int QUARTERS = 6;
    private final BoardModel model;
    private final BoardTable table;
    private final ObjectProperty<SavedViews.Look> look;
    private final SavedViews saved;
    private final MenuButton columns = new MenuButton("Columns");
    private final List<Node> ofTable = new ArrayList<>();

    BoardBar(BoardModel model, BoardTable table, ObjectProperty<SavedViews.Look> look, SavedViews saved,
            ToggleButton beside, Command attempt, Command settings) {
        this.model = model;
        this.table = table;
        this.look = look;
        this.saved = saved;
        columns.setId("board-columns");
        columns.getStyleClass().add("flat");
        columns.showingProperty().addListener((_, _, showing) -> {
            if (showing) {
                fillColumns();
            }
        });
        columns.getItems().add(new CheckMenuItem());
        beside.setGraphic(Icons.small("fth-sidebar"));
        beside.getStyleClass().addAll("flat", "icon-only");
        beside.setAccessibleText("Request beside the table");
        Label summary = new Label();
        summary.setId("board-summary");
        summary.getStyleClass().addAll("muted", "figures");
        model.shownProperty().addListener((_, _, now) -> summary.setText(Figures.used(now.plan())));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Pick<BoardColumn> group = group();
        ofTable.addAll(List.of(group, columns));
        getChildren().addAll(looks(), group, quarter(), summary, space, Buttons.quiet(attempt), columns,
                Buttons.icon(settings), beside);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("board-below", "gap-8");
    }

    /** Whether to offer what only the table understands. */
    void ofTable(boolean isTable) {
        ofTable.forEach(node -> {
            node.setVisible(isTable);
            node.setManaged(isTable);
        });
    }

    private Pick<SavedViews.Look> looks() {
        Pick<SavedViews.Look> views = new Pick<SavedViews.Look>("View", "", saved::all, SavedViews.Look::label, null,
                chosen -> {
                    if (chosen != null) {
                        look.set(chosen);
                    }
                }).making("Save as", this::save);
        look.addListener((_, _, now) -> views.show(now));
        views.show(look.get());
        return choice("board-look", views);
    }

    private Pick<BoardColumn> group() {
        Pick<BoardColumn> group = new Pick<>("Group", "Not grouped",
                () -> List.of(BoardColumn.EPIC, BoardColumn.BUCKET, BoardColumn.OWNER, BoardColumn.TEAM,
                        BoardColumn.STATE),
                column -> "By " + column.head.toLowerCase(Locale.ROOT), null,
                chosen -> look.set(with(look.get(), chosen)));
        look.addListener((_, _, now) -> group.show(now.grouping()));
        group.show(null);
        return choice("board-group", group);
    }

    private Pick<Quarter> quarter() {
        Pick<Quarter> quarter = new Pick<>("Quarter", "",
                () -> Stream.iterate(Quarter.of(model.today()).previous(), Quarter::next).limit(QUARTERS).toList(),
                Quarter::label, null, chosen -> {
                    if (chosen != null) {
                        model.quarterProperty().set(chosen);
                    }
                });
        quarter.show(model.quarterProperty().get());
        model.quarterProperty().addListener((_, _, now) -> quarter.show(now));
        return choice("board-quarter", quarter);
    }

    private static <T> Pick<T> choice(String id, Pick<T> pick) {
        pick.setId(id);
        pick.getStyleClass().add("choice");
        pick.setMaxWidth(Region.USE_PREF_SIZE);
        return pick;
    }

    private void fillColumns() {
        List<BoardColumn> shown = table.columns();
        columns.getItems().setAll(Stream.of(BoardColumn.values()).filter(each -> each != BoardColumn.TITLE).map(each -> {
            CheckMenuItem item = new CheckMenuItem(each.head.equals("#") ? "Rank" : each.head);
            item.setId("show-" + each.word());
            item.setSelected(shown.contains(each));
            item.setOnAction(_ -> {
                List<BoardColumn> now = new ArrayList<>(table.columns());
                if (!now.remove(each)) {
                    now.add(each);
                }
                table.show(now);
            });
            return item;
        }).toList());
    }

    private static SavedViews.Look with(SavedViews.Look look, @Nullable BoardColumn grouping) {
        return new SavedViews.Look(look.name(), look.filter(), look.words(), grouping, look.columns());
    }

    private SavedViews.Look save(String name) {
        SavedViews.Look kept = new SavedViews.Look(name, look.get().filter(), model.rows().filterProperty().get(),
                look.get().grouping(), table.columns());
        saved.save(kept);
        return kept;
    }
}

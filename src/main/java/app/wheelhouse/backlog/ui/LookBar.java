package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardFilter;
import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.Quarter;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.list.HeadRow;
import app.wheelhouse.ui.list.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The row under the head of the board: which requests are shown, grouped how, for which quarter, with which columns. */
final class LookBar extends VBox {
    private static final int QUARTERS = 6;
    private final BoardModel model;
    private final BoardTable table;
    private final SavedViews saved;
    private final Consumer<Predicate<BoardRow>> narrowed;
    private final ObjectProperty<SavedViews.Look> look = new SimpleObjectProperty<>(
            SavedViews.Look.usual(BoardFilter.OPEN));
    private final List<Node> ofTable = new ArrayList<>();
    private final MenuButton columns = new MenuButton("Columns");
    private final ToggleButton beside = new ToggleButton();
    private final FlowPane tools = HeadRow.line();

    /** @param narrowed told which requests are shown */
    LookBar(BoardModel model, BoardTable table, SavedViews saved, Consumer<Predicate<BoardRow>> narrowed) {
        this.model = model;
        this.table = table;
        this.saved = saved;
        this.narrowed = narrowed;
        getStyleClass().add("board-below");
        Pick<BoardColumn> group = group();
        ofTable.addAll(List.of(group, columns));
        columns.setId("board-columns");
        columns.getStyleClass().add("flat");
        columns.getItems().add(new CheckMenuItem());
        columns.showingProperty().addListener((_, _, showing) -> {
            if (showing) {
                fillColumns();
            }
        });
        beside.setId("board-beside-toggle");
        beside.setGraphic(Icons.small("fth-sidebar"));
        beside.getStyleClass().addAll("flat", "icon-only");
        beside.setAccessibleText("Request beside the table");
        beside.setSelected(true);
        Label summary = new Label();
        summary.setId("board-summary");
        summary.getStyleClass().addAll("muted", "figures");
        model.shownProperty().addListener((_, _, now) -> summary.setText(Figures.used(now.plan())));
        tools.getChildren().addAll(columns, beside);
        getChildren().add(new HeadRow(HeadRow.line(views(), group, quarter(), summary), tools));
        look.addListener((_, _, now) -> take(now));
        model.shownProperty().addListener((_, _, now) -> narrowed.accept(look.get().filter().accepts(now.plan())));
        take(look.get());
    }

    /** Puts tools of the whole board among its own. */
    LookBar with(Node... more) {
        List.of(more).forEach(HeadRow::keepWords);
        tools.getChildren().addAll(0, List.of(more));
        return this;
    }

    /** What is shown. */
    ObjectProperty<SavedViews.Look> lookProperty() {
        return look;
    }

    /** Whether the request stands beside the view. */
    ToggleButton beside() {
        return beside;
    }

    /** Shows or hides what only the table needs. */
    void showTableTools(boolean on) {
        ofTable.forEach(node -> {
            node.setVisible(on);
            node.setManaged(on);
        });
    }

    private Pick<SavedViews.Look> views() {
        Pick<SavedViews.Look> views = new Pick<SavedViews.Look>("View", "", saved::all, SavedViews.Look::label, null,
                chosen -> {
                    if (chosen != null) {
                        look.set(chosen);
                    }
                }).making("Save as", this::save);
        choice(views, "board-look");
        look.addListener((_, _, now) -> views.show(now));
        views.show(look.get());
        return views;
    }

    private Pick<BoardColumn> group() {
        Pick<BoardColumn> group = new Pick<>("Group", "Not grouped",
                () -> List.of(BoardColumn.EPIC, BoardColumn.BUCKET, BoardColumn.OWNER, BoardColumn.TEAM,
                        BoardColumn.STATE),
                column -> "By " + column.head.toLowerCase(Locale.ROOT), null,
                chosen -> look.set(grouped(look.get(), chosen)));
        choice(group, "board-group");
        look.addListener((_, _, now) -> group.show(now.grouping()));
        group.show(null);
        return group;
    }

    private Pick<Quarter> quarter() {
        Pick<Quarter> quarter = new Pick<>("Quarter", "",
                () -> Stream.iterate(Quarter.of(model.today()).previous(), Quarter::next).limit(QUARTERS).toList(),
                Quarter::label, null, chosen -> {
                    if (chosen != null) {
                        model.quarterProperty().set(chosen);
                    }
                });
        choice(quarter, "board-quarter");
        quarter.show(model.quarterProperty().get());
        model.quarterProperty().addListener((_, _, now) -> quarter.show(now));
        return quarter;
    }

    private static void choice(Pick<?> pick, String id) {
        pick.setId(id);
        pick.getStyleClass().add("choice");
        pick.setMaxWidth(Region.USE_PREF_SIZE);
    }

    private void fillColumns() {
        List<BoardColumn> shown = table.columns();
        columns.getItems()
                .setAll(Stream.of(BoardColumn.values()).filter(each -> each != BoardColumn.TITLE).map(each -> {
                    CheckMenuItem item = new CheckMenuItem(each == BoardColumn.RANK ? "Rank" : each.head);
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

    private static SavedViews.Look grouped(SavedViews.Look look, @Nullable BoardColumn grouping) {
        return new SavedViews.Look(look.name(), look.filter(), look.words(), grouping, look.columns());
    }

    private SavedViews.Look save(String name) {
        SavedViews.Look kept = new SavedViews.Look(name, look.get().filter(), model.rows().filterProperty().get(),
                look.get().grouping(), table.columns());
        saved.save(kept);
        return kept;
    }

    /** Forgets the saved view that is on. */
    void forget() {
        if (look.get().isSaved()) {
            saved.forget(look.get());
            look.set(SavedViews.Look.usual(look.get().filter()));
        }
    }

    private void take(SavedViews.Look now) {
        if (now.isSaved()) {
            model.rows().filterProperty().set(now.words());
        }
        if (!now.columns().isEmpty()) {
            table.show(now.columns());
        }
        table.group(now.grouping());
        narrow();
    }

    private void narrow() {
        BoardFilter filter = look.get().filter();
        model.filterProperty().set(filter);
        narrowed.accept(filter.accepts(model.plan()));
    }
}

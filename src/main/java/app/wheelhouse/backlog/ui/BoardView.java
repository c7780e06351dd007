package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.BoardFilter;
import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.backlog.RfeState;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Icons;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.View;
import app.wheelhouse.ui.list.FilterField;
import app.wheelhouse.ui.list.HeadRow;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Segments;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The Board room: requests as a table, by state, by value and effort, by epic, and against capacity. */
public final class BoardView implements View {
    private static final double DETAIL = 400;
    private static final int KANBAN = 1;
    private final BoardModel model;
    private final BoardTools tools;
    private final BoardTable table;
    private final RfeDetail detail;
    private final BoardShow room;
    private final DealsModel deals;
    private final FilterField filter;
    private final Segments segments = new Segments("board-views", "Views of the board");
    private final BorderPane root = new BorderPane();
    private final BorderPane both = new BorderPane();
    private final LookBar look;
    private final Map<Integer, BoardPane> panes = new HashMap<>();
    private final List<Supplier<BoardPane>> makers = new ArrayList<>();
    private final List<Command> commands = new ArrayList<>();
    private @Nullable BegunWork begun;
    private @Nullable UUID asking;
    private boolean widened;

    /** Shows the board. */
    public BoardView(BoardModel model, BoardTools tools) {
        this.model = model;
        this.tools = tools;
        table = new BoardTable(model);
        deals = new DealsModel(model);
        room = new BoardShow(model, tools.director());
        look = new LookBar(model, table, tools.views(), room::filter);
        detail = new RfeDetail(model, () -> model.go(Place.of("triage")));
        filter = new FilterField("board-filter", "Filter requests", model.rows(), this::toContent);
        addViews();
        addCommands();
        build();
        show(0);
    }

    private void addViews() {
        add("table", "Table", () -> new BoardPane(table, () -> detail.pane, table::requestFocus,
                () -> table.selectedRows().isEmpty() ? selected() : table.selectedRows()));
        add("kanban", "Kanban", () -> {
            Kanban kanban = new Kanban(model, begun());
            return withRequest(kanban.pane, kanban.pane::toCards);
        });
        add("scatter", "Value × effort", () -> {
            ScatterPane scatter = new ScatterPane(model);
            return withRequest(scatter, scatter.scatter::requestFocus);
        });
        add("epics", "Epics", () -> {
            EpicsPane epics = new EpicsPane(model, this::arrange);
            return new BoardPane(epics, () -> epics.tree.isOnEpic() ? epics.tree.detail().pane : detail.pane,
                    epics.tree::requestFocus, () -> epics.tree.isOnEpic() ? List.of() : selected());
        });
        add("capacity", "Capacity", () -> {
            CapacityPane capacity = new CapacityPane(model);
            return new BoardPane(capacity, () -> null, capacity::toFirst, List::of);
        });
        add("load", "Work begun", () -> {
            LoadPane load = new LoadPane(model, begun());
            return withRequest(load, load.list::requestFocus);
        });
        add("deals", "Deals", () -> {
            DealsPane pane = new DealsPane(deals);
            return new BoardPane(pane, () -> null, pane::toTable, List::of);
        });
        segments.chosenProperty().addListener((_, _, chosen) -> show(chosen.intValue()));
    }

    private void add(String id, String label, Supplier<BoardPane> maker) {
        segments.add("board-view-" + id, label, new SimpleIntegerProperty());
        makers.add(maker);
    }

    private BoardPane withRequest(Node node, Runnable focus) {
        return new BoardPane(node, () -> detail.pane, focus, this::selected);
    }

    private BegunWork begun() {
        BegunWork made = begun == null ? new BegunWork(model) : begun;
        begun = made;
        return made;
    }

    private void addCommands() {
        ObservableValue<Boolean> any = model.rows().selectedProperty().map(row -> true).orElse(false);
        commands.addAll(List.of(
                Command.of("board-add", "New request", this::add).in("Board").icon("fth-plus").keys("Shortcut+N"),
                Command.of("board-triage", "Triage the inbox", () -> model.go(Place.of("triage"))).in("Board")
                        .icon("fth-inbox").keys("Shortcut+T"),
                Command.of("board-to-filter", "Filter requests", this::toFilter).in("Board").icon("fth-search")
                        .keys("Shortcut+F"),
                Command.of("board-try", "Try things out",
                        () -> model.tryingProperty().set(!model.tryingProperty().get()))
                        .in("Board").icon("fth-git-branch").keys("Shortcut+Shift+T"),
                Command.of("board-settings", "Board settings", () -> new BoardSettings(model).show()).in("Board")
                        .icon("fth-sliders"),
                Command.of("board-keep", "Keep what was tried", model::keep).in("Board")
                        .when(model.triedProperty().map(count -> count.intValue() > 0)),
                Command.of("board-discard", "Discard what was tried", model::discard).in("Board")
                        .when(model.tryingProperty()),
                act("accept", "Accept requests", "A", RfeState.ACCEPTED, any),
                act("keep-ranked", "Triage requests", "K", RfeState.TRIAGED, any),
                Command.of("board-park", "Park request", () -> refuse(RfeState.PARKED)).in("Board").keys("P").when(any),
                Command.of("board-decline", "Decline request", () -> refuse(RfeState.DECLINED)).in("Board").keys("D")
                        .when(any),
                act("ship", "Mark requests shipped", "X", RfeState.SHIPPED, any),
                Command.of("board-score", "Score request", detail::score).in("Board").keys("S").when(any),
                Command.of("board-title", "Edit request", detail.pane::editTitle).in("Board").keys("E").when(any),
                Command.of("board-delete", "Delete requests", this::delete).in("Board")
                        .icon("fth-trash-2").keys("Delete").when(any),
                Command.of("board-beside", "Request beside the table",
                        () -> look.beside().setSelected(!look.beside().isSelected()))
                        .in("Board").icon("fth-sidebar").keys("W"),
                show("ranked", "Room: the ranking", "Shortcut+Shift+R", BoardShow.Kind.RANKED),
                show("request", "Room: this request", "Shortcut+Shift+E", BoardShow.Kind.REQUEST),
                show("capacity", "Room: the capacity", "Shortcut+Shift+C", BoardShow.Kind.CAPACITY),
                Command.of("board-room-next", "Room: next page", () -> tools.director().nextPage()).in("Board")
                        .keys("Shortcut+Page_Down"),
                Command.of("board-room-back", "Room: previous page", () -> tools.director().previousPage()).in("Board")
                        .keys("Shortcut+Page_Up"),
                Command.of("board-forget", "Forget the saved view", look::forget).in("Board")
                        .when(look.lookProperty().map(SavedViews.Look::isSaved))));
    }

    private Command show(String id, String label, String keys, BoardShow.Kind kind) {
        return Command.of("board-room-" + id, label, () -> {
            tools.openRoom().run();
            room.show(kind);
        }).in("Board").icon("fth-monitor").keys(keys);
    }

    private Command act(String id, String label, String key, RfeState state, ObservableValue<Boolean> any) {
        return Command.of("board-" + id, label, () -> model.decide(selection(), state)).in("Board").keys(key).when(any);
    }

    private List<BoardRow> selection() {
        return pane().chosen().get();
    }

    private List<BoardRow> selected() {
        BoardRow row = model.selected();
        return row == null ? List.of() : List.of(row);
    }

    private void delete() {
        if (pane().node() instanceof EpicsPane epics && epics.tree.isOnEpic()) {
            epics.tree.detail().delete();
        } else {
            model.delete(selection());
        }
    }

    private void refuse(RfeState verdict) {
        List<BoardRow> rows = selection();
        if (rows.size() == 1) {
            new Refusing(model, rows.getFirst(), verdict).ask(this::toContent);
        } else {
            model.decide(rows, verdict);
        }
    }

    private Command command(String id) {
        return commands.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
    }

    private void build() {
        root.setId("board-room");
        root.getStyleClass().addAll("list-room", "board-room");
        root.getStylesheets().add(Objects.requireNonNull(BoardView.class.getResource(
                "/app/wheelhouse/backlog/ui/board.css")).toExternalForm());
        HeadRow head = ListPage.head(segments, headTools());
        root.setTop(new VBox(head,
                look.with(Buttons.quiet(command("board-try")), inRoom(), Buttons.icon(command("board-settings"))),
                new TrialBar(model, command("board-keep"), command("board-discard"))));
        look.beside().setSelected(true);
        look.beside().selectedProperty().addListener((_, _, _) -> arrange());
        EmptyState empty = new EmptyState("fth-bar-chart-2", "Nothing is asked for yet",
                "Requests stand here ranked by RICE, with the line where the quarter’s capacity ends. Write one down, or import a CSV or XLSX list.",
                command("board-add"));
        empty.setId("board-empty");
        root.setCenter(new StackPane(both, empty));
        Runnable choose = () -> {
            boolean none = model.rows().loadedProperty().get() && model.rows().totalProperty().get() == 0;
            both.setVisible(!none);
            empty.setVisible(none);
        };
        model.rows().totalProperty().addListener((_, _, _) -> choose.run());
        model.rows().loadedProperty().addListener((_, _, _) -> choose.run());
        choose.run();
    }

    private HBox headTools() {
        Button triage = Buttons.plain(command("board-triage"));
        model.inboxProperty().addListener((_, _, count) -> triage
                .setText(count.intValue() == 0 ? "Triage" : "Triage  " + count));
        triage.setText("Triage");
        HBox row = new HBox(filter, triage, Buttons.plain(command("board-add")));
        row.getChildren().stream().skip(1).forEach(node -> ((Region) node).setMinWidth(Region.USE_PREF_SIZE));
        row.setAlignment(Pos.CENTER_RIGHT);
        row.getStyleClass().add("gap-8");
        return row;
    }

    private MenuButton inRoom() {
        MenuButton menu = new MenuButton("In the room", Icons.small("fth-monitor"));
        menu.setId("board-in-room");
        menu.getStyleClass().add("flat");
        for (String id : List.of("board-room-ranked", "board-room-request", "board-room-capacity")) {
            menu.getItems().add(Buttons.item(command(id)));
        }
        return menu;
    }

    /** Shows a view. The columns of the kanban are the states, so that it starts with all of them. */
    private void show(int view) {
        SavedViews.Look now = look.lookProperty().get();
        if (view == KANBAN && !now.isSaved() && now.filter() == BoardFilter.OPEN) {
            widened = true;
            look.lookProperty().set(SavedViews.Look.usual(BoardFilter.ALL));
        } else if (view != KANBAN && widened) {
            widened = false;
            if (!now.isSaved() && now.filter() == BoardFilter.ALL) {
                look.lookProperty().set(SavedViews.Look.usual(BoardFilter.OPEN));
            }
        }
        look.showTableTools(view == 0);
        arrange();
    }

    private BoardPane pane() {
        return panes.computeIfAbsent(segments.chosenProperty().get(), index -> makers.get(index).get());
    }

    private void arrange() {
        BoardPane pane = pane();
        Node right = look.beside().isSelected() ? pane.beside().get() : null;
        both.setCenter(pane.node());
        if (!Objects.equals(both.getRight(), right)) {
            both.setRight(right);
            if (right instanceof Region wide) {
                wide.setPrefWidth(DETAIL);
            }
        }
    }

    private void toContent() {
        pane().focus().run();
    }

    private void add() {
        segments.choose(0);
        UUID id = model.add();
        look.beside().setSelected(true);
        detail.editTitle(id);
    }

    private void toFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** Shows one request, selected. */
    public BoardView atRfe(UUID rfe) {
        look.lookProperty().set(SavedViews.Look.usual(BoardFilter.ALL));
        model.rows().select(rfe);
        return this;
    }

    /** Asks for a request to jump the queue. */
    public BoardView askingFor(UUID rfe) {
        segments.choose(makers.size() - 1);
        asking = rfe;
        model.shownProperty().addListener((_, _, _) -> ask());
        return this;
    }

    /** As soon as the board is read. */
    private void ask() {
        UUID rfe = asking;
        if (rfe != null && model.board().row(rfe).isPresent()) {
            asking = null;
            deals.ask(rfe);
        }
    }

    /** Shows one deal. */
    public BoardView atDeal(UUID deal) {
        segments.choose(makers.size() - 1);
        deals.rows().select(deal);
        return this;
    }

    /** Shows one of the views: 0 for the table. */
    public BoardView atView(int view) {
        segments.choose(view);
        return this;
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public ObservableValue<String> title() {
        return new SimpleStringProperty("Board");
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void opened() {
        model.open();
        deals.open();
        room.takeOver();
        table.requestFocus();
    }

    @Override
    public void closed() {
        deals.close();
        model.close();
    }
}

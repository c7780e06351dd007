package app.wheelhouse.backlog.ui;

import app.wheelhouse.backlog.Board;
import app.wheelhouse.backlog.BoardRow;
import app.wheelhouse.ui.list.Choices;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Epics with what their requests come to, and the requests in them. Figures count all of an epic's requests, whatever is
 * shown of them.
 */
final class EpicTree extends TreeTableView<EpicLine> {
    private static final double ROW = 32;
    private static final double SCROLL_BAR = 14;
    private final BoardModel model;
    private final Runnable besideChanged;
    private final Map<EpicColumn, TreeTableColumn<EpicLine, EpicLine>> columns = new EnumMap<>(EpicColumn.class);
    private final Set<String> open = new HashSet<>();
    // Held, because a wrapper hears of changes only as long as somebody holds it.
    private final ObservableList<BoardRow> shown;
    private final EpicDetail detail;
    private boolean onEpic = true;
    private @Nullable UUID epic;
    private boolean syncing;
    private boolean stale = true;
    private List<Boolean> shape = List.of();
    private long latest;

    /** @param besideChanged called when an epic is selected after a request, or the other way round */
    EpicTree(BoardModel model, Runnable besideChanged) {
        this.model = model;
        this.besideChanged = besideChanged;
        detail = new EpicDetail(model);
        shown = model.rows().shown();
        setId("epic-tree");
        setAccessibleText("Epics");
        getStyleClass().add("epic-tree");
        setFixedCellSize(ROW);
        setShowRoot(false);
        setRoot(new TreeItem<>());
        setEditable(true);
        for (EpicColumn column : EpicColumn.values()) {
            columns.put(column, column(column));
        }
        widthProperty().addListener((_, _, width) -> fit(width.doubleValue()));
        getColumns().setAll(List.copyOf(columns.values()));
        getSelectionModel().selectedItemProperty().addListener((_, _, item) -> {
            if (!syncing && item != null) {
                chosen(item.getValue());
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        Label nothing = new Label("No epics yet. Requests roll up to them.");
        nothing.getStyleClass().add("muted");
        setPlaceholder(nothing);
        shown.addListener((ListChangeListener<BoardRow>) _ -> changed());
        model.shownProperty().addListener((_, _, _) -> changed());
        model.rows().selectedProperty().addListener((_, _, row) -> follow(row));
        sceneProperty().addListener((_, _, scene) -> {
            if (scene != null && stale) {
                read();
            }
        });
        BoardRow row = model.selected();
        epic = row == null ? null : row.rfe().epic();
    }

    private TreeTableColumn<EpicLine, EpicLine> column(EpicColumn of) {
        TreeTableColumn<EpicLine, EpicLine> column = new TreeTableColumn<>();
        Label head = new Label(of.head);
        head.getStyleClass().add("column-head");
        if (!of.hint.isEmpty()) {
            Tooltip hint = new Tooltip(of.hint);
            hint.setWrapText(true);
            hint.setMaxWidth(360);
            head.setTooltip(hint);
        }
        column.setGraphic(head);
        column.setId("epic-column-" + of.name().toLowerCase(java.util.Locale.ROOT));
        column.setCellValueFactory(features -> new ReadOnlyObjectWrapper<>(features.getValue().getValue()));
        column.setCellFactory(_ -> new EpicCell(of, this));
        column.setUserData(of);
        column.setSortable(false);
        column.setReorderable(false);
        column.setMinWidth(of.width);
        column.setPrefWidth(of.width);
        column.getStyleClass().add(of.isNumber() ? "number" : of == EpicColumn.TITLE ? "epic-title" : "words");
        return column;
    }

    /** Leaves out the columns there is no room for; what they tell stands beside as well. */
    private void fit(double width) {
        double room = width - SCROLL_BAR;
        List<TreeTableColumn<EpicLine, ?>> wanted = new ArrayList<>();
        for (EpicColumn each : EpicColumn.values()) {
            if (room < each.width && each != EpicColumn.TITLE) {
                break;
            }
            room -= each.width;
            wanted.add(columns.get(each));
        }
        if (!getColumns().equals(wanted)) {
            getColumns().setAll(wanted);
        }
        Objects.requireNonNull(columns.get(EpicColumn.TITLE)).setPrefWidth(EpicColumn.TITLE.width + Math.max(0, room));
    }

    private void changed() {
        stale = true;
        if (getScene() != null) {
            read();
        }
    }

    private void read() {
        long mine = ++latest;
        stale = false;
        Board board = model.board();
        List<BoardRow> rows = List.copyOf(shown);
        model.background().submit("Adding up epics", () -> EpicLine.themes(board, rows), themes -> {
            if (mine == latest) {
                show(themes);
            }
        });
    }

    private void show(List<EpicLine.Theme> themes) {
        syncing = true;
        boolean moved = !shape.isEmpty() && !shape(themes).equals(shape) && getEditingCell() == null;
        shape = shape(themes);
        getRoot().getChildren().setAll(themes.stream().map(Branch::new).toList());
        if (moved) {
            // A row that showed an epic without requests keeps no place for the arrow of the next it shows.
            refresh();
        }
        syncing = false;
        EpicLine.Theme now = themes.stream().filter(theme -> onEpic && Objects.equals(theme.id(), epic)).findFirst()
                .orElse(null);
        if (onEpic && now == null && !themes.isEmpty()) {
            now = themes.getFirst();
            epic = now.id();
        }
        detail.show(now);
        if (onEpic) {
            select(epic);
        } else {
            follow(model.selected());
        }
    }

    private static List<Boolean> shape(List<EpicLine.Theme> themes) {
        return themes.stream().map(theme -> theme.rows().isEmpty()).toList();
    }

    private void chosen(EpicLine line) {
        boolean before = onEpic;
        switch (line) {
            case EpicLine.Theme theme -> {
                onEpic = true;
                epic = theme.id();
                detail.show(theme);
            }
            case EpicLine.Request request -> {
                onEpic = false;
                model.rows().select(request.row());
            }
        }
        if (before != onEpic) {
            besideChanged.run();
        }
    }

    private void follow(@Nullable BoardRow row) {
        if (onEpic || row == null || getScene() == null) {
            return;
        }
        for (TreeItem<EpicLine> branch : getRoot().getChildren()) {
            if (branch.getValue() instanceof EpicLine.Theme theme && Objects.equals(theme.id(), row.rfe().epic())) {
                branch.setExpanded(true);
            }
        }
        select(row.id());
    }

    private void select(@Nullable UUID id) {
        for (TreeItem<EpicLine> branch : getRoot().getChildren()) {
            if (onEpic && Objects.equals(branch.getValue().id(), id)) {
                mark(branch);
                return;
            }
            for (TreeItem<EpicLine> leaf : !onEpic && branch.isExpanded()
                    ? branch.getChildren()
                    : List.<TreeItem<EpicLine>>of()) {
                if (Objects.equals(leaf.getValue().id(), id)) {
                    mark(leaf);
                    return;
                }
            }
        }
        syncing = true;
        getSelectionModel().clearSelection();
        syncing = false;
    }

    private void mark(TreeItem<EpicLine> item) {
        int index = getRow(item);
        if (index >= 0 && !item.equals(getSelectionModel().getSelectedItem())) {
            syncing = true;
            getSelectionModel().clearAndSelect(index);
            getFocusModel().focus(index);
            syncing = false;
        }
    }

    /** Whether an epic is selected rather than a request. */
    boolean isOnEpic() {
        return onEpic;
    }

    /** The pane of the selected epic. */
    EpicDetail detail() {
        return detail;
    }

    /** Adds an epic and puts the cursor into its title. */
    void add() {
        UUID id = model.make("epic", "New epic");
        boolean before = onEpic;
        onEpic = true;
        epic = id;
        if (!before) {
            besideChanged.run();
        }
        detail.pane.editTitle(id);
    }

    /** Takes what was typed into a cell of an epic. */
    void typed(EpicLine.Theme theme, EpicColumn column, String text) {
        UUID id = theme.id();
        if (id != null) {
            model.records("epic", "epic").set(id, column.field, column.head.equals("P")
                    ? "priority"
                    : column.field, text.strip());
        }
    }

    private void keyPressed(KeyEvent event) {
        boolean enter = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2;
        var at = getFocusModel().getFocusedCell();
        if (enter && at != null && onEpic && getEditingCell() == null) {
            @SuppressWarnings("unchecked")
            TreeTableColumn<EpicLine, ?> column = at.getTableColumn() == null
                    ? getColumns().getFirst()
                    : (TreeTableColumn<EpicLine, ?>) at.getTableColumn();
            if (column.getUserData() == EpicColumn.OWNER) {
                own();
            } else {
                edit(at.getRow(), column);
            }
            event.consume();
        }
    }

    private void own() {
        UUID id = epic;
        if (id != null) {
            new Choices<>("Owner", "Nobody", List.copyOf(model.board().frame().people().keySet()),
                    model.board().frame()::person,
                    (@Nullable UUID person) -> model.records("epic", "epic").set(id, "owner", "owner", person))
                    .making(name -> model.make("person", name)).open(this);
        }
    }

    /** An epic in the tree, whose requests are put under it when it is opened. */
    private final class Branch extends TreeItem<EpicLine> {
        private final EpicLine.Theme theme;
        private boolean filled;

        Branch(EpicLine.Theme theme) {
            super(theme);
            this.theme = theme;
            expandedProperty().addListener((_, _, now) -> {
                if (now) {
                    open.add(String.valueOf(theme.id()));
                    fill();
                } else {
                    open.remove(String.valueOf(theme.id()));
                }
            });
            setExpanded(open.contains(String.valueOf(theme.id())));
        }

        private void fill() {
            if (!filled) {
                filled = true;
                getChildren().setAll(theme.rows().stream()
                        .map(row -> new TreeItem<EpicLine>(new EpicLine.Request(row))).toList());
            }
        }

        @Override
        public boolean isLeaf() {
            return theme.rows().isEmpty();
        }
    }
}

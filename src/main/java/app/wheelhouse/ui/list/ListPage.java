package app.wheelhouse.ui.list;

import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import java.util.List;
import java.util.Locale;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** A list with the pane of its selected record beside it; while there is no record at all, what belongs here instead. */
public final class ListPage<R> extends StackPane {
    private static final double DETAIL_SHARE = 0.32;
    private static final long DETAIL_LEAST = 360;
    private static final long DETAIL_MOST = 560;
    private final RowTable<R> table;
    private final Detail<R> detail;
    private final FilterField filter;
    private final ToolRow tools;
    private final BorderPane both = new BorderPane();
    private Node center;
    private boolean wide;

    /** Puts a list together; {@code add} makes a record and is offered beside the filter. */
    public ListPage(String id, Rows<R> rows, RowTable<R> table, Detail<R> detail, EmptyState empty, String filterPrompt,
            Command add, Node... choices) {
        this.table = table;
        this.detail = detail;
        setId(id);
        filter = new FilterField(id + "-filter", filterPrompt, rows, this::toTable);
        filter.managedProperty().bind(filter.visibleProperty());
        tools = new ToolRow(List.of(choices), filter, Buttons.plain(add));
        table.onOpen(detail::editTitle);
        Label nothing = new Label();
        nothing.getStyleClass().add("muted");
        nothing.textProperty().bind(rows.filterProperty().map(text -> text.isBlank()
                ? "Nothing here with what is chosen above."
                : "Nothing matches “" + text.strip() + "”. Esc in the filter shows all."));
        table.setPlaceholder(nothing);
        center = table;
        both.setCenter(table);
        both.setRight(detail);
        both.widthProperty().addListener((_, _, width) -> detail
                .setPrefWidth(Math.clamp((double) Math.round(width.doubleValue() * DETAIL_SHARE), DETAIL_LEAST,
                        DETAIL_MOST)));
        empty.setId(id + "-empty");
        getChildren().addAll(both, empty);
        rows.totalProperty().addListener((_, _, _) -> choose(rows, both, empty));
        rows.loadedProperty().addListener((_, _, _) -> choose(rows, both, empty));
        choose(rows, both, empty);
        detail.begin();
    }

    private void choose(Rows<R> rows, Node both, Node empty) {
        boolean any = rows.totalProperty().get() > 0;
        both.setVisible(any);
        empty.setVisible(!any && rows.loadedProperty().get());
        filter.setVisible(any);
    }

    /**
     * What can be done with any list by key: add, filter, and, while no text is being typed, delete.
     *
     * @param id    begins the ids of the commands
     * @param group what the list is called
     */
    public List<Command> commands(String id, String group, String noun, Command add, Rows<R> rows, Runnable delete) {
        ObservableValue<Boolean> any = rows.selectedProperty().map(row -> true).orElse(false);
        return List.of(add.keys("Shortcut+N"),
                Command.of(id + "-to-filter", "Filter " + group.toLowerCase(Locale.ROOT), this::toFilter).in(group)
                        .icon("fth-search").keys("Shortcut+F"),
                Command.of(id + "-delete", "Delete " + noun, delete).in(group).icon("fth-trash-2").keys("Delete")
                        .when(any));
    }

    /** Shows another view of the same rows in the place of the table; null for the table again. */
    public void showInstead(@Nullable Node view) {
        center = view == null ? table : view;
        arrange();
    }

    /** Gives the selected record the whole width, as a page to read and type, or takes it back beside the list. */
    public void setWide(boolean wanted) {
        wide = wanted;
        arrange();
    }

    /** Whether the selected record has the whole width. */
    public boolean isWide() {
        return wide;
    }

    private void arrange() {
        both.setCenter(null);
        both.setRight(null);
        both.setCenter(wide ? detail : center);
        both.setRight(wide ? null : detail);
        detail.setReading(wide);
    }

    /** What narrows and adds to the list, for the head of the room. */
    public Region tools() {
        return tools;
    }

    /** Puts the focus into the filter. */
    public void toFilter() {
        filter.requestFocus();
        filter.selectAll();
    }

    /** Puts the focus into the list. */
    public void toTable() {
        table.requestFocus();
    }

    /** The list. */
    public RowTable<R> table() {
        return table;
    }

    /** The pane of the selected record. */
    public Detail<R> detail() {
        return detail;
    }

    /** The head of a room: a switch between its lists, and the tools of the one that is on. */
    public static HeadRow head(Region segments, Region tools) {
        HeadRow head = new HeadRow(segments, tools);
        head.getStyleClass().add("list-head");
        return head;
    }
}

package app.wheelhouse.decision.ui.rights;

import app.wheelhouse.decision.rights.Finding;
import app.wheelhouse.decision.rights.Lint;
import app.wheelhouse.decision.rights.Matrix;
import app.wheelhouse.decision.store.RightsStore;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.FilterField;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import app.wheelhouse.ui.list.Sign;
import java.util.List;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** All matrices with how they stand, and below them who decides too much across all of them. */
public final class RightsList extends StackPane {
    private final RightsTools tools;
    private final Rows<Line> rows = new Rows<>(line -> line.matrix.id(), Line::words);
    private final RowTable<Line> table;
    private final HBox right = new HBox();
    private final VBox across = new VBox();
    private @Nullable Live<List<Matrix>> live;

    /** A matrix and what is wrong with it. */
    private record Line(Matrix matrix, List<Finding> findings) {
        String words() {
            return Rows.words(matrix.title(), matrix.framework().label(), matrix.purpose());
        }

        Sign sign() {
            long errors = findings.stream().filter(Finding::isError).count();
            if (errors > 0) {
                return new Sign("fth-alert-octagon", Standing.OFF_TRACK,
                        errors + (errors == 1 ? " rule broken" : " rules broken"));
            }
            if (matrix.rows().isEmpty()) {
                return new Sign("fth-circle", Standing.UNKNOWN, "Empty");
            }
            return findings.isEmpty()
                    ? new Sign("fth-check-circle", Standing.ON_TRACK, "Valid")
                    : new Sign("fth-check-circle", Standing.ON_TRACK, "Valid, with advice");
        }
    }

    /** Shows nothing until it is opened. */
    public RightsList(RightsTools tools) {
        this.tools = tools;
        setId("rights-list");
        getStylesheets().add(java.util.Objects.requireNonNull(RightsList.class.getResource(
                "/app/wheelhouse/decision/ui/rights/rights.css")).toExternalForm());
        table = new RowTable<>("matrix-table", "Rights matrices", rows).wide("Matrix", line -> line.matrix.title())
                .text("Framework", 130, line -> line.matrix.framework().label()
                        + (line.matrix.kind() == Matrix.Kind.ON_CALL ? ", on-call" : ""))
                .number("Rows", 80, line -> line.matrix.rows().size())
                .number("People", 80, line -> line.matrix.columns().size())
                .sign("State", 180, Line::sign, line -> (int) line.findings.stream().filter(Finding::isError).count());
        table.onOpen(this::openSelected);
        Label nothing = new Label("Nothing matches. Esc in the filter shows all.");
        nothing.getStyleClass().add("muted");
        table.setPlaceholder(nothing);
        EmptyState empty = new EmptyState("fth-grid", "No matrix yet",
                "A matrix says who recommends, agrees, performs, gives input and decides, and is checked as you type.",
                NewMatrices.starters(tools).getFirst(), NewMatrices.empty(tools).getFirst());
        empty.setId("rights-empty");
        across.getStyleClass().addAll("gap-4", "rights-across");
        BorderPane both = new BorderPane(table);
        both.setBottom(across);
        getChildren().addAll(both, empty);
        FilterField filter = new FilterField("rights-filter", "Filter matrices", rows, table::requestFocus);
        MenuButton add = new MenuButton("New matrix");
        add.setId("matrix-new");
        NewMatrices.starters(tools).forEach(command -> add.getItems().add(Buttons.item(command)));
        add.getItems().add(new SeparatorMenuItem());
        NewMatrices.empty(tools).forEach(command -> add.getItems().add(Buttons.item(command)));
        right.getChildren().addAll(filter, add);
        right.setAlignment(Pos.CENTER_RIGHT);
        right.getStyleClass().add("gap-8");
        rows.loadedProperty().addListener((_, _, _) -> choose(both, empty, filter));
        rows.totalProperty().addListener((_, _, _) -> choose(both, empty, filter));
        choose(both, empty, filter);
    }

    private void choose(Node both, Node empty, Node filter) {
        boolean any = rows.totalProperty().get() > 0;
        both.setVisible(any);
        filter.setVisible(any);
        empty.setVisible(!any && rows.loadedProperty().get());
    }

    private void openSelected() {
        UUID id = rows.selectedId();
        if (id != null) {
            tools.desk().go(Place.of("matrix", id.toString()));
        }
    }

    /** Begins to keep the list up to date. */
    public void open() {
        live = Live.of(tools.store().feed(), RightsStore.TABLES, tools.background(), tools.rights()::matrices,
                this::show);
    }

    /** Stops keeping it up to date. */
    public void close() {
        Live<List<Matrix>> now = live;
        live = null;
        if (now != null) {
            now.close();
        }
    }

    private void show(List<Matrix> matrices) {
        rows.show(matrices.stream().map(matrix -> new Line(matrix, Lint.of(matrix))).toList());
        across.getChildren().setAll(Lint.across(matrices, Matrix.USUAL_LIMIT).stream().map(finding -> {
            Label label = Standing.AT_RISK.sign(finding.message());
            label.setTooltip(new javafx.scene.control.Tooltip(finding.rule().title() + "\n" + finding.rule().source()));
            return label;
        }).toList());
    }

    /** What narrows and adds to the list, for the head of the room. */
    public Node tools() {
        return right;
    }

    /** How many matrices there are. */
    public ObservableValue<? extends Number> count() {
        return rows.totalProperty();
    }

    /** Puts the focus into the list. */
    public void toTable() {
        table.requestFocus();
    }

    /** What can be done with the selected matrix. */
    public List<Command> commands() {
        ObservableValue<Boolean> any = rows.selectedProperty().map(_ -> true).orElse(false);
        return List.of(
                Command.of("matrix-open", "Open matrix", this::openSelected).in("Rights").keys("Shortcut+Enter")
                        .when(any),
                Command.of("matrix-remove", "Delete matrix", this::delete).in("Rights").icon("fth-trash-2")
                        .keys("Delete").when(any));
    }

    private void delete() {
        Line line = rows.selectedProperty().get();
        if (line != null) {
            tools.rights().delete(line.matrix.id());
            tools.desk().say(Toast.of("Deleted “" + line.matrix.title() + "”",
                    Command.of("toast-undo", "Undo", () -> tools.store().undo())));
        }
    }
}

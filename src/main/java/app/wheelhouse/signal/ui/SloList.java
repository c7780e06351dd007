package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.Numbers;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.State;
import app.wheelhouse.signal.ui.SignalsModel.SloRow;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.FilterField;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import app.wheelhouse.ui.list.Sign;
import java.util.List;
import java.util.OptionalDouble;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;

/** The objectives as a list, worst first when sorted by state; Enter opens the page of one. */
final class SloList {
    private final SignalsModel model;
    private final Rows<SloRow> rows;
    private final RowTable<SloRow> table;
    private final FilterField filter;
    private final HBox tools = new HBox();
    private final StackPane root = new StackPane();

    SloList(SignalsModel model, List<Command> filling) {
        this.model = model;
        rows = model.slos();
        table = new RowTable<>("slo-table", "Objectives", rows).wide("Objective", row -> row.draft().title())
                .sign("State", 124, SloList::sign, SloList::rank)
                .text("Good", 112, row -> row.standing().map(each -> said(each.sli(), true)).orElse(""))
                .text("Target", 80, row -> target(row.draft().slo()))
                .text("Budget left", 92, row -> row.standing().map(each -> said(each.remaining(), false)).orElse(""))
                .text("Burn 1 h", 72, row -> row.standing().map(each -> rate(each.burnLastHour())).orElse(""))
                .text("Window", 112, row -> window(row.draft().slo())).roomy("Source", 120, SloRow::source);
        table.onOpen(this::open);
        filter = new FilterField("slos-filter", "Filter objectives", rows, table::requestFocus);
        tools.getChildren().add(filter);
        tools.getStyleClass().add("gap-8");
        tools.setAlignment(Pos.CENTER_RIGHT);
        Label none = new Label("Nothing matches. Esc in the filter shows all.");
        none.getStyleClass().add("muted");
        table.setPlaceholder(none);
        EmptyState empty = new EmptyState("fth-target", "No objectives yet",
                "What services promise stands here: which share of events is to be good, over which time, and what is left of the error budget.",
                filling.toArray(Command[]::new));
        empty.visibleProperty().bind(rows.totalProperty().isEqualTo(0).and(rows.loadedProperty()));
        table.visibleProperty().bind(rows.totalProperty().greaterThan(0));
        root.setId("slos");
        root.getChildren().addAll(table, empty);
    }

    Part part() {
        return new Part("segment-slos", "Objectives", rows.totalProperty(), root, tools, table::requestFocus,
                () -> List.of(
                        Command.of("slo-open", "Open the objective", this::open).in("Objectives").keys("Enter")
                                .when(rows.selectedProperty().map(row -> true).orElse(false)),
                        Command.of("slos-to-filter", "Filter objectives", filter::requestFocus).in("Objectives")
                                .icon("fth-search").keys("Shortcut+F")));
    }

    private void open() {
        SloRow row = rows.selectedProperty().get();
        if (row != null) {
            model.go("slo", row.draft().id().toString());
        }
    }

    private static Sign sign(SloRow row) {
        return row.flaw().isPresent()
                ? new Sign("fth-edit-3", Standing.UNKNOWN, "Incomplete")
                : row.standing().map(each -> SignalSigns.of(each.state(), row.offline()))
                        .orElse(SignalSigns.of(State.NO_DATA));
    }

    /** The worst first. */
    private static int rank(SloRow row) {
        State state = row.standing().map(app.wheelhouse.signal.Standing::state).orElse(State.NO_DATA);
        return switch (state) {
            case PAGING -> 0;
            case EXHAUSTED -> 1;
            case BURNING -> 2;
            case ERROR, INVALID -> 3;
            case STALE, NO_DATA -> 4;
            case PARTIAL, NO_TRAFFIC -> 5;
            case OK -> 6;
        };
    }

    static String said(OptionalDouble share, boolean good) {
        return share.isEmpty() ? "" : good ? Numbers.sli(share.getAsDouble()) : Numbers.percent(share.getAsDouble());
    }

    private static String rate(OptionalDouble burn) {
        return burn.isEmpty() ? "" : Numbers.rate(burn.getAsDouble());
    }

    private static String target(@org.jspecify.annotations.Nullable Slo slo) {
        return slo == null ? "" : slo.target().toString();
    }

    private static String window(@org.jspecify.annotations.Nullable Slo slo) {
        return slo == null ? "" : slo.window().words();
    }
}

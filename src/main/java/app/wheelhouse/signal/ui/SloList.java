package app.wheelhouse.signal.ui;

import app.wheelhouse.signal.Numbers;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.State;
import app.wheelhouse.signal.ui.SignalsModel.SloRow;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import app.wheelhouse.ui.list.Sign;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The objectives as a list, worst first when sorted by state, with the editor of the selected one; Enter opens its page. */
final class SloList {
    private final SignalsModel model;
    private final Rows<SloRow> rows;
    private final SloEditor editor;
    private final OpenSloFiles files;
    private final Command add;
    private final Command bring;
    private final Command starter;
    private final Command report;
    private final ListPage<SloRow> page;

    SloList(SignalsModel model) {
        this.model = model;
        rows = model.slos();
        editor = new SloEditor(model);
        files = new OpenSloFiles(model);
        add = Command.of("slo-add", "New objective", this::add).in("Objectives").icon("fth-plus");
        bring = Command.of("slo-import", "Import OpenSLO", () -> files.choose(node())).in("Objectives")
                .icon("fth-download");
        starter = Command.of("slo-starter", "Starter pack", files::starter).in("Objectives").icon("fth-package");
        report = Command.of("slo-report", "SLO report", () -> model.go("slo-report", "")).in("Objectives")
                .icon("fth-printer").keys("Shortcut+P");
        RowTable<SloRow> table = new RowTable<>("slo-table", "Objectives", rows)
                .wide("Objective", row -> row.draft().title()).sign("State", 124, SloList::sign, SloList::rank)
                .text("Good", 112, row -> row.standing().map(each -> said(each.sli(), true)).orElse(""))
                .text("Target", 80, row -> target(row.draft().slo()))
                .text("Budget left", 92, row -> row.standing().map(each -> said(each.remaining(), false)).orElse(""))
                .text("Burn 1 h", 72, row -> row.standing().map(each -> rate(each.burnLastHour())).orElse(""))
                .roomy("Window", 104, row -> window(row.draft().slo())).roomy("Source", 112, SloRow::source);
        page = new ListPage<>("slos", rows, table, editor.detail(), new EmptyState("fth-target", "No objectives yet",
                "What services promise stands here: which share of events is to be good, over which time, and what is left of the error budget.",
                add, bring, starter), "Filter objectives", add, Buttons.plain(report));
        table.onOpen(this::open);
    }

    ListPage<SloRow> node() {
        return page;
    }

    /** What fills a room that has no objective yet. */
    Command[] filling() {
        return new Command[]{bring, starter};
    }

    Part part() {
        return new Part("segment-slos", "Objectives", rows.totalProperty(), page, page.tools(), page::toTable,
                this::commands);
    }

    private List<Command> commands() {
        ObservableValue<Boolean> any = rows.selectedProperty().map(row -> true).orElse(false);
        List<Command> commands = new ArrayList<>(
                page.commands("slo", "Objectives", "objective", add, rows, this::delete));
        commands.add(Command.of("slo-open", "Open the objective", this::open).in("Objectives").keys("Enter").when(any));
        commands.add(Command.of("slo-edit", "Edit the objective", page.detail()::editTitle).in("Objectives")
                .icon("fth-edit-3").keys("E").when(any));
        commands.add(Command.of("slo-read", "Read the indicator again", editor.preview()::again).in("Objectives")
                .icon("fth-zap").keys("Shortcut+T").when(any));
        commands.add(bring);
        commands.add(Command.of("slo-export", "Export as OpenSLO", () -> files.export(node())).in("Objectives")
                .icon("fth-upload"));
        commands.add(starter);
        commands.add(report);
        commands.add(Command.of("slo-report-quarter", "SLO report of the quarter", () -> model.go("slo-report",
                quarter())).in("Objectives").icon("fth-printer"));
        commands.add(Command.of("live-site-review", "Live-site review pack", () -> model.go("live-site", ""))
                .in("Objectives").icon("fth-book"));
        return commands;
    }

    private void add() {
        Map<String, Object> fields = new HashMap<>();
        fields.put("title", "New objective");
        fields.put("indicator", "ratio");
        fields.put("period", "28d");
        if (model.now().book().sources().size() == 1) {
            fields.put("source", model.now().book().sources().getFirst().id());
        }
        UUID id = model.edits().add("slo", "objective", fields, SloEditor.last(rows.now()));
        rows.select(id);
        page.detail().editTitle(id);
    }

    private String quarter() {
        java.time.LocalDate today = model.days().today();
        return "%d-Q%d".formatted(today.getYear(), (today.getMonthValue() + 2) / 3);
    }

    private void delete() {
        SloRow row = rows.selectedProperty().get();
        if (row != null) {
            model.edits().deleteSlo(row.id(), model.now().book().tiles());
        }
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

    private static String target(@Nullable Slo slo) {
        return slo == null ? "" : slo.target().toString();
    }

    private static String window(@Nullable Slo slo) {
        return slo == null ? "" : slo.window().words();
    }
}

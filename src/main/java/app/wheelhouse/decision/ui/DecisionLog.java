package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.LogFilter;
import app.wheelhouse.decision.Spans;
import app.wheelhouse.decision.Stage;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.list.CardBoard;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import app.wheelhouse.ui.list.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** The log of decisions as a list, a board, a timeline or figures, with the pane of the selected one. */
final class DecisionLog {
    private final DecisionsViewModel model;
    private final LogModel log;
    private final Rows<DecisionRow> rows;
    private final ObservableValue<Boolean> any;
    private final DecisionDetail detail;
    private @Nullable CardBoard<DecisionRow, Stage> board;
    private @Nullable LogTimeline timeline;
    private @Nullable LatencyPane latency;
    private final Segments views = new Segments("log-views", "Views of the log");
    final Command add;
    final ListPage<DecisionRow> page;

    DecisionLog(DecisionsViewModel model) {
        this.model = model;
        this.log = model.log();
        this.rows = log.rows();
        any = rows.selectedProperty().map(row -> true).orElse(false);
        add = Command.of("decision-add", "New decision", this::add).in("Decisions").icon("fth-plus");
        detail = new DecisionDetail(model);
        SimpleIntegerProperty none = new SimpleIntegerProperty();
        views.add("view-list", "List", none).add("view-board", "Board", none).add("view-timeline", "Timeline", none)
                .add("view-figures", "Figures", none);
        page = new ListPage<>("decisions", rows, table(), detail.pane,
                new EmptyState("fth-git-branch", "No decisions yet",
                        "Every decision wanted or made stands here, with who holds it and for how long. Type “d:” in a note while a session runs, or write one down now.",
                        add),
                "Filter decisions", add, views, filterPick());
        page.getStylesheets().add(Objects
                .requireNonNull(DecisionLog.class.getResource("/app/wheelhouse/decision/ui/log.css"))
                .toExternalForm());
        views.chosenProperty().addListener((_, _, chosen) -> show(chosen.intValue()));
        show(0);
    }

    private Pick<LogFilter> filterPick() {
        Pick<LogFilter> filter = new Pick<LogFilter>("Filter", "", log::filters, log::nameOf, null, chosen -> {
            if (chosen != null) {
                log.filterProperty().set(chosen);
            }
        }).making("Save as", log::saveFilter);
        filter.setId("decisions-show");
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(filter.textProperty());
        filter.setTooltip(whole);
        filter.getStyleClass().add("choice");
        filter.show(log.filterProperty().get());
        log.filterProperty().addListener((_, _, now) -> filter.show(now));
        return filter;
    }

    private void show(int view) {
        if (timeline != null) {
            timeline.setVisible(view == 2);
        }
        page.showInstead(switch (view) {
            case 1 -> board();
            case 2 -> timeline();
            case 3 -> latency();
            default -> null;
        });
    }

    /** Made when it is first looked at, like the others. */
    private CardBoard<DecisionRow, Stage> board() {
        CardBoard<DecisionRow, Stage> made = board == null ? StageBoard.of(log) : board;
        board = made;
        return made;
    }

    private LogTimeline timeline() {
        LogTimeline made = timeline == null ? new LogTimeline(log) : timeline;
        timeline = made;
        return made;
    }

    private LatencyPane latency() {
        LatencyPane made = latency == null ? new LatencyPane(log) : latency;
        latency = made;
        return made;
    }

    /** Shows one of the views: list, board, timeline or figures. */
    void choose(int view) {
        views.choose(view);
    }

    /** Puts the focus where the decisions are. */
    void toContent() {
        switch (views.chosenProperty().get()) {
            case 1 -> board().toCards();
            case 2 -> timeline().toList();
            default -> page.toTable();
        }
    }

    private void add() {
        page.detail().editTitle(model.addDecision());
    }

    private RowTable<DecisionRow> table() {
        RowTable<DecisionRow> table = new RowTable<>("decision-table", "Decisions", rows)
                .wide("Decision", row -> row.decision().title())
                .sign("State", 132, row -> Signs.of(row, log.today()),
                        row -> row.decision().state().ordinal() * 10 + row.stage().ordinal())
                .text("With", 116, DecisionRow::who)
                .text("For", 60, row -> row.isOver() ? "" : Spans.roughly(row.held(log.nowProperty().get())))
                .date("Due", 76, row -> row.decision().neededBy(), date -> model.days().text(date))
                .text("Session", 78, DecisionRow::sessionCode).quiet(DecisionRow::isOver);
        log.nowProperty().addListener((_, _, _) -> table.refresh());
        return table;
    }

    /** What can be done here by key; the letters work while no text is being typed. */
    List<Command> commands() {
        List<Command> commands = new ArrayList<>(
                page.commands("decision", "Decisions", "decision", add, rows, model::deleteDecision));
        commands.addAll(List.of(
                act("ready-key", "Mark decision ready", "fth-disc", "Y", () -> log.toggle(Stage.READY)),
                act("approve-key", "Approve decision", "fth-check", "A", () -> log.decide(DecisionState.ACCEPTED)),
                act("reject-key", "Reject decision", "fth-x", "R", () -> log.decide(DecisionState.REJECTED)),
                act("defer-key", "Defer decision", "fth-clock", "D", () -> log.decide(DecisionState.DEFERRED)),
                act("told-key", "Mark decision told", "fth-message-circle", "T", () -> log.toggle(Stage.TOLD)),
                act("performed-key", "Mark decision performed", "fth-check-circle", "P",
                        () -> log.toggle(Stage.PERFORMED)),
                act("reopen-key", "Open decision again", "fth-rotate-ccw", "O",
                        () -> log.decide(DecisionState.PROPOSED)),
                act("supersede-key", "Supersede decision", "fth-corner-up-right", "S", log::supersede),
                act("memo", "Decision memo", "fth-printer", "Shortcut+P", detail::openMemo),
                act("amend", "Amend decision", "fth-edit-3", "M", detail::amend),
                act("stands-key", "Decision stands after review", "fth-check", null, log::stands),
                act("deprecate", "Deprecate decision", "fth-archive", null,
                        () -> log.decide(DecisionState.DEPRECATED)),
                act("wide", "Decision as a page", "fth-maximize-2", "W", () -> page.setWide(!page.isWide())),
                Command.of("decision-session", "Open session of decision", this::openSession).in("Decisions")
                        .keys("Shortcut+Enter").when(any),
                Command.of("log-list", "Decisions as a list", () -> turnTo(0)).in("Decisions").keys("1"),
                Command.of("log-board", "Decisions on a board", () -> turnTo(1)).in("Decisions").keys("2"),
                Command.of("log-timeline", "Decisions along the calendar", () -> turnTo(2)).in("Decisions").keys("3"),
                Command.of("log-figures", "How long decisions take", () -> turnTo(3)).in("Decisions").keys("4"),
                Command.of("log-forget", "Forget the saved filter", log::forgetFilter).in("Decisions")
                        .when(log.filterProperty().map(LogFilter::isSaved))));
        return commands;
    }

    private Command act(String id, String label, String icon, @Nullable String keys,
            Runnable action) {
        Command command = Command.of("decision-" + id, label, action).in("Decisions").icon(icon).when(any);
        return keys == null ? command : command.keys(keys);
    }

    private void turnTo(int view) {
        page.setWide(false);
        choose(view);
        toContent();
    }

    private void openSession() {
        DecisionRow row = log.selected();
        if (row != null) {
            model.openSession(row.decision().session());
        }
    }
}

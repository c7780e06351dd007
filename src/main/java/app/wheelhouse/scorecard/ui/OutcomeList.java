package app.wheelhouse.scorecard.ui;

import app.wheelhouse.scorecard.CheckinLine;
import app.wheelhouse.scorecard.Outcome;
import app.wheelhouse.scorecard.OutcomeRow;
import app.wheelhouse.scorecard.OutcomeState;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.EntryLine;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The plan: what was promised by which day, and how it stands week by week. */
final class OutcomeList {
    private final ScorecardModel model;
    private final Rows<OutcomeRow> rows;
    private final Records records;
    private final Fields fields;
    private final Command add;
    private final CheckinPane checkins;
    private final PlanHead head;
    final BorderPane node = new BorderPane();
    final ListPage<OutcomeRow> page;

    OutcomeList(ScorecardModel model, Command room, Command pdf) {
        this.model = model;
        rows = model.outcomes();
        records = model.records("outcome", "outcome");
        fields = new Fields(model, records, rows);
        checkins = new CheckinPane(model, records, this::checkIn);
        add = Command.of("outcome-add", "New outcome", this::add).in("Scorecard").icon("fth-plus");
        Command usual = Command.of("checkpoint-usual", "Add week 2, day 30, 60, 90, 100",
                model.edits()::usualCheckpoints).in("Scorecard").icon("fth-flag")
                .when(model.scorecardProperty().map(now -> now.checkpoints().isEmpty()));
        page = new ListPage<>("outcomes", rows, table(), detail(),
                new EmptyState("fth-flag", "Nothing is promised yet",
                        "What is to be reached by week 2, day 30, 60, 90 and 100 stands here, with who owns it and how it stands. Say when day 1 is, then write the first outcome down; a guide with a section “Scorecard: the first 100 days” brings them all.",
                        add, usual),
                "Filter outcomes", add);
        head = new PlanHead(model, room, pdf);
        node.setTop(head);
        node.setCenter(page);
    }

    private void add() {
        OutcomeRow beside = rows.selectedProperty().get();
        Map<String, Object> values = new HashMap<>(Map.of("title", "New outcome", "state", OutcomeState.NOT_STARTED
                .word()));
        if (beside != null && beside.outcome().checkpoint() != null) {
            values.put("checkpoint", beside.outcome().checkpoint());
        }
        UUID id = model.edits().add("outcome", "outcome",
                ScorecardModel.last(model.scorecard().outcomes(), Outcome::position), values);
        rows.select(id);
        page.detail().editTitle(id);
    }

    private RowTable<OutcomeRow> table() {
        return new RowTable<>("outcome-table", "Outcomes", rows).text("By", 84, OutcomeRow::checkpointTitle)
                .wide("Outcome", row -> row.outcome().title())
                .sign("State", 118, row -> ScoreSigns.of(row.outcome().state()),
                        row -> row.outcome().state().ordinal())
                .figure("Sure", 70, row -> row.outcome().confidence() == null ? "" : row.outcome().confidence() + " %",
                        row -> Objects.requireNonNullElse(row.outcome().confidence(), -1).doubleValue())
                .roomy("Owner", 104, OutcomeRow::owner)
                .date("Due", 112, OutcomeRow::due, date -> model.days().text(date))
                .roomy("Last check-in", 96, row -> row.last().map(each -> each.line()).orElse(""))
                .quiet(row -> row.outcome().state().isOver());
    }

    private Detail<OutcomeRow> detail() {
        Detail<OutcomeRow> detail = new Detail<>("outcome", "Outcome", rows, OutcomeRow::id, records, model::days);
        detail.title("title", "Outcome", "What will be true by then?", row -> row.outcome().title());
        detail.node(checkins, checkins::show);
        detail.pick("state", "State", fields.state(), row -> row.outcome().state());
        detail.pick("checkpoint", "By", fields.checkpoint(), row -> row.outcome().checkpoint());
        detail.pick("owner", "Owner", fields.person("owner", "owner"), row -> row.outcome().owner());
        detail.told("confidence", "Confidence").fact("evidence", "Evidence", "A link, or what shows it",
                row -> row.outcome().evidence());
        detail.link("evidence-link", "", row -> isLink(row.outcome().evidence()) ? "Open evidence" : "",
                row -> model.tools().openLink().accept(row.outcome().evidence()));
        detail.pick("session", "Promised in", fields.session("session"), row -> row.outcome().session());
        detail.passage("detail", "Detail", "How it will be told from almost done", row -> row.outcome().detail());
        return detail.history(model::called);
    }

    private static boolean isLink(String text) {
        return text.startsWith("https://") || text.startsWith("http://");
    }

    private void checkIn(CheckinLine line) {
        OutcomeRow row = rows.selectedProperty().get();
        if (row != null) {
            model.edits().checkIn(row.id(), line.text(),
                    line.state() == null ? row.outcome().state() : line.state(),
                    line.confidence() == null ? row.outcome().confidence() : line.confidence());
        }
    }

    private void state(OutcomeState state) {
        OutcomeRow row = rows.selectedProperty().get();
        if (row != null) {
            records.set(row.id(), "Mark outcome " + state.label().toLowerCase(java.util.Locale.ROOT),
                    Map.of("state", state.word()));
        }
    }

    private void delete() {
        OutcomeRow row = rows.selectedProperty().get();
        if (row != null) {
            records.delete(row.id(), row.outcome().title());
        }
    }

    void tick() {
        head.show();
    }

    List<Command> commands() {
        ObservableValue<Boolean> any = rows.selectedProperty().map(row -> true).orElse(false);
        List<Command> commands = new ArrayList<>(
                page.commands("outcome", "Outcomes", "outcome", add, rows, this::delete));
        commands.add(Command.of("outcome-checkin", "Check in on outcome", checkins::toLine).in("Scorecard")
                .icon("fth-edit-3").keys("C").when(any));
        commands.add(Command.of("scorecard-start-set", "Set the start date", head::toStart).in("Scorecard")
                .icon("fth-calendar").keys("S"));
        Map<OutcomeState, String> keys = Map.of(OutcomeState.ON_TRACK, "T", OutcomeState.AT_RISK, "R",
                OutcomeState.DONE, "D", OutcomeState.MISSED, "M", OutcomeState.NOT_STARTED, "N");
        for (OutcomeState state : OutcomeState.values()) {
            String key = keys.getOrDefault(state, "");
            commands.add(Command.of("outcome-" + state.word(), "Outcome: " + state.label(), () -> state(state))
                    .in("Scorecard").keys(key).when(any));
        }
        return commands;
    }

    /** One line a week on an outcome, and those written before. */
    static final class CheckinPane extends VBox {
        private final ScorecardModel model;
        private final EntryLine line;
        private final VBox past = new VBox();

        CheckinPane(ScorecardModel model, Records records, java.util.function.Consumer<CheckinLine> checkIn) {
            this.model = model;
            getStyleClass().addAll("gap-8", "indent");
            line = new EntryLine(records, "checkin", "Check in", "Check in: “at risk 60% waiting for …”, then Enter",
                    () -> checkIn(checkIn));
            line.setId("checkin-line");
            past.setId("checkins");
            past.getStyleClass().add("gap-4");
            getChildren().addAll(line, past);
        }

        private void checkIn(java.util.function.Consumer<CheckinLine> checkIn) {
            if (!line.getText().isBlank()) {
                checkIn.accept(CheckinLine.read(line.getText()));
                line.clear();
            }
        }

        void toLine() {
            line.requestFocus();
            line.selectAll();
        }

        void show(@Nullable OutcomeRow row) {
            past.getChildren().clear();
            line.show(row == null ? null : row.id());
            if (row != null) {
                row.checkins().stream().limit(12).forEach(each -> past.getChildren().add(new PastLine(
                        model.days().text(each.madeOn()), each.line(), ScoreSigns.of(each.state()),
                        each.confidence() == null ? "" : each.confidence() + " %")));
            }
        }
    }
}

package app.wheelhouse.scorecard.ui;

import app.wheelhouse.scorecard.Checkpoint;
import app.wheelhouse.scorecard.OutcomeState;
import app.wheelhouse.scorecard.Verdict;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import app.wheelhouse.ui.list.Sign;
import java.util.List;
import java.util.UUID;
import javafx.scene.layout.VBox;

/** The checkpoints of the programme and of the tracks' own 30/60/90 plans, each with what is decided there. */
final class CheckpointList {
    private final ScorecardModel model;
    private final Rows<Checkpoint> rows;
    private final Records records;
    private final Fields fields;
    private final Command add;
    private final VBox outcomes = new VBox();
    final ListPage<Checkpoint> page;

    CheckpointList(ScorecardModel model) {
        this.model = model;
        rows = model.checkpoints();
        records = model.records("checkpoint", "checkpoint");
        fields = new Fields(model, records, rows);
        add = Command.of("checkpoint-add", "New checkpoint", this::add).in("Checkpoints").icon("fth-plus");
        Command usual = Command.of("checkpoint-usual-here", "Add week 2, day 30, 60, 90, 100",
                model.edits()::usualCheckpoints).icon("fth-flag");
        outcomes.getStyleClass().addAll("gap-4", "indent");
        page = new ListPage<>("checkpoints", rows, table(), detail(),
                new EmptyState("fth-flag", "No checkpoints yet",
                        "The days by which something was promised stand here: of the whole programme, and of any track with a 30/60/90 plan of its own and a go or no-go.",
                        usual, add),
                "Filter checkpoints", add);
    }

    private void add() {
        UUID id = model.addCheckpoint("Day 45");
        rows.select(id);
        page.detail().editTitle(id);
    }

    private RowTable<Checkpoint> table() {
        return new RowTable<>("checkpoint-table", "Checkpoints", rows).wide("Checkpoint", Checkpoint::title)
                .text("Day", 56, row -> row.day() == null ? "" : row.day().toString())
                .date("Date", 112, row -> row.date(model.scorecard().settings().start()),
                        date -> model.days().text(date))
                .text("Done", 64, this::done)
                .sign("Verdict", 108, this::verdict, row -> row.verdict() == null ? 2 : row.verdict().ordinal())
                .roomy("Plan of", 112, row -> row.track() == null ? "" : model.called(row.track()).orElse(""));
    }

    private String done(Checkpoint row) {
        var all = model.scorecard().of(row);
        return all.isEmpty()
                ? ""
                : all.stream().filter(each -> each.outcome().state() == OutcomeState.DONE).count() + " of "
                        + all.size();
    }

    private Sign verdict(Checkpoint row) {
        return row.verdict() == null
                ? new Sign("fth-circle", Standing.UNKNOWN, "Open")
                : ScoreSigns.of(row.verdict());
    }

    private Detail<Checkpoint> detail() {
        Detail<Checkpoint> detail = new Detail<>("checkpoint", "Checkpoint", rows, Checkpoint::id, records,
                model::days);
        detail.title("title", "Checkpoint", "Day 45, Site visit …", Checkpoint::title);
        InlineField[] holder = new InlineField[1];
        InlineField day = new InlineField("Day of the plan", "None", typed -> {
            boolean number = typed.strip().matches("\\d{1,4}");
            holder[0].pseudoClassStateChanged(atlantafx.base.theme.Styles.STATE_DANGER, !number && !typed.isBlank());
            if (number || typed.isBlank()) {
                fields.set("plan_day", "day").accept(number ? Integer.valueOf(typed.strip()) : null);
            }
        });
        holder[0] = day;
        day.soon(typed -> typed.strip().matches("\\d{1,4}")).setId("checkpoint-plan_day");
        detail.told("plan_day", "Day").fact("Day", day, row -> day.show(row.day() == null ? "" : row.day().toString()));
        detail.date("due_on", "Date instead", Checkpoint::dueOn);
        detail.pick("track", "Plan of", fields.track(), Checkpoint::track);
        Pick<Verdict> verdict = new Pick<>("Verdict", "Not decided", () -> List.of(Verdict.values()), Verdict::label,
                ScoreSigns::of,
                value -> fields.set("verdict", "verdict").accept(value == null ? null : value.word()));
        detail.pick("verdict", "Go or no-go", verdict, Checkpoint::verdict);
        detail.passage("purpose", "What is decided here", "What must be true to go on", Checkpoint::purpose);
        detail.node(outcomes, this::show);
        return detail.history(model::called);
    }

    private void show(Checkpoint row) {
        outcomes.getChildren().clear();
        model.scorecard().of(row).forEach(each -> outcomes.getChildren().add(new PastLine(each.owner(),
                each.outcome().title(), ScoreSigns.of(each.outcome().state()),
                each.outcome().confidence() == null ? "" : each.outcome().confidence() + " %")));
    }

    private void delete() {
        Checkpoint row = rows.selectedProperty().get();
        if (row != null) {
            records.delete(row.id(), row.title());
        }
    }

    List<Command> commands() {
        return page.commands("checkpoint", "Checkpoints", "checkpoint", add, rows, this::delete);
    }
}

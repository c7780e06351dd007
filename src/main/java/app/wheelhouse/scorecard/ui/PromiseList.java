package app.wheelhouse.scorecard.ui;

import app.wheelhouse.scorecard.Promise;
import app.wheelhouse.scorecard.PromiseState;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/** The ledger of promises: who said what by when, and whether it was kept. */
final class PromiseList {
    private final ScorecardModel model;
    private final Rows<Promise> rows;
    private final Records records;
    private final Fields fields;
    private final Command add;
    final ListPage<Promise> page;

    PromiseList(ScorecardModel model) {
        this.model = model;
        rows = model.promises();
        records = model.records("promise", "promise");
        fields = new Fields(model, records, rows);
        add = Command.of("promise-add", "New promise", this::add).in("Promises").icon("fth-plus");
        page = new ListPage<>("promises", rows, table(), detail(),
                new EmptyState("fth-message-circle", "No promises yet",
                        "Who said what by when stands here, and whether it was kept. Write down what somebody promises in a meeting, with the session it was said in.",
                        add),
                "Filter promises", add);
    }

    private void add() {
        UUID id = records.add(Map.of("title", "New promise", "state", PromiseState.OPEN.word(), "made_on",
                model.today()));
        rows.select(id);
        page.detail().editTitle(id);
    }

    private RowTable<Promise> table() {
        return new RowTable<>("promise-table", "Promises", rows).wide("Promise", Promise::title)
                .roomy("Who", 120, row -> model.nameOf(row.person())).roomy("To", 104, Promise::to)
                .date("By", 112, Promise::dueOn, date -> model.days().text(date))
                .sign("State", 124, row -> ScoreSigns.of(row, model.today()), row -> row.state().ordinal())
                .quiet(row -> row.state() != PromiseState.OPEN);
    }

    private Detail<Promise> detail() {
        Detail<Promise> detail = new Detail<>("promise", "Promise", rows, Promise::id, records, model::days);
        detail.title("title", "Promise", "What was promised?", Promise::title);
        detail.pick("person", "Who", fields.person("person", "person"), Promise::person);
        detail.fact("promised_to", "To", "Whom it was promised to", Promise::to);
        detail.date("due_on", "By", Promise::dueOn);
        Pick<PromiseState> state = new Pick<>("State", "", () -> List.of(PromiseState.values()), PromiseState::label,
                null, this::answer);
        detail.pick("state", "State", state, Promise::state);
        detail.date("kept_on", "Kept on", Promise::keptOn);
        detail.date("made_on", "Said on", Promise::madeOn);
        detail.pick("session", "Said in", fields.session("session"), Promise::session);
        detail.link("open-session", "", row -> row.session() == null ? "" : "Open the session",
                row -> model.go("session", String.valueOf(row.session())));
        return detail.history(model::called);
    }

    private void answer(@Nullable PromiseState state) {
        Promise row = rows.selectedProperty().get();
        if (row != null && state != null) {
            model.edits().answer(row, state);
        }
    }

    private void delete() {
        Promise row = rows.selectedProperty().get();
        if (row != null) {
            records.delete(row.id(), row.title());
        }
    }

    List<Command> commands() {
        ObservableValue<Boolean> any = rows.selectedProperty().map(row -> true).orElse(false);
        List<Command> commands = new ArrayList<>(
                page.commands("promise", "Promises", "promise", add, rows, this::delete));
        commands.add(Command.of("promise-kept", "Mark promise kept", () -> answer(PromiseState.KEPT)).in("Promises")
                .icon("fth-check").keys("K").when(any));
        commands.add(Command.of("promise-broken", "Mark promise not kept", () -> answer(PromiseState.BROKEN))
                .in("Promises").icon("fth-x").keys("X").when(any));
        return commands;
    }
}

package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Door;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The log of decisions with the pane of the selected one. */
final class DecisionLog {
    private final DecisionsViewModel model;
    private final Rows<DecisionRow> rows;
    private final ObservableValue<Boolean> any;
    final Command add;
    final ListPage<DecisionRow> page;

    DecisionLog(DecisionsViewModel model) {
        this.model = model;
        this.rows = model.decisions();
        any = rows.selectedProperty().map(row -> true).orElse(false);
        add = Command.of("decision-add", "New decision", this::add).in("Decisions").icon("fth-plus");
        ToggleButton waiting = new ToggleButton("Waiting only");
        waiting.setId("decisions-waiting");
        waiting.getStyleClass().add("choice");
        waiting.selectedProperty().bindBidirectional(model.waitingOnlyProperty());
        page = new ListPage<>("decisions", rows, table(), detail(),
                new EmptyState("fth-git-branch", "No decisions yet",
                        "Every decision wanted or made stands here, with who holds it and for how long. Type “d:” in a note while a session runs, or write one down now.",
                        add),
                "Filter decisions", add, waiting);
    }

    private void add() {
        model.addDecision();
        page.detail().editTitle();
    }

    private RowTable<DecisionRow> table() {
        return new RowTable<>("decision-table", "Decisions", rows)
                .wide("Decision", row -> row.decision().title())
                .sign("State", 124, row -> Signs.of(row.decision().state()), row -> row.decision().state().ordinal())
                .text("Who", 124, DecisionRow::who)
                .date("Raised", 72, row -> row.raised(model.days().zone()), date -> model.days().text(date))
                .date("Decided", 72, row -> row.decision().decidedOn(), date -> model.days().text(date))
                .text("Session", 72, DecisionRow::sessionCode)
                .quiet(row -> row.decision().state() == DecisionState.DEPRECATED
                        || row.decision().state() == DecisionState.SUPERSEDED);
    }

    private Detail<DecisionRow> detail() {
        Detail<DecisionRow> detail = new Detail<>("decision", "Decision", rows, DecisionRow::id,
                model.decisionRecords(), model::days);
        detail.title("title", "Title", "What is to be decided?", row -> row.decision().title());
        verdict(detail);
        Pick<DecisionState> state = new Pick<>("State", "", () -> List.of(DecisionState.values()),
                DecisionState::label, Signs::of, chosen -> {
                    if (chosen != null) {
                        model.decide(chosen);
                    }
                });
        detail.pick("state", "State", state, row -> row.decision().state());
        Pick<UUID> by = new Pick<UUID>("Person", "Nobody yet", model::people, model::name, null,
                person -> setBy(person)).making(model::addPerson);
        detail.pick("decided_by", "Decided by", by, row -> row.decision().decidedBy());
        Pick<Door> door = new Pick<>("Door", "Not said", () -> List.of(Door.values()), Door::label, null,
                chosen -> setDoor(chosen));
        detail.pick("door", "Door", door, row -> row.decision().door());
        detail.date("raised_on", "Raised", row -> row.decision().raisedOn());
        detail.date("needed_by", "Needed by", row -> row.decision().neededBy());
        detail.date("decided_on", "Decided", row -> row.decision().decidedOn());
        detail.link("session", "Session", DecisionRow::session, row -> model.openSession(row.decision().session()));
        detail.passage("context", "Context", "Why is this on the table?", row -> row.decision().context());
        detail.passage("options", "Options", "What could be done?", row -> row.decision().options());
        detail.passage("recommendation", "Recommendation", "What is proposed?",
                row -> row.decision().recommendation());
        detail.passage("outcome", "Outcome", "What was decided?", row -> row.decision().outcome());
        detail.passage("reason", "Reason", "Why so?", row -> row.decision().reason());
        return detail.history(model::nameOf);
    }

    private void verdict(Detail<DecisionRow> detail) {
        Label waits = new Label();
        waits.getStyleClass().addAll("muted", "indent");
        HBox buttons = new HBox();
        buttons.getStyleClass().addAll("gap-8", "indent");
        for (Command command : List.of(verdict("approve", "Approve", "fth-check", DecisionState.ACCEPTED),
                verdict("reject", "Reject", "fth-x", DecisionState.REJECTED),
                verdict("defer", "Defer", "fth-clock", DecisionState.DEFERRED))) {
            var button = Buttons.plain(command);
            button.getStyleClass().add("tight");
            buttons.getChildren().add(button);
        }
        detail.node(waits, row -> {
            waits.setText("Waiting " + model.days().age(row.raised(model.days().zone()))
                    + (row.holder().isEmpty() ? "" : " for " + row.holder()));
            waits.setVisible(row.isWaiting());
            waits.setManaged(row.isWaiting());
        });
        detail.node(buttons, row -> {
            buttons.setVisible(row.isWaiting());
            buttons.setManaged(row.isWaiting());
        });
    }

    private Command verdict(String id, String label, String icon, DecisionState state) {
        return Command.of("decision-" + id, label, () -> model.decide(state)).icon(icon);
    }

    private void setBy(@Nullable UUID person) {
        set("decided_by", "decider", person);
    }

    private void setDoor(@Nullable Door door) {
        set("door", "door", door == null ? null : door.word());
    }

    private void set(String field, String name, @Nullable Object value) {
        UUID id = rows.selectedId();
        if (id != null) {
            model.decisionRecords().set(id, field, name, value);
        }
    }

    /** What can be done here by key; the letters work while no text is being typed. */
    List<Command> commands() {
        List<Command> commands = new ArrayList<>(
                page.commands("decision", "Decisions", "decision", add, rows, model::deleteDecision));
        commands.addAll(List.of(
                Command.of("decision-approve-key", "Approve decision", () -> model.decide(DecisionState.ACCEPTED))
                        .in("Decisions").icon("fth-check").keys("A").when(any),
                Command.of("decision-reject-key", "Reject decision", () -> model.decide(DecisionState.REJECTED))
                        .in("Decisions").icon("fth-x").keys("R").when(any),
                Command.of("decision-defer-key", "Defer decision", () -> model.decide(DecisionState.DEFERRED))
                        .in("Decisions").icon("fth-clock").keys("D").when(any),
                Command.of("decision-propose-key", "Propose decision again",
                        () -> model.decide(DecisionState.PROPOSED)).in("Decisions").keys("P").when(any),
                Command.of("decision-session", "Open session of decision", this::openSession).in("Decisions")
                        .keys("Shortcut+Enter").when(any)));
        return commands;
    }

    private void openSession() {
        DecisionRow row = rows.selectedProperty().get();
        if (row != null) {
            model.openSession(row.decision().session());
        }
    }
}

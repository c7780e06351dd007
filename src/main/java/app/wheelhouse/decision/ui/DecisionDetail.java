package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.DecisionRules;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Door;
import app.wheelhouse.decision.Flag;
import app.wheelhouse.decision.Missing;
import app.wheelhouse.decision.Stage;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.Pick;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A decision in full: its clock, what is to be done with it now, and everything that was said about it. */
final class DecisionDetail {
    private final DecisionsViewModel model;
    private final LogModel log;
    private final Beside beside;
    final Detail<DecisionRow> pane;

    DecisionDetail(DecisionsViewModel model) {
        this.model = model;
        this.log = model.log();
        beside = new Beside(log, model::days);
        pane = new Detail<>("decision", "Decision", log.rows(), DecisionRow::id, model.decisionRecords(), model::days);
        pane.locks(LogModel::isLocked);
        pane.title("title", "Title", "What is to be decided?", row -> row.decision().title());
        StageLine line = new StageLine();
        pane.ticking(line, row -> line.show(row, log.nowProperty().get(), model.days()));
        log.rows().selectedProperty().addListener((_, _, row) -> {
            if (row != null) {
                line.show(row, log.nowProperty().get(), model.days());
            }
        });
        log.nowProperty().addListener((_, _, _) -> pane.again(log.selected()));
        notices();
        buttons();
        facts();
        pane.passage("context", "Context", "Why is this on the table?", row -> row.decision().context());
        pane.passage("options", "Options", "One a line; + for it, - against it",
                row -> row.decision().options());
        OptionsPreview preview = new OptionsPreview();
        pane.node(preview, row -> preview.show(row.decision().choices()));
        passage("recommendation", "Recommendation", "What is proposed?", row -> row.decision().recommendation());
        passage("outcome", "Outcome", "What was decided?", row -> row.decision().outcome());
        passage("reason", "Reason", "Why so?", row -> row.decision().reason());
        pane.node(beside.amendments(), beside::showAmendments);
        passage("risks", "Risks", "What could go wrong?", row -> row.decision().risks());
        passage("consequences", "Consequences", "What follows from it?", row -> row.decision().consequences());
        passage("reversal_trigger", "Reversal trigger", "What would make us turn round?",
                row -> row.decision().reversalTrigger());
        RolesPane roles = new RolesPane(log, model::people, model::name);
        pane.node(roles, roles::show);
        pane.node(beside.links(), beside::showLinks);
        pane.told("state", "State").told("ready_on", "Ready").told("told_on", "Told").told("performed_on", "Performed")
                .told("matrix_row", "Type").told("supersedes", "Supersedes");
        pane.history(id -> model.nameOf(id).or(() -> log.decision(id).map(row -> row.decision().title())));
    }

    private void passage(String field, String name, String prompt,
            java.util.function.Function<DecisionRow, String> text) {
        pane.passage(field, name, prompt, text);
    }

    /** What is amiss, what is missing, and what follows from its being decided. */
    private void notices() {
        VBox notices = new VBox();
        notices.setId("decision-notices");
        notices.getStyleClass().addAll("decision-notices", "gap-4");
        pane.node(notices, row -> {
            List<Node> lines = new ArrayList<>();
            Set<Flag> flags = row.flags(log.today());
            if (flags.contains(Flag.OVERDUE)) {
                lines.add(Standing.OFF_TRACK.sign("Overdue: it was needed by "
                        + model.days().text(row.decision().neededBy()) + "."));
            }
            if (flags.contains(Flag.THIRD_VISIT)) {
                lines.add(Standing.AT_RISK.sign("On the table in " + row.visits() + " meetings without an outcome."));
            }
            if (flags.contains(Flag.TRIPPED)) {
                row.tripped().forEach(link -> lines.add(Standing.AT_RISK.sign("Its tripwire was crossed. "
                        + link.tripped() + ".")));
            }
            if (flags.contains(Flag.REVIEW_DUE)) {
                lines.add(Standing.AT_RISK.sign("Its review was due on " + model.days().text(row.decision().reviewOn())
                        + (row.decision().reversalTrigger().isBlank()
                                ? "."
                                : ". Turn round if: " + row.decision().reversalTrigger())));
            }
            List<Missing> missing = row.missing();
            if (row.isWaiting() && !missing.isEmpty()) {
                Label lacks = new Label("Still missing: " + Missing.list(missing) + ".");
                lacks.getStyleClass().add("muted");
                lacks.setTooltip(new Tooltip(String.join("\n", missing.stream().map(Missing::sentence).toList())));
                lines.add(lacks);
            } else if (!row.isWaiting()) {
                Label stands = new Label("What is said here stands. Amend it, open it again, or supersede it.");
                stands.getStyleClass().add("subtle");
                lines.add(stands);
            }
            lines.forEach(each -> ((Label) each).setWrapText(true));
            notices.getChildren().setAll(lines);
        });
    }

    /** What can be done with it where it is now: the next steps, the likely one first. */
    private void buttons() {
        FlowPane buttons = new FlowPane();
        buttons.setId("decision-steps");
        buttons.getStyleClass().addAll("gap-8", "indent");
        pane.node(buttons, row -> {
            List<Command> now = new ArrayList<>();
            if (row.isWaiting()) {
                if (row.stage() == Stage.RAISED) {
                    now.add(stage("ready", "Ready", "fth-disc", Stage.READY));
                }
                now.add(verdict("approve", "Approve", "fth-check", DecisionState.ACCEPTED));
                now.add(verdict("reject", "Reject", "fth-x", DecisionState.REJECTED));
                if (row.decision().state() != DecisionState.DEFERRED) {
                    now.add(verdict("defer", "Defer", "fth-clock", DecisionState.DEFERRED));
                }
            } else {
                if (row.comesBack(log.today())) {
                    now.add(Command.of("decision-stands", "It stands", log::stands).icon("fth-check"));
                }
                if (DecisionRules.holds(row.decision().state())) {
                    if (row.stage() == Stage.DECIDED) {
                        now.add(stage("told", "Told", "fth-message-circle", Stage.TOLD));
                    }
                    if (row.stage() != Stage.PERFORMED) {
                        now.add(stage("performed", "Performed", "fth-check-circle", Stage.PERFORMED));
                    }
                    now.add(Command.of("decision-supersede", "Supersede", log::supersede)
                            .icon("fth-corner-up-right"));
                }
                now.add(verdict("reopen", "Open again", "fth-rotate-ccw", DecisionState.PROPOSED));
            }
            now.add(Command.of("decision-to-memo", "Memo", this::openMemo).icon("fth-printer"));
            List<String> ids = now.stream().map(Command::id).toList();
            if (ids.equals(buttons.getChildren().stream().map(Node::getId).toList())) {
                return;
            }
            buttons.getChildren().setAll(now.stream().map(command -> {
                var button = Buttons.plain(command);
                button.getStyleClass().add("tight");
                return button;
            }).toList());
        });
    }

    /** Shows the pages of the memo of the selected decision. */
    void openMemo() {
        UUID id = log.rows().selectedId();
        if (id != null) {
            model.openPages("memo", id);
        }
    }

    private Command verdict(String id, String label, String icon, DecisionState state) {
        return Command.of("decision-" + id, label, () -> log.decide(state)).icon(icon);
    }

    private Command stage(String id, String label, String icon, Stage stage) {
        return Command.of("decision-" + id, label, () -> log.moveTo(stage)).icon(icon);
    }

    private void facts() {
        Pick<UUID> type = new Pick<>("Type", "No type", log::types, log::typeName, null,
                row -> set("matrix_row", "type", row));
        pane.pick("matrix_row", "Type", type, row -> row.decision().row());
        Pick<Door> door = new Pick<>("Door", "Not said", () -> List.of(Door.values()), Door::label, null,
                chosen -> set("door", "door", chosen == null ? null : chosen.word()));
        pane.pick("door", "Door", door, row -> row.decision().door());
        Label process = new Label();
        process.setId("decision-process");
        process.setWrapText(true);
        process.getStyleClass().addAll("caption", "muted", "decision-process");
        pane.fact("", process, row -> {
            Door chosen = row.decision().door();
            process.setText(chosen == null ? "" : chosen.process());
            process.setVisible(chosen != null);
            process.setManaged(chosen != null);
        });
        pane.date("needed_by", "Needed by", row -> row.decision().neededBy());
        pane.date("review_on", "Review", row -> row.decision().reviewOn());
        pane.date("raised_on", "Raised", row -> row.decision().raisedOn());
        Pick<UUID> by = new Pick<UUID>("Person", "Nobody yet", model::people, model::name, null,
                person -> set("decided_by", "decider", person)).making(model::addPerson);
        pane.pick("decided_by", "Decided by", by, row -> row.decision().decidedBy());
        pane.date("decided_on", "Decided", row -> row.decision().decidedOn());
        pane.link("session", "Session", DecisionRow::session, row -> model.openSession(row.decision().session()));
        Pick<UUID> before = new Pick<>("Decision", "No other", () -> {
            DecisionRow row = log.selected();
            return row == null ? List.of() : log.others(row.id());
        }, id -> log.decision(id).map(row -> row.decision().title()).orElse("Another decision"), null,
                log::supersedes);
        pane.pick("supersedes", "Supersedes", before, row -> row.decision().supersedes());
        pane.link("successor", "Superseded by",
                row -> log.successor(row.id()).map(next -> next.decision().title()).orElse(""),
                row -> log.successor(row.id()).ifPresent(next -> log.rows().select(next.id())));
    }

    private void set(String field, String name, @Nullable Object value) {
        UUID id = log.rows().selectedId();
        if (id != null) {
            model.decisionRecords().set(id, field, name, value);
        }
    }

    /** Puts the cursor where an amendment is typed. */
    void amend() {
        beside.amend();
    }
}

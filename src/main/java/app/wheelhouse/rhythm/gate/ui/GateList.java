package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.rhythm.gate.BudgetPolicy;
import app.wheelhouse.rhythm.gate.BudgetState;
import app.wheelhouse.rhythm.gate.Decider;
import app.wheelhouse.rhythm.gate.Finding;
import app.wheelhouse.rhythm.gate.FrozenVerdict;
import app.wheelhouse.rhythm.gate.Judgement;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The gates with what each answers; beside them the criteria of the selected one as a checklist. */
final class GateList {
    private final GatesModel model;
    private final GateShow show;
    private final Rows<GateRow> rows;
    private final CriteriaPane criteria;
    private final Command add;
    private final Command freeze;
    private final Command sheet;
    private final Command room;
    private final ListPage<GateRow> page;

    GateList(GatesModel model, GateShow show) {
        this.model = model;
        this.show = show;
        rows = model.gates();
        criteria = new CriteriaPane(model);
        ObservableValue<Boolean> any = rows.selectedProperty().map(row -> true).orElse(false);
        add = Command.of("gate-add", "New gate", this::add).in("Gates").icon("fth-plus");
        freeze = Command.of("gate-freeze", "Freeze verdict", this::freeze).in("Gates").icon("fth-lock")
                .keys("Shortcut+Shift+F").when(any);
        sheet = Command.of("gate-sheet", "Ship sheet", this::sheet).in("Gates").icon("fth-printer").keys("Shortcut+P")
                .when(any);
        room = Command.of("gate-room", "In the room", () -> show.show(GateShow.Kind.GATE)).in("Gates")
                .icon("fth-monitor").keys("Shortcut+Shift+R").when(any);
        Pick<UUID> about = new Pick<>("Release", "No release",
                () -> model.facts().releases().reversed().stream().map(each -> each.id()).toList(),
                id -> model.book().release(id).map(each -> "For " + each.title()).orElse(""), null, model::about);
        about.setId("gate-release");
        about.setMaxWidth(Region.USE_PREF_SIZE);
        model.releaseProperty().subscribe(now -> about.show(now == null ? null : now.id()));
        RowTable<GateRow> table = new RowTable<>("gate-table", "Gates", rows).wide("Gate", row -> row.gate().title())
                .sign("Verdict", 112, row -> GateSigns.of(row.verdict()), row -> row.verdict().rank())
                .text("Pass", 72, GateRow::passing);
        page = new ListPage<>("gates", rows, table, detail(),
                new EmptyState("fth-check-square", "No gates yet",
                        "What must hold before a design, a release or a stage goes on stands here, and whether it does. Import a gates.csv, or name a gate.",
                        add),
                "Filter gates", add, about);
    }

    ListPage<GateRow> page() {
        return page;
    }

    private void add() {
        model.gate();
        List<GateRow> all = rows.now();
        UUID id = model.edits().addGate("New gate", model.facts().deciders().values().stream()
                .filter(each -> each.title().equalsIgnoreCase("Release gate")).map(Decider::row).findFirst()
                .orElse(null), all.isEmpty() ? null : all.getLast().gate().position());
        rows.select(id);
        page.detail().editTitle(id);
    }

    private void freeze() {
        model.gate().ifPresent(row -> new Waiving(model).freeze(row));
    }

    private void sheet() {
        model.gate().ifPresent(row -> model.desk().go(Place.of("ship-sheet", row.id()
                + (model.releaseId() == null ? "" : "/" + model.releaseId()))));
    }

    private void waive() {
        model.gate().ifPresent(row -> {
            Finding open = criteria.current().filter(each -> each.verdict().isOpen()).orElse(null);
            if (open == null) {
                model.trouble("Nothing holds this gate up: there is nothing to waive.");
            } else {
                new Waiving(model).ask(open, row.judgement().decider());
            }
        });
    }

    private Detail<GateRow> detail() {
        Detail<GateRow> detail = new Detail<>("gate", "Gate", rows, GateRow::id, model.records("gate", "gate"),
                model::days);
        detail.title("title", "Gate", "What must be passed?", row -> row.gate().title());
        HBox verdict = new HBox();
        verdict.setId("gate-verdict");
        verdict.setAlignment(Pos.CENTER_LEFT);
        verdict.getStyleClass().addAll("gap-8", "indent", "gate-verdict");
        Label meaning = new Label();
        meaning.getStyleClass().addAll("muted", "indent");
        meaning.setWrapText(true);
        VBox says = new VBox(verdict, meaning);
        says.getStyleClass().add("gap-4");
        detail.node(says, row -> {
            Label word = new Label(row.verdict().label());
            word.setId("gate-verdict-word");
            word.getStyleClass().add("gate-word");
            verdict.getChildren().setAll(GateSigns.of(row.verdict()).graphic(), word);
            meaning.setText(meaning(row.judgement()));
        });
        budget(detail);
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().addAll("gap-8", "indent");
        for (Command command : List.of(freeze, sheet, room)) {
            Button button = Buttons.plain(command);
            button.getStyleClass().add("tight");
            buttons.getChildren().add(button);
        }
        detail.node(buttons, _ -> {
        });
        Pick<UUID> right = new Pick<>("Type of decision", "No type of decision yet", model::rights, model::right, null,
                row -> {
                    UUID id = rows.selectedId();
                    if (id != null) {
                        model.records("gate", "gate").set(id, "matrix_row", "who decides", row);
                    }
                });
        detail.pick("matrix_row", "Who decides", right, row -> row.gate().row());
        detail.node(criteria, criteria::show);
        detail.passage("purpose", "Purpose", "What this gate is for", row -> row.gate().purpose());
        VBox frozen = new VBox();
        frozen.setId("gate-frozen");
        frozen.getStyleClass().addAll("passage", "gap-8");
        detail.node(frozen, row -> frozen.getChildren().setAll(frozen(row)));
        return detail.history(model::called);
    }

    /** What the error budget lets go, whatever this gate says, and why. */
    private void budget(Detail<GateRow> detail) {
        HBox standing = new HBox();
        standing.setId("gate-budget");
        Label why = new Label();
        why.setId("gate-budget-why");
        why.getStyleClass().addAll("caption", "muted");
        why.setWrapText(true);
        Tooltip.install(why, new Tooltip(BudgetPolicy.RULE));
        VBox budget = new VBox(standing, why);
        budget.getStyleClass().addAll("gap-4", "indent");
        detail.node(budget, _ -> {
            BudgetState now = model.book().budget();
            standing.getChildren().setAll(GateSigns.of(now.standing()).graphic());
            Label word = new Label(now.standing().label());
            word.setWrapText(true);
            standing.getChildren().add(word);
            standing.getStyleClass().setAll("gap-8");
            standing.setAlignment(Pos.CENTER_LEFT);
            why.setText("Error budget. " + now.why());
        });
    }

    private static String meaning(Judgement judgement) {
        Decider decider = judgement.decider();
        String who = decider == null
                ? "No type of decision is named, so nobody decides."
                : decider.name().isEmpty()
                        ? "“" + decider.title() + "” has no one who decides."
                        : decider.name() + " decides.";
        return judgement.verdict().meaning() + ". " + who;
    }

    private List<Node> frozen(GateRow row) {
        List<Node> nodes = new ArrayList<>();
        if (row.frozen().isEmpty()) {
            return nodes;
        }
        Label head = new Label("Verdicts given");
        head.getStyleClass().add("section-label");
        nodes.add(head);
        for (FrozenVerdict each : row.frozen()) {
            nodes.add(frozen(each, row.judgement()));
        }
        return nodes;
    }

    private Node frozen(FrozenVerdict verdict, Judgement now) {
        Label word = new Label(verdict.outcome().label());
        word.getStyleClass().add("medium");
        Label when = new Label(model.days().moment(verdict.at()) + (verdict.person() == null
                ? ""
                : ", " + model.nameOf(verdict.person())) + " · " + verdict.code());
        when.getStyleClass().addAll("caption", "subtle");
        HBox head = new HBox(GateSigns.of(verdict.outcome()).graphic(), word, when);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("gap-8");
        VBox lines = new VBox(head);
        lines.getStyleClass().addAll("gap-4", "indent", "frozen-verdict");
        if (!verdict.isIntact()) {
            lines.getChildren().add(line("It does not match its hash: somebody altered it.", "off-track"));
        }
        List<String> changes = verdict.changedSince(now);
        if (changes.isEmpty()) {
            lines.getChildren().add(line("Nothing has changed since.", "muted"));
        }
        changes.forEach(each -> lines.getChildren().add(line(each, "muted")));
        return lines;
    }

    private static Label line(String text, String style) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add(style);
        return label;
    }

    private void delete() {
        model.gate().ifPresent(row -> {
            model.edits().deleteGate(row.id(), model.criteria().stream().map(each -> each.id()).toList());
            model.say("Deleted “" + row.gate().title() + "”");
        });
    }

    List<Command> commands() {
        ObservableValue<Boolean> any = rows.selectedProperty().map(row -> true).orElse(false);
        List<Command> commands = new ArrayList<>(page.commands("gate", "Gates", "gate", add, rows, this::delete));
        commands.addAll(List.of(freeze, sheet, room,
                Command.of("gate-room-all", "Room: all gates", () -> show.show(GateShow.Kind.ALL)).in("Gates")
                        .icon("fth-monitor").keys("Shortcut+Shift+E").when(any),
                Command.of("gate-criterion", "New criterion", criteria::offer).in("Gates").icon("fth-plus")
                        .keys("Shortcut+Shift+N").when(any),
                Command.of("gate-waive", "Waive criterion", this::waive).in("Gates").icon("fth-corner-up-right")
                        .keys("Shortcut+Shift+W").when(any)));
        return commands;
    }
}

package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.rhythm.gate.Checklist;
import app.wheelhouse.rhythm.gate.Gate;
import app.wheelhouse.rhythm.gate.Stage;
import app.wheelhouse.ui.Buttons;
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
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/** The sites and offers with how far each is, and what moves it on or sends it back. */
final class StageList {
    private final GatesModel model;
    private final GateShow show;
    private final Rows<StageRow> rows;
    private final Command add;
    private final ListPage<StageRow> page;

    StageList(GatesModel model, GateShow show) {
        this.model = model;
        this.show = show;
        rows = model.stages();
        add = Command.of("stage-add", "New site or offer", this::add).in("Stages").icon("fth-plus");
        RowTable<StageRow> table = new RowTable<>("stage-table", "Stages of sites and offers", rows)
                .wide("Site or offer", row -> row.stage().title())
                .sign("Stage", 96, row -> GateSigns.of(row.stage().step()), row -> row.stage().step().ordinal())
                .date("Since", 96, row -> row.stage().since(), date -> model.days().text(date))
                .sign("Should", 120, row -> GateSigns.of(row.advice()), row -> row.advice().move().ordinal());
        page = new ListPage<>("stages", rows, table, detail(),
                new EmptyState("fth-fast-forward", "No sites or offers yet",
                        "Each site and offer crawls, walks or runs, and stands here with what moves it on and what sends it back. Import a stages.csv, or name one.",
                        add),
                "Filter sites and offers", add);
    }

    ListPage<StageRow> page() {
        return page;
    }

    private void add() {
        List<StageRow> all = rows.now();
        UUID gate = model.book().gates().isEmpty() ? null : model.book().gates().getLast().id();
        Map<String, Object> fields = new java.util.HashMap<>(Map.of("title", "New site", "step",
                Stage.Step.CRAWL.word(), "since", model.facts().today()));
        if (gate != null) {
            fields.put("gate", model.book().gates().stream().filter(each -> each.title().startsWith("Readiness"))
                    .map(Gate::id).findFirst().orElse(gate));
        }
        UUID id = model.edits().add("stage", "stage", fields, all.isEmpty() ? null : all.getLast().stage().position());
        rows.select(id);
        page.detail().editTitle(id);
    }

    private void set(String field, String name, Object value) {
        UUID id = rows.selectedId();
        if (id != null) {
            model.edits().set("stage", "stage", id, field, name, value);
        }
    }

    private void move(Stage stage, Stage.Step step) {
        model.edits().move(stage, step);
        model.say(stage.title() + " is at " + step.label().toLowerCase(java.util.Locale.ROOT) + " now");
    }

    private Detail<StageRow> detail() {
        Records records = model.records("stage", "stage");
        Detail<StageRow> detail = new Detail<>("stage", "Site or offer", rows, StageRow::id, records, model::days);
        detail.title("title", "Site or offer", "Which site or offer?", row -> row.stage().title());
        VBox advice = new VBox();
        advice.setId("stage-advice");
        advice.getStyleClass().addAll("gap-4", "indent");
        detail.node(advice, row -> advice.getChildren().setAll(advice(row)));
        FlowPane buttons = new FlowPane();
        buttons.setId("stage-moves");
        buttons.getStyleClass().addAll("gap-8", "indent");
        detail.node(buttons, row -> buttons.getChildren().setAll(moves(row)));
        detail.date("since", "Since", row -> row.stage().since());
        Pick<UUID> gate = new Pick<>("Gate", "No gate", () -> model.book().gates().stream().map(Gate::id).toList(),
                id -> model.book().gate(id).map(Gate::title).orElse("A gate that is gone"), null,
                value -> set("gate", "gate", value));
        detail.pick("gate", "Gate to pass", gate, row -> row.stage().gate());
        ChecklistPane promotion = new ChecklistPane(records, "stage-promotion", "Goes on when", "What must hold?",
                now -> set("promotion", "promotion", text(now)));
        detail.node(promotion, row -> promotion.show(row.id(), row.stage().promotion()));
        ChecklistPane demotion = new ChecklistPane(records, "stage-demotion", "Goes back when",
                "What would send it back?",
                now -> set("demotion", "demotion", text(now)));
        detail.node(demotion, row -> demotion.show(row.id(), row.stage().demotion()));
        detail.told("step", "Stage").told("promotion", "Goes on when").told("demotion", "Goes back when");
        return detail.history(model::called);
    }

    private static String text(Checklist list) {
        return list.text();
    }

    private static List<Node> advice(StageRow row) {
        HBox head = new HBox(GateSigns.of(row.advice()).graphic(),
                new Label(row.stage().step().label() + ". " + GateSigns.of(row.advice()).word() + "."));
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("gap-8");
        Label why = new Label(row.advice().why() + ".");
        why.setWrapText(true);
        why.getStyleClass().add("muted");
        return List.of(head, why);
    }

    private List<Node> moves(StageRow row) {
        List<Node> buttons = new ArrayList<>();
        Stage stage = row.stage();
        stage.step().next().ifPresent(step -> {
            Command command = Command.of("stage-up", "On to " + step.label(), () -> move(stage, step))
                    .icon("fth-arrow-up").when(new javafx.beans.property.SimpleBooleanProperty(
                            row.advice().move() == Stage.Move.UP));
            buttons.add(button(command));
        });
        stage.step().previous().ifPresent(step -> buttons
                .add(button(Command.of("stage-down", "Back to " + step.label(), () -> move(stage, step))
                        .icon("fth-arrow-down"))));
        return buttons;
    }

    private static Button button(Command command) {
        Button button = Buttons.plain(command);
        button.getStyleClass().add("tight");
        return button;
    }

    private void delete() {
        StageRow row = rows.selectedProperty().get();
        if (row != null) {
            model.records("stage", "stage").delete(row.id(), row.stage().title());
        }
    }

    List<Command> commands() {
        ObservableValue<Boolean> any = rows.selectedProperty().map(row -> true).orElse(false);
        List<Command> commands = new ArrayList<>(
                page.commands("stage", "Stages", "site or offer", add, rows, this::delete));
        commands.add(Command.of("stage-room", "Room: the stages", () -> show.show(GateShow.Kind.STAGES)).in("Stages")
                .icon("fth-monitor").keys("Shortcut+Shift+R").when(any));
        return commands;
    }
}

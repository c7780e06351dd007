package app.wheelhouse.library.ui;

import app.wheelhouse.library.Exposure;
import app.wheelhouse.library.RiskRow;
import app.wheelhouse.library.Treatment;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import app.wheelhouse.ui.list.Sign;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The risks and objections, each with the response prepared for it. */
final class RiskList {
    private final LibraryViewModel model;
    private final Rows<RiskRow> rows;
    private final RowTable<RiskRow> table;
    private final Command add;
    private final ToggleButton map = new ToggleButton("Heat map");
    private final Button show;
    private final Button register;
    private final ListPage<RiskRow> page;

    RiskList(LibraryViewModel model) {
        this.model = model;
        this.rows = model.risks();
        add = Command.of("risk-add", "New risk", this::add).in("Risks").icon("fth-plus");
        table = table();
        map.setId("risk-map");
        map.getStyleClass().add("choice");
        show = quiet(model.showsRisks());
        register = quiet(model.printsRisks());
        page = new ListPage<>("risks", rows, table, detail(),
                new EmptyState("fth-shield", "No risks or objections yet",
                        "What may go wrong and what people will object stands here, with the answer you prepared. Type “o:” in a note while a session runs, or write one down now.",
                        add),
                "Filter risks", add, map, show, register);
        HeatMapView heat = new HeatMapView(rows);
        map.selectedProperty().addListener((_, _, on) -> page.showInstead(on ? heat : null));
    }

    private static Button quiet(Command command) {
        Button button = Buttons.quiet(command);
        button.setMinWidth(Button.USE_PREF_SIZE);
        return button;
    }

    ListPage<RiskRow> page() {
        return page;
    }

    private void add() {
        model.addRisk();
        page.detail().editTitle();
    }

    private RowTable<RiskRow> table() {
        return new RowTable<>("risk-table", "Risks and objections", rows).wide("Risk", row -> row.risk().title())
                .text("Kind", 96, row -> row.isObjection() ? "Objection" : "Risk")
                .sign("Now", 104, RiskList::weight, row -> -row.weighing().now().score())
                .sign("Response", 136, this::sign,
                        row -> row.isClosed() ? 2 : row.isAnswered() ? 1 : 0)
                .roomy("Owner", 112, RiskRow::owner).quiet(RiskRow::isClosed);
    }

    private Detail<RiskRow> detail() {
        Detail<RiskRow> detail = new Detail<>("risk", "Risk", rows, RiskRow::id, model.riskRecords(), model::days);
        detail.title("title", "Risk", "What may go wrong, or what will be said", row -> row.risk().title());
        Button close = Buttons.plain(Command.of("risk-close", "Close", model::toggleClosed).icon("fth-check"));
        close.getStyleClass().add("tight");
        HBox buttons = new HBox(close);
        buttons.getStyleClass().add("indent");
        detail.told("state", "State").node(buttons, row -> close.setText(row.isClosed() ? "Open again" : "Close"));
        Pick<String> kind = new Pick<>("Kind", "", () -> List.of("risk", "objection"),
                word -> word.equals("objection") ? "Objection" : "Risk", null, word -> set("kind", word));
        detail.pick("kind", "Kind", kind, row -> row.isObjection() ? "objection" : "risk");
        Pick<UUID> owner = new Pick<UUID>("Person", "Nobody yet", model::everybody,
                person -> model.nameOf(person).orElse("Somebody"), null, person -> set("owner", person))
                .making(model::addPerson);
        detail.pick("owner", "Owner", owner, row -> row.risk().owner());
        Pick<UUID> raised = new Pick<UUID>("Raised by", "Nobody in particular", model::everybody,
                person -> model.nameOf(person).orElse("Somebody"), null, person -> set("raised_by", person))
                .making(model::addPerson);
        detail.pick("raised_by", "Raised by", raised, row -> row.weighing().raisedBy());
        Pick<Treatment> treatment = new Pick<>("Treatment", "Not decided", () -> List.of(Treatment.values()),
                Treatment::label, null, chosen -> set("treatment", chosen == null ? null : chosen.word()));
        detail.pick("treatment", "Treatment", treatment, row -> row.weighing().treatment());
        detail.date("accepted_until", "Accepted until", row -> row.weighing().until());
        Pick<Boolean> audience = new Pick<>("Audience", "", () -> List.of(false, true),
                room -> room ? "Room" : "Host only", room -> room
                        ? new Sign("fth-users", Standing.PLAIN, "Room")
                        : new Sign("fth-eye-off", Standing.AT_RISK, "Host only"),
                room -> set("audience", Boolean.TRUE.equals(room) ? "room" : "host"));
        detail.pick("audience", "Audience", audience, row -> row.weighing().room());
        detail.link("session", "Session", RiskRow::session, row -> model.openSession(row.risk().session()));
        WeighingPane weighing = new WeighingPane(this::set);
        detail.node(weighing, weighing::show);
        detail.passage("cause", "Because", "What would make it happen", row -> row.weighing().cause());
        detail.passage("consequence", "Then", "What would come of it", row -> row.weighing().consequence());
        detail.passage("response", "Response", "What you will answer", row -> row.risk().response());
        return detail.history(model::nameOf);
    }

    private void set(String field, @Nullable Object value) {
        UUID id = rows.selectedId();
        if (id != null) {
            model.riskRecords().set(id, field, field, value);
        }
    }

    private static Sign weight(RiskRow row) {
        Exposure now = row.weighing().now();
        return new Sign(now.isKnown() ? "fth-activity" : "fth-help-circle",
                row.isClosed() ? Standing.UNKNOWN : WeighingPane.standing(now.band()),
                now.isKnown() ? now.score() + " " + now.band().label() : "–");
    }

    private Sign sign(RiskRow row) {
        if (row.isClosed()) {
            return new Sign("fth-minus-circle", Standing.UNKNOWN, "Closed");
        }
        if (row.weighing().isExpired(model.today())) {
            return new Sign("fth-alert-triangle", Standing.OFF_TRACK, "Acceptance over");
        }
        return row.isAnswered()
                ? new Sign("fth-check-circle", Standing.ON_TRACK, "Prepared")
                : new Sign("fth-alert-circle", Standing.AT_RISK, "None yet");
    }

    List<Command> commands() {
        ObservableValue<Boolean> inTable = table.focusedProperty()
                .flatMap(focused -> rows.selectedProperty().map(_ -> focused)).orElse(false);
        List<Command> commands = new ArrayList<>(
                page.commands("risk", "Risks", "risk", add, rows, model::deleteRisk));
        commands.add(model.showsRisks());
        commands.add(model.printsRisks());
        commands.add(
                Command.of("risk-heat-map", "Heat map or list", () -> map.setSelected(!map.isSelected())).in("Risks")
                        .icon("fth-grid"));
        commands.add(Command.of("risk-close-key", "Close risk or open it again", model::toggleClosed).in("Risks")
                .icon("fth-check").keys("Space").when(inTable));
        return commands;
    }
}

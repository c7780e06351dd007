package app.wheelhouse.rhythm.gate.ui;

import app.wheelhouse.document.PageStarter;
import app.wheelhouse.rhythm.gate.BudgetPolicy;
import app.wheelhouse.rhythm.gate.Incident;
import app.wheelhouse.rhythm.gate.Postmortem;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.InlineField;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The incidents with the share of the error budget each took, and the postmortem it needs. */
final class IncidentList {
    private final GatesModel model;
    private final Rows<IncidentRow> rows;
    private final Command add;
    private final IncidentTimes times;
    private final ListPage<IncidentRow> page;

    IncidentList(GatesModel model) {
        this.model = model;
        rows = model.incidents();
        times = new IncidentTimes(model);
        add = Command.of("incident-add", "New incident", this::add).in("Incidents").icon("fth-plus");
        RowTable<IncidentRow> table = new RowTable<>("incident-table", "Incidents", rows)
                .wide("Incident", row -> row.incident().title())
                .date("Day", 96, row -> row.incident().happenedOn(), date -> model.days().text(date))
                .text("Budget taken", 104, row -> share(row.incident()))
                .sign("Due", 160, row -> GateSigns.of(row.debt()), row -> -row.debt().ordinal());
        page = new ListPage<>("incidents", rows, table, detail(),
                new EmptyState("fth-life-buoy", "No incidents",
                        "What went wrong in front of customers stands here. One that took more than a fifth of four weeks’ error budget needs a postmortem with a P0 action.",
                        add),
                "Filter incidents", add);
    }

    ListPage<IncidentRow> page() {
        return page;
    }

    private void add() {
        UUID id = model.edits().add("incident", "incident",
                Map.of("title", "New incident", "happened_on", model.facts().today()), null);
        rows.select(id);
        page.detail().editTitle(id);
    }

    private static String share(Incident incident) {
        Double share = incident.share();
        return share == null
                ? ""
                : (share == Math.rint(share) ? String.valueOf(share.longValue()) : String.valueOf(share)) + " %";
    }

    private Detail<IncidentRow> detail() {
        Detail<IncidentRow> detail = new Detail<>("incident", "Incident", rows, IncidentRow::id,
                model.records("incident", "incident"), model::days);
        detail.title("title", "Incident", "What happened?", row -> row.incident().title());
        Label word = new Label();
        Label rule = new Label(BudgetPolicy.RULE);
        rule.setWrapText(true);
        rule.getStyleClass().add("muted");
        HBox sign = new HBox();
        HBox head = new HBox(sign, word);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("gap-8");
        VBox notice = new VBox(head, rule);
        notice.setId("incident-notice");
        notice.getStyleClass().addAll("gap-4", "indent");
        detail.node(notice, row -> {
            sign.getChildren().setAll(GateSigns.of(row.debt()).graphic());
            word.setText(row.debt().label());
        });
        Button write = Buttons.plain(
                Command.of("incident-postmortem", "Write postmortem", this::write).icon("fth-edit-2"));
        write.getStyleClass().add("tight");
        HBox buttons = new HBox(write);
        buttons.getStyleClass().add("indent");
        detail.node(buttons, row -> {
            buttons.setVisible(row.postmortem() == null);
            buttons.setManaged(row.postmortem() == null);
        });
        detail.date("happened_on", "Day", row -> row.incident().happenedOn());
        times.addTo(detail);
        InlineField[] self = new InlineField[1];
        InlineField taken = new InlineField("Budget taken", "% of four weeks’ budget", text -> budget(text, self[0]));
        self[0] = taken;
        taken.soon(text -> number(text) != null).setId("incident-budget_share");
        detail.fact("Budget taken", taken, row -> taken.show(share(row.incident())));
        detail.told("budget_share", "Budget taken");
        detail.link("postmortem", "Postmortem", row -> row.postmortem() == null ? "" : row.postmortem().title(),
                row -> model.go("document", row.incident().postmortem()));
        return detail.history(model::called);
    }

    private void budget(String text, InlineField field) {
        IncidentRow row = rows.selectedProperty().get();
        if (row == null) {
            return;
        }
        Double share = number(text);
        if (!text.isBlank() && share == null) {
            model.trouble("“%s” is no percentage from 0. Nothing was changed.".formatted(text.strip()));
            field.show(share(row.incident()));
        } else {
            model.edits().set("incident", "incident", row.id(), "budget_share", "budget taken", share);
        }
    }

    private static @Nullable Double number(String text) {
        try {
            double number = Double.parseDouble(text.replace("%", "").replace(',', '.').strip());
            return number >= 0 && Double.isFinite(number) ? number : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** Writes the page from the template and opens it. */
    private void write() {
        IncidentRow row = rows.selectedProperty().get();
        if (row != null) {
            UUID page = model.edits().writePostmortem(row.incident(), "Postmortem: " + row.incident().title(),
                    Postmortem.of(row.incident(), PageStarter.POSTMORTEM.text()), model.edits().lastPage());
            model.go("document", page);
        }
    }

    private void delete() {
        IncidentRow row = rows.selectedProperty().get();
        if (row != null) {
            model.records("incident", "incident").delete(row.id(), row.incident().title());
        }
    }

    List<Command> commands() {
        return page.commands("incident", "Incidents", "incident", add, rows, this::delete);
    }
}

package app.wheelhouse.decision.ui;

import app.wheelhouse.decision.ActionRow;
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
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The actions with the pane of the selected one. */
final class ActionList {
    private final DecisionsViewModel model;
    private final Rows<ActionRow> rows;
    private final ObservableValue<Boolean> any;
    private final RowTable<ActionRow> table;
    private final ActionMail mail;
    final Command add;
    final ListPage<ActionRow> page;

    ActionList(DecisionsViewModel model) {
        this.model = model;
        this.rows = model.actions();
        any = rows.selectedProperty().map(row -> true).orElse(false);
        add = Command.of("action-add", "New action", this::add).in("Actions").icon("fth-plus");
        ToggleButton done = new ToggleButton("Done too");
        done.setId("actions-done");
        done.getStyleClass().add("choice");
        done.selectedProperty().bindBidirectional(model.doneTooProperty());
        Pick<UUID> whose = new Pick<>("Person", "Everybody", model::people, model::name, null,
                model.ownerProperty()::set);
        whose.setId("actions-owner");
        whose.setMaxWidth(HBox.USE_PREF_SIZE);
        whose.getStyleClass().add("choice");
        whose.show(model.ownerProperty().get());
        model.ownerProperty().addListener((_, _, owner) -> whose.show(owner));
        mail = new ActionMail(model);
        table = table();
        page = new ListPage<>("actions", rows, table, detail(),
                new EmptyState("fth-check-square", "No actions yet",
                        "What people took on stands here, most urgent first. Type “a:” in a note while a session runs, or write one down now.",
                        add),
                "Filter actions", add, whose, done);
    }

    private void add() {
        page.detail().editTitle(model.addAction());
    }

    private RowTable<ActionRow> table() {
        return new RowTable<>("action-table", "Actions", rows)
                .wide("Action", row -> row.action().title())
                .text("Owner", 148, ActionRow::owner)
                .date("Due", 104, row -> row.action().due(), date -> model.days().ahead(date))
                .sign("State", 104, row -> Signs.of(row, model.days()), row -> row.action().state().ordinal())
                .roomy("Session", 112, ActionRow::session)
                .quiet(row -> !row.isOpen());
    }

    private Detail<ActionRow> detail() {
        Detail<ActionRow> detail = new Detail<>("action", "Action", rows, ActionRow::id, model.actionRecords(),
                model::days);
        detail.title("title", "Title", "What is to be done?", row -> row.action().title());
        Button done = Buttons.plain(Command.of("action-check", "Done", model::toggleDone).icon("fth-check"));
        Button dropped = Buttons.plain(Command.of("action-drop", "Drop", model::toggleDropped).icon("fth-minus"));
        done.getStyleClass().add("tight");
        dropped.getStyleClass().add("tight");
        HBox buttons = new HBox(done, dropped);
        buttons.getStyleClass().addAll("gap-8", "indent");
        detail.told("state", "State").node(buttons, row -> {
            done.setText(row.isOpen() ? "Done" : "Open again");
            dropped.setVisible(row.isOpen());
        });
        Pick<UUID> owner = new Pick<UUID>("Person", "Nobody yet", model::people, model::name, null,
                person -> setOwner(person)).making(model::addPerson);
        detail.pick("owner", "Owner", owner, row -> row.action().owner());
        detail.date("due", "Due", row -> row.action().due());
        detail.link("session", "Session", ActionRow::session, row -> model.openSession(row.action().session()));
        return detail.history(model::nameOf);
    }

    private void setOwner(@Nullable UUID person) {
        UUID id = rows.selectedId();
        if (id != null) {
            model.actionRecords().set(id, "owner", "owner", person);
        }
    }

    /** What can be done here by key; Space and Delete work in the list. */
    List<Command> commands() {
        ObservableValue<Boolean> inTable = table.focusedProperty().flatMap(focused -> any.map(a -> a && focused));
        List<Command> commands = new ArrayList<>(
                page.commands("action", "Actions", "action", add, rows, model::deleteAction));
        commands.addAll(List.of(
                Command.of("action-check-key", "Check off action", model::toggleDone).in("Actions").icon("fth-check")
                        .keys("Space").when(inTable),
                Command.of("action-mail", "Copy as e-mail", () -> mail.copy()).in("Actions").icon("fth-copy")
                        .keys("Shortcut+E").when(mail.possible()),
                Command.of("actions-follow-up", "Actions by person", mail::list).in("Actions").icon("fth-users")
                        .keys("Shortcut+P"),
                Command.of("actions-csv", "Save actions as CSV", () -> mail.save("csv", table)).in("Actions"),
                Command.of("actions-ics", "Save actions for a calendar", () -> mail.save("ics", table)).in("Actions"),
                Command.of("action-session", "Open session of action", this::openSession).in("Actions")
                        .keys("Shortcut+Enter").when(any)));
        return commands;
    }

    private void openSession() {
        ActionRow row = rows.selectedProperty().get();
        if (row != null) {
            model.openSession(row.action().session());
        }
    }
}

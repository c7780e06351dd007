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
import app.wheelhouse.ui.list.Segments;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The actions with the pane of the selected one. */
final class ActionList {
    private final DecisionsViewModel model;
    private final Rows<ActionRow> rows;
    private final ObservableValue<Boolean> any;
    private final RowTable<ActionRow> table;
    private final ActionMail mail;
    private final PeopleActions people;
    private final Segments views = new Segments("action-views", "Views of the actions");
    private final List<Command> sending;
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
        people = new PeopleActions(model, mail::copy, this::editTitle);
        sending = sending();
        MenuButton send = new MenuButton("Send");
        send.setId("actions-send");
        send.setMinWidth(Region.USE_PREF_SIZE);
        sending.forEach(command -> send.getItems().add(Buttons.item(command)));
        SimpleIntegerProperty none = new SimpleIntegerProperty();
        views.add("actions-list", "List", none).add("actions-people", "By person", none);
        views.setMinWidth(Region.USE_PREF_SIZE);
        page = new ListPage<>("actions", rows, table, detail(),
                new EmptyState("fth-check-square", "No actions yet",
                        "What people took on stands here, most urgent first. Type “a:” in a note while a session runs, or write one down now.",
                        add),
                "Filter actions", add, views, whose, done, send);
        page.getStylesheets().add(Objects
                .requireNonNull(ActionList.class.getResource("/app/wheelhouse/decision/ui/log.css"))
                .toExternalForm());
        views.chosenProperty().addListener((_, _, view) -> page.showInstead(view.intValue() == 0 ? null : people));
    }

    private void editTitle() {
        page.detail().editTitle();
    }

    private List<Command> sending() {
        return List.of(
                Command.of("action-mail", "Copy as e-mail", () -> mail.copy()).in("Actions").icon("fth-copy")
                        .keys("Shortcut+E").when(mail.possible()),
                Command.of("actions-follow-up", "Pages by person", mail::list).in("Actions").icon("fth-printer")
                        .keys("Shortcut+P"),
                Command.of("actions-csv", "Save as CSV", () -> mail.save("csv", page)).in("Actions")
                        .icon("fth-download"),
                Command.of("actions-ics", "Save for a calendar (.ics)", () -> mail.save("ics", page)).in("Actions")
                        .icon("fth-calendar"));
    }

    /** Puts the focus where the actions are. */
    void toContent() {
        if (views.chosenProperty().get() == 0) {
            page.toTable();
        } else {
            people.requestFocus();
        }
    }

    private void turnTo(int view) {
        views.choose(view);
        toContent();
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
        ObservableValue<Boolean> inList = Bindings.createBooleanBinding(
                () -> any.getValue() && (table.isFocused() || people.isFocused()), any, table.focusedProperty(),
                people.focusedProperty());
        List<Command> commands = new ArrayList<>(
                page.commands("action", "Actions", "action", add, rows, model::deleteAction));
        commands.addAll(List.of(
                Command.of("action-check-key", "Check off action", model::toggleDone).in("Actions").icon("fth-check")
                        .keys("Space").when(inList),
                Command.of("actions-as-list", "Actions as a list", () -> turnTo(0)).in("Actions").keys("1"),
                Command.of("actions-by-person", "Actions by person", () -> turnTo(1)).in("Actions").keys("2"),
                Command.of("action-session", "Open session of action", this::openSession).in("Actions")
                        .keys("Shortcut+Enter").when(any)));
        commands.addAll(sending);
        return commands;
    }

    private void openSession() {
        ActionRow row = rows.selectedProperty().get();
        if (row != null) {
            model.openSession(row.action().session());
        }
    }
}

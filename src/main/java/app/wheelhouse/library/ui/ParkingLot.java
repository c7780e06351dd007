package app.wheelhouse.library.ui;

import app.wheelhouse.library.ParkedRow;
import app.wheelhouse.ui.Buttons;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.EmptyState;
import app.wheelhouse.ui.Standing;
import app.wheelhouse.ui.list.Days;
import app.wheelhouse.ui.list.Detail;
import app.wheelhouse.ui.list.ListPage;
import app.wheelhouse.ui.list.Pick;
import app.wheelhouse.ui.list.RowTable;
import app.wheelhouse.ui.list.Rows;
import app.wheelhouse.ui.list.Sign;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;

/** The parking lot: what was put aside in a meeting, to come back to. */
final class ParkingLot {
    private final LibraryViewModel model;
    private final Rows<ParkedRow> rows;
    private final RowTable<ParkedRow> table;
    private final Command add;
    private final ListPage<ParkedRow> page;

    ParkingLot(LibraryViewModel model) {
        this.model = model;
        this.rows = model.parked();
        add = Command.of("parked-add", "Park something", this::add).in("Parked").icon("fth-plus");
        ToggleButton all = new ToggleButton("Taken up too");
        all.setId("parked-all");
        all.getStyleClass().add("choice");
        all.selectedProperty().bindBidirectional(model.takenUpTooProperty());
        table = table();
        page = new ListPage<>("parking", rows, table, detail(),
                new EmptyState("fth-inbox", "Nothing is parked",
                        "What a meeting puts aside to come back to stands here. Type “p:” in a note while a session runs, or park something now.",
                        add),
                "Filter parked", add, all);
    }

    ListPage<ParkedRow> page() {
        return page;
    }

    private void add() {
        model.park();
        page.detail().editTitle();
    }

    private RowTable<ParkedRow> table() {
        return new RowTable<>("parked-table", "Parked", rows).wide("Parked", row -> row.parked().title())
                .date("Since", 80, row -> since(row), date -> model.days().text(date))
                .sign("State", 112, ParkingLot::sign, row -> row.isOpen() ? 0 : 1)
                .roomy("Owner", 112, ParkedRow::by).roomy("Session", 144, ParkedRow::session)
                .quiet(row -> !row.isOpen());
    }

    private @Nullable LocalDate since(ParkedRow row) {
        Instant since = row.since();
        Days days = model.days();
        return since == null ? null : LocalDate.ofInstant(since, days.zone());
    }

    private Detail<ParkedRow> detail() {
        Detail<ParkedRow> detail = new Detail<>("parked", "Parked", rows, ParkedRow::id, model.parkedRecords(),
                model::days);
        detail.title("title", "Parked", "What was put aside?", row -> row.parked().title());
        Button done = Buttons.plain(Command.of("parked-check", "Taken up", model::toggleTakenUp).icon("fth-check"));
        done.getStyleClass().add("tight");
        HBox buttons = new HBox(done);
        buttons.getStyleClass().add("indent");
        detail.told("state", "State").node(buttons, row -> done.setText(row.isOpen() ? "Taken up" : "Park again"));
        Pick<UUID> owner = new Pick<UUID>("Person", "Nobody yet", model::everybody,
                person -> model.nameOf(person).orElse("Somebody"), null, this::setOwner).making(model::addPerson);
        detail.pick("owner", "Owner", owner, ParkedRow::owner);
        detail.link("session", "Session", ParkedRow::session, row -> model.openSession(row.parked().session()));
        return detail.history(model::nameOf);
    }

    private void setOwner(@Nullable UUID person) {
        UUID id = rows.selectedId();
        if (id != null) {
            model.parkedRecords().set(id, "owner", "owner", person);
        }
    }

    private static Sign sign(ParkedRow row) {
        return row.isOpen()
                ? new Sign("fth-pause-circle", Standing.PLAIN, "Parked")
                : new Sign("fth-check-circle", Standing.ON_TRACK, "Taken up");
    }

    List<Command> commands() {
        ObservableValue<Boolean> inTable = table.focusedProperty()
                .flatMap(focused -> rows.selectedProperty().map(_ -> focused)).orElse(false);
        List<Command> commands = new ArrayList<>(
                page.commands("parked", "Parked", "parked item", add, rows, model::deleteParked));
        commands.add(Command.of("parked-check-key", "Take up or park again", model::toggleTakenUp).in("Parked")
                .icon("fth-check").keys("Space").when(inTable));
        return commands;
    }
}

package app.wheelhouse.library.ui;

import app.wheelhouse.library.Attribution;
import app.wheelhouse.library.ParkedRow;
import app.wheelhouse.library.PersonRow;
import app.wheelhouse.library.ReceiptRow;
import app.wheelhouse.library.Reference;
import app.wheelhouse.library.RiskCards;
import app.wheelhouse.library.RiskRow;
import app.wheelhouse.library.store.LibraryLists;
import app.wheelhouse.library.store.PersonRename;
import app.wheelhouse.present.RoomView;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Desk;
import app.wheelhouse.ui.Live;
import app.wheelhouse.ui.Place;
import app.wheelhouse.ui.Toast;
import app.wheelhouse.ui.list.Days;
import app.wheelhouse.ui.list.Records;
import app.wheelhouse.ui.list.Rows;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/** What the Library room shows and does, without a control in sight. */
public final class LibraryViewModel {
    private final Store store;
    private final LibraryLists lists;
    private final Background background;
    private final Desk desk;
    private final Clock clock;
    private final Records personRecords;
    private final Records receiptRecords;
    private final Records riskRecords;
    private final Records parkedRecords;
    private final Records referenceRecords;
    private final Rows<PersonRow> people = new Rows<>(PersonRow::id, PersonRow::words);
    private final Rows<ReceiptRow> receipts = new Rows<>(ReceiptRow::id, ReceiptRow::words);
    private final Rows<RiskRow> risks = new Rows<>(RiskRow::id, RiskRow::words);
    private final Rows<Reference> references = new Rows<>(Reference::id, Reference::words);
    private final Rows<ParkedRow> parked = new Rows<>(ParkedRow::id, ParkedRow::words);
    private final BooleanProperty takenUpToo = new SimpleBooleanProperty();
    private final List<Live<?>> live = new ArrayList<>();
    private final BooleanProperty unusedOnly = new SimpleBooleanProperty();
    private final ObservableList<ReceiptRow.Orphan> orphans = FXCollections.observableArrayList();
    private List<PersonRow> everybody = List.of();
    private Consumer<RoomView> room = _ -> {
    };

    /** A room that shows nothing until it is opened. */
    public LibraryViewModel(Store store, LibraryLists lists, Background background, Desk desk, Clock clock) {
        this.store = store;
        this.lists = lists;
        this.background = background;
        this.desk = desk;
        this.clock = clock;
        personRecords = new Records(store, background, desk, "person", "person")
                .wider("name", new PersonRename(store)::edit);
        receiptRecords = new Records(store, background, desk, "receipt", "receipt");
        riskRecords = new Records(store, background, desk, "risk", "risk");
        referenceRecords = new Records(store, background, desk, "reference", "entry");
        parkedRecords = new Records(store, background, desk, "parked", "parked item");
        parked.onlyProperty().set(ParkedRow::isOpen);
        unusedOnly.addListener((_, _, only) -> receipts.onlyProperty().set(row -> !only || row.isUnused()));
        takenUpToo.addListener((_, _, all) -> parked.onlyProperty().set(row -> all || row.isOpen()));
    }

    /** Lets cards be shown in the room. */
    public LibraryViewModel showing(Consumer<RoomView> room) {
        this.room = room;
        return this;
    }

    private record Lists(List<PersonRow> people, List<ReceiptRow> receipts, List<RiskRow> risks,
            List<ParkedRow> parked, List<ReceiptRow.Orphan> orphans, List<Reference> references) {
    }

    /** Begins to keep the lists up to date. */
    public void open() {
        live.add(Live.of(store.feed(), LibraryLists.TABLES, background,
                () -> new Lists(lists.people(), lists.receipts(), lists.risks(), lists.parked(),
                        lists.orphans(), lists.references()),
                now -> {
                    everybody = now.people;
                    people.show(now.people);
                    receipts.show(now.receipts);
                    risks.show(now.risks);
                    parked.show(now.parked);
                    orphans.setAll(now.orphans);
                    references.show(now.references);
                }));
    }

    /** Stops keeping them up to date. */
    public void close() {
        live.forEach(Live::close);
        live.clear();
    }

    public Rows<PersonRow> people() {
        return people;
    }

    public Rows<ReceiptRow> receipts() {
        return receipts;
    }

    public Rows<RiskRow> risks() {
        return risks;
    }

    public Rows<ParkedRow> parked() {
        return parked;
    }

    /** Whether what was taken up again is shown in the parking lot as well. */
    public BooleanProperty takenUpTooProperty() {
        return takenUpToo;
    }

    /** Whether only receipts that nothing rests on are shown. */
    public BooleanProperty unusedOnlyProperty() {
        return unusedOnly;
    }

    /** What cites a receipt that is gone. */
    public ObservableList<ReceiptRow.Orphan> orphans() {
        return orphans;
    }

    /** Shows the heat map in the room; only what is meant for the room is on it. */
    Command showsRisks() {
        return Command
                .of("risk-room", "Show in the room", () -> room.accept(RiskCards.heatMap(List.copyOf(risks.shown()))))
                .in("Risks").icon("fth-monitor");
    }

    /** Opens the register as pages. */
    Command printsRisks() {
        return Command.of("risk-register", "Register", () -> desk.go(Place.of("risk-register"))).in("Risks")
                .icon("fth-printer");
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    Records personRecords() {
        return personRecords;
    }

    Records receiptRecords() {
        return receiptRecords;
    }

    Records riskRecords() {
        return riskRecords;
    }

    /** What the host looks up. */
    public Rows<Reference> references() {
        return references;
    }

    Records referenceRecords() {
        return referenceRecords;
    }

    /** Adds an entry to the reference shelf and selects it. */
    public void addReference() {
        references.select(referenceRecords.add(Map.of("title", "New entry", "kind", Reference.Kind.LINK.word())));
    }

    /** Deletes the selected entry of the reference shelf. */
    public void deleteReference() {
        Reference row = references.selectedProperty().get();
        if (row != null) {
            referenceRecords.delete(row.id(), row.title());
        }
    }

    Records parkedRecords() {
        return parkedRecords;
    }

    Days days() {
        return Days.of(clock);
    }

    /** The ids of all people, by name. */
    public List<UUID> everybody() {
        return everybody.stream().map(PersonRow::id).toList();
    }

    /** What a person is called, empty when the id is nobody's. */
    public Optional<String> nameOf(UUID person) {
        return everybody.stream().filter(row -> row.id().equals(person)).map(row -> row.person().name()).findFirst();
    }

    /** Adds a person and selects them. */
    public void addPerson() {
        people.select(personRecords.add(Map.of("name", "New person")));
    }

    /** Adds a person of a name, to be named at once in a field. */
    public UUID addPerson(String name) {
        return personRecords.add(Map.of("name", name));
    }

    /** Adds a receipt said today, not for the room until somebody says otherwise, and selects it. */
    public void addReceipt() {
        receipts.select(
                receiptRecords.add(Map.of("title", "New receipt", "attribution", Attribution.NOT_FOR_ROOM.word(),
                        "said_on", LocalDate.now(clock))));
    }

    /** Adds an open risk and selects it. */
    public void addRisk() {
        risks.select(riskRecords.add(Map.of("title", "New risk", "kind", "risk", "state", "open")));
    }

    /** Parks something and selects it. */
    public void park() {
        parked.select(
                parkedRecords.add(Map.of("title", "New item", "state", "open", "captured_at", clock.instant())));
    }

    /** Closes the selected risk, or opens it again. */
    public void toggleClosed() {
        RiskRow row = risks.selectedProperty().get();
        if (row != null) {
            riskRecords.set(row.id(), row.isClosed() ? "Open risk again" : "Close risk",
                    Map.of("state", row.isClosed() ? "open" : "closed"));
        }
    }

    /** Says that the selected parked item was taken up, or parks it again. */
    public void toggleTakenUp() {
        ParkedRow row = parked.selectedProperty().get();
        if (row != null) {
            parkedRecords.set(row.id(), row.isOpen() ? "Take up parked item" : "Park again",
                    Map.of("state", row.isOpen() ? "done" : "open"));
            if (row.isOpen() && !takenUpToo.get()) {
                desk.say(Toast.of("Taken up: " + row.parked().title(),
                        Command.of("toast-undo", "Undo", () -> store.undo())));
            }
        }
    }

    /** Deletes the selected person; what names them stays as it is. */
    public void deletePerson() {
        PersonRow row = people.selectedProperty().get();
        if (row != null) {
            personRecords.delete(row.id(), row.person().name());
        }
    }

    /** Deletes the selected receipt. */
    public void deleteReceipt() {
        ReceiptRow row = receipts.selectedProperty().get();
        if (row != null) {
            receiptRecords.delete(row.id(), row.receipt().title());
        }
    }

    /** Deletes the selected risk. */
    public void deleteRisk() {
        RiskRow row = risks.selectedProperty().get();
        if (row != null) {
            riskRecords.delete(row.id(), row.risk().title());
        }
    }

    /** Deletes the selected parked item. */
    public void deleteParked() {
        ParkedRow row = parked.selectedProperty().get();
        if (row != null) {
            parkedRecords.delete(row.id(), row.parked().title());
        }
    }

    /** Opens a record of another room. */
    void open(String type, UUID id) {
        desk.go(Place.of(type, id.toString()));
    }

    /** Opens the page of a session. */
    public void openSession(@Nullable UUID session) {
        if (session != null) {
            desk.go(Place.of("session", session.toString()));
        }
    }

    /** Shows an action among the actions. */
    public void openAction(UUID action) {
        desk.go(Place.of("action", action.toString()));
    }
}

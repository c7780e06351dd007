package app.wheelhouse.library.store;

import static app.wheelhouse.store.gen.Tables.PARKED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.library.Attribution;
import app.wheelhouse.library.Parked;
import app.wheelhouse.library.Person;
import app.wheelhouse.library.Receipt;
import app.wheelhouse.library.Risk;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The library in the store. */
class LibraryStoreTest {
    @TempDir
    Path folder;
    private Store store;
    private LibraryStore library;

    @BeforeEach
    void open() throws StoreException {
        store = Store.open(Workspace.create(folder.resolve("programme"), "Programme", "laptop", Clock.systemUTC()),
                Clock.systemUTC());
        library = new LibraryStore(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void peopleAreListedByName() {
        library.addPerson("President", "President", "executive").join();
        UUID desk = library.addPerson("duty desk", "Support Lead", "operations").join();
        assertEquals(List.of("duty desk", "President"), library.people().stream().map(Person::name).toList());
        library.renamePerson(desk, "Duty Desk").join();
        library.setRole(desk, "Lead").join();
        library.setOrg(desk, "field").join();
        assertEquals(new Person(desk, "Duty Desk", "Lead", "field"), library.person(desk).orElseThrow());
        library.deletePerson(desk).join();
        assertTrue(library.person(desk).isEmpty());
    }

    @Test
    void aReceiptIsNotForTheRoomUntilSomebodySaysSo() {
        LocalDate day = LocalDate.of(2026, 11, 23);
        UUID id = library.addReceipt("We go", "President", day, "Session B").join();
        assertEquals(new Receipt(id, "We go", "President", day, "Session B", Attribution.NOT_FOR_ROOM, null, null, ""),
                library.receipt(id).orElseThrow());
        library.setAttribution(id, Attribution.ROLE_ONLY).join();
        library.renameReceipt(id, "We go now").join();
        library.addReceipt("Older", "", day.minusDays(1), "").join();
        library.addReceipt("Undated", "", null, "").join();
        assertEquals(List.of("We go now", "Older", "Undated"),
                library.receipts().stream().map(Receipt::title).toList());
        library.deleteReceipt(id).join();
        assertEquals(2, library.receipts().size());
    }

    @Test
    void risksHaveAResponse() {
        UUID id = library.addRisk("Too expensive", "").join();
        library.setResponse(id, "Core first").join();
        library.setRiskState(id, "closed").join();
        library.renameRisk(id, "Expensive").join();
        assertEquals(new Risk(id, "Expensive", "risk", null, "Core first", "closed", null, null, ""),
                library.risk(id).orElseThrow());
        library.deleteRisk(id).join();
        assertEquals(List.of(), library.risks());
    }

    @Test
    void parkedThingsAreSettledAndDeleted() {
        UUID id = store.ids().next();
        store.apply(new Edit("Park").set(PARKED.TITLE, id, "Pricing").set(PARKED.STATE, id, "open")).join();
        library.setParkedState(id, "done").join();
        assertEquals(List.of(new Parked(id, "Pricing", "done", null, null, "")), library.parked());
        library.deleteParked(id).join();
        assertEquals(List.of(), library.parked());
    }
}

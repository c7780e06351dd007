package app.wheelhouse.library.store;

import static app.wheelhouse.store.gen.Tables.ACTION;
import static app.wheelhouse.store.gen.Tables.PARKED;
import static app.wheelhouse.store.gen.Tables.SESSION;
import static app.wheelhouse.store.gen.Tables.TOPIC;
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

/** The library in the store, and finding records. */
class LibraryStoreTest {
    @TempDir
    Path folder;
    private Store store;
    private LibraryStore library;
    private Find find;

    @BeforeEach
    void open() throws StoreException {
        store = Store.open(Workspace.create(folder.resolve("programme"), "Programme", "laptop", Clock.systemUTC()),
                Clock.systemUTC());
        library = new LibraryStore(store);
        find = new Find(store);
    }

    @AfterEach
    void close() {
        find.close();
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

    @Test
    void recordsOfEveryTypeAreFoundWithTheirPlace() {
        UUID session = store.ids().next();
        UUID topic = store.ids().next();
        store.apply(new Edit("Add").set(SESSION.TITLE, session, "Cloud first").set(SESSION.CODE, session, "B")
                .set(TOPIC.TITLE, topic, "Staged cloud plan").set(TOPIC.SESSION, topic, session)).join();
        UUID person = library.addPerson("Chief Architect", "engineering", "").join();
        assertEquals(List.of(new Find.Hit("session", session, "Cloud first", "B", null),
                new Find.Hit("topic", topic, "Staged cloud plan", "Cloud first", session)), find.find("cloud", 10));
        assertEquals(List.of(new Find.Hit("person", person, "Chief Architect", "engineering", null)),
                find.find("chief engin", 10));
        assertEquals(1, find.find("cloud", 1).size());
        assertEquals(List.of("session", "person", "topic"), find.find("", 10).stream().map(Find.Hit::type).toList());
    }

    @Test
    void whatChangedIsFoundUnderItsNewTitle() {
        UUID person = library.addPerson("Duty Desk", "", "").join();
        assertEquals(1, find.find("duty", 10).size());
        library.renamePerson(person, "Night Watch").join();
        assertEquals(List.of(), find.find("duty", 10));
        assertEquals(1, find.find("night", 10).size());
    }

    @Test
    void tenThousandRecordsAreSearchedQuickly() {
        Edit edit = new Edit("Many");
        for (int i = 0; i < 10_000; i++) {
            edit.set(ACTION.TITLE, store.ids().next(), "action number " + i + " about topology and sites");
        }
        store.apply(edit).join();
        assertEquals("action number 9876 about topology and sites", find.find("9876", 5).getFirst().title());
        long before = System.nanoTime();
        find.find("topolgy 77", 20);
        long millis = (System.nanoTime() - before) / 1_000_000;
        assertTrue(millis < 1000, "took " + millis + " ms");
    }

    @Test
    void cadencesGatesReleasesKpisOutcomesPromisesAndTracksAreFound() {
        List<String> types = List.of("cadence", "gate", "release", "kpi", "outcome", "checkpoint", "promise", "track");
        app.wheelhouse.store.Edit edit = new app.wheelhouse.store.Edit("Add");
        types.forEach(type -> edit.put(type, store.ids().next(), "title", "Lighthouse " + type));
        store.apply(edit).join();
        store.flush().join();
        assertEquals(java.util.Set.copyOf(types), find.find("lighthouse", 20).stream().map(Find.Hit::type)
                .collect(java.util.stream.Collectors.toSet()));
        assertEquals("kpi", find.find("lighthouse kpi", 1).getFirst().type());
    }
}

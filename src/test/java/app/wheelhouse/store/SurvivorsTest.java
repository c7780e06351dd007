package app.wheelhouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a deletion did not take along is found, and nothing else. */
class SurvivorsTest {
    private static final UUID SESSION = new UUID(4, 1);
    private static final UUID RISK = new UUID(4, 2);
    private static final UUID TOPIC = new UUID(4, 3);

    @TempDir
    Path folder;
    private Path workspace;
    private Store store;

    @BeforeEach
    void aSessionAndARisk() throws Exception {
        workspace = folder.resolve("programme");
        store = Store.open(Workspace.create(workspace, "Programme", "laptop", Clock.systemUTC()), Clock.systemUTC());
        store.apply(new Edit("Add").put("session", SESSION, "title", "Cloud first").put("risk", RISK, "title",
                "Lock-in")).join();
    }

    @AfterEach
    void close() {
        store.close();
    }

    /** Another laptop that knows only what was there, writes; then all is here. */
    private void elsewhere(Edit here, SecondChanges changes) throws Exception {
        store.close();
        SecondLaptop other = SecondLaptop.of(workspace, "Ana's laptop", Clock.systemUTC().millis() + 5_000);
        changes.write(other);
        store = Store.open(Workspace.open(workspace), Clock.systemUTC());
        store.apply(here).join();
        store.close();
        other.write();
        store = Store.open(Workspace.open(workspace), Clock.systemUTC());
    }

    private interface SecondChanges {
        void write(SecondLaptop other);
    }

    @Test
    void whatWasDeletedAndTakenBackIsNoSurvivor() {
        store.apply(new Edit("Delete risk").delete("risk", RISK)).join();
        assertEquals(List.of(), Survivors.of(store));
        store.undo().join();
        assertEquals(List.of(), Survivors.of(store));
    }

    @Test
    void aRecordDeletedHereAndChangedThereIsTold() throws Exception {
        elsewhere(new Edit("Delete risk").delete("risk", RISK),
                other -> other.set("risk", RISK, "title", "Lock-in of the database"));
        Survivor one = Survivors.of(store).getFirst();
        assertEquals(1, Survivors.of(store).size());
        assertEquals("Lock-in of the database", one.title());
        assertEquals(Survivor.Why.CHANGED, one.why());
        assertEquals("laptop", one.by());
        assertEquals("Ana's laptop", one.other());
        store.apply(new Edit("Delete").delete("risk", RISK)).join();
        assertEquals(List.of(), Survivors.of(store));
    }

    @Test
    void aPartOfWhatWasDeletedMeanwhileIsToldWithAWayToBringTheWholeBack() throws Exception {
        elsewhere(new Edit("Delete session").delete("session", SESSION),
                other -> other.set("topic", TOPIC, "session", SESSION).set("topic", TOPIC, "title", "Topology"));
        assertEquals(1, Survivors.of(store).size());
        Survivor one = Survivors.of(store).getFirst();
        assertEquals("Topology", one.title());
        assertEquals(Survivor.Why.ORPHANED, one.why());
        assertEquals("session “Cloud first”", one.other());
        assertTrue(one.text().contains("title: Topology"), one.text());
        store.takeBack(one.deleted(), "Bring back", one.whole().type(), one.whole().id()).join();
        assertEquals(List.of(), Survivors.of(store));
        assertEquals(1, new Records(store).list("session").size());
    }
}

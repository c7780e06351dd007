package app.wheelhouse.conflict.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.conflict.Clash;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.SecondLaptop;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import app.wheelhouse.ui.list.Programme;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettlingTest {
    private static final UUID SESSION = new UUID(5, 1);
    private static final UUID NOTE = new UUID(5, 2);
    private static final UUID DECISION = new UUID(5, 3);
    private static final UUID PERSON = new UUID(5, 4);

    @TempDir
    Path folder;
    private Store store;
    private Settling settling;

    @BeforeEach
    void twoLaptopsSaidDifferentThings() throws Exception {
        Path workspace = folder.resolve("programme");
        Store first = Store.open(Workspace.create(workspace, "Programme", "mine", Programme.CLOCK), Programme.CLOCK);
        first.apply(new Edit("Begin").put("session", SESSION, "title", "Plan").put("note", NOTE, "session", SESSION)
                .put("note", NOTE, "text", "one").put("decision", DECISION, "title", "Staged?")
                .put("decision", DECISION, "state", "accepted").put("decision", DECISION, "outcome", "Yes")
                .put("person", PERSON, "name", "Ana")).join();
        first.close();
        SecondLaptop.of(workspace, "A", Programme.NOW.toEpochMilli() + 60_000).set("note", NOTE, "text", "one older")
                .set("decision", DECISION, "outcome", "Yes, later").set("decision", DECISION, "decided_by", PERSON)
                .write();
        SecondLaptop.of(workspace, "B", Programme.NOW.toEpochMilli() + 120_000).set("note", NOTE, "text", "one newer")
                .set("decision", DECISION, "outcome", "Yes, now").set("decision", DECISION, "decided_by", SESSION)
                .write();
        open();
    }

    private void open() throws StoreException {
        store = Store.open(Workspace.open(folder.resolve("programme")), Programme.CLOCK);
        settling = new Settling(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Clash clash(String field) {
        return settling.open().stream().filter(each -> each.field().equals(field)).findFirst().orElseThrow();
    }

    private String outcome() {
        return String.valueOf(new Records(store).find("decision", DECISION).orElseThrow().get("outcome"));
    }

    @Test
    void conflictsAreToldAsPeopleSpeak() {
        assertEquals(List.of("Staged?: Decided by of decision", "Staged?: Outcome of decision", "Plan: Text of note"),
                settling.open().stream().map(each -> each.record() + ": " + each.about()).toList());
        assertEquals(List.of("Plan", "Ana"),
                clash("decided_by").versions().stream().map(Clash.Version::words).toList());
        assertEquals(SESSION, clash("text").on());
    }

    @Test
    void takingTheOtherVersionSettlesAndCanBeUndone() {
        Clash note = clash("text");
        settling.take(note, note.versions().getLast()).orElseThrow().join();
        assertEquals("one older", new Records(store).find("note", NOTE).orElseThrow().get("text"));
        assertEquals(2, settling.open().size());
        store.undo().join();
        assertEquals(note, clash("text"));
    }

    @Test
    void keepingATextKeepsWhatOthersWroteElsewhereInIt() throws Exception {
        UUID note = new UUID(9, 9);
        store.apply(new Edit("Write").put("note", note, "session", SESSION).put("note", note, "text",
                "Agreed by Friday.\n\nThe budget is open.\n\nRisks stay.")).join();
        store.close();
        Path workspace = folder.resolve("programme");
        SecondLaptop.of(workspace, "C", Programme.NOW.toEpochMilli() + 180_000).set("note", note, "text",
                "Agreed by Wednesday.\n\nThe budget is open.\n\nRisks stay.\n\nAsk legal.").write();
        SecondLaptop.of(workspace, "D", Programme.NOW.toEpochMilli() + 240_000).set("note", note, "text",
                "Agreed by Thursday.\n\nThe budget is open.\n\nRisks stay.").write();
        open();
        Clash clash = settling.open().stream().filter(each -> each.id().equals(note)).findFirst().orElseThrow();
        String shows = "Agreed by Thursday.\n\nThe budget is open.\n\nRisks stay.\n\nAsk legal.";
        assertEquals(shows, clash.shown());
        settling.take(clash, clash.versions().getFirst()).orElseThrow().join();
        assertEquals(shows, new Records(store).find("note", note).orElseThrow().get("text"));
        assertEquals(true, settling.open().stream().noneMatch(each -> each.id().equals(note)));
    }

    @Test
    void whatWasDecidedStandsAndIsOnlyAmended() {
        Clash outcome = clash("outcome");
        assertEquals(true, outcome.stands());
        settling.take(outcome, outcome.versions().getLast()).orElseThrow().join();
        assertEquals("Yes, now", outcome());
        assertEquals(List.of("Outcome, as said on A: Yes, later"),
                new Records(store).list("amendment").stream().map(row -> row.get("text")).toList());
        store.undo().join();
        assertEquals(outcome, clash("outcome"));
        assertEquals(List.of(), new Records(store).list("amendment"));
    }

    @Test
    void aConflictThatChangedMeanwhileIsNotSettledBlindly() {
        Clash note = clash("text");
        settling.take(note, note.versions().getFirst()).orElseThrow().join();
        assertEquals(true, settling.take(note, note.versions().getLast()).isEmpty());
        assertEquals(true, settling.takeMerged(note).isEmpty());
    }
}

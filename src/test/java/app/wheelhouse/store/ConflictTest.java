package app.wheelhouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Conflicts are kept until somebody settles them, and settling can be taken back. */
class ConflictTest {
    private static final UUID NOTE = new UUID(6, 6);

    @TempDir
    Path folder;
    private Store store;

    @BeforeEach
    void aNoteAndASession() throws Exception {
        store = Store.open(Workspace.create(folder.resolve("programme"), "Programme", "mine", Clock.systemUTC()),
                Clock.systemUTC());
        store.apply(new Edit("Write").put("note", NOTE, "text", "first\none two\nlast").put("session", NOTE, "title",
                "Plan")).join();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private String text() {
        return new Records(store).find("note", NOTE).map(row -> String.valueOf(row.get("text"))).orElseThrow();
    }

    @Test
    void bothSidesAndAMergedTextAreTold() throws Exception {
        clash();
        List<Conflict> open = store.conflicts();
        assertEquals(List.of("note", "session"), open.stream().map(Conflict::type).toList());
        Conflict note = open.getFirst();
        assertEquals(List.of("first\none MINE\nlast", "first\none OTHER\nlast\nmore"),
                note.sides().stream().map(Conflict.Side::value).toList());
        assertEquals(List.of("B", "A"), note.sides().stream().map(Conflict.Side::device).toList());
        assertEquals("first\none MINE\nlast\nmore", note.shown());
        assertEquals("first\none OTHER\none MINE\nlast\nmore", note.merged());
        assertEquals("Plan of B", open.getLast().shown());
    }

    @Test
    void whoWritesOnSettlesNothing() throws Exception {
        clash();
        store.apply(new Edit("Write").put("note", NOTE, "text", text() + "\nand on")).join();
        Conflict note = store.conflicts().getFirst();
        assertEquals("first\none MINE\nlast\nmore\nand on", note.shown());
        assertEquals("first\none OTHER\nlast\nmore", note.sides().getLast().value());
    }

    @Test
    void settlingIsTakenBackAndDoneAgain() throws Exception {
        clash();
        List<Conflict> before = store.conflicts();
        for (Conflict conflict : before) {
            String shown = conflict.shown();
            store.apply(conflict.settle("Settle", conflict.sides().getLast())).join();
            assertEquals(1, store.conflicts().size());
            store.undo().join();
            assertEquals(values(before), values(store.conflicts()));
            assertEquals(List.of("B", "A"), store.conflicts().get(before.indexOf(conflict)).sides().stream()
                    .map(Conflict.Side::device).toList());
            assertEquals(shown, store.conflicts().get(before.indexOf(conflict)).shown());
            store.redo().join();
            assertEquals(1, store.conflicts().size());
            store.undo().join();
            assertEquals(values(before), values(store.conflicts()));
        }
        assertEquals(List.of(), Check.of(store, _ -> {
        }).findings());
    }

    @Test
    void aMergedTextSettlesForGood() throws Exception {
        clash();
        Conflict note = store.conflicts().getFirst();
        store.apply(note.settle("Settle", note.merged())).join();
        assertEquals("first\none OTHER\none MINE\nlast\nmore", text());
        assertEquals(1, store.conflicts().size());
    }

    @Test
    void undoOfWritingIntoAMergedTextKeepsWhatBothWrote() throws Exception {
        meanwhile("A", 1, "begin\nfirst\none two\nlast");
        meanwhile("B", 2, "first\none two\nlast\nend");
        String merged = text();
        assertEquals("begin\nfirst\none two\nlast\nend", merged);
        store.apply(new Edit("Write").put("note", NOTE, "text", merged + "\nmine")).join();
        store.undo().join();
        assertEquals(merged, text());
        assertEquals(List.of("session"), store.conflicts().stream().map(Conflict::type).toList());
    }

    private void meanwhile(String name, int minute, String text) throws Exception {
        store.close();
        SecondLaptop.of(folder.resolve("programme"), name, Clock.systemUTC().millis() + 60_000L * minute)
                .set("note", NOTE, "text", text).set("session", NOTE, "title", "Plan of " + name).write();
        store = Store.open(Workspace.open(folder.resolve("programme")), Clock.systemUTC());
    }

    private static List<List<String>> values(List<Conflict> conflicts) {
        return conflicts.stream().map(conflict -> conflict.sides().stream().map(Conflict.Side::value).toList()).toList();
    }

    private void clash() throws Exception {
        meanwhile("A", 1, "first\none OTHER\nlast\nmore");
        meanwhile("B", 2, "first\none MINE\nlast");
    }
}

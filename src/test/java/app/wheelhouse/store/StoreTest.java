package app.wheelhouse.store;

import static app.wheelhouse.store.gen.Tables.SESSION;
import static app.wheelhouse.store.gen.Tables.TOPIC;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jooq.Table;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreTest {
    private static final Instant NINE = Instant.parse("2026-11-30T09:00:00Z");

    @TempDir
    Path folder;
    private Store store;

    @BeforeEach
    void open() throws StoreException {
        store = Store.open(Workspace.create(folder.resolve("programme"), "Programme", "laptop", Clock.systemUTC()),
                Clock.systemUTC());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nobodyElseMayReadWhatIsOnDisk() throws IOException {
        store.drafts().write(new Drafts.Draft("note", store.ids().next(), "text", store.ids().next(), "half a"));
        store.apply(new Edit("Add session").set(SESSION.TITLE, store.ids().next(), "Cloud first")).join();
        try (Stream<Path> all = Files.walk(folder.resolve("programme"))) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                    assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
                            file.toString());
                }
            }
        }
    }

    @Test
    void anEditIsReadBackFromTheTables() {
        UUID id = store.ids().next();
        store.apply(new Edit("Add session").set(SESSION.TITLE, id, "Cloud first").set(SESSION.MINUTES, id, 45)
                .set(SESSION.STARTS_AT, id, NINE)).join();
        var row = store.read(sql -> sql.selectFrom(SESSION).where(SESSION.ID.eq(id)).fetchSingle());
        assertEquals("Cloud first", row.getTitle());
        assertEquals(45, row.getMinutes());
        assertEquals(NINE, row.getStartsAt());
    }

    @Test
    void settingWhatIsSoAlreadyWritesNothing() {
        UUID id = store.ids().next();
        store.apply(new Edit("Add").set(SESSION.TITLE, id, "A")).join();
        String code = store.stateCode();
        assertEquals(0, store.apply(new Edit("Again").set(SESSION.TITLE, id, "A")).join().changes());
        assertEquals(code, store.stateCode());
        assertEquals(Optional.of("Add"), store.undoTitle());
    }

    @Test
    void undoAndRedoReachAcrossARestart() throws StoreException {
        UUID id = store.ids().next();
        store.apply(new Edit("Add session").set(SESSION.TITLE, id, "A")).join();
        store.apply(new Edit("Rename").set(SESSION.TITLE, id, "B")).join();
        store.apply(new Edit("Rename again").set(SESSION.TITLE, id, "C")).join();
        store.undo().join();
        assertEquals("B", title(id));
        reopen();
        assertEquals(Optional.of("Rename"), store.undoTitle());
        assertEquals(Optional.of("Rename again"), store.redoTitle());
        store.undo().join();
        assertEquals("A", title(id));
        store.redo().join();
        store.redo().join();
        assertEquals("C", title(id));
        store.undo().join();
        store.undo().join();
        store.undo().join();
        assertEquals(0, count(SESSION));
        store.redo().join();
        assertEquals("A", title(id));
        assertTrue(store.undo().join().isPresent());
        assertTrue(store.undo().join().isEmpty());
    }

    @Test
    void deletingIsUndoable() {
        UUID id = store.ids().next();
        store.apply(new Edit("Add").set(TOPIC.TITLE, id, "T").set(TOPIC.MINUTES, id, 5)).join();
        store.apply(new Edit("Delete topic").delete("topic", id)).join();
        assertEquals(0, count(TOPIC));
        store.undo().join();
        var row = store.read(sql -> sql.selectFrom(TOPIC).fetchSingle());
        assertEquals("T", row.getTitle());
        assertEquals(5, row.getMinutes());
        store.redo().join();
        assertEquals(0, count(TOPIC));
    }

    @Test
    void historyTellsEveryChangeWithItsEdit() {
        UUID id = store.ids().next();
        store.apply(new Edit("Add").set(TOPIC.TITLE, id, "T")).join();
        store.apply(new Edit("Rename").set(TOPIC.TITLE, id, "U")).join();
        List<HistoryEntry> history = store.history("topic", id);
        assertEquals(List.of("Add", "Rename"), history.stream().map(HistoryEntry::edit).toList());
        assertEquals("T", history.getLast().before());
        assertEquals("U", history.getLast().after());
        assertEquals("laptop", history.getLast().device());
    }

    @Test
    void deletingTheTablesLosesNothing() throws Exception {
        UUID id = store.ids().next();
        store.apply(new Edit("Add").set(SESSION.TITLE, id, "A").set(SESSION.PURPOSE, id, "long\r\ntext")).join();
        String code = store.stateCode();
        store.close();
        Files.delete(folder.resolve("programme/cockpit.mv.db"));
        store = Store.open(Workspace.open(folder.resolve("programme")), Clock.systemUTC());
        assertEquals(code, store.stateCode());
        assertEquals("long\ntext", store.read(sql -> sql.selectFrom(SESSION).fetchSingle()).getPurpose());
    }

    @Test
    void aDamagedLineIsReportedAndTheRestIsRead() throws Exception {
        UUID first = store.ids().next();
        UUID second = store.ids().next();
        store.apply(new Edit("Add").set(SESSION.TITLE, first, "FIRST")).join();
        store.apply(new Edit("Add").set(SESSION.TITLE, second, "SECOND")).join();
        store.close();
        Path log = Log.files(folder.resolve("programme/log")).getFirst();
        String text = Files.readString(log);
        Files.writeString(log, text.replace("FIRST", "FIRSD"));
        Files.delete(folder.resolve("programme/cockpit.mv.db"));
        store = Store.open(Workspace.open(folder.resolve("programme")), Clock.systemUTC());
        assertEquals(1, store.damages().size());
        assertTrue(store.damages().getFirst().sentence().contains("Line 3 of log/"),
                store.damages().getFirst().sentence());
        assertEquals("SECOND", title(second));
        store.apply(new Edit("Go on").set(SESSION.TITLE, second, "THIRD")).join();
        assertEquals("THIRD", title(second));
    }

    @Test
    void anEditCutShortByACrashIsDroppedWhole() throws Exception {
        UUID id = store.ids().next();
        store.apply(new Edit("Add").set(SESSION.TITLE, id, "A").set(SESSION.CODE, id, "X")).join();
        store.close();
        Path log = Log.files(folder.resolve("programme/log")).getFirst();
        List<String> lines = Files.readAllLines(log);
        String cut = String.join("\n", lines.subList(0, lines.size() - 1)) + "\n" + lines.getLast().substring(0, 20);
        Files.writeString(log, cut);
        Files.delete(folder.resolve("programme/cockpit.mv.db"));
        store = Store.open(Workspace.open(folder.resolve("programme")), Clock.systemUTC());
        assertEquals(0, count(SESSION));
        store.apply(new Edit("Add").set(SESSION.TITLE, id, "B")).join();
        reopen();
        assertEquals("B", title(id));
        assertTrue(store.damages().isEmpty());
    }

    @Test
    void aLineOfAnUnknownTypeIsKept() throws Exception {
        UUID id = store.ids().next();
        store.apply(new Edit("From the future").put("starship", id, "name", "x")).join();
        String code = store.stateCode();
        reopen();
        assertEquals(code, store.stateCode());
        assertEquals("x", store.history("starship", id).getFirst().after());
    }

    @Test
    void aWorkspaceHasOneOwner() {
        StoreException refused = assertThrows(StoreException.class, () -> Workspace.open(folder.resolve("programme")));
        assertEquals(StoreException.Code.IN_USE, refused.code());
        assertTrue(refused.sentence().contains("process " + ProcessHandle.current().pid()), refused.sentence());
    }

    @Test
    void aVanishedFolderIsToldAndWhatWaitsIsWrittenWhenItIsBack() throws Exception {
        UUID id = store.ids().next();
        store.apply(new Edit("Add").set(SESSION.TITLE, id, "A")).join();
        CompletableFuture<Health> told = new CompletableFuture<>();
        store.onHealth(health -> {
            if (health.hasProblem()) {
                told.complete(health);
            }
        });
        Path away = folder.resolve("away");
        Files.move(folder.resolve("programme"), away);
        CompletableFuture<Applied> waiting = store.apply(new Edit("Rename").set(SESSION.TITLE, id, "B"));
        assertTrue(told.get(2, TimeUnit.SECONDS).problem().contains("What you type is kept"));
        assertTrue(!waiting.isDone());
        Files.move(away, folder.resolve("programme"));
        waiting.get(5, TimeUnit.SECONDS);
        reopen();
        assertEquals("B", title(id));
        assertEquals(Health.FINE, store.health());
    }

    @Test
    void draftsOutliveACrashUntilTheyAreDiscarded() throws IOException {
        UUID id = store.ids().next();
        Drafts.Draft draft = new Drafts.Draft("note", id, "text", id, "typed \"so\" far\n☂");
        store.drafts().write(draft);
        assertEquals(List.of(draft), new Drafts(folder.resolve("programme/drafts")).found());
        store.drafts().discard("note", id, "text", "older words");
        assertEquals(List.of(draft), store.drafts().found());
        store.drafts().discard("note", id, "text", draft.text());
        assertEquals(List.of(), store.drafts().found());
    }

    @Test
    void theStateCodeDependsOnEveryChange() {
        String before = store.stateCode();
        store.apply(new Edit("Add").set(SESSION.TITLE, store.ids().next(), "A")).join();
        assertNotEquals(before, store.stateCode());
    }

    @Test
    void theLogIsReadableText() throws IOException {
        store.apply(new Edit("Add").set(SESSION.TITLE, store.ids().next(), "Grüße")).join();
        String text = Files.readString(Log.files(folder.resolve("programme/log")).getFirst(), StandardCharsets.UTF_8);
        assertTrue(text.contains("\"value\":\"Grüße\",\"prev\":[],\"crc\":\""), text);
        Files.writeString(folder.resolve("programme/log/notes.txt"), "x", StandardOpenOption.CREATE_NEW);
    }

    private void reopen() throws StoreException {
        store.close();
        store = Store.open(Workspace.open(folder.resolve("programme")), Clock.systemUTC());
    }

    private int count(Table<?> table) {
        return store.read(sql -> sql.fetchCount(table));
    }

    private String title(UUID id) {
        return store.read(sql -> sql.selectFrom(SESSION).where(SESSION.ID.eq(id)).fetchSingle()).getTitle();
    }
}

package app.wheelhouse.store;

import static app.wheelhouse.store.gen.Tables.SESSION;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What happens to edits while the disk does not take them. */
class RefusingDiskTest {
    private static final long SECONDS = 5;
    @TempDir
    Path folder;
    private final FullDisk disk = new FullDisk();
    private final BlockingQueue<Health> told = new LinkedBlockingQueue<>();
    private Path programme;
    private Store store;
    private UUID session;

    @BeforeEach
    void open() throws StoreException {
        programme = folder.resolve("programme");
        store = Store.open(Workspace.create(programme, "Programme", "laptop", Clock.systemUTC()), Clock.systemUTC(),
                _ -> {
                }, _ -> {
                }, disk);
        store.onHealth(told::add);
        session = store.ids().next();
        rename("before").join();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aLineCutShortByAFullDiskIsCutOffAndEverythingWaitingIsWrittenOnceThereIsRoom() throws Exception {
        long size = Files.size(log());
        disk.leave(100);
        CompletableFuture<Applied> first = rename("first");
        CompletableFuture<Applied> second = rename("second");
        Health problem = told.poll(2, TimeUnit.SECONDS);
        assertTrue(problem != null && problem.problem().contains("No space left on device"), String.valueOf(problem));
        assertFalse(problem.saved());
        assertFalse(first.isDone());
        disk.leave(0);
        assertEquals(size, Files.size(log()));
        disk.leave(Long.MAX_VALUE);
        second.get(SECONDS, TimeUnit.SECONDS);
        assertEquals(Health.FINE, told.poll(SECONDS, TimeUnit.SECONDS));
        reopened();
        assertEquals("second", title());
        assertEquals(List.of("before", "first", "second"),
                store.history("session", session).stream().map(HistoryEntry::after).toList());
    }

    @Test
    void aTornLineThatCannotBeCutIsCutBeforeTheNextOneIsWritten() throws Exception {
        long size = Files.size(log());
        disk.cuts(false);
        disk.leave(100);
        CompletableFuture<Applied> waiting = rename("after");
        assertTrue(told.poll(2, TimeUnit.SECONDS) != null);
        assertEquals(size + 100, Files.size(log()));
        disk.cuts(true);
        disk.leave(Long.MAX_VALUE);
        waiting.get(SECONDS, TimeUnit.SECONDS);
        reopened();
        assertEquals("after", title());
        assertEquals(List.of(), store.damages());
    }

    @Test
    void aLogReplacedByACopyIsWrittenToWhereItWillBeRead() throws Exception {
        Path copy = folder.resolve("copy");
        Files.copy(log(), copy);
        Files.move(copy, log(), StandardCopyOption.REPLACE_EXISTING);
        rename("after").get(SECONDS, TimeUnit.SECONDS);
        reopened();
        assertEquals("after", title());
    }

    @Test
    void aLogFolderThatIsNoFolderAnyMoreIsToldAndWhatWaitsIsWrittenWhenItIsBack() throws Exception {
        Path away = folder.resolve("away");
        Files.move(programme.resolve("log"), away);
        Files.createFile(programme.resolve("log"));
        CompletableFuture<Applied> waiting = rename("after");
        Health problem = told.poll(2, TimeUnit.SECONDS);
        assertTrue(problem != null && problem.hasProblem());
        assertFalse(waiting.isDone());
        Files.delete(programme.resolve("log"));
        Files.move(away, programme.resolve("log"));
        waiting.get(SECONDS, TimeUnit.SECONDS);
        reopened();
        assertEquals("after", title());
    }

    @Test
    void tablesThatFailUnderAReaderComeBackFromTheLogEvenWhereNoFileCanBeMade() throws Exception {
        BlockingQueue<Boolean> changed = new LinkedBlockingQueue<>();
        store.feed().onChange(List.of("session"), _ -> changed.add(true));
        Files.delete(programme.resolve("cockpit.mv.db"));
        Files.createDirectories(programme.resolve("cockpit.mv.db/in the way"));
        breakTables();
        assertEquals(true, changed.poll(SECONDS, TimeUnit.SECONDS));
        assertEquals("before", title());
        rename("after").get(SECONDS, TimeUnit.SECONDS);
        assertEquals("after", title());
        reopened();
        assertEquals("after", title());
    }

    @Test
    void tablesAreNotMadeAnewFromALogThatIsNotThere() throws Exception {
        Path away = folder.resolve("away");
        Files.move(programme, away);
        breakTables();
        CompletableFuture<Applied> waiting = rename("after");
        Health problem = told.poll(2, TimeUnit.SECONDS);
        assertTrue(problem != null && problem.hasProblem());
        assertFalse(Files.exists(programme));
        Files.move(away, programme);
        waiting.get(SECONDS, TimeUnit.SECONDS);
        assertEquals(List.of("before", "after"),
                store.history("session", session).stream().map(HistoryEntry::after).toList());
    }

    @Test
    void aWorkspaceOpensAndTakesUpADraftWhileTheDiskIsFull() throws Exception {
        store.drafts().write(new Drafts.Draft("session", session, "title", session, "typed"));
        store.close();
        disk.leave(0);
        store = Store.open(Workspace.open(programme), Clock.systemUTC(), _ -> {
        }, _ -> {
        }, disk);
        assertEquals(1, Recovery.of(store).size());
        assertEquals(1, store.drafts().found().size());
        assertEquals("before", title());
        disk.leave(Long.MAX_VALUE);
        store.flush().get(SECONDS, TimeUnit.SECONDS);
        assertEquals("typed", title());
    }

    /** What H2 does when its file fails it: it closes under everybody's feet. */
    private void breakTables() {
        try {
            store.read(sql -> sql.execute("shutdown immediately"));
        } catch (DataAccessException | IllegalStateException e) {
            assertTrue(e.getCause() instanceof SQLException || e instanceof IllegalStateException);
        }
    }

    private CompletableFuture<Applied> rename(String title) {
        return store.apply(new Edit("Rename").set(SESSION.TITLE, session, title));
    }

    private String title() {
        return store.read(sql -> sql.selectFrom(SESSION).where(SESSION.ID.eq(session)).fetchSingle()).getTitle();
    }

    private Path log() throws IOException {
        return Log.files(programme.resolve("log")).getFirst();
    }

    private void reopened() throws StoreException, IOException {
        store.close();
        Path tables = programme.resolve("cockpit.mv.db");
        if (Files.isDirectory(tables)) {
            Files.delete(tables.resolve("in the way"));
        }
        Files.delete(tables);
        store = Store.open(Workspace.open(programme), Clock.systemUTC());
    }
}

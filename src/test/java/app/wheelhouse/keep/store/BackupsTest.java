package app.wheelhouse.keep.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.keep.Backup;
import app.wheelhouse.keep.Difference;
import app.wheelhouse.keep.KeepException;
import app.wheelhouse.keep.Proof;
import app.wheelhouse.keep.Reason;
import app.wheelhouse.store.Check;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.LogCopy;
import app.wheelhouse.store.Store;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupsTest {
    @TempDir
    Path folder;
    private Programme programme;
    private Backups backups;

    @BeforeEach
    void open() throws Exception {
        programme = new Programme(folder.resolve("programme"));
        programme.session(Programme.FIRST, "Cloud first");
        backups = new Backups(programme.store(), Completion.NONE);
    }

    @AfterEach
    void close() {
        programme.close();
    }

    @Test
    void aBackupIsReadBackWholeBeforeItCounts() throws Exception {
        Backup made = backups.make(Reason.BY_HAND);
        assertEquals(programme.store().stateCode(), made.stateCode());
        assertEquals(2, made.records());
        assertEquals(List.of(made), backups.list());
        assertEquals(Optional.of(new Proof(made.file().toAbsolutePath(), programme.clock().instant(), made.stateCode(),
                made.changes(), 2)), backups.lastProof());
        assertEquals("2026-11-23T09-00-00Z-by_hand.zip", made.file().getFileName().toString());
    }

    @Test
    void everythingIsInItForReadersToo() throws Exception {
        Backup made = backups.make(Reason.BY_HAND);
        try (ZipFile zip = new ZipFile(made.file().toFile())) {
            String page = new String(zip.getInputStream(zip.getEntry("readable/session.md")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertTrue(page.contains("## Cloud first"), page);
            String table = new String(zip.getInputStream(zip.getEntry("readable/note.csv")).readAllBytes(),
                    StandardCharsets.UTF_8);
            assertTrue(table.contains("Note of Cloud first"), table);
        }
    }

    @Test
    void anUnchangedWorkspaceNeedsNoSecondBackup() throws Exception {
        assertTrue(backups.makeIfChanged(Reason.START).isPresent());
        assertFalse(backups.makeIfChanged(Reason.HOURLY).isPresent());
        programme.session(new UUID(5, 2), "Risks");
        assertTrue(backups.makeIfChanged(Reason.HOURLY).isPresent());
    }

    @Test
    void anyDamageIsFoundAndNamed() throws Exception {
        Path file = backups.make(Reason.BY_HAND).file();
        byte[] good = Files.readAllBytes(file);
        Random random = new Random(7);
        for (int i = 0; i < 60; i++) {
            byte[] bad = good.clone();
            Path broken = folder.resolve("broken.zip");
            if (i % 3 == 0) {
                bad = java.util.Arrays.copyOf(good, random.nextInt(good.length));
            } else {
                bad[random.nextInt(bad.length)] ^= (byte) (1 << random.nextInt(8));
            }
            Files.write(broken, bad);
            try {
                Proof proof = backups.prove(broken);
                // A bit of a zip's own bookkeeping that nobody reads, such as a time.
                assertEquals(programme.store().stateCode(), proof.stateCode());
            } catch (KeepException e) {
                assertTrue(e.sentence().startsWith("broken.zip") || e.sentence().contains("broken.zip"), e.sentence());
            }
        }
        assertEquals(List.of("Cloud first"), programme.titles());
    }

    @Test
    void aPlaceThatVanishesIsToldAndBackupsGoToTheWorkspaceMeanwhile() throws Exception {
        Path disk = Files.createDirectories(folder.resolve("disk"));
        backups.choose(Optional.of(disk));
        Backup there = backups.make(Reason.BY_HAND);
        assertTrue(there.file().startsWith(disk));
        assertEquals(Optional.empty(), backups.trouble());
        Path away = folder.resolve("pulled out");
        Files.move(disk, away);
        programme.pass(Duration.ofHours(1));
        Backup here = backups.make(Reason.HOURLY);
        assertTrue(here.file().startsWith(programme.folder()));
        assertTrue(backups.trouble().orElseThrow().contains(disk.toString()));
        Files.move(away, disk);
        assertEquals(List.of(here.at(), there.at()), backups.list().stream().map(Backup::at).toList());
    }

    @Test
    void oldBackupsAreThinnedAndForeignFilesAreLeftAlone() throws Exception {
        Path own = Files.createDirectories(programme.folder().resolve("backups"));
        Files.writeString(own.resolve("letter.zip"), "mine");
        Files.writeString(own.resolve("notes.txt"), "mine");
        for (int i = 0; i < 4; i++) {
            backups.make(i == 0 ? Reason.RESTORE : Reason.HOURLY);
            programme.pass(Duration.ofMinutes(10));
        }
        assertEquals(4, backups.list().stream().filter(Backup::isReadable).count());
        programme.pass(Duration.ofHours(3));
        backups.make(Reason.START);
        // The safety copy stays for a week, whatever hour it shares.
        assertEquals(List.of(Reason.START, Reason.HOURLY, Reason.RESTORE),
                backups.list().stream().filter(Backup::isReadable).map(Backup::reason).toList());
        programme.pass(Duration.ofDays(8));
        backups.make(Reason.START);
        try (Stream<Path> files = Files.list(own)) {
            assertEquals(5, files.count());
        }
    }

    @Test
    void aDiskThatRefusesLeavesNothingBehindAndSaysSo() throws Exception {
        Path file = Files.writeString(folder.resolve("no folder"), "");
        KeepException e = assertThrows(KeepException.class,
                () -> backups.write(file.resolve("x.zip"), Reason.BY_HAND));
        assertEquals(KeepException.Code.UNREACHED, e.code());
    }

    @Test
    void aRestoreShowsWhatItWouldChangeAndBringsThePastBack() throws Exception {
        programme.session(new UUID(5, 2), "Risks");
        programme.session(new UUID(5, 3), "Stays");
        Backup made = backups.make(Reason.BY_HAND);
        UUID device = programme.store().workspace().device();
        programme.store().apply(new Edit("Delete").delete("session", new UUID(5, 2)).put("session", Programme.FIRST,
                "title", "Cloud last").put("session", new UUID(5, 4), "title", "New since")).join();
        try (Restore restore = Restore.of(made.file(), programme.clock())) {
            assertEquals(List.of(new Difference("note", List.of("Note of Risks"), List.of(), List.of()),
                    new Difference("session", List.of("Risks"), List.of("Cloud first"), List.of("New since"))),
                    restore.differences(programme.store()));
            programme.store().close();
            restore.replace(programme.folder(), programme.clock());
        }
        programme.reopen();
        assertEquals(List.of("Cloud first", "Risks", "Stays"), programme.titles());
        assertFalse(programme.store().workspace().device().equals(device));
        programme.session(new UUID(5, 9), "Written after");
        assertEquals(List.of(), Check.of(programme.store(), _ -> {
        }).findings());
    }

    @Test
    void aBackupOfAnotherProgrammeIsRefusedButMakesAWorkspaceOfItsOwn() throws Exception {
        Backup made = backups.make(Reason.BY_HAND);
        try (Programme other = new Programme(folder.resolve("other"));
                Restore restore = Restore.of(made.file(), programme.clock())) {
            assertThrows(KeepException.class, () -> restore.differences(other.store()));
            restore.create(folder.resolve("new laptop"), "new laptop", programme.clock());
        }
        try (Programme again = new Programme(folder.resolve("new laptop"))) {
            assertEquals(List.of("Cloud first"), again.titles());
            assertEquals("new laptop", again.store().workspace().deviceName());
        }
    }

    @Test
    void thePastIsOpenedAsItWasAndNothingCanBeChangedInIt() throws Exception {
        Instant before = programme.clock().instant();
        programme.pass(Duration.ofDays(3));
        programme.store().apply(new Edit("Rename").put("session", Programme.FIRST, "title", "Cloud last")).join();
        programme.session(new UUID(5, 2), "Later");
        String code = programme.store().stateCode();
        try (LogCopy copy = LogCopy.asItWas(programme.store(), before)) {
            Store past = copy.open(programme.clock());
            assertEquals(Optional.of("Cloud first"), new app.wheelhouse.store.Records(past)
                    .find("session", Programme.FIRST).map(row -> row.get("title")));
            AtomicReference<String> refused = new AtomicReference<>("");
            past.onRefused(refused::set);
            assertThrows(CancellationException.class,
                    () -> past.apply(new Edit("Rename").put("session", Programme.FIRST, "title", "No")).join());
            assertTrue(refused.get().contains("nothing can be changed"), refused.get());
            assertThrows(CancellationException.class, () -> past.undo().join());
        }
        assertEquals(code, programme.store().stateCode());
        assertEquals(List.of("Cloud last", "Later"), programme.titles());
    }

    @Test
    void backupsMadeWhileOthersWriteAreWholeMoments() throws Exception {
        Thread writing = Thread.ofVirtual().start(() -> {
            for (int i = 0; i < 200; i++) {
                programme.session(new UUID(8, i), "Session " + i);
            }
        });
        for (int i = 0; i < 3; i++) {
            Backup made = backups.make(Reason.BY_HAND);
            assertEquals(made.stateCode(), backups.prove(made.file()).stateCode());
        }
        writing.join();
    }

    @Test
    void aBackupOfANewerWheelhouseIsRefusedWithASentence() throws Exception {
        Path file = backups.make(Reason.BY_HAND).file();
        String code = programme.store().stateCode();
        for (String name : List.of("backup.json", "workspace.json")) {
            Path newer = folder.resolve("newer-" + name + ".zip");
            makeNewer(file, name, newer);
            String sentence = assertThrows(KeepException.class, () -> Restore.of(newer, programme.clock())).sentence();
            assertEquals("%s is not used: it was made by a newer Wheelhouse. Nothing was changed."
                    .formatted(newer.getFileName()), sentence);
            assertEquals(sentence,
                    assertThrows(KeepException.class, () -> backups.prove(newer)).sentence());
        }
        assertEquals(code, programme.store().stateCode());
    }

    /** Raises the format a file in a backup names, and has the backup's own description agree with it. */
    private static void makeNewer(Path file, String name, Path to) throws Exception {
        try (ZipFile zip = new ZipFile(file.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            java.util.Map<String, byte[]> parts = new java.util.LinkedHashMap<>();
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
            byte[] old = parts.get(name);
            byte[] raised = new String(old, StandardCharsets.UTF_8).replaceFirst("\"format\" : 1", "\"format\" : 2")
                    .getBytes(StandardCharsets.UTF_8);
            assertFalse(java.util.Arrays.equals(old, raised));
            parts.put(name, raised);
            parts.computeIfPresent("backup.json", (_, json) -> new String(json, StandardCharsets.UTF_8)
                    .replace(sha256(old), sha256(raised)).getBytes(StandardCharsets.UTF_8));
            for (java.util.Map.Entry<String, byte[]> part : parts.entrySet()) {
                out.putNextEntry(new ZipEntry(part.getKey()));
                out.write(part.getValue());
            }
        }
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aDamagedLineOfTheLogComesBackFromABackup() throws Exception {
        Path damaged = folder.resolve("damaged");
        Path log;
        String code;
        try (Programme first = new Programme(damaged)) {
            first.session(Programme.FIRST, "Cloud first");
            var _ = new Backups(first.store(), Completion.NONE).make(Reason.BY_HAND);
            first.session(new UUID(5, 2), "Since the backup");
            code = first.store().stateCode();
            log = damaged.resolve("log").resolve(first.store().workspace().device() + "-000001.ndjson");
        }
        String good = Files.readString(log);
        Files.writeString(log, good.replace("Cloud first", "Cloud worst"));
        Files.delete(damaged.resolve("cockpit.mv.db"));
        try (Programme again = new Programme(damaged)) {
            assertNotEquals(code, again.store().stateCode());
            assertTrue(new Backups(again.store(), Completion.NONE).heal().orElse("")
                    .contains("came back from the backup"));
            assertEquals(code, again.store().stateCode());
            assertEquals(good, Files.readString(log));
            assertEquals(List.of("Cloud first", "Since the backup"), again.titles());
        }
    }
}

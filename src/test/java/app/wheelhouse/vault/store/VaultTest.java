package app.wheelhouse.vault.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.cli.VaultFields;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.list.Programme;
import app.wheelhouse.vault.Remark;
import app.wheelhouse.vault.VaultException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workspace as a folder of Markdown, there and back. */
class VaultTest {
    @TempDir
    Path folder;
    private Programme programme;
    private Store store;
    private Path dir;
    private Vault vault;

    @BeforeEach
    void export() throws VaultException {
        programme = Programme.sample(folder);
        store = programme.store();
        UUID topic = store.ids().next();
        store.apply(new Edit("Topic").put("topic", topic, "session",
                new Records(store).with("session", "code", "B").getFirst()).put("topic", topic, "title", "Crawl"))
                .join();
        dir = folder.resolve("vault");
        vault = new Vault(store, dir);
        vault.export();
    }

    @AfterEach
    void close() {
        programme.close();
    }

    private VaultChanges read() throws VaultException {
        return vault.read(new VaultFields(store));
    }

    private VaultChanges take() throws VaultException {
        VaultChanges changes = read();
        vault.take(changes).join();
        vault.mark(changes);
        return changes;
    }

    private Path file(String path) {
        Path file = dir.resolve(path);
        assertTrue(Files.exists(file), () -> path + " is not among " + list().keySet());
        return file;
    }

    private Map<String, String> list() {
        try (Stream<Path> files = Files.walk(dir)) {
            Map<String, String> all = new TreeMap<>();
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.put(dir.relativize(file).toString(), Files.readString(file));
            }
            return all;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private void replace(String path, String before, String after) throws IOException {
        String text = Files.readString(file(path));
        assertTrue(text.contains(before), text);
        Files.writeString(file(path), text.replace(before, after));
    }

    private UUID person(String name) {
        return new Records(store).with("person", "name", name).getFirst();
    }

    @Test
    void everyRecordThatIsReadIsAFileWithLinks() throws IOException {
        String session = Files.readString(file("Sessions/B Cloud strategy, not lift and shift.md"));
        assertTrue(session.startsWith("---\nid: "), session);
        assertTrue(session.contains("code: \"B\""), session);
        assertTrue(list().values().stream().anyMatch(text -> text.contains("%% topic {id: ")));
        assertTrue(list().values().stream().anyMatch(text -> text.contains("owner: \"[[Head of Product]]\"")));
        assertTrue(list().keySet().stream().anyMatch(path -> path.startsWith("Documents/")));
    }

    @Test
    void aSecondExportChangesNoByteAndAnImportNothing() throws VaultException {
        Map<String, String> before = list();
        assertEquals(0, vault.export().changed());
        assertEquals(before, list());
        VaultChanges changes = read();
        assertTrue(changes.isEmpty(), () -> changes.records().toString());
        assertEquals(List.of(), changes.remarks());
        assertEquals(List.of(), changes.notices());
    }

    @Test
    void anUntouchedRecordWhoseFileIsOnlyRewrittenDoesNotChange() throws IOException, VaultException {
        for (Map.Entry<String, String> each : list().entrySet()) {
            if (each.getKey().endsWith(".md") && !each.getKey().equals("README.md")) {
                Files.writeString(dir.resolve(each.getKey()), "\ufeff" + each.getValue().replace("\n", "\r\n"));
            }
        }
        VaultChanges changes = read();
        assertEquals(List.of(), changes.records());
        assertEquals(List.of(), changes.remarks());
    }

    @Test
    void onlyWhatWasEditedComesBackAsOneEdit() throws IOException, VaultException {
        replace("People/Field Lead.md", "org: \"Field\"", "org: \"Alliances\"\nmanager: \"[[President]]\"");
        Map<String, Object> receipt = new Records(store).list("receipt").getFirst();
        VaultChanges changes = take();
        assertEquals(List.of("People/Field Lead.md: org, manager"), changes.records());
        Map<String, Object> lead = new Records(store).find("person", person("Field Lead")).orElseThrow();
        assertEquals("Alliances", lead.get("org"));
        assertEquals(person("President"), lead.get("manager"));
        assertEquals(receipt, new Records(store).list("receipt").getFirst());
        assertTrue(read().isEmpty());
        assertEquals(0, vault.unsaved(new VaultFields(store)).size());
        store.undo().join();
        Map<String, Object> again = new Records(store).find("person", person("Field Lead")).orElseThrow();
        assertEquals("Field", again.get("org"));
        assertEquals(null, again.get("manager"));
    }

    @Test
    void aPersonRenamedInTheVaultIsRenamedEverywhereAndKeepsTheirFile() throws IOException, VaultException {
        replace("People/President.md", "name: \"President\"", "name: \"Chair\"");
        take();
        assertEquals(1, new Records(store).with("person", "name", "Chair").size());
        vault.export();
        assertTrue(Files.exists(dir.resolve("People/President.md")));
    }

    @Test
    void aNoteEditedInTheVaultIsCaptured() throws IOException, VaultException {
        UUID session = new Records(store).with("session", "code", "B").getFirst();
        UUID note = store.ids().next();
        store.apply(new Edit("Note").put("note", note, "session", session).put("note", note, "text", "Said.")).join();
        vault.export();
        int actions = new Records(store).list("action").size();
        replace("Sessions/B Cloud strategy, not lift and shift.md", "Said.", "Said.\na: call the partner @President");
        take();
        assertEquals(actions + 1, new Records(store).list("action").size());
        store.undo().join();
        assertEquals(actions, new Records(store).list("action").size());
    }

    @Test
    void whatBothSidesChangedIsLeftAndSaid() throws IOException, VaultException {
        replace("People/Field Lead.md", "org: \"Field\"", "org: \"Alliances\"");
        store.apply(new Edit("Move").put("person", person("Field Lead"), "org", "Sales")).join();
        VaultChanges changes = read();
        assertTrue(changes.isEmpty());
        assertTrue(changes.remarks().getFirst().words().startsWith("People/Field Lead.md, line "));
        assertFalse(vault.unsaved(new VaultFields(store)).isEmpty());
    }

    @Test
    void linesNotUnderstoodAreSaidWithFileAndLineAndTheRestIsTaken() throws IOException, VaultException {
        replace("People/Field Lead.md", "org: \"Field\"",
                "org: \"Alliances\"\nshoe: 44\nmanager: \"[[Nobody Known]]\"\nlast_contact: yesterday\nteam: [a, b]");
        VaultChanges changes = read();
        assertEquals(List.of("People/Field Lead.md: org"), changes.records());
        assertEquals(4, changes.remarks().size(), () -> changes.remarks().toString());
        assertTrue(changes.remarks().stream().allMatch(each -> each.line() > 1), () -> changes.remarks().toString());
    }

    @Test
    void aNewFileBecomesARecordOnce() throws IOException, VaultException {
        Files.createDirectories(dir.resolve("Reference"));
        Files.writeString(dir.resolve("Reference/Error budget.md"),
                "---\ntitle: Error budget\nkind: term\n---\nWhat may fail.\n");
        take();
        Map<String, Object> term = new Records(store).list("reference").getFirst();
        assertEquals("What may fail.", term.get("text"));
        assertTrue(Files.readString(dir.resolve("Reference/Error budget.md")).contains("id: " + term.get("id")));
        assertTrue(read().isEmpty());
        vault.export();
        assertEquals(1, list().keySet().stream().filter(path -> path.startsWith("Reference/")).count());
    }

    @Test
    void aMovedFileIsTheSameRecordAndACopyIsNot() throws IOException, VaultException {
        Files.move(file("People/President.md"), dir.resolve("People/Boss.md"));
        replace("People/Field Lead.md", "org: \"Field\"", "org: \"Field\"\nmanager: \"[[Boss|the boss]]\"");
        Files.copy(file("People/Field Lead.md"), dir.resolve("People/Zed.md"));
        VaultChanges changes = read();
        assertEquals(List.of("People/Field Lead.md: manager"), changes.records());
        assertEquals(List.of(), changes.notices());
        assertTrue(changes.remarks().getFirst().sentence().contains("same id"));
    }

    @Test
    void aDeletedFileDeletesNothing() throws IOException, VaultException {
        Files.delete(file("People/Field Lead.md"));
        VaultChanges changes = read();
        assertTrue(changes.isEmpty());
        assertEquals(List.of("People/Field Lead.md"), changes.notices().stream().map(Remark::file).toList());
        store.apply(new Edit("Delete").delete("person", person("President"))).join();
        vault.export();
        assertFalse(Files.exists(dir.resolve("People/President.md")));
        assertTrue(Files.exists(dir.resolve("People/Field Lead.md")));
    }

    @Test
    void textsThatLookLikeTheVaultsOwnLinesComeBackAsTheyWere() throws VaultException, IOException {
        UUID page = store.ids().next();
        String text = "# A\n\n%% topic {id: x} %%\n\\%% twice %%\n---\nkey: [[x]]\n\n## Last";
        store.apply(new Edit("Page").put("document", page, "title", "Odd: \"[[#^|]]\" \u0007").put("document", page,
                "text", text))
                .join();
        vault.export();
        String path = list().keySet().stream().filter(each -> each.startsWith("Documents/Odd")).findFirst()
                .orElseThrow();
        Files.writeString(dir.resolve(path), Files.readString(dir.resolve(path)).replace("## Last", "## Lost"));
        take();
        assertEquals(text.replace("Last", "Lost"),
                Objects.requireNonNull(new Records(store).find("document", page).orElseThrow().get("text")));
    }

    private void refused(String words) {
        String sentence = assertThrows(VaultException.class, this::read).sentence();
        assertTrue(sentence.contains(words), sentence);
    }

    @Test
    void hostileFilesAreRefusedByName() throws IOException {
        Path link = dir.resolve("People/Link.md");
        Files.createSymbolicLink(link, Path.of("/etc/passwd"));
        refused("People/Link.md");
        Files.delete(link);
        Path bad = dir.resolve("People/Bad.md");
        Files.write(bad, new byte[]{'-', (byte) 0xff, (byte) 0xfe});
        refused("People/Bad.md is refused: it is not in UTF-8");
        Files.write(bad, new byte[9 << 20]);
        refused("People/Bad.md is refused: it has more than 8 MiB");
        for (String yaml : List.of("a: [", "a: &x [*x]\nb: 1\n a: 2", "- 1", "a: 1\na: 2",
                "!!java.lang.Runtime x: [")) {
            Files.writeString(bad, "---\n" + yaml + "\n---\n");
            assertThrows(VaultException.class, this::read, yaml);
            refused("People/Bad.md, line");
        }
        Files.delete(bad);
        Files.createSymbolicLink(dir.resolve("Elsewhere"), Path.of("/"));
        refused("Elsewhere");
        Files.delete(dir.resolve("Elsewhere"));
        Files.write(dir.resolve(".wheelhouse-vault"), "what".getBytes(UTF_8));
        refused(".wheelhouse-vault");
    }

    @Test
    void aFolderThatIsNoVaultOrAnothersIsLeftAlone() throws IOException, VaultException {
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("mine.txt"), "x");
        assertThrows(VaultException.class, () -> new Vault(store, other).export());
        assertThrows(VaultException.class, () -> new Vault(store, folder.resolve("none")).read(new VaultFields(store)));
        Path foreign = folder.resolve("foreign");
        Files.createDirectories(foreign);
        Files.writeString(foreign.resolve(".wheelhouse-vault"), "wheelhouse vault 1 " + UUID.randomUUID() + "\n");
        assertTrue(assertThrows(VaultException.class, () -> new Vault(store, foreign).export()).sentence()
                .contains("another workspace"));
        assertThrows(VaultException.class, () -> new Vault(store, store.workspace().folder().resolve("v")).export());
        Files.createDirectories(folder.resolve("trap"));
        Files.createSymbolicLink(folder.resolve("trap/.wheelhouse-vault"), Path.of("/etc/hostname"));
        assertThrows(VaultException.class, () -> new Vault(store, folder.resolve("trap")).export());
    }
}

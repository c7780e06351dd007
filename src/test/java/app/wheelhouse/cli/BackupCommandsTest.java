package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.cli.CommandLineUser.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Makes, lists, proves and restores backups from a script. */
class BackupCommandsTest {
    @TempDir
    Path folder;
    private CommandLineUser user;

    @BeforeEach
    void aProgramme() {
        user = new CommandLineUser(folder.resolve("programme"));
        user.ok("init");
        user.ok("add", "session", "title=Cloud first");
    }

    @Test
    void aBackupIsMadeListedAndProved() {
        assertEquals(1, user.run("backup", "list").code());
        JsonNode made = user.json("backup");
        assertEquals("by_hand", made.path("reason").asString());
        assertEquals(user.json("digest").path("state_code").asString(), made.path("state_code").asString());
        JsonNode listed = user.json("backup", "list");
        assertEquals(1, listed.size());
        assertTrue(listed.get(0).path("readable").asBoolean());
        assertEquals(made.path("changes").asLong(),
                user.json("backup", "verify", made.path("file").asString()).path("changes").asLong());
        assertTrue(user.ok("backup", "list").out().contains("Last proven restore"));
    }

    @Test
    void aRestoreSaysWhatItWouldDoDoesItAndKeepsThePresent() {
        Path file = folder.resolve("mine.zip");
        user.ok("backup", "create", "-o", file.toString());
        user.ok("add", "session", "title=Made since");
        JsonNode preview = user.json("restore", file.toString(), "--dry-run");
        assertEquals(1, preview.path("differences").get(0).path("gone").asInt());
        assertEquals(2, user.json("list", "session").size());
        JsonNode restored = user.json("backup", "restore", file.toString());
        assertEquals(1, user.json("list", "session").size());
        user.ok("restore", restored.path("kept").asString());
        assertEquals(2, user.json("list", "session").size());
        user.ok("check");
        assertEquals(1, user.run("restore", "--dry-run", restored.path("kept").asString()).code());
    }

    @Test
    void aNewLaptopBeginsFromABackup() {
        Path file = folder.resolve("mine.zip");
        user.ok("backup", "-o", file.toString());
        CommandLineUser other = new CommandLineUser(folder.resolve("elsewhere"));
        other.ok("restore", file.toString());
        assertEquals("Cloud first", other.json("list", "session").get(0).path("title").asString());
    }

    @Test
    void whatIsNoBackupIsRefusedByName() throws IOException {
        Path file = Files.writeString(folder.resolve("letter.zip"), "Dear all");
        for (String command : new String[]{"verify", "restore"}) {
            Result result = user.run("backup", command, file.toString());
            assertEquals(4, result.code(), result.err());
            assertTrue(result.err().contains("letter.zip"), result.err());
        }
        assertEquals(2, user.run("backup", "verify").code());
        assertEquals(2, user.run("backup", "burn").code());
        assertEquals(5, user.run("restore", folder.resolve("gone.zip").toString()).code());
    }
}

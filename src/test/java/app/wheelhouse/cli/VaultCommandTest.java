package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Vaults from a script. */
class VaultCommandTest {
    @TempDir
    Path folder;
    private CommandLineUser user;
    private String dir = "";

    @BeforeEach
    void aVault() {
        user = new CommandLineUser(folder.resolve("programme"));
        dir = folder.resolve("vault").toString();
        user.ok("init");
        user.ok("add", "person", "name=President", "org=executive");
        user.ok("add", "risk", "title=Slow", "likelihood=4", "impact=5", "treatment=accept");
        user.ok("vault", "export", dir);
    }

    @Test
    void whatIsEditedComesBack() throws IOException {
        Path file = Path.of(dir, "People", "President.md");
        Files.writeString(file, Files.readString(file).replace("executive", "board"));
        assertEquals(4, user.run("vault", "export", dir).code());
        JsonNode would = user.json("vault", "import", dir, "--dry-run");
        assertEquals("People/President.md: org", would.path("records").get(0).asString());
        assertEquals("executive", user.json("show", "person", "President").path("org").asString());
        user.ok("vault", "import", dir);
        assertEquals("board", user.json("show", "person", "President").path("org").asString());
        assertEquals(0, user.json("vault", "export", dir).path("written").asInt());
        user.ok("undo");
        assertEquals("executive", user.json("show", "person", "President").path("org").asString());
    }

    @Test
    void aValueAgainstARuleIsSaidAndAFileThatIsNoneIsRefused() throws IOException {
        Path file = Path.of(dir, "Risks", "Slow.md");
        Files.writeString(file, Files.readString(file).replace("likelihood: 4", "likelihood: 9").replace("\"accept\"",
                "\"pray\""));
        JsonNode read = user.json("vault", "import", dir);
        assertEquals(2, read.path("not_understood").size());
        assertTrue(read.path("not_understood").get(0).path("line").asInt() > 2);
        Files.writeString(file, "---\na: [\n---\n");
        assertEquals(4, user.run("vault", "import", dir).code());
        assertEquals(5, user.run("vault", "import", folder.resolve("none").toString()).code());
        assertEquals(2, user.run("vault").code());
    }

    @Test
    void aNameSetFromTheCommandLineIsSetEverywhere() {
        user.ok("add", "receipt", "title=We go", "speaker=President");
        user.ok("set", "person", "President", "name=Chair");
        assertEquals("Chair", user.json("show", "receipt", "We go").path("speaker").asString());
    }
}

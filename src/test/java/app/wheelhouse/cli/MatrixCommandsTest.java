package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A rights matrix from a file, through the command line, and back into a file. */
class MatrixCommandsTest {
    private static final String CSV = "Big bets (RAPID),Ann,Bob,Note\r\nGate,D,RP,said twice\r\nShip,D,R,\r\n";
    @TempDir
    Path folder;
    private CommandLineUser user;

    @BeforeEach
    void bringIn() throws IOException {
        user = new CommandLineUser(folder.resolve("programme"));
        user.ok("init");
        Path file = Files.writeString(folder.resolve("bets.csv"), CSV);
        user.ok("import", file.toString());
    }

    @Test
    void aListSaysHowMuchIsInAMatrixAndWhetherItIsValid() {
        JsonNode matrix = user.json("list", "matrix").path(0);
        assertEquals("Big bets rapid 2 2 1 false", "%s %s %s %s %s %s".formatted(matrix.path("title").asString(),
                matrix.path("framework").asString(), matrix.path("rows").asInt(), matrix.path("columns").asInt(),
                matrix.path("findings").asInt(), matrix.path("valid").asBoolean()));
    }

    @Test
    void oneMatrixIsShownWithItsFindingsAndLetters() {
        JsonNode matrix = user.json("show", "matrix", "Big bets");
        assertEquals("“Ship”: nobody performs.", matrix.path("messages").path(0).asString());
        assertEquals("RP", matrix.path("grid").path(0).path("Bob").asString());
    }

    @Test
    void theFileThatComesOutIsTheOneThatCameInAndNotesAreForTheHost() throws IOException {
        Path out = folder.resolve("out.csv");
        user.ok("export", "matrix", "Big bets", "-o", out.toString(), "--edition", "host");
        assertEquals(CSV, Files.readString(out));
        user.ok("export", "matrix", "Big bets", "-o", out.toString());
        assertFalse(Files.readString(out).contains("twice"));
        Path page = folder.resolve("out.md");
        user.ok("export", "matrix", "Big bets", "-o", page.toString());
        String text = Files.readString(page);
        assertTrue(text.contains("Ship”: nobody performs"), text);
        assertFalse(text.contains("twice"), text);
        user.ok("export", "matrix", "Big bets", "-o", folder.resolve("out.pdf").toString());
        assertEquals(2, user.run("export", "minutes", "x", "--format", "csv").code());
    }
}

package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.cli.CommandLineUser.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;

/** Exit codes are what scripts rely on. */
class ExitCodesTest {
    static final List<String> COMMANDS = List.copyOf(Cli.names());
    @TempDir
    static Path folder;
    private static CommandLineUser user;

    @BeforeAll
    static void anEmptyWorkspace() {
        user = new CommandLineUser(folder.resolve("programme"));
        user.ok("init");
    }

    @ParameterizedTest
    @FieldSource("COMMANDS")
    void everyCommandExplainsItself(String command) {
        Result result = new CommandLineUser(folder).run(command, "--help");
        assertEquals(0, result.code());
        assertTrue(result.out().startsWith("Usage: wheelhouse " + command), result.out());
        assertEquals("", result.err());
    }

    @Test
    void helpNamesEveryCommand() {
        Result result = new CommandLineUser(folder).run("--help");
        assertEquals(0, result.code());
        assertAll(Cli.names().stream().map(name -> () -> assertTrue(result.out().contains("  " + name))));
        assertEquals(0, new CommandLineUser(folder).run("--version").code());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            0, digest
            1, list session
            1, list topic --json
            1, show session B
            1, show session 0190a9a0-0000-7000-8000-000000000000
            1, set session B title=X
            1, remove topic X
            1, history topic 0190a9a0-0000-7000-8000-000000000000
            1, undo
            1, redo
            1, export minutes B
            2, list
            2, list sessions
            2, list topic --where state
            2, list topic --where stage=x
            2, list topic --sort stage
            2, list topic --loudly
            2, lst
            2, show topic
            2, add topic
            2, add topic title
            2, add topic titel=X
            2, add series title=X title=Y
            2, set topic X
            2, export song B
            2, export minutes B --format docx
            2, export minutes B --edition press
            2, import
            2, note
            4, add topic title=X
            4, add series purpose=X
            4, add series title=X position=1
            4, add session title=X minutes=-1
            4, add action title=X owner=Nobody
            4, add action title=X state=maybe
            4, add attendee session=B person=Nobody
            4, import /no/such/file.md
            4, import /
            """)
    void codesTellScriptsWhatHappened(int code, String line) {
        Result result = user.run(line.split(" "));
        assertEquals(code, result.code(), line + ": " + result.err());
        assertEquals(code == 0 || line.startsWith("list") && code == 1, result.err().isEmpty(), result.err());
        assertFalse(result.err().contains("\tat "), result.err());
        assertTrue(result.err().lines().allMatch(sentence -> sentence.startsWith("wheelhouse: ")), result.err());
    }

    @Test
    void aFolderWithoutAWorkspaceCannotBeReached() {
        for (String[] command : Stream.of("list session", "digest", "check", "check --rebuild", "undo")
                .map(line -> line.split(" ")).toList()) {
            Result result = new CommandLineUser(folder.resolve("nowhere")).run(command);
            assertEquals(5, result.code());
            assertTrue(result.err().contains("holds no workspace"), result.err());
        }
    }

    @Test
    void theWorkspaceIsNamedBeforeOrBehindTheCommand() {
        Path other = folder.resolve("other");
        CommandLineUser user = new CommandLineUser(folder.resolve("usual"));
        user.ok("init", "-w", other.toString());
        user.ok("--workspace", other.toString(), "add", "series", "title=X");
        user.ok("list", "series", "--workspace=" + other);
        assertEquals(5, user.run("list", "series").code());
    }
}

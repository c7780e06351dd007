package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.cli.CommandLineUser.Result;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes workspaces and looks after them. */
class WorkspaceCommandsTest {
    @TempDir
    Path folder;
    private Path programme;
    private CommandLineUser user;

    @BeforeEach
    void nothingYet() {
        programme = folder.resolve("my programme");
        user = new CommandLineUser(programme);
    }

    @Test
    void initMakesAWorkspaceOnce() {
        assertEquals("my programme", user.json("init").path("name").asString());
        Result again = user.run("init");
        assertEquals(4, again.code());
        assertTrue(again.err().contains("holds a workspace already"), again.err());
        assertEquals(4, user.run("init", "--sample").code());
    }

    @Test
    void theSampleIsBuiltBesideAndMovedIntoPlace() throws IOException {
        assertEquals(39, user.json("init", "--sample").path("imported").size());
        assertEquals(18, user.json("list", "session").size());
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
        assertTrue(user.ok("check").out().startsWith("All is well"));
    }

    @Test
    void theSampleIsNotPutAmongOtherFiles() throws IOException {
        Files.createDirectories(programme);
        Files.writeString(programme.resolve("letter.txt"), "mine");
        Result result = user.run("init", "--sample");
        assertEquals(5, result.code());
        assertTrue(result.err().contains("not an empty folder"), result.err());
        assertEquals("mine", Files.readString(programme.resolve("letter.txt")));
    }

    @Test
    void deletingTheTablesChangesNothing() throws IOException {
        user.ok("init", "--sample");
        String topics = user.ok("list", "topic", "--json").out();
        String code = user.ok("digest").word();
        Files.delete(programme.resolve("cockpit.mv.db"));
        assertEquals(topics, user.ok("list", "topic", "--json").out());
        assertEquals(code, user.ok("digest").word());
        assertTrue(user.json("check", "--rebuild").path("rebuilt").booleanValue());
        assertEquals(topics, user.ok("list", "topic", "--json").out());
    }

    @Test
    void checkFindsTablesThatSayOtherwiseAndRebuildMendsThem() throws SQLException {
        user.ok("init");
        String id = user.ok("add", "series", "title=Charter").word();
        try (var connection = DriverManager.getConnection("jdbc:h2:file:" + programme.resolve("cockpit")
                + ";DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE", "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("update series set title = 'Forged'");
        }
        Result found = user.run("check");
        assertEquals(1, found.code());
        assertTrue(found.out().contains(id) && found.out().contains("'Forged', by the log it is 'Charter'"),
                found.out());
        user.ok("check", "--rebuild");
        assertEquals("Charter", user.json("show", "series", id).path("title").asString());
    }

    @Test
    void checkNamesTheDamagedLineOfTheLog() throws IOException {
        user.ok("init");
        user.ok("add", "series", "title=Charter");
        user.ok("add", "series", "title=Second");
        Path log;
        try (Stream<Path> files = Files.list(programme.resolve("log"))) {
            log = files.findFirst().orElseThrow();
        }
        Files.writeString(log, Files.readString(log).replace("\"Charter\"", "\"Chapter\""));
        Result found = user.run("check");
        assertEquals(1, found.code());
        assertTrue(found.out().contains("is damaged"), found.out());
        assertFalse(found.out().contains("\tat "), found.out());
        Result listed = user.ok("list", "series");
        assertTrue(listed.out().contains("Second"));
    }

    @Test
    void aWorkspaceOpenElsewhereIsNotTouchedAndItsOwnerIsNamed() throws StoreException {
        user.ok("init");
        try (Workspace _ = Workspace.open(programme)) {
            for (String[] command : new String[][]{{"list", "session"}, {"add", "series", "title=X"}, {"check"},
                    {"check", "--rebuild"}, {"digest"}, {"undo"}}) {
                Result result = user.run(command);
                assertEquals(3, result.code(), String.join(" ", command));
                assertTrue(result.err().contains("process " + ProcessHandle.current().pid()), result.err());
            }
        }
        assertEquals(1, user.run("list", "session").code());
    }

    @Test
    void theDigestIsTheSameUntilSomethingChanges() {
        user.ok("init");
        String code = user.ok("digest").word();
        assertEquals(code, user.ok("digest").word());
        user.ok("add", "series", "title=Charter");
        assertFalse(code.equals(user.ok("digest").word()));
    }

    @Test
    void aWorkspaceOfANewerProgramIsLeftAlone() throws IOException {
        user.ok("init");
        Path json = programme.resolve("workspace.json");
        Files.writeString(json, Files.readString(json).replaceFirst("\"format\" : \\d+", "\"format\" : 99"));
        Result result = user.run("list", "session");
        assertEquals(4, result.code());
        assertTrue(result.err().contains("newer Wheelhouse"), result.err());
    }
}

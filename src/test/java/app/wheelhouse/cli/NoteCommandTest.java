package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Notes written from a script become records as typed ones do. */
class NoteCommandTest {
    @TempDir
    Path folder;
    private CommandLineUser user;

    @BeforeEach
    void aSession() {
        user = new CommandLineUser(folder.resolve("programme"));
        user.ok("init");
        user.ok("add", "session", "title=Cloud first", "code=B");
        user.ok("add", "person", "name=President");
    }

    @Test
    void captureLinesBecomeRecordsAndTheNoteGrows() {
        String note = user.typing("Began on time.\n").ok("note", "B").word();
        user.typing("a: topology proposal @President due 2026-12-01\nd: staged plan\n").ok("note", "B");
        assertEquals("Began on time.\na: topology proposal @President due 2026-12-01\nd: staged plan\n",
                user.json("show", "note", note).path("text").asString());
        assertEquals("2026-12-01", user.json("list", "action").get(0).path("due").asString());
        assertEquals(note, user.json("list", "decision").get(0).path("note").asString());
    }

    @Test
    void aTopicHasItsOwnNote() {
        String topic = user.ok("add", "topic", "session=B", "title=Stages").word();
        user.typing("About stages.").ok("note", "B", "--topic", "Stages");
        assertEquals(topic, user.json("list", "note").get(0).path("topic").asString());
        user.ok("add", "session", "title=Other", "code=C");
        assertEquals(4, user.typing("Elsewhere.").run("note", "C", "--topic", topic).code());
    }

    @Test
    void editingTheTextMovesTheRecordsAlong() {
        String note = user.typing("a: proposal").ok("note", "B").word();
        user.ok("set", "note", note, "text=a: better proposal");
        assertEquals("better proposal", user.json("list", "action").get(0).path("title").asString());
        user.ok("set", "note", note, "text=");
        assertEquals(1, user.run("list", "action").code());
    }

    @Test
    void removingWhatWasCapturedLeavesItsLineAsPlainText() {
        String note = user.typing("a: proposal").ok("note", "B").word();
        user.ok("remove", "action", "proposal");
        assertEquals("proposal", user.json("show", "note", note).path("text").asString());
        assertEquals(1, user.run("list", "action").code());
    }

    @Test
    void nothingToAppendIsRefusedWithASentence() {
        CommandLineUser.Result result = user.typing("").run("note", "B");
        assertEquals(4, result.code());
        assertTrue(result.err().contains("empty"), result.err());
        assertEquals(1, user.typing("Words").run("note", "Z").code());
    }
}

package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Decisions on the command line. */
class DecisionCommandsTest {
    @TempDir
    Path folder;
    private CommandLineUser user;

    @BeforeEach
    void aWorkspace() {
        user = new CommandLineUser(folder.resolve("programme"));
        user.ok("init");
    }

    @Test
    void whatFollowsFromTheLogIsListedAndCanBeAskedFor() {
        user.ok("add", "person", "name=President");
        user.ok("add", "matrix", "title=Recurring", "framework=rapid");
        user.ok("add", "decision", "title=Gates", "door=one_way");
        user.ok("add", "role", "decision=Gates", "person=President", "letters=D");
        user.ok("add", "decision", "title=Other", "door=two-way");
        user.ok("set", "decision", "Gates", "ready_on=" + LocalDate.now(ZoneOffset.UTC));

        JsonNode gates = user.json("show", "decision", "Gates");
        assertEquals("ready", gates.path("stage").asString());
        assertEquals("President", gates.path("held_by").asString());
        assertEquals(0, gates.path("held_minutes").intValue());
        assertEquals(0, gates.path("age_days").intValue());
        assertEquals("one-way", gates.path("door").asString());
        assertEquals("two options, a reversal trigger and a review date", gates.path("missing").asString());
        assertEquals("no_memo", gates.path("flags").asString());
        assertTrue(gates.path("decided_at").isNull());
        assertEquals(1, user.json("list", "decision", "--where", "held_by=president").size());
        assertEquals(1, user.json("list", "decision", "--where", "door=one-way").size());
        assertEquals(1, user.json("list", "decision", "--where", "stage=raised", "--sort", "age_days").size());
    }

    @Test
    void aDecidedOneIsOnlyAmended() {
        user.ok("add", "decision", "title=Gates", "raised_on=2026-01-01", "context=Before");
        user.ok("set", "decision", "Gates", "state=accepted");
        assertEquals(LocalDate.now(ZoneOffset.UTC).toString(),
                user.json("show", "decision", "Gates").path("decided_on").asString());
        user.ok("set", "decision", "Gates", "outcome=Three gates", "review_on=2027-01-01");

        CommandLineUser.Result refused = user.run("set", "decision", "Gates", "context=After");
        assertEquals(4, refused.code());
        assertTrue(refused.err().contains("The context stands: the decision is approved."), refused.err());
        assertEquals(4, user.run("set", "decision", "Gates", "outcome=Two gates").code());
        assertEquals(4, user.run("set", "decision", "Gates", "state=rejected").code());

        user.ok("add", "amendment", "decision=Gates", "text=Measured over 28 days");
        JsonNode amendment = user.json("list", "amendment").get(0);
        assertEquals("Measured over 28 days", amendment.path("title").asString());
        assertEquals(LocalDate.now(ZoneOffset.UTC).toString(), amendment.path("made_on").asString());

        user.ok("set", "decision", "Gates", "state=proposed");
        user.ok("set", "decision", "Gates", "context=After");
        assertEquals(2, user.json("list", "amendment").size());
        assertTrue(user.json("show", "decision", "Gates").path("decided_on").isNull());
    }

    @Test
    void supersedingUpdatesBothInOneEdit() {
        user.ok("add", "decision", "title=Old", "state=accepted");
        user.ok("add", "decision", "title=New", "supersedes=Old");
        assertEquals("superseded", user.json("show", "decision", "Old").path("state").asString());
        user.ok("undo");
        assertEquals("accepted", user.json("show", "decision", "Old").path("state").asString());
        assertEquals(1, user.json("list", "decision").size());
        assertEquals(4, user.run("set", "decision", "Old", "supersedes=Old").code());
    }

    @Test
    void theTypeOfADecisionIsARowOfAMatrix() {
        user.ok("add", "matrix", "title=Recurring", "framework=rapid");
        user.ok("add", "matrix_row", "matrix=Recurring", "title=Release gate");
        user.ok("add", "decision", "title=Gates");
        user.ok("set", "decision", "Gates", "matrix_row=Release gate");
        assertEquals("Release gate", user.json("show", "decision", "Gates").path("type").asString());
        user.ok("remove", "decision", "Gates");
    }
}

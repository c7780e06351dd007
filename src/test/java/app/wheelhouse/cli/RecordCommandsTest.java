package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.cli.CommandLineUser.Result;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Lists, shows, adds, sets and removes records, as scripts do. */
class RecordCommandsTest {
    @TempDir
    Path folder;
    private CommandLineUser user;

    @BeforeEach
    void aWorkspaceWithOneSession() {
        user = new CommandLineUser(folder.resolve("programme"));
        user.ok("init");
        user.ok("add", "series", "title=Program charter");
        user.ok("add", "session", "title=Cloud first", "series=Program charter", "code=B",
                "starts_at=2026-11-30T14:00+02:00", "minutes=45");
        user.ok("add", "person", "name=President", "role=Approver");
    }

    private static List<String> texts(JsonNode rows, String field) {
        return StreamSupport.stream(rows.spliterator(), false).map(row -> row.path(field).asString()).toList();
    }

    @Test
    void addPrintsTheIdThatShowUnderstands() {
        String id = user.ok("add", "topic", "session=B", "title=No lift and shift", "kind=point_to_land").word();
        JsonNode topic = user.json("show", "topic", id);
        assertEquals(id, topic.path("id").asString());
        assertEquals("point_to_land", topic.path("kind").asString());
        assertEquals("room", topic.path("audience").asString());
        assertEquals("open", topic.path("state").asString());
        assertTrue(topic.path("minutes").isNull());
    }

    @Test
    void theFieldsScriptsRelyOnAreThere() {
        Map<String, String> promised = Map.of("session", "id series code title starts_at minutes state", "topic",
                "id session kind title minutes presenter audience state", "note", "id session topic text", "person",
                "id name role org", "decision",
                "id title framework door state raised_on needed_by decided_on outcome latency_days", "action",
                "id title owner due state session");
        user.ok("add", "topic", "session=B", "title=T");
        user.ok("add", "note", "session=B", "text=Words");
        user.ok("add", "decision", "title=D");
        user.ok("add", "action", "title=A", "owner=President", "due=2026-12-01");
        promised.forEach((type, fields) -> {
            JsonNode row = user.json("list", type).get(0);
            for (String field : fields.split(" ", -1)) {
                assertTrue(row.has(field), type + " lacks " + field);
            }
        });
    }

    @Test
    void valuesKeepTheirKindsInJson() {
        JsonNode session = user.json("list", "session").get(0);
        assertEquals(45, session.path("minutes").intValue());
        assertEquals("2026-11-30T12:00:00Z", session.path("starts_at").asString());
        assertEquals("planned", session.path("state").asString());
        assertEquals(36, session.path("series").asString().length());
    }

    @Test
    void latencyIsTheDaysFromRaisedToDecided() {
        user.ok("add", "decision", "title=Stages", "raised_on=2026-11-01", "decided_on=2026-11-12", "state=accepted");
        user.ok("add", "decision", "title=Open one", "raised_on=2026-11-01");
        assertEquals(11, user.json("show", "decision", "Stages").path("latency_days").intValue());
        assertTrue(user.json("show", "decision", "Open one").path("latency_days").isNull());
    }

    @Test
    void topicsAreListedAsTheOutlineShowsThem() {
        String first = user.ok("add", "topic", "session=B", "title=First").word();
        user.ok("add", "topic", "session=B", "title=Second");
        user.ok("add", "topic", "session=B", "title=Below the first", "parent=" + first);
        assertEquals(List.of("First", "Below the first", "Second"), texts(user.json("list", "topic"), "title"));
        assertEquals(List.of("Below the first", "First", "Second"),
                texts(user.json("list", "topic", "--sort", "title"), "title"));
    }

    @Test
    void whereFindsByReferenceWordNumberAndEmptiness() {
        user.ok("add", "session", "title=Other", "code=C");
        user.ok("add", "topic", "session=B", "title=One", "minutes=10", "kind=decision_wanted");
        user.ok("add", "topic", "session=B", "title=Two", "presenter=President");
        user.ok("add", "topic", "session=C", "title=Three", "minutes=10");
        assertEquals(List.of("One", "Two"), texts(user.json("list", "topic", "--where", "session=b"), "title"));
        assertEquals(List.of("One"), texts(
                user.json("list", "topic", "--where", "session=Cloud first", "--where", "minutes=10"), "title"));
        assertEquals(List.of("Two"), texts(user.json("list", "topic", "--where", "minutes="), "title"));
        assertEquals(List.of("One"), texts(user.json("list", "topic", "--where", "kind=decision-wanted"), "title"));
        assertEquals(List.of("Two"), texts(user.json("list", "topic", "--where", "presenter=president"), "title"));
        assertEquals(1, user.run("list", "topic", "--where", "state=cut").code());
    }

    @Test
    void setSaysWhatChangedAndUndoTakesItBack() {
        String id = user.ok("add", "topic", "session=B", "title=Topic", "minutes=10").word();
        assertEquals(2, user.json("set", "topic", id, "minutes=20", "title=Renamed").path("changes").intValue());
        assertEquals(0, user.json("set", "topic", id, "minutes=20").path("changes").intValue());
        assertEquals("Undo: Edit topic", user.json("undo").path("title").asString());
        assertEquals(10, user.json("show", "topic", id).path("minutes").intValue());
        user.ok("redo");
        assertEquals("Renamed", user.json("show", "topic", id).path("title").asString());
        user.ok("set", "topic", id, "minutes=");
        assertTrue(user.json("show", "topic", id).path("minutes").isNull());
    }

    @Test
    void aRefusedValueNamesTheRuleAndChangesNothing() {
        String id = user.ok("add", "topic", "session=B", "title=Topic", "minutes=10").word();
        String code = user.ok("digest").word();
        Map<String, String> rules = Map.of("minutes=1441", "from 0 to 1440", "minutes=ten", "from 0 to 1440",
                "kind=speech", "point_to_land", "presenter=Nobody", "no person called 'Nobody'", "title=",
                "needs a title",
                "title=two\nlines", "one line", "position=5", "kept by Wheelhouse", "state=", "");
        rules.forEach((value, rule) -> {
            Result result = user.run("set", "topic", id, value);
            if (!rule.isEmpty()) {
                assertEquals(4, result.code(), value);
                assertTrue(result.err().contains(rule), result.err());
            }
        });
        user.ok("undo");
        assertEquals(4, user.run("set", "session", "B", "starts_at=tomorrow").code());
        assertEquals(4, user.run("add", "decision", "title=D", "needed_by=2026-02-30").code());
        assertEquals(4, user.run("add", "topic", "title=Homeless").code());
        assertEquals(10, user.json("show", "topic", id).path("minutes").intValue());
        assertFalse(code.isEmpty());
    }

    @Test
    void aTopicStaysInItsSessionAndNeverUnderItself() {
        user.ok("add", "session", "title=Other", "code=C");
        String here = user.ok("add", "topic", "session=B", "title=Here").word();
        String below = user.ok("add", "topic", "session=B", "title=Below", "parent=" + here).word();
        String there = user.ok("add", "topic", "session=C", "title=There").word();
        assertEquals(4, user.run("set", "topic", here, "parent=" + there).code());
        assertEquals(4, user.run("set", "topic", here, "parent=" + below).code());
    }

    @Test
    void whatBecomesAReminderIsNoLongerForTheRoom() {
        String id = user.ok("add", "topic", "session=B", "title=Topic").word();
        user.ok("set", "topic", id, "kind=reminder");
        assertEquals("host", user.json("show", "topic", id).path("audience").asString());
    }

    @Test
    void aNameThatSeveralHaveIsRefusedWithTheirIds() {
        String one = user.ok("add", "topic", "session=B", "title=Same").word();
        user.ok("add", "topic", "session=B", "title=same");
        Result result = user.run("show", "topic", "Same");
        assertEquals(4, result.code());
        assertTrue(result.err().contains(one), result.err());
    }

    @Test
    void aSessionGoesWithItsAgendaAndComesBackWithIt() {
        String topic = user.ok("add", "topic", "session=B", "title=Topic").word();
        user.ok("add", "topic", "session=B", "title=Below", "parent=" + topic);
        user.ok("add", "decision", "title=Stays", "session=B");
        assertEquals(3, user.json("remove", "session", "B").path("deleted").intValue());
        assertEquals(1, user.run("list", "topic").code());
        assertEquals(1, user.json("list", "decision").size());
        user.ok("undo");
        assertEquals(2, user.json("list", "topic").size());
    }

    @Test
    void aSeriesGoesWithoutItsSessions() {
        user.ok("remove", "series", "Program charter");
        assertTrue(user.json("show", "session", "B").path("series").isNull());
    }

    @Test
    void historyTellsTheLifeOfARecordEvenOfADeletedOne() {
        String id = user.ok("add", "topic", "session=B", "title=Topic", "minutes=10").word();
        user.ok("set", "topic", id, "minutes=20");
        user.ok("remove", "topic", id);
        JsonNode history = user.json("history", "topic", id);
        JsonNode deleted = history.get(history.size() - 1);
        JsonNode changed = history.get(history.size() - 2);
        assertTrue(deleted.path("deleted").booleanValue());
        assertEquals("minutes 10 20", "%s %s %s".formatted(changed.path("field").asString(),
                changed.path("before").asString(), changed.path("after").asString()));
        assertTrue(user.ok("history", "topic", id).out().contains("minutes = \"20\", was \"10\""));
    }

    @Test
    void peopleReadAlignedColumnsWithTitlesForIds() {
        user.ok("add", "topic", "session=B", "title=Eins", "presenter=President", "minutes=5");
        List<String> lines = user.ok("list", "topic").out().lines().toList();
        assertEquals(lines.get(0).indexOf("kind"), lines.get(1).indexOf("discussion"));
        assertTrue(lines.get(1).contains("Cloud first") && lines.get(1).contains("President"), lines.get(1));
    }

    @Test
    void wordsOfAnyScriptComeThroughUnharmed() {
        String title = "Żółć · ויזואליזציה · 雲 · 🚀 = \"quoted\" ${user.home} @file";
        String id = user.ok("add", "topic", "session=B", "title=" + title).word();
        assertEquals(title, user.json("show", "topic", id).path("title").asString());
        assertEquals(id, user.json("show", "topic", title).path("id").asString());
    }
}

package app.wheelhouse.intake;

import static app.wheelhouse.intake.Workbench.GUIDE;
import static app.wheelhouse.intake.Workbench.unchanged;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.intake.ImportReport.Count;
import app.wheelhouse.store.StoreException;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the user changed, deleted or added outlives importing the guide again. */
class UsersEditsTest {
    @TempDir
    Path folder;
    private Workbench bench;

    @BeforeEach
    void open() throws StoreException {
        bench = new Workbench(folder.resolve("w"));
    }

    @AfterEach
    void close() {
        bench.close();
    }

    @Test
    void theUsersEditsAreKeptAndSaidOnce() {
        bench.bring(GUIDE);
        UUID charter = bench.id("topic", "title", "Read the charter line by line");
        bench.set("topic", charter, "minutes", 25);
        bench.set("topic", charter, "state", "landed");
        unchanged(bench.bring(GUIDE));
        ImportReport report = bench.bring(
                GUIDE.replace("Read the charter line by line (15m)", "Read the charter twice, line by line (20m)"));
        assertEquals(List.of("Topic “Read the charter line by line”: your minutes was kept; the file now says “20”."),
                report.notices());
        assertEquals(new Count(0, 0, 5, 1, 0), report.count("topic"));
        assertEquals("Read the charter twice, line by line", bench.all("topic").get(charter).get("title"),
                "what they left alone follows the guide");
        assertEquals(25, bench.all("topic").get(charter).get("minutes"));
        ImportReport again = bench.bring(
                GUIDE.replace("Read the charter line by line (15m)", "Read the charter twice, line by line (20m)"));
        unchanged(again);
        assertEquals(List.of(), again.notices());
    }

    @Test
    void anEditTheGuideAgreesWithIsNoQuarrel() {
        bench.bring(GUIDE);
        bench.set("topic", bench.id("topic", "title", "Read the charter line by line"), "minutes", 20);
        ImportReport report = bench.bring(GUIDE.replace("(15m)", "(20m)"));
        assertEquals(List.of(), report.notices());
        unchanged(report);
        assertEquals(1, bench.bring(GUIDE).count("topic").changed(), "and from then on it is the guide's again");
    }

    @Test
    void aStartTheUserMovedStaysWhereTheyMovedIt() {
        bench.bring(GUIDE);
        UUID session = bench.id("session", "code", "1");
        java.time.Instant later = java.time.Instant.parse("2026-12-20T10:00:00Z");
        bench.set("session", session, "starts_at", later);
        ImportReport report = bench.bring(GUIDE.replace("2026-12-08", "2026-12-09"));
        assertEquals(later, bench.all("session").get(session).get("starts_at"));
        assertEquals(1, report.notices().size());
    }

    @Test
    void whatTheUserDeletedStaysDeleted() {
        bench.bring(GUIDE);
        bench.delete("topic", bench.id("topic", "title", "Which measure moves first"));
        bench.delete("document", bench.id("document", "kind", "scope"));
        unchanged(bench.bring(GUIDE));
        bench.bring(GUIDE.replace("One program.", "Two programs.").replace("Which measure moves first (10m)",
                "Which measure moves first (30m)"));
        assertFalse(bench.column("document", "kind").contains("scope"));
        assertFalse(bench.column("topic", "title").contains("Which measure moves first"));
    }

    @Test
    void aDeletedSessionTakesItsNewBulletsWithIt() {
        bench.bring(GUIDE);
        bench.delete("session", bench.id("session", "code", "2"));
        int topics = bench.all("topic").size();
        unchanged(bench.bring(GUIDE.replace("- Recurring decision types (12m)",
                "- Recurring decision types (12m)\n- Brand new bullet")));
        assertEquals(topics, bench.all("topic").size());
    }

    @Test
    void whatVanishedFromTheGuideGoesUnlessTheUserTouchedIt() {
        bench.bring(GUIDE);
        bench.set("topic", bench.id("topic", "title", "Which measure moves first"), "presenter",
                bench.id("person", "name", "President"));
        String shorter = GUIDE.replace("- Which measure moves first (10m)\n- What we leave alone this year\n", "")
                .replace("- “Nobody said no.” — Release Manager\n", "");
        ImportReport report = bench.bring(shorter);
        assertEquals(new Count(0, 0, 3, 1, 2), report.count("topic"));
        assertEquals(new Count(0, 0, 0, 0, 1), report.count("receipt"));
        assertEquals(List.of(
                "Topic “Which measure moves first” is no longer in the file; it was left because you have used or changed it."),
                report.notices());
        ImportReport again = bench.bring(shorter);
        unchanged(again);
        assertEquals(List.of(), again.notices(), "it is said once");
        unchanged(bench.bring(shorter));
        assertEquals(new Count(2, 0, 4, 0, 0), bench.bring(GUIDE).count("topic"),
                "back in the guide it is the same record");
    }

    @Test
    void aSessionWithNotesOutlivesItsGuide() {
        bench.bring(GUIDE);
        UUID session = bench.id("session", "code", "2");
        bench.set("note", bench.store.ids().next(), "session", session);
        String without = GUIDE.substring(0, GUIDE.indexOf("### Session 2"))
                + GUIDE.substring(GUIDE.indexOf("## Risks"));
        ImportReport report = bench.bring(without);
        assertEquals(new Count(0, 0, 1, 1, 0), report.count("session"));
        assertTrue(bench.column("topic", "title").contains("Recurring decision types"), "with all that is in it");
    }

    @Test
    void newBulletsStandWhereTheGuideHasThemAndTheUsersStayPut() {
        bench.bring(GUIDE);
        UUID session = bench.id("session", "code", "2");
        String last = bench.record("topic", "title", "Recurring decision types").get("position").toString();
        UUID mine = bench.store.ids().next();
        bench.set("topic", mine, "session", session);
        bench.set("topic", mine, "title", "Mine");
        bench.set("topic", mine, "position", app.wheelhouse.store.Position.between(last, null));
        bench.bring(GUIDE.replace("- Recurring decision types (12m)\n",
                "- Before\n- Recurring decision types (12m)\n- After\n"));
        List<Object> order = bench.all("topic").values().stream().filter(topic -> session.equals(topic.get("session")))
                .sorted((a, b) -> String.valueOf(a.get("position")).compareTo(String.valueOf(b.get("position"))))
                .map(topic -> topic.get("title")).toList();
        assertEquals(List.of("Before", "Recurring decision types", "After", "Mine"), order);
        unchanged(bench.bring(GUIDE.replace("- Recurring decision types (12m)\n",
                "- Before\n- Recurring decision types (12m)\n- After\n")));
    }

    @Test
    void whatTheUserReorderedStaysInTheirOrder() {
        bench.bring(GUIDE);
        UUID charter = bench.id("topic", "title", "Read the charter line by line");
        String behind = bench.record("topic", "title", "What we leave alone this year").get("position").toString();
        String next = bench.record("topic", "title", "The charter, signed").get("position").toString();
        String mine = app.wheelhouse.store.Position.between(behind, next);
        bench.set("topic", charter, "position", mine);
        unchanged(bench.bring(GUIDE));
        bench.bring(GUIDE.replace("(10m)\n- What", "(10m)\n- New here\n- What"));
        assertEquals(mine, bench.all("topic").get(charter).get("position"));
    }
}

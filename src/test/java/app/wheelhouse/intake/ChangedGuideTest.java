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
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What importing a guide again changes when the guide was changed. */
class ChangedGuideTest {
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
    void whatChangedInTheGuideIsChangedAndNothingElse() {
        bench.bring(GUIDE);
        UUID charter = bench.id("topic", "title", "Read the charter line by line");
        ImportReport report = bench.bring(GUIDE.replace("(15m)", "(20m)").replace("Which measure moves first",
                "Which measure moves first, and why"));
        assertEquals(new Count(0, 2, 4, 0, 0), report.count("topic"));
        assertEquals(2, report.changes());
        assertEquals(20, bench.all("topic").get(charter).get("minutes"));
    }

    @Test
    void fieldsAddedToAndTakenFromTheGuideFollow() {
        bench.bring(GUIDE);
        bench.bring(GUIDE.replace("(10m)\n- What", "\n- What").replace("**When:** 2026-12-08 09:30",
                "**When:** 2026-12-09 09:30\n**Where:** Iceland"));
        assertFalse(bench.record("topic", "title", "Which measure moves first").containsKey("minutes"));
        Map<String, Object> session = bench.record("session", "code", "1");
        assertEquals("Iceland", session.get("place"));
        assertEquals("2026-12-09T07:30:00Z", session.get("starts_at").toString());
        unchanged(bench.bring(GUIDE.replace("(10m)\n- What", "\n- What").replace("**When:** 2026-12-08 09:30",
                "**When:** 2026-12-09 09:30\n**Where:** Iceland")));
    }

    @Test
    void aSessionNobodyUsedGoesWithItsGuide() {
        bench.bring(GUIDE);
        ImportReport report = bench
                .bring(GUIDE.substring(0, GUIDE.indexOf("### Session 2")) + GUIDE.substring(GUIDE.indexOf("## Risks")));
        assertEquals(new Count(0, 0, 1, 0, 1), report.count("session"));
        assertEquals(new Count(0, 0, 5, 0, 1), report.count("topic"));
    }

    @Test
    void reorderingMovesRecordsAndMakesNone() {
        bench.bring(GUIDE);
        UUID charter = bench.id("topic", "title", "Read the charter line by line");
        ImportReport report = bench.bring(GUIDE.replace("- Read the charter line by line (15m)\n", "")
                .replace("- What we leave alone this year\n",
                        "- What we leave alone this year\n- Read the charter line by line (15m)\n"));
        assertEquals(new Count(0, 1, 5, 0, 0), report.count("topic"));
        assertEquals(1, report.changes());
        assertEquals(
                List.of("Which measure moves first", "What we leave alone this year", "Read the charter line by line"),
                bench.column("topic", "title").stream()
                        .filter(title -> List.of("Which measure moves first", "What we leave alone this year",
                                "Read the charter line by line").contains(title))
                        .toList());
        assertTrue(bench.all("topic").containsKey(charter));
    }

    @Test
    void aBulletMovedToAnotherSessionKeepsItsRecord() {
        bench.bring(GUIDE);
        UUID leave = bench.id("topic", "title", "What we leave alone this year");
        bench.bring(GUIDE.replace("- What we leave alone this year\n", "").replace("- Recurring decision types (12m)\n",
                "- Recurring decision types (12m)\n- What we leave alone this year\n"));
        assertEquals(bench.id("session", "code", "2"), bench.all("topic").get(leave).get("session"));
    }

    @Test
    void aBulletUnderAnotherLabelKeepsItsRecord() {
        bench.bring(GUIDE);
        UUID leave = bench.id("topic", "title", "What we leave alone this year");
        bench.bring(GUIDE.replace("- What we leave alone this year\n", "").replace("- The charter, signed (10m)\n",
                "- The charter, signed (10m)\n- What we leave alone this year\n"));
        assertEquals("decision_wanted", bench.all("topic").get(leave).get("kind"));
    }

    @Test
    void anInsertedSessionThatShiftsTheNumbersShiftsNothingElse() {
        bench.bring(GUIDE);
        UUID rights = bench.id("session", "title", "Decision rights");
        UUID types = bench.id("topic", "title", "Recurring decision types");
        ImportReport report = bench.bring(GUIDE.replace("### Session 2 — Decision rights",
                "### Session 2 — Scope and road map\n\n**Discuss**\n\n- Themes\n\n### Session 3 — Decision rights"));
        assertEquals(new Count(1, 1, 1, 0, 0), report.count("session"));
        assertEquals("3", bench.all("session").get(rights).get("code"));
        assertEquals(rights, bench.all("topic").get(types).get("session"));
    }

    @Test
    void aRetitledSessionKeepsItsRecordAndItsBullets() {
        bench.bring(GUIDE);
        UUID rights = bench.id("session", "title", "Decision rights");
        ImportReport report = bench.bring(GUIDE.replace("Session 2 — Decision rights", "Session 2 — Who decides what"));
        assertEquals("Who decides what", bench.all("session").get(rights).get("title"));
        assertEquals(new Count(0, 1, 1, 0, 0), report.count("session"));
        assertEquals(new Count(0, 0, 6, 0, 0), report.count("topic"));
    }
}

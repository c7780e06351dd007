package app.wheelhouse.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
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

class ImporterTest {
    private static final String GUIDE = """
            # Guide

            ## Execution

            ### Session 1 — North star (45 min)

            **When:** 2026-12-08 09:30
            **Attendees:** President (Approver), Head of Product

            **Discuss**

            - Read the charter line by line (15m)
            - Which measure moves first (10m)
            - What we leave alone this year

            **Decisions**

            - The charter, signed (10m)

            **Receipts**

            - “Nobody said no.” — Release Manager

            ### Session 2 — Decision rights

            **Discuss**

            - Recurring decision types (12m)

            ## Risks

            - Slow qualification. Response: a track of its own

            ## Scope

            One program.
            """;

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

    private void unchanged(ImportReport report) {
        assertEquals(0, report.changes(), () -> report.counts() + " " + report.notices());
    }

    @Test
    void aGuideBecomesRecordsInOneEditThatUndoTakesBack() {
        ImportReport report = bench.bring(GUIDE);
        assertEquals(Map.of("series", new Count(1, 0, 0, 0, 0), "session", new Count(2, 0, 0, 0, 0), "topic",
                new Count(6, 0, 0, 0, 0),
                "person", new Count(2, 0, 0, 0, 0), "attendee", new Count(2, 0, 0, 0, 0), "receipt",
                new Count(1, 0, 0, 0, 0),
                "risk", new Count(1, 0, 0, 0, 0), "document", new Count(3, 0, 0, 0, 0)), report.counts());
        bench.store.undo().join();
        assertEquals(Map.of(), bench.all("session"));
        assertEquals(6, bench.bring(GUIDE).count("topic").added(), "after an undo nothing is remembered");
    }

    @Test
    void theSameGuideAgainChangesNothing() {
        bench.bring(GUIDE);
        String code = bench.store.stateCode();
        unchanged(bench.bring(GUIDE));
        unchanged(bench.bring(GUIDE.replace("\n", "\r\n")));
        assertEquals(code, bench.store.stateCode());
    }

    @Test
    void theSameGuideInAnotherTimeZoneChangesNothing() throws StoreException {
        bench.bring(GUIDE);
        bench.close();
        bench = new Workbench(folder.resolve("w"), "America/Los_Angeles");
        unchanged(bench.bring(GUIDE));
    }

    @Test
    void aDryRunSaysWhatWouldHappenAndDoesNothing() throws java.io.IOException {
        Path file = java.nio.file.Files.writeString(folder.resolve("guide.md"), GUIDE);
        String code = bench.store.stateCode();
        ImportReport dry = assertInstanceOf(ImportReport.class, new Importer(bench.store).preview(file));
        assertFalse(dry.applied());
        assertEquals(code, bench.store.stateCode());
        ImportReport wet = assertInstanceOf(ImportReport.class, new Importer(bench.store).importFile(file));
        assertEquals(dry.counts(), wet.counts());
        assertEquals(dry.changes(), wet.changes());
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

    @Test
    void aRenamedFileIsTheSameGuide() {
        bench.bring("guide.md", GUIDE);
        unchanged(bench.bring("guide (1).md", GUIDE));
    }

    @Test
    void anotherGuideOfTheSameNameTouchesNothingOfTheFirst() {
        bench.bring("guide.md", GUIDE);
        ImportReport report = bench.bring("guide.md", "# Else\n\n## Budget\n\n### Session X — Money\n\n- How much\n");
        assertEquals(0, report.counts().values().stream().mapToInt(Count::deleted).sum());
        assertEquals(3, bench.all("session").size());
        unchanged(bench.bring("guide.md", "# Else\n\n## Budget\n\n### Session X — Money\n\n- How much\n"));
        unchanged(bench.bring("guide.md", GUIDE));
    }

    @Test
    void aPersonInTextIsOnePersonHoweverWritten() {
        bench.bring(
                "### Session A — a\n**Attendees:** President (Approver), Cloud Team Leads (two)\n\n### Session B — b\n**Attendees:** the  PRESIDENT; cloud team leads\n");
        assertEquals(List.of("President", "Cloud Team Leads (two)"), List.copyOf(bench.column("person", "name")));
        assertEquals(4, bench.all("attendee").size());
    }

    @Test
    void peopleOfTheListAndOfTheGuideAreTheSameInEitherOrder() throws StoreException {
        String people = "name;role;org;default role\nProduct Driver;Head of Product;product;Driver\n;President;executive;Approver\n";
        bench.bring("people.csv", people);
        bench.bring(GUIDE);
        assertEquals(2, bench.all("person").size());
        UUID driver = bench.id("person", "name", "Product Driver");
        assertTrue(bench.all("attendee").values().stream()
                .anyMatch(one -> driver.equals(one.get("person")) && "driver".equals(one.get("role"))));
        unchanged(bench.bring("people.csv", people));
        unchanged(bench.bring(GUIDE));
        try (Workbench other = new Workbench(folder.resolve("other"))) {
            other.bring(GUIDE);
            other.bring("people.csv", people.replace("Product Driver", ""));
            assertEquals(List.of("President", "Head of Product"), other.column("person", "name"));
            assertEquals("executive", other.record("person", "name", "President").get("org"));
            assertEquals(0, other.bring(GUIDE).changes());
            assertEquals(0, other.bring("people.csv", people.replace("Product Driver", "")).changes());
        }
    }

    @Test
    void peopleTheUserEditedStayEdited() {
        bench.bring("people.csv", "role,org\nPresident,executive\n");
        bench.set("person", bench.id("person", "name", "President"), "org", "board");
        ImportReport report = bench.bring("people.csv", "role,org\nPresident,management\n");
        assertEquals("board", bench.record("person", "name", "President").get("org"));
        assertEquals(new Count(0, 0, 0, 1, 0), report.count("person"));
    }

    @Test
    void rowsOfPeopleNotUnderstoodAreListed() {
        ImportReport report = bench.bring("people.csv", "name,role,default role\nA,x,Boss\n,,\n,,Driver\na,y,Driver\n");
        assertEquals(List.of(2, 4, 5), report.notUnderstood().stream().map(line -> line.line()).toList());
        assertEquals(1, bench.all("person").size());
    }

    @Test
    void linesNotUnderstoodAreListedAndKept() {
        ImportReport report = bench.bring("# G\n\nIntro\n\n### Session A — a\n\n**Appetite**\n\n- none\n");
        assertEquals(List.of(7), report.notUnderstood().stream().map(line -> line.line()).toList());
        assertEquals("Line 7:\n\n**Appetite**", bench.record("document", "kind", "unfiled").get("text"));
    }

    @Test
    void filesNoImporterKnowsAreRefusedWithASentence() {
        for (SourceText text : List.of(new SourceText("kpis.csv", "kpi,date,value\na,b,c\n"),
                new SourceText("slo.yaml", "apiVersion: openslo/v1\n"),
                new SourceText("page.html", "<h1>x</h1>"), new SourceText("prose.txt", "just words"),
                new SourceText("open.csv", "name\n\"x\n"))) {
            Refusal refusal = assertInstanceOf(Refusal.class, new Importer(bench.store).importText(text));
            assertTrue(refusal.sentence().startsWith(text.name()), refusal.sentence());
        }
        assertEquals(Map.of(), bench.all("person"));
    }

    @Test
    void aTextFileThatIsAGuideOrAListIsTakenAsOne() {
        assertEquals("guide", bench.bring("guide.txt", GUIDE).what());
        assertEquals("people", bench.bring("people.txt", "role,org\nPresident,executive\n").what());
    }
}

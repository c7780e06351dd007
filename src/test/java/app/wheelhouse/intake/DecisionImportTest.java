package app.wheelhouse.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.intake.ImportReport.Count;
import app.wheelhouse.intake.guide.Guide.NotUnderstood;
import app.wheelhouse.store.StoreException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionImportTest {
    private static final String GUIDE = """
            # Guide

            ## Execution

            ### Session B — Cloud first (45 min)

            **When:** 2026-12-08 09:30
            **Attendees:** President (Approver)

            **Decisions**

            - Staged plan with an SLO gate (10m)
            - Owners of the papers (5m)
            """;
    private static final String LOG = """
            Decision,Session,State,Door,Options,Raised on,Decided on,Decided by,Decides,Recommends,Supersedes
            Staged plan with an SLO gate,B,proposed,one-way,"By gate
            + proven
            - later
            By date",2026-11-01,,,President,Head of Product,
            Who carries the pager?,,approved,two-way,,2026-10-01,12.10.2026,President,,,
            Who carries the pager at night?,,accepted,two-way,,2026-10-13,2026-10-14,President,,,Who carries the pager?
            """;

    @TempDir
    Path folder;
    private Workbench bench;

    @BeforeEach
    void open() throws StoreException {
        bench = new Workbench(folder.resolve("w"));
        bench.bring(GUIDE);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private ImportReport bring(String text) {
        return bench.bring("decisions.csv", text);
    }

    private void unchanged(ImportReport report) {
        assertEquals(0, report.changes(), () -> report.counts() + " " + report.notices());
    }

    @Test
    void aDecisionOfTheAgendaIsLinkedToItsEntry() {
        ImportReport report = bring(LOG);
        Map<String, Object> staged = bench.record("decision", "title", "Staged plan with an SLO gate");

        assertEquals(List.of(), report.notUnderstood());
        assertEquals(new Count(3, 0, 0, 0, 0), report.count("decision"));
        assertEquals(bench.id("session", "code", "B"), staged.get("session"));
        assertEquals(bench.id("topic", "title", "Staged plan with an SLO gate"), staged.get("topic"));
        assertEquals("By gate\n+ proven\n- later\nBy date", staged.get("options"));
        assertEquals("rapid", staged.get("framework"));
        assertEquals(LocalDate.of(2026, 10, 12),
                bench.record("decision", "title", "Who carries the pager?").get("decided_on"));
        assertEquals(bench.id("decision", "title", "Who carries the pager?"),
                bench.record("decision", "title", "Who carries the pager at night?").get("supersedes"));
        assertEquals(2, bench.all("role").size());
        assertEquals(2, bench.all("person").size());
    }

    @Test
    void theSameTableAgainChangesNothing() {
        bring(LOG);
        String code = bench.store.stateCode();
        unchanged(bring(LOG));
        unchanged(bring(LOG.replace("\n", "\r\n")));
        unchanged(bring(LOG.replace("Decision,", "Question,")));
        assertEquals(code, bench.store.stateCode());
    }

    @Test
    void whatTheUserChangedIsKeptAndWhatTheTableChangedFollows() {
        bring(LOG);
        UUID staged = bench.id("decision", "title", "Staged plan with an SLO gate");
        bench.set("decision", staged, "door", "two-way");
        unchanged(bring(LOG));
        ImportReport report = bring(LOG.replace("one-way", "two way").replace("+ proven", "+ proven once"));

        assertEquals("two-way", bench.all("decision").get(staged).get("door"));
        assertTrue(String.valueOf(bench.all("decision").get(staged).get("options")).contains("proven once"));
        bench.set("decision", staged, "door", "one-way");
        ImportReport kept = bring(LOG.replace("one-way", "").replace("+ proven", "+ proven once"));
        assertEquals("one-way", bench.all("decision").get(staged).get("door"));
        assertEquals(1, kept.notices().size(), () -> report.notices() + " " + kept.notices());
    }

    @Test
    void aRewordedDecisionStaysTheSameRecordWithItsRoles() {
        bring(LOG);
        UUID staged = bench.id("decision", "title", "Staged plan with an SLO gate");
        bring(LOG.replace("Staged plan with an SLO gate,B", "Staged plan with one SLO gate each,B"));

        assertEquals("Staged plan with one SLO gate each", bench.all("decision").get(staged).get("title"));
        assertEquals(3, bench.all("decision").size());
        assertTrue(bench.all("role").values().stream().allMatch(role -> staged.equals(role.get("decision"))));
        assertEquals(2, bench.all("role").size());
    }

    @Test
    void aDeletedDecisionDoesNotComeBackAndARowTakenOutGoesWithItsRoles() {
        bring(LOG);
        bench.delete("decision", bench.id("decision", "title", "Who carries the pager at night?"));
        unchanged(bring(LOG));
        assertEquals(2, bench.all("decision").size());
        bring(LOG.lines().limit(1).findFirst().orElseThrow() + "\nWho carries the pager?,,approved,two-way,,2026-10-01,"
                + "12.10.2026,President,,,\n");
        assertEquals(1, bench.all("decision").size());
        assertEquals(Map.of(), bench.all("role"));
    }

    @Test
    void aDecisionAlreadyMadeForTheEntryIsTakenUpRatherThanDoubled() {
        UUID id = bench.store.ids().next();
        bench.set("decision", id, "title", "Stages");
        bench.set("decision", id, "topic", bench.id("topic", "title", "Staged plan with an SLO gate"));
        bring(LOG);

        assertEquals(3, bench.all("decision").size());
        assertEquals("Stages", bench.all("decision").get(id).get("title"));
        assertEquals("one-way", bench.all("decision").get(id).get("door"));
    }

    @Test
    void rowsThatSayNothingOrSomethingUnknownAreListedWithTheirNumbers() {
        ImportReport report = bring("""
                decision,door,raised on,session
                ,one-way,,
                Who pays?,revolving,2026-11-01,
                Who waits?,two-way,soon,
                Who walks?,two-way,2026-11-01,Q
                """);

        assertEquals(List.of(2, 3, 4), report.notUnderstood().stream().map(NotUnderstood::line).toList());
        assertEquals(List.of("Decision “Who walks?”: there is no session “Q” to link it to."), report.notices());
        assertNull(bench.record("decision", "title", "Who pays?").get("door"));
    }

    @Test
    void actionsKnowTheirOwnerTheirDayAndTheirDecision() {
        bring(LOG);
        String list = "Action,Owner,Due,State,Decision\nDraft it,President,2026-12-01,open,Who carries the pager?\nSend it,,later,,\n";
        ImportReport report = bench.bring("actions.csv", list);
        Map<String, Object> draft = bench.record("action", "title", "Draft it");

        assertEquals(List.of(3), report.notUnderstood().stream().map(NotUnderstood::line).toList());
        assertEquals(LocalDate.of(2026, 12, 1), draft.get("due"));
        assertEquals(bench.id("decision", "title", "Who carries the pager?"), draft.get("decision"));
        assertEquals(bench.id("person", "name", "President"), draft.get("owner"));
        unchanged(bench.bring("actions.csv", list));
    }
}

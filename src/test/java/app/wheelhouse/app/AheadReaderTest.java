package app.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.cli.Measured;
import app.wheelhouse.intake.SampleWorkspace;
import app.wheelhouse.rhythm.gate.Verdict;
import app.wheelhouse.rhythm.gate.store.GateReader;
import app.wheelhouse.rhythm.store.RhythmReader;
import app.wheelhouse.scorecard.FromLog;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.today.Ahead;
import app.wheelhouse.ui.list.Programme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the sample has ahead on day 37. */
class AheadReaderTest {
    @TempDir
    Path folder;

    private static Ahead ahead(Programme programme) {
        return new AheadReader(programme.store(), new RhythmReader(programme.store())::rhythm,
                new GateReader(programme.store(), Measured.by(programme.store()))::book,
                new ScorecardReader(programme.store(), () -> FromLog.NONE)).read();
    }

    @Test
    void theSampleHasAWeekOfMeetingsGatesDueAndPromisesOverdue() {
        try (Programme programme = Programme.empty(folder)) {
            assertFalse(ahead(programme).used(), "an empty workspace has nothing of the kind");
            SampleWorkspace.build(programme.store(),
                    Path.of(System.getProperty("wheelhouse.basedir", "."), "sample-data"));
            programme.settle();
            Ahead ahead = ahead(programme);
            assertEquals(List.of("WBR", "RFE triage", "Design review", "Release readiness", "Decision council"),
                    ahead.meetings().stream().map(Ahead.Coming::title).toList());
            assertEquals("Readiness gate, 5.6", ahead.gates().getFirst().title());
            assertEquals(Verdict.FAIL, ahead.gates().getFirst().verdict(), "the worst first");
            assertEquals(5, ahead.gates().size());
            assertEquals(
                    List.of("Rehearse every runbook with somebody who did not write it",
                            "Write the postmortem of the quorum incident"),
                    ahead.promises().stream().map(Ahead.Owed::title).toList());
            Ahead later = ahead.at(ahead.meetings().getFirst().ends().plus(Duration.ofMinutes(1)));
            assertEquals(4, later.meetings().size(), "what is over is gone");
            assertTrue(later.used());
        }
    }

    @Test
    void aRiskWhoseAcceptanceHasEndedIsAhead() {
        try (Programme programme = Programme.empty(folder)) {
            UUID ana = programme.add("person", "name", "Ana Lima");
            UUID lapsed = risk(programme, "The partner leaves", "accept", Programme.TODAY.minusDays(1), "open", ana);
            risk(programme, "Accepted for longer", "accept", Programme.TODAY, "open", ana);
            risk(programme, "Reduced, not accepted", "reduce", Programme.TODAY.minusDays(1), "open", ana);
            risk(programme, "Over and done", "accept", Programme.TODAY.minusDays(1), "closed", ana);
            programme.save();
            Ahead ahead = ahead(programme);
            assertEquals(List.of(new Ahead.Lapsed(lapsed, "The partner leaves", "Ana Lima",
                    Programme.TODAY.minusDays(1))), ahead.lapsed());
            assertTrue(ahead.used());
        }
    }

    private static UUID risk(Programme programme, String title, String treatment, LocalDate until, String state,
            UUID owner) {
        return programme.add("risk", "title", title, "treatment", treatment, "accepted_until", until, "state", state,
                "owner", owner);
    }
}

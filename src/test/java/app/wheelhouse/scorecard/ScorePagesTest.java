package app.wheelhouse.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Edition;
import app.wheelhouse.output.Html;
import app.wheelhouse.output.Page;
import app.wheelhouse.output.Paper;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.output.Progress;
import app.wheelhouse.output.Vera;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.verapdf.pdfa.flavours.PDFAFlavour;

class ScorePagesTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Dates DATES = new Dates(ZoneOffset.UTC, Locale.UK);

    private static UUID id(int number) {
        return new UUID(7, number);
    }

    private static Scorecard scorecard() {
        Outcome outcome = Outcome.read(Map.of("id", id(2), "checkpoint", id(1), "title", "One backlog", "state",
                "at_risk", "confidence", 60));
        return new Scorecard(new Settings(LocalDate.of(2026, 10, 18), 100, "", "", ""),
                List.of(Checkpoint.read(Map.of("id", id(1), "title", "Day 30", "plan_day", 30))), List.of(outcome),
                Map.of(id(2), List.of(Checkin.read(Map.of("id", id(3), "outcome", id(2), "title", "lists everywhere",
                        "made_on", TODAY, "confidence", 60)))),
                List.of(Promise.read(Map.of("id", id(4), "title", "A second PM", "due_on", TODAY.minusDays(1)))),
                List.of(Track.read(Map.of("id", id(5), "title", "Track A"))),
                List.of(Proof.read(Map.of("id", id(6), "track", id(5), "title", "POC live", "due_on",
                        TODAY.plusDays(9)))),
                List.of(Horizon.read(Map.of("id", id(8), "title", "Now", "month_from", 0, "month_to", 12))), Map.of(),
                Map.of(), Map.of(), Map.of());
    }

    private static List<KpiSeries> kpis() {
        List<Reading> readings = new ArrayList<>();
        double[] values = {10, 11, 10, 15, 10, 11, 14, 11, 10, 15, 40};
        for (int i = 0; i < values.length; i++) {
            readings.add(new Reading(TODAY.minusWeeks(values.length - i), values[i], "dashboard", ""));
        }
        return List.of(KpiSeries.of(Kpi.read(Map.of("id", id(9), "title", "GPU idle", "unit", "%", "direction", "down",
                "target", 9.0)), "", readings, List.of()));
    }

    private static Page plan(Edition edition) {
        return ScorecardPage.of(scorecard(), edition, TODAY, DATES);
    }

    @Test
    void thePageSaysTheDayWhatIsOverdueAndWhatTracksProve() {
        String page = Html.render(plan(Edition.ROOM));
        for (String said : List.of("Day 37 of 100", "One backlog", "At risk, overdue", "Track A", "POC live",
                "0–12 months")) {
            assertTrue(page.contains(said), said);
        }
    }

    @Test
    void checkInsConfidenceAndPromisesAreForTheHost() {
        for (String said : List.of("lists everywhere", "60 %", "A second PM")) {
            assertTrue(Html.render(plan(Edition.HOST)).contains(said), said);
            assertFalse(Html.render(plan(Edition.ROOM)).contains(said), said);
        }
    }

    @Test
    void theReportNamesSignalsTheRuleAndTheSource() {
        String page = Html.render(KpiReport.of(kpis(), Edition.ROOM, TODAY, DATES));
        for (String said : List.of("outside the limits, above", "2.66", "Wheeler", "dashboard", "GPU idle")) {
            assertTrue(page.contains(said), said);
        }
    }

    @Test
    void onPaperBothKeepToTheStandardsForReadersAndArchives() throws IOException {
        for (Page page : List.of(plan(Edition.HOST), KpiReport.of(kpis(), Edition.ROOM, TODAY, DATES))) {
            byte[] pdf = new Pdf().render(page, Paper.A4, Progress.UNWATCHED);
            assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFUA_1));
            assertEquals(List.of(), Vera.broken(pdf, PDFAFlavour.PDFA_2_A));
        }
    }

    @Test
    void anEmptyScorecardIsAPageToo() {
        assertTrue(Html.render(ScorecardPage.of(Scorecard.NONE, Edition.HOST, TODAY, DATES)).contains("not said"));
        assertTrue(Html.render(KpiReport.of(List.of(), Edition.HOST, TODAY, DATES)).contains("What the numbers say"));
    }

    @Test
    void theRoomSeesTilesAndTracksButNoConfidence() {
        assertTrue(ScoreCards.wall(kpis(), TODAY).tiles().getFirst().signal().contains("outside the limits"));
        assertEquals("Track A", ScoreCards.tracks(scorecard(), TODAY).lanes().getFirst().title());
        assertFalse(ScoreCards.scorecard(scorecard(), TODAY).toString().contains("60"));
    }
}

package app.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.cli.Measured;
import app.wheelhouse.cli.OwnLog;
import app.wheelhouse.intake.SampleWorkspace;
import app.wheelhouse.rhythm.AssembledAgenda;
import app.wheelhouse.rhythm.Cadence;
import app.wheelhouse.rhythm.Matter;
import app.wheelhouse.rhythm.Occurrence;
import app.wheelhouse.rhythm.OpenMatters;
import app.wheelhouse.rhythm.Rhythm;
import app.wheelhouse.rhythm.Template;
import app.wheelhouse.rhythm.gate.GateBook;
import app.wheelhouse.rhythm.gate.store.GateReader;
import app.wheelhouse.rhythm.store.MeetingMaker;
import app.wheelhouse.rhythm.store.RhythmReader;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.store.ScorecardReader;
import app.wheelhouse.session.Topic;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Ids;
import app.wheelhouse.ui.list.Programme;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the seven cadences of the sample would talk about when they are next held. */
class AgendasTest {
    private static final LocalDate AFTER = Programme.TODAY;
    private static final OpenMatters BURNING = (template, _) -> template == Template.REVIEW
            ? List.of(Matter.of(Ids.of("burns"), "Control plane availability burns", 5))
            : List.of();
    @TempDir
    static Path folder;
    private static Programme programme;
    private static Rhythm rhythm;

    @BeforeAll
    static void build() {
        programme = Programme.empty(folder.resolve("workspace"));
        SampleWorkspace.build(programme.store(),
                Path.of(System.getProperty("wheelhouse.basedir", "."), "sample-data"));
        programme.settle();
        rhythm = new RhythmReader(programme.store()).rhythm();
    }

    @AfterAll
    static void close() {
        programme.close();
    }

    private static AssembledAgenda agenda(String title) {
        Cadence cadence = rhythm.cadences().stream().filter(each -> each.title().equals(title)).findFirst()
                .orElseThrow();
        Occurrence next = rhythm.next(cadence, AFTER.plusDays(1), 4).stream().filter(Occurrence::isHeld).findFirst()
                .orElseThrow();
        return new MeetingMaker(programme.store(),
                OpenWork.of(programme.store(), kpis(), gates(), BURNING),
                new SessionStore(programme.store())::page).agenda(rhythm, next);
    }

    private static Supplier<List<KpiSeries>> kpis() {
        return new ScorecardReader(programme.store(), () -> OwnLog.read(programme.store()))::kpis;
    }

    private static Supplier<GateBook> gates() {
        return new GateReader(programme.store(), Measured.by(programme.store()))::book;
    }

    private static List<String> titles(AssembledAgenda agenda) {
        return agenda.entries().stream().filter(each -> each.under() == null).map(AssembledAgenda.Entry::title)
                .toList();
    }

    private static String text(AssembledAgenda agenda, String title) {
        return agenda.entries().stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow().text();
    }

    @Test
    void theWeeklyReviewTakesUpSignalsWhatBurnsRisksBlockersAndLateDecisions() {
        AssembledAgenda agenda = agenda("WBR");
        assertEquals(List.of("KPI signals", "Control plane availability burns", "Top risks",
                "Blockers: actions past their date"), titles(agenda).subList(0, 4));
        String signals = text(agenda, "KPI signals");
        assertEquals(2, signals.lines().count(), signals);
        assertTrue(signals.startsWith("- GPU idle: 22.8 %, outside the limits, below (better)"), signals);
        assertTrue(agenda.entries().stream().anyMatch(each -> each.under() != null && each.kind() == TopicKind.RISK));
        assertTrue(text(agenda, "Blockers: actions past their date").contains("runbooks exercised"));
        assertTrue(titles(agenda).contains("Vision and boundaries as written on the one-pager"), "needed by now");
        assertTrue(agenda.entries().stream().mapToInt(each -> each.minutes() == null ? 0 : each.minutes()).sum() <= 45);
    }

    @Test
    void triageTakesUpTheInboxOldestFirst() {
        List<String> titles = titles(agenda("RFE triage"));
        assertEquals(14, titles.size());
        assertEquals("Per-tenant quotas spanning several sites", titles.getFirst());
    }

    @Test
    void theDesignReviewTakesUpTheDesignGatesOfWhatIsWorkedOn() {
        AssembledAgenda agenda = agenda("Design review");
        assertEquals(List.of("Design gate, 5.6", "Design gate, Thin control plane 1.0",
                "Review: PR/FAQ: storage that is there before the GPUs", "Review: Cloud design qualifiers 5.6"),
                titles(agenda));
        assertTrue(text(agenda, "Design gate, 5.6").contains("Design signed off: no data, waits for President"));
    }

    @Test
    void readinessTakesUpTheGatesOfTheNextReleaseAndWhatFlagsItsPlan() {
        AssembledAgenda agenda = agenda("Release readiness");
        assertEquals(List.of("Readiness gate, 5.6", "Release gate, 5.6", "Postmortem gate, 5.6", "Plan of 5.6"),
                titles(agenda));
        assertEquals(TopicKind.DECISION_WANTED, agenda.entries().getFirst().kind());
        String release = text(agenda, "Release gate, 5.6");
        assertTrue(release.startsWith("It says fail now."), release);
        assertTrue(release.contains("QA success rate in the Golden Run: warn, 96.4 is at least 96, but near it"),
                "a KPI condition is answered from the scorecard: " + release);
        assertTrue(release.contains("no data for Control plane availability"), release);
        assertTrue(text(agenda, "Plan of 5.6").contains("7 days apart"));
        assertTrue(agenda.entries().stream().noneMatch(each -> each.text().contains("quorum")),
                "the room sees the topic: incidents stay with the host");
    }

    @Test
    void theCouncilTakesUpDecisionsThatAreReady() {
        assertEquals(List.of("Vision and boundaries as written on the one-pager", "Core first is the rule for FY26",
                "Staged plan with an SLO gate between the stages"), titles(agenda("Decision council")));
        assertTrue(agenda("Decision council").entries().stream()
                .allMatch(each -> each.kind() == TopicKind.DECISION_WANTED && each.decision() != null));
    }

    @Test
    void theMonthlyReviewTakesUpScorecardBurnDownAndOpenDecisions() {
        AssembledAgenda agenda = agenda("MBR");
        assertEquals(List.of("Scorecard: promised and done", "Burn-down: what is left of the plan"),
                titles(agenda).subList(0, 2));
        assertTrue(text(agenda, "Scorecard: promised and done")
                .contains("SLOs and runbooks have a baseline (Day 30, Ops/QA Representative): at risk, past its day"));
        String left = text(agenda, "Burn-down: what is left of the plan");
        assertTrue(left.startsWith("Day 44 of 100: 7 of 12 outcomes are still to be reached; by now 6 should be and 5 "
                + "are: 1 behind."), left);
        assertTrue(agenda.entries().stream().anyMatch(each -> each.decision() != null));
    }

    @Test
    void theQuarterlyTakesUpScorecardBurnDownCapacityAndOpenDecisions() {
        assertEquals(List.of("Scorecard: what the quarter brought", "Burn-down: what is left of the plan",
                "Objectives and the capacity for them"), titles(agenda("PI/OKR")).subList(0, 3));
    }

    @Test
    void aMeetingMadeOfItHasEveryEntryAsATopic() {
        Cadence readiness = rhythm.cadences().stream().filter(each -> each.title().equals("Release readiness"))
                .findFirst().orElseThrow();
        Occurrence next = rhythm.next(readiness, AFTER.plusDays(7), 1).getFirst();
        SessionStore sessions = new SessionStore(programme.store());
        MeetingMaker maker = new MeetingMaker(programme.store(),
                OpenWork.of(programme.store(), kpis(), gates(), OpenMatters.NONE), sessions::page);
        List<Topic> topics = sessions.page(maker.make(rhythm, next)).orElseThrow().topics();
        programme.settle();
        assertEquals(List.of("Readiness gate, 5.6", "Release gate, 5.6", "Postmortem gate, 5.6", "Plan of 5.6"),
                topics.stream().map(Topic::title).toList());
    }
}

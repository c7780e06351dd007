package app.wheelhouse.rhythm.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.intake.ImportReport;
import app.wheelhouse.intake.ImportResult;
import app.wheelhouse.intake.Importer;
import app.wheelhouse.intake.SampleWorkspace;
import app.wheelhouse.rhythm.Cadence;
import app.wheelhouse.rhythm.Occurrence;
import app.wheelhouse.rhythm.Rhythm;
import app.wheelhouse.rhythm.RhythmCalendar;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.TopicState;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Store;
import app.wheelhouse.ui.list.Programme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The cadences of the sample: made into sessions, changed, exported and brought back. */
class RhythmJourneyTest {
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-30");
    @TempDir
    Path folder;
    private Programme programme;

    @BeforeEach
    void open() {
        programme = Programme.empty(folder.resolve("workspace"));
        SampleWorkspace.build(store(), Path.of(System.getProperty("wheelhouse.basedir", "."), "sample-data"));
        programme.settle();
    }

    @AfterEach
    void close() {
        programme.close();
    }

    private Store store() {
        return programme.store();
    }

    private Rhythm rhythm() {
        return new RhythmReader(store()).rhythm();
    }

    private Cadence named(String title) {
        return rhythm().cadences().stream().filter(each -> each.title().equals(title)).findFirst().orElseThrow();
    }

    private Occurrence of(String title, LocalDate day) {
        return rhythm().occurrence(named(title).id(), day).orElseThrow();
    }

    private MeetingMaker maker() {
        return new MeetingMaker(store(), new OpenRecords(store()), new SessionStore(store())::page);
    }

    private SessionPage made(String title, LocalDate day) {
        UUID id = maker().make(rhythm(), of(title, day));
        programme.settle();
        return new SessionStore(store()).page(id).orElseThrow();
    }

    @Test
    void theTableOfTheGuideBecomesSevenCadences() {
        assertEquals(
                List.of("WBR FREQ=WEEKLY;BYDAY=MO 45 Product Ops Lead",
                        "RFE triage FREQ=WEEKLY;BYDAY=TU 60 Product Manager, multi-tenancy",
                        "Design review FREQ=WEEKLY;BYDAY=WE 60 Chief Architect",
                        "Release readiness FREQ=WEEKLY;BYDAY=TH 45 Technical Program Manager",
                        "Decision council FREQ=WEEKLY;BYDAY=FR 30 Product Ops Lead",
                        "MBR FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1 90 Head of Product",
                        "PI/OKR FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1 240 Head of Product"),
                rhythm().cadences().stream().map(each -> each.title() + " " + each.rrule() + " " + each.minutes() + " "
                        + rhythm().name(each.owner())).toList());
        assertTrue(
                rhythm().cadences().stream().noneMatch(each -> each.purpose().isEmpty() || each.decides().isEmpty()));
    }

    @Test
    void theReviewOfNextMondayTakesUpRisksAndBlockersInOneStep() {
        SessionPage page = made("WBR", MONDAY);
        assertEquals("WBR, 30 Nov 2026", page.session().title());
        List<String> titles = page.topics().stream().map(each -> each.title()).toList();
        assertTrue(titles.containsAll(List.of("Top risks", "Blockers: actions past their date")), titles.toString());
        assertTrue(page.topics().stream().anyMatch(each -> each.text().contains("runbooks exercised")));
        assertEquals(1, page.attendees().size(), "who holds it");
        assertEquals("Make WBR of 30 Nov 2026", store().undoTitle().orElseThrow());
        store().undo().join();
        assertTrue(new SessionStore(store()).session(page.session().id()).isEmpty(), "all of it is gone");
        assertEquals(titles, made("WBR", MONDAY).topics().stream().map(each -> each.title()).toList(), "and back");
    }

    @Test
    void aMeetingIsMadeOnceAndHasTheSameIdWhereverItIsMade() {
        UUID one = made("WBR", MONDAY).session().id();
        assertEquals(one, made("WBR", MONDAY).session().id());
        assertEquals(RhythmEdits.session(named("WBR").id(), MONDAY), one);
        assertEquals(1, rhythm().meetings().get(named("WBR").id()).size());
    }

    @Test
    void triageTakesUpTheInboxAndTheMonthlyReviewWhatIsUndecided() {
        int inbox = new OpenRecords(store()).open(app.wheelhouse.rhythm.Template.TRIAGE, MONDAY).size();
        assertEquals(inbox, made("RFE triage", MONDAY.plusDays(1)).topics().size());
        assertTrue(made("MBR", MONDAY).topics().stream().allMatch(each -> each.kind() == TopicKind.DECISION_WANTED));
    }

    @Test
    void whatWasParkedLastTimeComesUpAgain() {
        SessionStore sessions = new SessionStore(store());
        SessionPage first = made("WBR", MONDAY);
        UUID topic = first.topics().stream().filter(each -> each.title().startsWith("Blockers")).findFirst()
                .orElseThrow().id();
        sessions.meeting().start(first.session().id()).join();
        sessions.meeting().park(topic).join();
        sessions.meeting().close(first.session().id()).join();
        programme.settle();
        SessionPage next = made("WBR", MONDAY.plusWeeks(1));
        assertTrue(next.topics().getFirst().title().startsWith("Blockers"), "first of all");
        assertEquals(1, next.topics().stream().filter(each -> each.title().startsWith("Blockers")).count());
        assertEquals(TopicState.OPEN, next.topics().getFirst().state());
    }

    @Test
    void movingAMeetingTakesItsSessionAlong() {
        SessionPage page = made("WBR", MONDAY);
        RhythmEdits edits = new RhythmEdits(store());
        edits.move(rhythm(), of("WBR", MONDAY), LocalDateTime.parse("2026-12-01T15:00"), "strategy day").join();
        programme.settle();
        assertEquals(of("WBR", MONDAY).begins(),
                new SessionStore(store()).session(page.session().id()).orElseThrow().startsAt());
        edits.restore(rhythm(), of("WBR", MONDAY)).join();
        assertEquals(Occurrence.State.DUE, of("WBR", MONDAY).state());
    }

    @Test
    void whatIsExportedAndBroughtBackChangesNothing() throws IOException {
        RhythmEdits edits = new RhythmEdits(store());
        edits.skip(of("WBR", MONDAY), "board week").join();
        edits.move(rhythm(), of("RFE triage", MONDAY.plusDays(1)), LocalDateTime.parse("2026-12-02T10:00"), "").join();
        edits.holiday("Holiday", LocalDate.parse("2026-12-24"), LocalDate.parse("2026-12-25"));
        edits.invite(named("WBR").id(), rhythm().people().keySet().iterator().next(), "contributor");
        programme.settle();
        Rhythm before = rhythm();
        Path file = folder.resolve("rhythm.ics");
        Files.writeString(file, new RhythmCalendar(before, store().clock().getZone())
                .calendar(Instant.parse("2026-11-23T12:00:00Z")));
        ImportResult result = new Importer(store()).importFile(file);
        programme.settle();
        assertEquals(before, rhythm());
        assertTrue(result instanceof ImportReport report && report.notUnderstood().isEmpty(), result.toString());
    }

    @Test
    void aCalendarOfAnotherProgramBecomesCadencesAndComesTwiceOnlyAsOne() throws IOException {
        Path file = folder.resolve("team.ics");
        Files.writeString(file, """
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Other//EN
                BEGIN:VEVENT
                UID:abc@other
                DTSTART;TZID=America/Los_Angeles:20261201T083000
                DTEND;TZID=America/Los_Angeles:20261201T092000
                RRULE:FREQ=WEEKLY;BYDAY=TU
                EXDATE;TZID=America/Los_Angeles:20261229T083000
                SUMMARY:Partner sync\\, weekly
                ATTENDEE;CN=Chief Architect;ROLE=REQ-PARTICIPANT:mailto:a@example.org
                BEGIN:VALARM
                ACTION:DISPLAY
                TRIGGER:-PT15M
                END:VALARM
                END:VEVENT
                BEGIN:VEVENT
                UID:once@other
                DTSTART:20261201T083000Z
                SUMMARY:Only once
                END:VEVENT
                END:VCALENDAR
                """);
        new Importer(store()).importFile(file);
        new Importer(store()).importFile(file);
        programme.settle();
        assertEquals(8, rhythm().cadences().size());
        Cadence sync = named("Partner sync, weekly");
        assertEquals("America/Los_Angeles 08:30 50 15",
                sync.zone() + " " + sync.at() + " " + sync.minutes() + " " + sync.alarm());
        assertEquals(Occurrence.State.SKIPPED, of(sync.title(), LocalDate.parse("2026-12-29")).state());
        assertEquals(1, rhythm().members().get(sync.id()).size());
    }
}

package app.wheelhouse.session.store;

import static app.wheelhouse.session.TopicKind.DECISION_WANTED;
import static app.wheelhouse.session.TopicKind.DISCUSSION;
import static app.wheelhouse.session.TopicKind.POINT_TO_LAND;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Given;
import app.wheelhouse.library.Parked;
import app.wheelhouse.session.ClosingSummary;
import app.wheelhouse.session.LiveClock;
import app.wheelhouse.session.Session;
import app.wheelhouse.session.SessionState;
import app.wheelhouse.session.Topic;
import app.wheelhouse.session.TopicState;
import app.wheelhouse.session.Visit;
import app.wheelhouse.store.StoreException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Running a meeting in the store. */
class MeetingEditsTest {
    @TempDir
    Path folder;
    private Programme programme;
    private MeetingEdits meeting;
    private UUID session;
    private UUID land;
    private UUID talk;
    private UUID plan;

    @BeforeEach
    void open() throws StoreException {
        programme = new Programme(folder);
        meeting = programme.sessions.meeting();
        session = programme.session;
        land = programme.topic(POINT_TO_LAND, "land", 10);
        talk = programme.topic(DISCUSSION, "talk", 20);
        plan = programme.topic(DECISION_WANTED, "plan", 15);
    }

    @AfterEach
    void close() {
        programme.close();
    }

    @Test
    void startingBeginsWithTheFirstStep() {
        Instant now = programme.clock.instant();
        meeting.start(session).join();
        Session running = programme.page().session();
        assertEquals(SessionState.RUNNING, running.state());
        assertEquals(now, running.startedAt());
        assertEquals(land, running.currentTopic());
        Visit visit = programme.page().runningVisit().orElseThrow();
        assertEquals(new Visit(visit.id(), session, land, now, null), visit);
        assertEquals(session, programme.sessions.running().orElseThrow().id());
    }

    @Test
    void aRunningMeetingIsResumedNotRestarted() {
        meeting.start(session).join();
        programme.clock.forward(5);
        assertEquals(0, meeting.start(session).join().changes());
        assertEquals(1, programme.page().visits().size());
    }

    @Test
    void aMeetingWithoutTopicsStartsAllTheSame() {
        UUID empty = programme.sessions.addSession(null, "Ad hoc").join();
        meeting.start(empty).join();
        assertEquals(SessionState.RUNNING, programme.sessions.session(empty).orElseThrow().state());
    }

    @Test
    void goingToATopicEndsTheVisitOfTheLast() {
        meeting.start(session).join();
        programme.clock.forward(12);
        meeting.goTo(session, talk).join();
        programme.clock.forward(3);
        assertEquals(0, meeting.goTo(session, talk).join().changes());
        LiveClock clock = programme.page().clock(programme.clock.instant());
        assertEquals(List.of(Duration.ofMinutes(12), Duration.ofMinutes(3), Duration.ZERO),
                clock.steps().stream().map(LiveClock.Timed::actual).toList());
        assertEquals(talk, programme.page().session().currentTopic());
        assertEquals(2, programme.page().visits().size());
    }

    @Test
    void undoTakesBackWhatWasSaidOfATopicAndLeavesTheClockAlone() {
        meeting.start(session).join();
        programme.clock.forward(5);
        meeting.mark(land, TopicState.LANDED).join();
        meeting.goTo(session, talk).join();
        assertEquals("Mark landed", programme.store.undoTitle().orElseThrow());
        programme.store.undo().join();
        assertEquals(TopicState.OPEN, programme.topic(land).state());
        assertEquals(talk, programme.page().session().currentTopic());
        assertEquals(2, programme.page().visits().size());
        programme.clock.forward(1);
        meeting.goTo(session, plan).join();
        assertEquals("Mark landed", programme.store.redoTitle().orElseThrow());
    }

    @Test
    void undoingTheCloseGoesOnAsIfItHadNotBeenClosed() {
        meeting.start(session).join();
        Visit visit = programme.page().runningVisit().orElseThrow();
        meeting.close(session).join();
        programme.store.undo().join();
        assertEquals(SessionState.RUNNING, programme.page().session().state());
        assertEquals(visit, programme.page().runningVisit().orElseThrow());
    }

    @Test
    void withoutARunningMeetingThereIsNowhereToGo() {
        assertEquals(0, meeting.goTo(session, talk).join().changes());
    }

    @Test
    void topicsAreMarked() {
        meeting.mark(land, TopicState.PARTLY).join();
        assertEquals(TopicState.PARTLY, programme.topic(land).state());
        assertEquals("Mark partly landed", programme.store.undoTitle().orElseThrow());
        meeting.cut(talk).join();
        assertEquals(TopicState.CUT, programme.topic(talk).state());
    }

    @Test
    void aParkedTopicStandsInTheParkingLotUntilItIsReopened() {
        UUID presenter = programme.person("President");
        programme.sessions.agenda().setPresenter(talk, presenter).join();
        meeting.park(talk).join();
        meeting.mark(talk, TopicState.PARKED).join();
        Parked parked = programme.page().parked().getFirst();
        assertEquals(new Parked(parked.id(), "talk", "open", session, talk, ""), parked);
        assertEquals(1, programme.page().parked().size());
        assertEquals(TopicState.PARKED, programme.topic(talk).state());
        meeting.mark(talk, TopicState.OPEN).join();
        assertEquals(List.of(), programme.page().parked());
    }

    @Test
    void aDecisionIsMadeOnceAndCanBeChanged() {
        UUID president = programme.person("President");
        meeting.decide(plan, DecisionState.ACCEPTED, president, "staged, with gates").join();
        Decision decision = programme.page().decisionOf(plan).orElseThrow();
        LocalDate today = LocalDate.of(2026, 11, 23);
        assertEquals(Given.decision(decision.id(), "title", "plan", "state", "accepted", "raised_on", today,
                "decided_on",
                today, "outcome", "staged, with gates", "decided_by", president, "session", session, "topic", plan),
                decision);
        assertEquals(TopicState.DONE, programme.topic(plan).state());
        meeting.decide(plan, DecisionState.DEFERRED, null, "").join();
        Decision deferred = programme.page().decisionOf(plan).orElseThrow();
        assertEquals(decision.id(), deferred.id());
        assertEquals(DecisionState.DEFERRED, deferred.state());
        assertNull(deferred.decidedOn());
        assertNull(deferred.decidedBy());
        assertEquals("staged, with gates", deferred.outcome());
        meeting.decide(plan, DecisionState.PROPOSED, null, "").join();
        assertEquals(TopicState.OPEN, programme.topic(plan).state());
        assertEquals(1, programme.page().decisions().size());
    }

    @Test
    void aDecisionTypedOnItsTopicIsTheOneDecided() {
        meeting.start(session).join();
        meeting.goTo(session, plan).join();
        programme.sessions.notes().append(session, null, "d: staged plan?\n").join();
        meeting.decide(plan, DecisionState.REJECTED, null, "").join();
        assertEquals(List.of("staged plan? REJECTED"), programme.page().decisions().stream()
                .map(decision -> decision.title() + " " + decision.state()).toList());
    }

    @Test
    void extendingAddsUpAndNeverGoesBelowThePlan() {
        meeting.extend(session, 10).join();
        meeting.extend(session, 5).join();
        assertEquals(15, programme.page().session().extendedMinutes());
        meeting.extend(session, -30).join();
        assertEquals(0, programme.page().session().extendedMinutes());
    }

    @Test
    void closingEndsTheVisitAndTheClocksStand() {
        meeting.start(session).join();
        programme.clock.forward(8);
        meeting.close(session).join();
        Session closed = programme.page().session();
        assertEquals(SessionState.CLOSED, closed.state());
        assertEquals(programme.clock.instant(), closed.closedAt());
        assertTrue(programme.page().runningVisit().isEmpty());
        assertEquals(Duration.ofMinutes(8), programme.page().clock(Instant.MAX).elapsed());
        assertEquals(0, meeting.close(session).join().changes());
    }

    @Test
    void aClosedMeetingGoesOnWhereItStopped() {
        Instant began = programme.clock.instant();
        meeting.start(session).join();
        meeting.goTo(session, talk).join();
        programme.clock.forward(5);
        meeting.close(session).join();
        programme.clock.forward(5);
        meeting.start(session).join();
        Session again = programme.page().session();
        assertEquals(SessionState.RUNNING, again.state());
        assertEquals(began, again.startedAt());
        assertNull(again.closedAt());
        assertEquals(talk, programme.page().runningVisit().orElseThrow().topic());
    }

    @Test
    void aWholeMeetingIsSummedUp() {
        meeting.start(session).join();
        programme.sessions.notes().append(session, null, "a: one\np: pricing\n").join();
        meeting.mark(land, TopicState.LANDED).join();
        meeting.goTo(session, plan).join();
        meeting.decide(plan, DecisionState.ACCEPTED, null, "").join();
        meeting.close(session).join();
        ClosingSummary summary = programme.page().summary();
        assertEquals("1 of 2 landed, 1 decided, 1 action, 1 parked", summary.sentence());
        assertEquals(List.of("talk"), summary.unreached().stream().map(Topic::title).toList());
    }
}

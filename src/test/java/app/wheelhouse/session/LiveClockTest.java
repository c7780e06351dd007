package app.wheelhouse.session;

import static app.wheelhouse.session.Meeting.at;
import static app.wheelhouse.session.Meeting.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The clocks of a running meeting. */
class LiveClockTest {
    private final Meeting meeting = new Meeting(45).point("land", 10).discussion("discuss", 20).decision("plan", 10)
            .decision("owner", 5);

    @Test
    void onTimeTheMeetingEndsAsPlanned() {
        LiveClock clock = meeting.started(0).visit("land", 0, null).clock(6.2);
        assertEquals(at(45), clock.projectedEnd());
        assertEquals(at(45), clock.plannedEnd());
        assertEquals(Duration.ZERO, clock.overrun());
        assertFalse(clock.overruns());
        assertEquals(List.of(), clock.decisionsAtRisk());
        LiveClock.Timed current = clock.currentStep().orElseThrow();
        assertEquals("06:12 of 10:00", current.ofPlanned());
        assertEquals("03:48", current.countdown());
        assertEquals(1, clock.number());
        assertEquals(4, clock.count());
        assertEquals("discuss", clock.next().orElseThrow().topic().title());
        assertEquals(Duration.ofSeconds(372), clock.elapsed());
    }

    @Test
    void aTopicPastItsTimeboxMovesTheEnd() {
        LiveClock clock = meeting.started(0).visit("land", 0, null).clock(12.5);
        assertEquals(at(47.5), clock.projectedEnd());
        assertTrue(clock.overruns());
        LiveClock.Timed current = clock.currentStep().orElseThrow();
        assertTrue(current.isOver());
        assertEquals("+02:30", current.countdown());
        assertEquals(List.of(), titles(clock.decisionsAtRisk()));
        assertEquals(Fit.CUT_SHORT, clock.steps().get(3).fit());
    }

    @Test
    void aTopicPastItsTimeboxPutsLaterDecisionsAtRisk() {
        meeting.started(0).visit("land", 0, null);
        assertEquals(List.of(), titles(meeting.clock(14.9).decisionsAtRisk()));
        assertEquals(List.of("owner"), titles(meeting.clock(15).decisionsAtRisk()));
        assertEquals(List.of("owner"), titles(meeting.clock(24.9).decisionsAtRisk()));
        assertEquals(List.of("plan", "owner"), titles(meeting.clock(25).decisionsAtRisk()));
    }

    @Test
    void slackSaysWhenTheNextDecisionIsAtRisk() {
        meeting.started(0).visit("land", 0, null);
        assertEquals(Optional.of(Duration.ofMinutes(5)), meeting.clock(4).slackBeforeRisk());
        assertEquals(Optional.of(Duration.ofMinutes(2)), meeting.clock(13).slackBeforeRisk());
        assertEquals(Optional.of(Duration.ofMinutes(5)), meeting.clock(20).slackBeforeRisk());
        assertEquals(Optional.empty(), meeting.clock(40).slackBeforeRisk());
    }

    @Test
    void timeGainedBringsTheEndForward() {
        LiveClock clock = meeting.started(0).visit("land", 0, 4.0).visit("discuss", 4, null)
                .state("land", TopicState.LANDED).clock(10);
        assertEquals(at(39), clock.projectedEnd());
        assertEquals(Duration.ofMinutes(-6), clock.overrun());
        assertEquals(2, clock.number());
    }

    @Test
    void markingThePresentTopicLandedGivesBackTheRestOfItsTime() {
        LiveClock clock = meeting.started(0).visit("land", 0, null).state("land", TopicState.LANDED).clock(4);
        assertEquals(at(39), clock.projectedEnd());
        assertEquals("land", clock.currentStep().orElseThrow().topic().title());
    }

    @Test
    void severalVisitsOfATopicAddUp() {
        meeting.started(0).visit("land", 0, 3.0).visit("discuss", 3, 5.0).visit("land", 5, null);
        LiveClock clock = meeting.clock(9);
        assertEquals(Duration.ofMinutes(7), clock.steps().get(0).actual());
        assertEquals(Duration.ofMinutes(2), clock.steps().get(1).actual());
        assertEquals(at(9 + 3 + 18 + 15), clock.projectedEnd());
    }

    @Test
    void aStepLeftOpenIsNotAheadAgain() {
        LiveClock clock = meeting.started(0).visit("land", 0, 3.0).visit("discuss", 3, null).clock(3);
        assertEquals(List.of("plan", "owner"), titles(clock.ahead()));
    }

    @Test
    void aSkippedStepIsStillAheadButLast() {
        LiveClock clock = meeting.started(0).visit("plan", 0, null).clock(2);
        assertEquals(List.of("owner", "land", "discuss"), titles(clock.ahead()));
        assertEquals(List.of(at(10), at(15), at(25)), clock.ahead().stream().map(LiveClock.Timed::startsAt).toList());
        assertEquals(at(45), clock.projectedEnd());
        assertEquals(3, clock.number());
    }

    @Test
    void settledStepsTakeNoMoreTime() {
        for (TopicState state : TopicState.values()) {
            LiveClock clock = new Meeting(45).point("land", 10).discussion("discuss", 20).decision("plan", 10)
                    .started(0).visit("land", 0, null).state("discuss", state).clock(5);
            assertEquals(state == TopicState.OPEN ? at(40) : at(20), clock.projectedEnd(), state.name());
        }
    }

    @Test
    void whatWasCutOrParkedIsNotCounted() {
        meeting.started(0).visit("land", 0, null).state("discuss", TopicState.CUT).state("plan", TopicState.PARKED);
        LiveClock clock = meeting.clock(1);
        assertEquals(2, clock.count());
        assertEquals("owner", clock.next().orElseThrow().topic().title());
        assertEquals(1, clock.number());
        assertEquals(2, meeting.visit("owner", 1, null).clock(2).number());
    }

    @Test
    void aParkedPresentTopicKeepsItsNumberUntilTheMeetingMovesOn() {
        LiveClock clock = meeting.started(0).visit("discuss", 0, null).state("discuss", TopicState.PARKED).clock(1);
        assertEquals(2, clock.number());
        assertEquals(4, clock.count());
    }

    @Test
    void aLateStartEatsIntoTheMeeting() {
        LiveClock clock = meeting.started(6).visit("land", 6, null).clock(6);
        assertEquals(at(45), clock.plannedEnd());
        assertEquals(at(51), clock.projectedEnd());
        assertEquals(List.of("owner"), titles(clock.decisionsAtRisk()));
    }

    @Test
    void anEarlyStartGivesTimeToSpare() {
        assertEquals(Duration.ofMinutes(-10),
                meeting.started(-10).visit("land", -10, null).clock(-10).overrun());
    }

    @Test
    void aRehearsalHasItsWholeLength() {
        for (double start : new double[]{-31, -1440, 45, 3000}) {
            meeting.visits.clear();
            LiveClock clock = meeting.started(start).visit("land", start, null).clock(start + 1);
            assertEquals(at(start + 45), clock.plannedEnd());
            assertFalse(clock.overruns());
        }
    }

    @Test
    void aMeetingWithoutScheduleHasItsWholeLength() {
        assertEquals(at(52), meeting.startsAt(null).started(7).visit("land", 7, null).clock(8).plannedEnd());
    }

    @Test
    void anExtensionMovesThePlannedEndAndSavesDecisions() {
        meeting.started(0).visit("land", 0, null);
        assertEquals(2, meeting.clock(30).decisionsAtRisk().size());
        LiveClock clock = meeting.extended(20).clock(30);
        assertEquals(at(65), clock.plannedEnd());
        assertEquals(List.of(), clock.decisionsAtRisk());
    }

    @Test
    void aMeetingWithoutLengthNeverOverruns() {
        LiveClock clock = new Meeting(0).point("land", 10).decision("plan", 5).started(0).visit("land", 0, null)
                .clock(100);
        assertFalse(clock.overruns());
        assertEquals(List.of(), clock.decisionsAtRisk());
        assertEquals(Optional.empty(), clock.slackBeforeRisk());
    }

    @Test
    void aTopicWithoutMinutesCountsUpAndIsNeverOver() {
        LiveClock clock = new Meeting(45).point("land", null).started(0).visit("land", 0, null).clock(75.5);
        LiveClock.Timed current = clock.currentStep().orElseThrow();
        assertEquals("75:30", current.countdown());
        assertEquals("75:30", current.ofPlanned());
        assertFalse(current.isOver());
    }

    @Test
    void timeOnAChildCountsForItsTopLevelTopic() {
        Meeting nested = new Meeting(45).discussion("parent", 10).topic("child", "parent", TopicKind.DISCUSSION, null)
                .decision("plan", 5).started(0).visit("parent", 0, 2.0).visit("child", 2, null);
        LiveClock clock = nested.clock(6);
        assertEquals("parent", clock.currentStep().orElseThrow().topic().title());
        assertEquals(Duration.ofMinutes(6), clock.steps().getFirst().actual());
    }

    @Test
    void aVisitToADeletedTopicLeavesTheOthersRight() {
        LiveClock clock = meeting.started(0).visit("deleted", 0, 5.0).visit("land", 5, null).clock(8);
        assertEquals(Duration.ofMinutes(3), clock.steps().getFirst().actual());
        assertEquals(Duration.ofMinutes(8), clock.elapsed());
    }

    @Test
    void aVisitNobodyEndedEndsWhereTheNextBegins() {
        LiveClock clock = meeting.started(0).visit("land", 0, null).visit("discuss", 8, null).clock(11);
        assertEquals(Duration.ofMinutes(8), clock.steps().get(0).actual());
        assertEquals(Duration.ofMinutes(3), clock.steps().get(1).actual());
        assertEquals("discuss", clock.currentStep().orElseThrow().topic().title());
    }

    @Test
    void overlappingVisitsOfTwoLaptopsCountOnce() {
        LiveClock clock = meeting.started(0).visit("land", 0, 10.0).visit("discuss", 8, null).clock(11);
        assertEquals(Duration.ofMinutes(8), clock.steps().get(0).actual());
    }

    @Test
    void aClockSetBackCountsAsNoTime() {
        LiveClock clock = meeting.started(5).visit("land", 5, null).clock(3);
        assertEquals(Duration.ZERO, clock.steps().getFirst().actual());
        assertEquals(Duration.ZERO, clock.elapsed());
    }

    @Test
    void afterHoursOfSleepTheTopicHasRunAllThatTime() {
        LiveClock clock = meeting.started(0).visit("land", 0, null).clock(600);
        assertEquals("+590:00", clock.currentStep().orElseThrow().countdown());
        assertEquals(at(635), clock.projectedEnd());
    }

    @Test
    void withoutARunningVisitTheStoredTopicIsThePresentOne() {
        Meeting crashed = meeting.started(0).visit("land", 0, 5.0);
        Session s = crashed.session;
        crashed.session = new Session(s.id(), null, "B", "", "", "", s.startsAt(), 45, 0, s.state(), s.startedAt(),
                null, id("discuss"), "A");
        assertEquals("discuss", crashed.clock(6).currentStep().orElseThrow().topic().title());
    }

    @Test
    void beforeTheStartEverythingIsAhead() {
        LiveClock clock = meeting.clock(-20);
        assertEquals(Optional.empty(), clock.currentStep());
        assertEquals(0, clock.number());
        assertEquals(List.of("land", "discuss", "plan", "owner"), titles(clock.ahead()));
        assertEquals(at(45), clock.plannedEnd());
        assertEquals(Duration.ZERO, clock.elapsed());
    }

    @Test
    void aClosedMeetingStandsStill() {
        meeting.started(0).visit("land", 0, 10.0).visit("discuss", 10, 30.0).closed(30);
        assertEquals(meeting.clock(31), meeting.clock(5000));
        LiveClock clock = meeting.clock(5000);
        assertEquals(at(30), clock.projectedEnd());
        assertEquals(List.of(), clock.ahead());
        assertEquals(Optional.empty(), clock.currentStep());
    }

    @Test
    void anEmptyAgendaIsNoProblem() {
        LiveClock clock = new Meeting(45).started(0).clock(10);
        assertEquals(0, clock.count());
        assertEquals(at(10), clock.projectedEnd());
        assertEquals(Optional.empty(), clock.next());
    }

    @Test
    void summerTimeChangesNothing() {
        Meeting night = new Meeting(60).point("one", 30).decision("two", 30)
                .startsAt(ZonedDateTime.parse("2026-10-25T02:30:00+02:00[Europe/Berlin]").toInstant());
        Session s = night.session;
        var started = ZonedDateTime.parse("2026-10-25T02:30:00+02:00[Europe/Berlin]").toInstant();
        night.session = new Session(s.id(), null, "B", "", "", "", started, 60, 0, SessionState.RUNNING, started, null,
                null, "A");
        List<Visit> visits = List.of(new Visit(id("v"), s.id(), id("one"), started, null));
        var now = ZonedDateTime.parse("2026-10-25T02:10:00+01:00[Europe/Berlin]").toInstant();
        LiveClock clock = LiveClock.of(night.session, night.topics, visits, now);
        assertEquals(Duration.ofMinutes(40), clock.elapsed());
        assertEquals("+10:00", clock.currentStep().orElseThrow().countdown());
        assertEquals(started.plus(Duration.ofMinutes(70)), clock.projectedEnd());
    }

    private static List<String> titles(List<LiveClock.Timed> steps) {
        return steps.stream().map(step -> step.topic().title()).toList();
    }
}

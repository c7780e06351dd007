package app.wheelhouse.session;

import static app.wheelhouse.session.Meeting.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.decision.Action;
import app.wheelhouse.decision.ActionState;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.decision.Given;
import app.wheelhouse.library.Parked;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a meeting came to. */
class ClosingSummaryTest {
    private final Meeting meeting = new Meeting(45).point("one", 5).point("two", 5).discussion("talk", 10)
            .topic("quote", null, TopicKind.RECEIPT, null).decision("plan", 10).decision("owner", 5).started(0)
            .visit("one", 0, 5.0).visit("two", 5, 10.0).visit("plan", 10, 20.0);

    @Test
    void whatLandedWasDecidedTakenOnAndParkedIsCounted() {
        meeting.state("one", TopicState.LANDED).state("two", TopicState.DONE).state("plan", TopicState.DONE);
        ClosingSummary summary = ClosingSummary.of(page(List.of(DecisionState.ACCEPTED, DecisionState.REJECTED,
                DecisionState.DEFERRED, DecisionState.PROPOSED), 3, 1));
        assertEquals("2 of 3 landed, 2 decided, 1 deferred, 3 actions, 1 parked", summary.sentence());
    }

    @Test
    void aPointBelowAnotherCountsOnceSomebodySaidWhatBecameOfIt() {
        meeting.topic("detail", "one", TopicKind.DISCUSSION, null).topic("aside", "talk", TopicKind.POINT_TO_LAND,
                null);
        assertEquals("0 of 3 landed", ClosingSummary.of(page(List.of(), 0, 0)).sentence());
        meeting.state("detail", TopicState.LANDED);
        assertEquals("1 of 4 landed", ClosingSummary.of(page(List.of(), 0, 0)).sentence());
        meeting.state("aside", TopicState.NOT_LANDED);
        assertEquals("1 of 5 landed", ClosingSummary.of(page(List.of(), 0, 0)).sentence());
    }

    @Test
    void aHeadingCountsByWhatStandsUnderIt() {
        meeting.topic("first", "talk", TopicKind.DISCUSSION, null).topic("second", "talk", TopicKind.DISCUSSION, null)
                .state("talk", TopicState.DONE).state("second", TopicState.LANDED);
        assertEquals("1 of 4 landed", ClosingSummary.of(page(List.of(), 0, 0)).sentence());
    }

    @Test
    void whatThereWasNoneOfIsLeftOut() {
        assertEquals("0 of 3 landed", ClosingSummary.of(page(List.of(), 0, 0)).sentence());
        assertEquals("0 of 3 landed, 1 action", ClosingSummary.of(page(List.of(), 1, 0)).sentence());
    }

    @Test
    void anEmptySessionSaysSo() {
        Meeting empty = new Meeting(45);
        SessionPage page = new SessionPage(empty.session, null, List.of(), List.of(), List.of(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of());
        assertEquals("Nothing recorded", page.summary().sentence());
    }

    @Test
    void unreachedIsWhatIsOpenAndWasNeverVisited() {
        meeting.state("one", TopicState.LANDED);
        assertEquals(List.of("talk", "owner"), titles(ClosingSummary.of(page(List.of(), 0, 0)).unreached()));
        meeting.state("talk", TopicState.CUT).state("owner", TopicState.PARKED);
        assertEquals(List.of(), ClosingSummary.of(page(List.of(), 0, 0)).unreached());
    }

    @Test
    void aVisitToATopicBelowReachesTheOneAbove() {
        meeting.topic("detail", "talk", TopicKind.DISCUSSION, null).visit("detail", 20, 25.0);
        assertEquals(List.of("owner"), titles(ClosingSummary.of(page(List.of(), 0, 0)).unreached()));
    }

    @Test
    void unsettledIsWhatWasTakenUpAndStayedOpen() {
        meeting.state("one", TopicState.PARTLY).state("two", TopicState.NOT_LANDED);
        assertEquals(List.of("one", "two", "plan"), titles(ClosingSummary.of(page(List.of(), 0, 0)).unsettled()));
        meeting.state("one", TopicState.LANDED).state("two", TopicState.LANDED).state("plan", TopicState.DONE);
        assertEquals(List.of(), ClosingSummary.of(page(List.of(), 0, 0)).unsettled());
    }

    private SessionPage page(List<DecisionState> states, int actions, int parked) {
        List<Decision> decisions = states.stream().map(state -> Given.decision(id(state.name()), "state",
                state.word())).toList();
        return new SessionPage(meeting.session, null, meeting.topics, List.of(), List.of(), decisions,
                Stream.generate(() -> new Action(id("a"), "", null, null, ActionState.OPEN, null, null, null, ""))
                        .limit(actions).toList(),
                List.of(), List.of(),
                Stream.generate(() -> new Parked(id("p"), "", "open", null, null, "")).limit(parked).toList(),
                meeting.visits, List.of());
    }

    private static List<String> titles(List<Topic> topics) {
        return topics.stream().map(Topic::title).toList();
    }
}

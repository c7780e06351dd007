package app.wheelhouse.session;

import static app.wheelhouse.session.Meeting.at;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is offered when a meeting overruns. */
class AnswerTest {
    private final Meeting meeting = new Meeting(45).point("land", 10).point("small", 4).discussion("discuss", 16)
            .decision("plan", 10).decision("owner", 5).started(0).visit("land", 0, null);

    @Test
    void onTimeNothingIsOffered() {
        assertEquals(List.of(), meeting.answers(10));
    }

    @Test
    void aSmallOverrunIsMetByTheCheapestCut() {
        assertEquals(List.of("CUT small 4 49 1", "PARK land 0 53 0", "EXTEND - 10 53 1"), shown(meeting.answers(18)));
    }

    @Test
    void aLargerOverrunIsMetByTheCutThatSavesMost() {
        assertEquals(List.of("CUT discuss 16 45 2", "PARK land 0 61 0", "EXTEND - 20 61 2"),
                shown(meeting.answers(26)));
    }

    @Test
    void aDecisionIsNeverOfferedToBeCut() {
        Meeting late = new Meeting(20).decision("plan", 20).decision("owner", 5).started(0).visit("plan", 0, null);
        assertEquals(List.of("EXTEND - 10 27 1"), shown(late.answers(22)));
    }

    @Test
    void withThePresentTopicWithinItsTimeTheCutCanBeParkedInstead() {
        Meeting late = new Meeting(20).point("land", 10).discussion("discuss", 10).decision("plan", 5).started(0)
                .visit("land", 0, null);
        assertEquals(List.of("CUT discuss 10 15 1", "PARK discuss 10 15 1", "EXTEND - 5 25 1"),
                shown(late.answers(3)));
    }

    @Test
    void extensionsComeInStepsOfFiveMinutes() {
        Meeting late = new Meeting(10).decision("plan", 10).started(0).visit("plan", 0, null);
        assertEquals(5, late.answers(10.6).getLast().minutes());
        assertEquals(5, late.answers(15).getLast().minutes());
        assertEquals(10, late.answers(15.1).getLast().minutes());
    }

    private static List<String> shown(List<Answer> answers) {
        return answers.stream().map(answer -> {
            Topic topic = answer.topic();
            long end = (answer.endsAt().toEpochMilli() - at(0).toEpochMilli()) / 60_000;
            return answer.kind() + " " + (topic == null ? "-" : topic.title()) + " " + answer.minutes() + " " + end
                    + " " + answer.decisionsSaved();
        }).toList();
    }
}

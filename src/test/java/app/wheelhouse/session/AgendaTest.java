package app.wheelhouse.session;

import static app.wheelhouse.session.Meeting.at;
import static app.wheelhouse.session.Meeting.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The agenda as planned, and sharing out minutes. */
class AgendaTest {
    private static final List<TopicKind> STEPS = List.of(TopicKind.POINT_TO_LAND, TopicKind.DISCUSSION,
            TopicKind.DECISION_WANTED);
    private final Meeting meeting = new Meeting(45).point("land", 10).discussion("discuss", 20)
            .topic("quote", null, TopicKind.RECEIPT, null).decision("decide", 15);

    @Test
    void eachStepComesUpWhenThoseBeforeItAreOver() {
        assertEquals(List.of("1 land 0-10", "2 discuss 10-30", "3 decide 30-45"), shown(meeting.agenda()));
        Agenda agenda = meeting.agenda();
        assertEquals(at(30), agenda.startsAt(agenda.steps().get(2)));
        assertEquals(at(45), agenda.endsAt(agenda.steps().get(2)));
        assertEquals(at(45), agenda.end());
    }

    @Test
    void withoutAStartThereIsNoClockTime() {
        Agenda agenda = meeting.startsAt(null).agenda();
        assertNull(agenda.startsAt(agenda.steps().getFirst()));
        assertNull(agenda.end());
    }

    @Test
    void aFullAgendaFits() {
        assertEquals(List.of(), meeting.agenda().outside());
        assertEquals(0, meeting.agenda().freeMinutes());
        assertEquals("45 of 45 min planned", meeting.agenda().summary());
    }

    @Test
    void whatEndsOrStartsBeyondThePlannedEndWillNotFit() {
        meeting.point("late", 5);
        Meeting tight = new Meeting(25).point("land", 10).discussion("discuss", 20).decision("decide", 15);
        assertEquals(List.of("discuss CUT_SHORT", "decide OUTSIDE"), tight.agenda().outside().stream()
                .map(entry -> entry.topic().title() + " " + entry.fit()).toList());
        assertEquals(List.of("late"), titles(meeting.agenda().outside()));
        assertEquals("45 of 25 min planned, 20 too many", tight.agenda().summary());
    }

    @Test
    void decisionsOutsideAreNamed() {
        assertEquals(List.of("decide"),
                titles(new Meeting(25).discussion("discuss", 25).decision("decide", 5).agenda().decisionsOutside()));
        assertEquals(List.of("decide"),
                titles(new Meeting(25).discussion("discuss", 22).decision("decide", 5).agenda().decisionsOutside()));
        assertEquals(List.of(), meeting.agenda().decisionsOutside());
    }

    @Test
    void anEntryWithoutMinutesAtTheVeryEndFits() {
        meeting.decision("untimed", null);
        assertEquals(List.of(), meeting.agenda().outside());
        assertEquals(List.of("untimed"), titles(meeting.agenda().untimed()));
    }

    @Test
    void aSessionWithoutLengthHasRoomForEverything() {
        Agenda agenda = new Meeting(0).point("land", 500).agenda();
        assertEquals(List.of(), agenda.outside());
        assertEquals("500 min planned", agenda.summary());
    }

    @Test
    void anExtensionMakesRoom() {
        Meeting tight = new Meeting(40).point("land", 40).decision("decide", 5);
        assertEquals(1, tight.agenda().decisionsOutside().size());
        assertEquals(List.of(), tight.extended(5).agenda().decisionsOutside());
    }

    @Test
    void whatWasCutOrParkedTakesNoTime() {
        meeting.state("land", TopicState.CUT).state("discuss", TopicState.PARKED);
        assertEquals(List.of("1 decide 0-15"), shown(meeting.agenda()));
    }

    @Test
    void aTopicWithoutMinutesTakesThoseOfTheTopicsUnderIt() {
        Meeting nested = new Meeting(45).discussion("parent", null)
                .topic("child", "parent", TopicKind.DISCUSSION, 5).topic("other", "parent", TopicKind.DISCUSSION, 7)
                .topic("cut", "parent", TopicKind.DISCUSSION, 9).state("cut", TopicState.CUT).decision("decide", 3);
        assertEquals(List.of("1 parent 0-12", "2 decide 12-15"), shown(nested.agenda()));
        assertEquals(List.of(), nested.agenda().untimed());
    }

    @Test
    void itsOwnMinutesWinOverThoseUnderIt() {
        Meeting nested = new Meeting(45).discussion("parent", 10).topic("child", "parent", TopicKind.DISCUSSION, 5);
        assertEquals(List.of("1 parent 0-10"), shown(nested.agenda()));
    }

    @Test
    void groupsSumTheMinutesOfTheirKind() {
        meeting.point("second point", 4);
        assertEquals(List.of("POINT_TO_LAND 14 land, second point", "DISCUSSION 20 discuss", "RECEIPT 0 quote",
                "DECISION_WANTED 15 decide"), shown(meeting.agenda().groups()));
    }

    @Test
    void runsKeepTheWalkOrder() {
        meeting.point("second point", 4).point("third point", null);
        assertEquals(List.of("POINT_TO_LAND 10 land", "DISCUSSION 20 discuss", "RECEIPT 0 quote",
                "DECISION_WANTED 15 decide", "POINT_TO_LAND 4 second point, third point"),
                shown(meeting.agenda().runs()));
        assertEquals(List.of(), new Meeting(45).agenda().runs());
    }

    @Test
    void anEntryIsFoundByItsTopic() {
        Agenda.Entry entry = meeting.agenda().entry(id("discuss"));
        assertEquals(2, entry == null ? 0 : entry.number());
        assertNull(meeting.agenda().entry(id("nobody")));
    }

    @Test
    void theMeetingWalksFromStepToStep() {
        Agenda agenda = meeting.agenda();
        assertEquals("land", title(agenda.stepAfter(null)));
        assertEquals("discuss", title(agenda.stepAfter(id("land"))));
        assertEquals("decide", title(agenda.stepAfter(id("discuss"))));
        assertEquals("decide", title(agenda.stepAfter(id("quote"))));
        assertNull(agenda.stepAfter(id("decide")));
        assertEquals("discuss", title(agenda.stepBefore(id("decide"))));
        assertEquals("decide", title(agenda.stepBefore(null)));
        assertNull(agenda.stepBefore(id("land")));
        assertEquals("land", title(agenda.stepAfter(id("nobody"))));
        assertEquals("decide", title(meeting.state("discuss", TopicState.CUT).agenda().stepAfter(id("land"))));
    }

    private static String title(Agenda.@org.jspecify.annotations.Nullable Entry entry) {
        return entry == null ? "" : entry.topic().title();
    }

    @Test
    void spreadingSharesWhatIsLeftByWeight() {
        Meeting open = new Meeting(45).point("one", null).point("two", 5).discussion("talk", null)
                .decision("decide", null);
        assertEquals(Map.of(id("one"), 8, id("talk"), 16, id("decide"), 16), Spread.over(open.agenda()));
    }

    @Test
    void nothingIsSpreadWhenNothingIsLeft() {
        assertEquals(Map.of(), Spread.over(new Meeting(10).point("one", 10).point("two", null).agenda()));
        assertEquals(Map.of(), Spread.over(new Meeting(10).point("one", 15).point("two", null).agenda()));
        assertEquals(Map.of(), Spread.over(meeting.agenda()));
    }

    @Test
    void whenMinutesAreScarceTheFirstEntriesGetOneEach() {
        Meeting scarce = new Meeting(2).discussion("one", null).point("two", null).point("three", null);
        assertEquals(Map.of(id("one"), 1, id("two"), 1), Spread.over(scarce.agenda()));
    }

    @Test
    void spreadMinutesAlwaysComeToExactlyWhatIsFree() {
        long seed = System.nanoTime();
        System.err.println("AgendaTest seed " + seed);
        Random random = new Random(seed);
        for (int round = 0; round < 2000; round++) {
            Meeting any = new Meeting(random.nextInt(1, 120));
            int count = random.nextInt(1, 12);
            for (int i = 0; i < count; i++) {
                any.topic("t" + i, null, STEPS.get(random.nextInt(STEPS.size())),
                        random.nextBoolean() ? null : random.nextInt(20));
            }
            Agenda agenda = any.agenda();
            Map<java.util.UUID, Integer> spread = Spread.over(agenda);
            int sum = spread.values().stream().mapToInt(Integer::intValue).sum();
            int expected = agenda.untimed().isEmpty() ? 0 : Math.max(0, agenda.freeMinutes());
            assertEquals(expected, sum, () -> "seed " + seed);
            assertTrue(spread.values().stream().allMatch(minutes -> minutes > 0), () -> "seed " + seed);
            assertEquals(Math.min(agenda.untimed().size(), expected), spread.size(), () -> "seed " + seed);
        }
    }

    private static List<String> titles(List<Agenda.Entry> entries) {
        return entries.stream().map(entry -> entry.topic().title()).toList();
    }

    private static List<String> shown(Agenda agenda) {
        return agenda.steps().stream().map(entry -> entry.number() + " " + entry.topic().title() + " "
                + entry.startMinute() + "-" + entry.endMinute()).toList();
    }

    private static List<String> shown(List<Agenda.Group> groups) {
        return groups.stream().map(
                group -> group.kind() + " " + group.minutes() + " " + String.join(", ", titles(group.entries())))
                .toList();
    }
}

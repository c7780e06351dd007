package app.wheelhouse.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.Given;
import app.wheelhouse.decision.Parts;
import app.wheelhouse.decision.Said;
import app.wheelhouse.session.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TodayTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-23T10:12:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static Meeting meeting(String code, @Nullable Integer inMinutes, SessionState state) {
        Instant start = inMinutes == null ? null : NOW.plus(Duration.ofMinutes(inMinutes));
        return new Meeting(UUID.randomUUID(), code, "Title", "Series", "", start, 45, state,
                state == SessionState.RUNNING ? start : null, 0, 0);
    }

    private static Meeting planned(String code, @Nullable Integer inMinutes) {
        return meeting(code, inMinutes, SessionState.PLANNED);
    }

    private static Today of(Meeting... meetings) {
        return Today.of(new Facts(List.of(meetings), List.of(), List.of(), List.of(), List.of()), NOW, ZONE);
    }

    private static DecisionRow waiting(String title, int daysAgo, Object... fields) {
        return visited(title, daysAgo, 0, fields);
    }

    private static DecisionRow visited(String title, int daysAgo, int visits, Object... fields) {
        Object[] all = java.util.stream.Stream.concat(
                java.util.stream.Stream.of("title", title, "raised_on", DAY.minusDays(daysAgo)),
                java.util.Arrays.stream(fields)).toArray();
        return DecisionRow.of(Given.decision(UUID.randomUUID(), all), "", "", "", Parts.NONE,
                new Said(NOW, Map.of()), ZONE, Parts.NONE, List.of(), visits, List.of(), List.of());
    }

    private static Due due(String title, @Nullable Integer inDays) {
        return new Due(UUID.randomUUID(), title, "", inDays == null ? null : DAY.plusDays(inDays));
    }

    @Test
    void theEarliestPlannedSessionIsNextAndTheOthersFollow() {
        Meeting b = planned("B", 60);
        Meeting c = planned("C", 120);
        Meeting none = planned("E", null);
        Today today = of(c, none, b);
        assertEquals(Optional.of(b), today.next());
        assertEquals(List.of(c), today.then());
    }

    @Test
    void aSessionThatIsLateIsStillNextUntilItsTimeIsOver() {
        Meeting late = planned("A", -20);
        Meeting missed = planned("Z", -46);
        assertEquals(Optional.of(late), of(late, planned("B", 60)).next());
        assertEquals(Optional.empty(), of(missed).next());
    }

    @Test
    void withoutAnyDateTheFirstInOrderIsNext() {
        Meeting first = planned("A", null);
        assertEquals(Optional.of(first), of(first, planned("B", null)).next());
        assertTrue(of(first, planned("B", null)).then().isEmpty());
    }

    @Test
    void whatRunsIsNotNext() {
        Meeting running = meeting("A", -5, SessionState.RUNNING);
        Today today = of(running, planned("B", 60));
        assertEquals(List.of(running), today.running());
        assertEquals("B", today.next().orElseThrow().code());
    }

    @Test
    void theLongestWaitingDecisionComesFirst() {
        assertEquals(List.of("old", "young"), titles(waiting("young", 2), waiting("old", 18)));
    }

    private static List<String> titles(DecisionRow... rows) {
        return Today.of(new Facts(List.of(), List.of(rows), List.of(), List.of(), List.of()), NOW, ZONE).waiting()
                .stream().map(row -> row.decision().title()).toList();
    }

    @Test
    void whatIsOverdueComesFirstThenWhatKeepsComingBackThenReviews() {
        assertEquals(List.of("overdue", "third", "review", "old", "young"),
                titles(waiting("young", 2), waiting("old", 90),
                        waiting("review", 5, "state", "accepted", "review_on", DAY), visited("third", 3, 3),
                        waiting("overdue", 1, "needed_by", DAY.minusDays(1)),
                        waiting("made", 5, "state", "accepted", "review_on", DAY.plusDays(1))));
    }

    @Test
    void reviewsAreCountedApart() {
        Today today = Today.of(new Facts(List.of(), List.of(waiting("a", 1),
                waiting("b", 2, "state", "accepted", "review_on", DAY)), List.of(), List.of(), List.of()), NOW, ZONE);
        assertEquals(1, today.undecided());
        assertEquals(1, today.reviews());
    }

    @Test
    void overdueActionsComeFirstAndUndatedOnesLast() {
        Today today = Today.of(new Facts(List.of(), List.of(),
                List.of(due("never", null), due("later", 9), due("over", -3), due("today", 0)), List.of(), List.of()),
                NOW, ZONE);
        assertEquals(List.of("over", "today", "later", "never"), today.due().stream().map(Due::title).toList());
        assertEquals(1, today.overdue());
    }

    @Test
    void stepsOfOnePieceOfTypingAreToldOnce() {
        UUID id = UUID.randomUUID();
        Change last = new Change(NOW, "Edit note", "B", "session", id);
        Change before = new Change(NOW.minusSeconds(30), "Edit note", "B", "session", id);
        Change other = new Change(NOW.minusSeconds(60), "Move topic", "B", "session", id);
        Today today = Today.of(new Facts(List.of(), List.of(), List.of(), List.of(),
                List.of(last, before, other, before)), NOW, ZONE);
        assertEquals(List.of(last, other, before), today.changes());
    }

    @Test
    void theDayIsTheOneOfTheUsersZone() {
        assertEquals(DAY.plusDays(1),
                Today.of(Facts.NONE, Instant.parse("2026-11-23T23:30:00Z"), ZONE).day());
    }

    @Test
    void aDayWithOnlyChangesIsEmpty() {
        assertTrue(of().isEmpty());
        assertFalse(of(planned("A", 5)).isEmpty());
    }
}

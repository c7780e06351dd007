package app.wheelhouse.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecisionRulesTest {
    private static final UUID ID = new UUID(1, 7);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final String ROADS = "Stage it\nDo nothing";

    @Test
    void everyWayFromStateToState() {
        List<String> ways = new ArrayList<>();
        for (DecisionState from : DecisionState.values()) {
            for (DecisionState to : DecisionState.values()) {
                if (from != to && DecisionRules.refusal(from, to).isEmpty()) {
                    ways.add(from.word() + " " + to.word());
                }
            }
        }
        assertEquals(List.of("proposed accepted", "proposed rejected", "proposed deferred", "proposed deprecated",
                "proposed superseded", "accepted proposed", "accepted deprecated", "accepted superseded",
                "rejected proposed", "rejected deprecated", "rejected superseded", "deferred proposed",
                "deferred accepted", "deferred rejected", "deferred deprecated", "deferred superseded",
                "deprecated proposed", "superseded proposed"), ways);
    }

    @Test
    void theWordsOfADecidedOneStandInEveryDecidedState() {
        for (DecisionState state : DecisionState.values()) {
            boolean decided = DecisionRules.isDecided(state);
            for (String field : List.of("title", "context", "options", "recommendation", "outcome", "reason", "door",
                    "risks", "consequences", "reversal_trigger", "matrix_row", "framework")) {
                assertEquals(decided, DecisionRules.refusal(state, field, "before", "after").isPresent(), field);
                assertFalse(DecisionRules.refusal(state, field, "same", "same").isPresent());
                assertFalse(DecisionRules.refusal(state, field, null, "filled in").isPresent());
                assertFalse(DecisionRules.refusal(state, field, " ", "filled in").isPresent());
            }
            for (String field : List.of("told_on", "performed_on", "review_on", "session", "tags")) {
                assertEquals(Optional.empty(), DecisionRules.refusal(state, field, "before", "after"));
            }
        }
        assertEquals(Optional.of(
                "The reversal trigger stands: the decision is approved. Amend it, open it again, or supersede it by another."),
                DecisionRules.refusal(DecisionState.ACCEPTED, "reversal_trigger", "a", null));
    }

    @Test
    void onlyAVerdictDecidesAndOnlyWhatIsDecidedIsTold() {
        Decision waiting = Given.decision(ID);
        Decision decided = Given.decision(ID, "state", "rejected");
        assertEquals(Set.of(Stage.RAISED, Stage.READY, Stage.DECIDED), allowed(waiting));
        assertEquals(Set.of(Stage.DECIDED, Stage.TOLD, Stage.PERFORMED), allowed(decided));
    }

    private static Set<Stage> allowed(Decision decision) {
        return java.util.Arrays.stream(Stage.values())
                .filter(stage -> DecisionRules.refusal(decision, stage).isEmpty())
                .collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void nothingSupersedesItselfOrWhatSupersedesIt() {
        Decision old = Given.decision(ID, "title", "Old");
        Decision fresh = Given.decision(new UUID(1, 8), "title", "New", "supersedes", ID);
        assertTrue(DecisionRules.refusal(old, old).isPresent());
        assertTrue(DecisionRules.refusal(old, fresh).isPresent());
        assertTrue(DecisionRules.refusal(fresh, old).isEmpty());
        assertTrue(DecisionRules.refusal(Given.decision(new UUID(1, 9)), old).isEmpty());
    }

    @Test
    void whatIsMissingIsNamedOneByOne() {
        Parts one = new Parts(Framework.RAPID, List.of(new Part(null, "President", "D", "")), false);
        Parts two = new Parts(Framework.DACI,
                List.of(new Part(null, "President", "A", ""), new Part(null, "CTO", "A", "")), false);
        Object[] full = {"options", ROADS, "door", "two_way", "reversal_trigger", "idle above 10 %", "review_on",
                TODAY};
        assertEquals(List.of(Missing.values()), Missing.of(Given.decision(ID), Parts.NONE));
        assertEquals(List.of(), Missing.of(Given.decision(ID, full), one));
        assertEquals(List.of(Missing.ONE_DECIDER), Missing.of(Given.decision(ID, full), two));
        assertEquals("one decider, two options and a door",
                Missing.list(List.of(Missing.ONE_DECIDER, Missing.TWO_OPTIONS, Missing.DOOR)));
        assertEquals("a door", Missing.list(List.of(Missing.DOOR)));
        assertEquals("", Missing.list(List.of()));
    }

    @Test
    void flagsAreRaisedOnTheDay() {
        assertEquals(Set.of(), flags(0, "needed_by", TODAY));
        assertEquals(Set.of(Flag.OVERDUE), flags(0, "needed_by", TODAY.minusDays(1)));
        assertEquals(Set.of(), flags(0, "needed_by", TODAY.minusDays(1), "state", "accepted"));
        assertEquals(Set.of(), flags(2));
        assertEquals(Set.of(Flag.THIRD_VISIT), flags(3));
        assertEquals(Set.of(), flags(3, "state", "rejected"));
        assertEquals(Set.of(), flags(0, "review_on", TODAY));
        assertEquals(Set.of(), flags(0, "review_on", TODAY.plusDays(1), "state", "accepted"));
        assertEquals(Set.of(Flag.REVIEW_DUE), flags(0, "review_on", TODAY, "state", "accepted"));
        assertEquals(Set.of(Flag.REVIEW_DUE), flags(0, "review_on", TODAY, "state", "deferred"));
        assertEquals(Set.of(), flags(0, "review_on", TODAY, "state", "superseded"));
        assertEquals(Set.of(Flag.NO_MEMO), flags(0, "door", "one-way"));
        assertEquals(Set.of(), flags(0, "door", "one-way", "state", "accepted"));
        assertEquals(Set.of(), Flag.of(Given.decision(ID, "door", "one-way"), TODAY, 0, List.of(), List.of()));
    }

    private static Set<Flag> flags(int visits, Object... fields) {
        Decision decision = Given.decision(ID, fields);
        return Flag.of(decision, TODAY, visits, Missing.of(decision, Parts.NONE), List.of());
    }
}

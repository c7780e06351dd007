package app.wheelhouse.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many outcomes are left, by hand-worked counts. */
class BurnDownTest {
    private static final LocalDate START = LocalDate.of(2026, 10, 18);

    private static Checkpoint checkpoint(int day, boolean ofATrack) {
        Map<String, Object> values = new HashMap<>(Map.of("id", new UUID(1, day + (ofATrack ? 1000 : 0)), "title",
                "Day " + day, "plan_day", day, "position", "a" + day));
        if (ofATrack) {
            values.put("track", new UUID(9, 9));
        }
        return Checkpoint.read(values);
    }

    private static Outcome outcome(int id, int day, String state) {
        return Outcome.read(Map.of("id", new UUID(2, id), "title", "Outcome " + id, "checkpoint", new UUID(1, day),
                "state", state, "position", "a" + id));
    }

    private static Scorecard scorecard() {
        return new Scorecard(new Settings(START, 100, "", "", ""),
                List.of(checkpoint(14, false), checkpoint(30, false), checkpoint(60, false), checkpoint(60, true)),
                List.of(outcome(1, 14, "done"), outcome(2, 14, "done"), outcome(3, 30, "at_risk"),
                        outcome(4, 30, "missed"), outcome(5, 60, "done"), outcome(6, 60, "not_started"),
                        outcome(7, 1060, "on_track")),
                Map.of(), List.of(), List.of(), List.of(), List.of(), Map.of(), Map.of(), Map.of(), Map.of());
    }

    @ParameterizedTest
    @CsvSource({"2026-10-30,0,3 ahead", "2026-10-31,2,1 ahead", "2026-11-16,4,1 behind", "2026-12-15,4,1 behind",
            "2026-12-16,6,3 behind"})
    void whatShouldBeReachedFollowsFromTheDaysOfThePlan(LocalDate today, int expected, String pace) {
        BurnDown left = BurnDown.of(scorecard(), today);
        assertEquals("6 3 1 2 " + expected, left.promised() + " " + left.done() + " " + left.missed() + " "
                + left.left() + " " + left.expected());
        assertEquals("2 of 6 outcomes are still to be reached; by now %d should be and 3 are: %s, 1 missed".formatted(
                expected, pace), left.words());
    }

    @Test
    void eachCheckpointIsCountedAndPlansOfTracksAreNot() {
        assertEquals(List.of("Day 14 2 2 0", "Day 30 2 0 1", "Day 60 2 1 0"),
                BurnDown.of(scorecard(), START).steps().stream().map(each -> each.title() + " " + each.promised() + " "
                        + each.done() + " " + each.missed()).toList());
    }
}

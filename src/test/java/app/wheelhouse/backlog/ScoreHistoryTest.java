package app.wheelhouse.backlog;

import static app.wheelhouse.backlog.Asked.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.backlog.ScoreHistory.Point;
import app.wheelhouse.backlog.ScoreHistory.Set;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScoreHistoryTest {
    private static Instant at(int minute) {
        return Instant.parse("2026-11-23T08:00:00Z").plusSeconds(60L * minute);
    }

    private static Set set(int minute, String field, @Nullable Object value) {
        return new Set(at(minute), field, value, false);
    }

    private static Point point(int minute, double score, boolean broken) {
        return new Point(at(minute), OptionalDouble.of(score), broken);
    }

    private static final List<Set> SCORED = List.of(set(0, "title", "a"), set(1, "reach", 100.0), set(2, "impact", 1.0),
            set(3, "confidence", 80), set(4, "effort", 2.0), set(5, "title", "b"), set(6, "effort", 4.0),
            set(7, "effort", 4.0));

    @Test
    void aScoreBeginsWithItsLastInputAndChangesWithAnyOfThem() {
        List<Set> sets = new ArrayList<>(SCORED);
        sets.add(set(8, "effort", null));
        sets.add(set(9, "effort", 1.0));
        Collections.reverse(sets);
        assertEquals(List.of(point(4, 40, false), point(6, 20, false), new Point(at(8), OptionalDouble.empty(), false),
                point(9, 80, false)), ScoreHistory.of(id("a"), sets));
    }

    @Test
    void aChangedDefinitionBreaksTheLineAlsoWhereTheScoreStaysTheSame() {
        List<Set> sets = new ArrayList<>(SCORED);
        sets.add(new Set(at(10), "factors", "fit × 2, 1", true));
        sets.add(new Set(at(11), "factors", "fit × 2, 1", true));
        sets.add(set(12, "factors", "fit=2"));
        sets.add(new Set(at(13), "wip_limit", 5, true));
        sets.add(new Set(at(14), "reach_step", 10, true));
        assertEquals(List.of(point(4, 40, false), point(6, 20, false), point(10, 20, true), point(12, 40, false)),
                ScoreHistory.of(id("a"), sets));
    }

    @Test
    void aDefinitionFromBeforeTheFirstScoreBreaksNothing() {
        List<Set> sets = new ArrayList<>(SCORED);
        sets.add(new Set(at(-1), "reach_unit", "GPUs", true));
        assertEquals(List.of(point(4, 40, false), point(6, 20, false)), ScoreHistory.of(id("a"), sets));
    }

    @Test
    void whatIsSetInOneMomentIsOnePoint() {
        assertEquals(List.of(point(0, 50, false)), ScoreHistory.of(id("a"), List.of(set(0, "reach", 100.0),
                set(0, "impact", 1.0), set(0, "confidence", 50), set(0, "effort", 1.0))));
        assertEquals(List.of(), ScoreHistory.of(id("a"), List.of(set(0, "reach", 100.0))));
    }

    @Test
    void throughputCountsFirstScoresByMonthWithTheEmptyOnesBetween() {
        List<Instant> firsts = List.of(Instant.parse("2026-08-31T22:30:00Z"), Instant.parse("2026-09-02T00:00:00Z"),
                Instant.parse("2026-11-30T00:00:00Z"));
        assertEquals(
                new TreeMap<>(Map.of(YearMonth.of(2026, 9), 2, YearMonth.of(2026, 10), 0, YearMonth.of(2026, 11), 1)),
                ScoreHistory.throughput(firsts, ZoneId.of("Asia/Jerusalem")));
        assertEquals(1, ScoreHistory.throughput(firsts, ZoneOffset.UTC).get(YearMonth.of(2026, 8)));
        assertEquals(Map.of(), ScoreHistory.throughput(List.of(), ZoneOffset.UTC));
    }
}

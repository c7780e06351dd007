package app.wheelhouse.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.decision.Latency.Age;
import app.wheelhouse.decision.Latency.Figures;
import app.wheelhouse.decision.StageClock.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The figures of thirty decisions, worked out by hand beside the table. */
class LatencyTest {
    /** Hours from raised to decided, door, type, and the day it was raised at noon; "-" waits. */
    private static final String TABLE = """
            1    one-way  release    2026-03-30
            2    one-way  release    2026-03-31
            3    one-way  release    2026-04-02
            5    one-way  release    2026-05-01
            8    one-way  roadmap    2026-05-02
            13   one-way  roadmap    2026-05-03
            21   one-way  roadmap    2026-06-29
            34   one-way  roadmap    2026-06-30
            55   two-way  release    2026-07-01
            89   two-way  release    2026-07-02
            144  two-way  release    2026-07-03
            10   two-way  -          2026-07-04
            20   two-way  -          2026-07-05
            30   two-way  -          2026-07-06
            40   two-way  -          2026-07-07
            50   two-way  roadmap    2026-08-01
            60   two-way  roadmap    2026-08-02
            70   -        roadmap    2026-08-03
            80   -        -          2026-08-04
            100  -        -          2026-09-29
            200  one-way  release    2026-10-01
            400  two-way  headcount  2026-10-02
            800  -        headcount  2026-10-03
            16   two-way  headcount  2026-10-04
            -    one-way  release    2026-11-23
            -    one-way  release    2026-11-16
            -    two-way  roadmap    2026-11-10
            -    -        -          2026-10-24
            -    -        -          2026-09-01
            -    two-way  -          2026-01-01
            """;
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private static List<Latency.Sample> samples() {
        List<Latency.Sample> samples = new ArrayList<>();
        for (String line : TABLE.lines().toList()) {
            String[] cells = line.split("\\s+", -1);
            Instant raised = LocalDate.parse(cells[3]).atTime(12, 0).toInstant(ZoneOffset.UTC);
            Decision decision = Given.decision(new UUID(1, samples.size()), "door", cells[1], "state",
                    cells[0].equals("-") ? "proposed" : "accepted");
            List<Step> steps = new ArrayList<>(List.of(new Step(Stage.RAISED, raised, true)));
            if (!cells[0].equals("-")) {
                steps.add(new Step(Stage.DECIDED, raised.plus(Duration.ofHours(Long.parseLong(cells[0]))), true));
            }
            samples.add(new Latency.Sample(decision, cells[2].equals("-") ? "" : cells[2], new StageClock(steps)));
        }
        return samples;
    }

    private static Figures figures(int count, long medianMinutes, long p90Hours) {
        return new Figures(count, Duration.ofMinutes(medianMinutes), Duration.ofHours(p90Hours));
    }

    @Test
    void thirtyDecisionsComeToWhatTheHandSays() {
        Latency latency = Latency.of(samples(), NOW, ZoneOffset.UTC);

        assertEquals(30, samples().size());
        // 24 decided; sorted: 1 2 3 5 8 10 13 16 20 21 30 34 | 40 50 55 60 70 80 89 100 144 200 400 800;
        // the middle two are 34 and 40: 37 h; nine in ten of 24 are 21.6, so the 22nd: 200 h.
        assertEquals(figures(24, 37 * 60, 200), latency.all());
        Map<String, Figures> doors = new LinkedHashMap<>();
        // 1 2 3 5 8 13 21 34 200: the 5th is 8, the 9th (8.1) 200
        doors.put("One-way door", figures(9, 8 * 60, 200));
        // 10 16 20 30 40 50 55 60 89 144 400: the 6th is 50, the 10th (9.9) 144
        doors.put("Two-way door", figures(11, 50 * 60, 144));
        // 70 80 100 800: between 80 and 100 lies 90, the 4th (3.6) is 800
        doors.put("Door not said", figures(4, 90 * 60, 800));
        assertEquals(doors, latency.byDoor());
        assertEquals(List.copyOf(doors.keySet()), List.copyOf(latency.byDoor().keySet()));
        Map<String, Figures> types = new LinkedHashMap<>();
        // 1 2 3 5 55 89 144 200: between 5 and 55 lies 30, the 8th (7.2) is 200
        types.put("release", figures(8, 30 * 60, 200));
        // 8 13 21 34 50 60 70: the 4th is 34, the 7th (6.3) 70
        types.put("roadmap", figures(7, 34 * 60, 70));
        // 16 400 800
        types.put("headcount", figures(3, 400 * 60, 800));
        // 10 20 30 40 80 100: 35 and 100
        types.put("No type", figures(6, 35 * 60, 100));
        assertEquals(types, latency.byType());
        assertEquals(List.copyOf(types.keySet()), List.copyOf(latency.byType().keySet()));
        Map<String, Figures> quarters = new LinkedHashMap<>();
        // by the day decided: 100 h from 29 September noon is 3 October
        // 16 100 200 400 800: 200 and the 5th (4.5) 800
        quarters.put("2026 Q4", figures(5, 200 * 60, 800));
        // 34 h from 30 June noon is 1 July 22:00; 10 20 30 34 40 50 55 60 70 80 89 144: 52.5 h and the 11th (10.8) 89
        quarters.put("2026 Q3", figures(12, 3150, 89));
        // 3 5 8 13 21: 21 h from 29 June noon is 30 June 9:00
        quarters.put("2026 Q2", figures(5, 8 * 60, 21));
        // 1 2
        quarters.put("2026 Q1", figures(2, 90, 2));
        assertEquals(quarters, latency.byQuarter());
        assertEquals(List.copyOf(quarters.keySet()), List.copyOf(latency.byQuarter().keySet()));
        assertEquals(Map.of(Age.WEEK, 2, Age.MONTH, 2, Age.QUARTER, 1, Age.LONGER, 1), latency.open());
    }

    @Test
    void theQuarterIsThatOfTheZone() {
        Instant raised = Instant.parse("2026-06-30T20:00:00Z");
        StageClock clock = new StageClock(List.of(new Step(Stage.RAISED, raised, true),
                new Step(Stage.DECIDED, raised.plus(Duration.ofHours(3)), true)));
        List<Latency.Sample> one = List.of(
                new Latency.Sample(Given.decision(new UUID(1, 1), "state", "accepted"), "", clock));

        assertEquals(List.of("2026 Q2"), List.copyOf(Latency.of(one, NOW, ZoneOffset.UTC).byQuarter().keySet()));
        assertEquals(List.of("2026 Q3"),
                List.copyOf(Latency.of(one, NOW, ZoneId.of("Europe/Berlin")).byQuarter().keySet()));
    }

    @Test
    void thePercentileIsOneOfTheTimes() {
        assertEquals(9, p90(10));
        assertEquals(10, p90(11));
        assertEquals(1, p90(1));
        assertEquals(18, p90(20));
        @Nullable
        Figures none = Figures.of(List.of()).orElse(null);
        assertEquals(null, none);
    }

    private static long p90(int count) {
        List<Duration> times = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            times.addFirst(Duration.ofHours(i));
        }
        return Figures.of(times).orElseThrow().p90().toHours();
    }
}

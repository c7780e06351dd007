package app.wheelhouse.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Instant START = Watching.START;
    private static final double EXACT = 1e-9;

    private static Slice slice(long from, long to, double good, double total) {
        return Slice.measured(new Span(START.plusSeconds(from), START.plusSeconds(to)), good, total);
    }

    private static Span span(long from, long to) {
        return new Span(START.plusSeconds(from), START.plusSeconds(to));
    }

    @Test
    void aWindowAddsUpWhatLiesInItAndTheShareOfWhatLiesPartlyInIt() {
        Timeline timeline = new Timeline(Duration.ofDays(1));
        timeline.add(slice(0, 60, 60, 60));
        timeline.add(slice(60, 120, 30, 60));
        Measure measure = timeline.measure(span(30, 90));
        assertEquals(45, measure.good(), EXACT);
        assertEquals(60, measure.total(), EXACT);
        assertEquals(1, measure.coverage(), EXACT);
    }

    @Test
    void timeNobodyMeasuredLessensTheCoverageAndNothingElse() {
        Timeline timeline = new Timeline(Duration.ofDays(1));
        timeline.add(slice(0, 60, 50, 60));
        timeline.add(slice(180, 240, 50, 60));
        Measure measure = timeline.measure(span(0, 240));
        assertEquals(0.5, measure.coverage(), EXACT);
        assertEquals(100 / 120.0, measure.sli().orElseThrow(), EXACT);
    }

    @Test
    void whatACounterGainedOverAGapCountsOnlyWhereAllOfTheGapDoes() {
        Timeline timeline = new Timeline(Duration.ofDays(1));
        timeline.add(slice(0, 60, 60, 60));
        timeline.add(new Slice(span(60, 3660), 0, 1000, Duration.ZERO, 0));
        timeline.add(slice(3660, 3720, 60, 60));
        assertEquals(1120, timeline.measure(span(0, 3720)).total(), EXACT);
        assertEquals(120 / 3720.0, timeline.measure(span(0, 3720)).coverage(), EXACT);
        assertEquals(60, timeline.measure(span(3600, 3720)).total(), EXACT);
    }

    @Test
    void plannedWorkThatDoesNotCountIsTakenOutOfTheWindow() {
        Timeline timeline = new Timeline(Duration.ofDays(1));
        timeline.add(slice(0, 100, 100, 100));
        timeline.add(slice(100, 200, 0, 100));
        timeline.add(slice(200, 300, 100, 100));
        Measure measure = timeline.measure(span(0, 300), List.of(span(100, 200)));
        assertEquals(1, measure.sli().orElseThrow(), EXACT);
        assertEquals(1, measure.coverage(), EXACT);
    }

    @Test
    void whatIsKeptCoarselySaysTheSameAsWhatWasRead() {
        long seed = new Random().nextLong();
        Random random = new Random(seed);
        Timeline timeline = new Timeline(Duration.ofDays(30));
        double good = 0;
        double total = 0;
        long step = 30;
        long days = 9;
        for (long at = 0; at < days * 86_400; at += step) {
            double all = random.nextInt(100);
            double bad = random.nextInt(3);
            timeline.add(slice(at, at + step, Math.max(0, all - bad), all));
            good += Math.max(0, all - bad);
            total += all;
        }
        Measure whole = timeline.measure(span(0, days * 86_400));
        assertEquals(total, whole.total(), 1e-5, "seed " + seed);
        assertEquals(good, whole.good(), 1e-5, "seed " + seed);
        assertEquals(1, whole.coverage(), EXACT, "seed " + seed);
        for (int hours : new int[]{1, 6, 24, 72}) {
            Measure late = timeline.measure(span(days * 86_400 - hours * 3600L, days * 86_400));
            assertEquals(1, late.coverage(), EXACT, "seed " + seed);
        }
    }

    @Test
    void gapsAreStepsOfTheirOwn() {
        Timeline timeline = new Timeline(Duration.ofDays(1));
        timeline.add(slice(0, 300, 300, 300));
        timeline.add(slice(600, 900, 270, 300));
        List<Measure> steps = timeline.steps(span(0, 900), Duration.ofMinutes(5));
        assertEquals(List.of(true, false, true), steps.stream().map(Measure::isMeasured).toList());
        assertTrue(steps.get(1).sli().isEmpty());
    }

    @Test
    void failureIsFollowedBackToWhereItBegan() {
        Timeline timeline = new Timeline(Duration.ofDays(1));
        timeline.add(slice(0, 60, 60, 60));
        timeline.add(slice(60, 120, 30, 60));
        timeline.add(slice(120, 180, 0, 60));
        assertEquals(START.plusSeconds(60), timeline.failingSince(START.plusSeconds(180), Target.of("0.99")));
    }
}

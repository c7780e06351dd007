package app.wheelhouse.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.signal.Indicator.Comparison;
import app.wheelhouse.signal.Indicator.Part;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MeterTest {
    private static final Instant START = Watching.START;
    private static final Duration INTERVAL = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofSeconds(70);

    private static Meter meter(Indicator indicator) {
        return new Meter(indicator, INTERVAL, LONGEST);
    }

    private static List<Sample> counters(long second, double good, double total) {
        return Watching.counters(START.plusSeconds(second), good, total).samples();
    }

    private static Sample sample(Part part, String series, long second, double value) {
        return new Sample(part, series, START.plusSeconds(second), value);
    }

    @Test
    void oneReadingOfACounterSaysNothing() {
        assertEquals(Optional.empty(), meter(Watching.COUNTED).take(counters(0, 500, 500)));
    }

    @Test
    void twoReadingsSayWhatCameBetween() {
        Meter meter = meter(Watching.COUNTED);
        meter.take(counters(0, 500, 500));
        assertEquals(
                Optional.of(Slice.measured(new Span(START, START.plusSeconds(30)), 90, 100)),
                meter.take(counters(30, 590, 600)));
    }

    /** 0…29,000, reset, …29,000 increases by 58,000. */
    @Test
    void aCounterThatBeginsAnewAddsWhatItStandsAt() {
        Meter meter = meter(Watching.COUNTED);
        double total = 0;
        int resets = 0;
        long second = 0;
        for (int round = 0; round < 2; round++) {
            for (int value = 0; value <= 29_000; value += 1_000) {
                Optional<Slice> slice = meter.take(counters(second, value, value));
                total += slice.map(Slice::total).orElse(0.0);
                resets += slice.map(Slice::resets).orElse(0);
                second += 30;
            }
        }
        assertEquals(58_000, total);
        assertEquals(1, resets);
    }

    @Test
    void eachSeriesHasItsOwnResetAndANewOneBringsNothingYet() {
        Meter meter = meter(Watching.COUNTED);
        meter.take(List.of(sample(Part.GOOD, "a", 0, 100), sample(Part.GOOD, "b", 0, 1000),
                sample(Part.TOTAL, "", 0, 1100)));
        Slice slice = meter.take(List.of(sample(Part.GOOD, "a", 30, 10), sample(Part.GOOD, "b", 30, 1050),
                sample(Part.GOOD, "c", 30, 7_000_000), sample(Part.TOTAL, "", 30, 1160))).orElseThrow();
        assertEquals(60, slice.good());
        assertEquals(60, slice.total());
        assertEquals(1, slice.resets());
    }

    @Test
    void badEventsAreTakenFromAllToGetTheGoodOnes() {
        Meter meter = meter(new Indicator.Ratio(Part.BAD, "errors", "total", true));
        meter.take(List.of(sample(Part.BAD, "", 0, 5), sample(Part.TOTAL, "", 0, 100)));
        Slice slice = meter.take(List.of(sample(Part.BAD, "", 30, 7), sample(Part.TOTAL, "", 30, 200))).orElseThrow();
        assertEquals(98, slice.good());
    }

    @Test
    void aSeriesOfErrorsThatIsNotThereYetMeansNone() {
        Meter meter = meter(new Indicator.Ratio(Part.BAD, "errors", "total", true));
        meter.take(List.of(sample(Part.TOTAL, "", 0, 100)));
        assertEquals(100, meter.take(List.of(sample(Part.TOTAL, "", 30, 200))).orElseThrow().good());
    }

    @Test
    void overAGapACounterSaysWhatCameButNotWhen() {
        Meter meter = meter(Watching.COUNTED);
        meter.take(counters(0, 0, 0));
        Slice slice = meter.take(counters(3600, 900, 1000)).orElseThrow();
        assertTrue(slice.isGap());
        assertEquals(1000, slice.total());
    }

    @Test
    void theSameReadingAgainSaysNothing() {
        Meter meter = meter(Watching.COUNTED);
        meter.take(counters(0, 0, 0));
        meter.take(counters(30, 10, 10));
        assertEquals(Optional.empty(), meter.take(counters(30, 20, 20)));
        assertEquals(Optional.empty(), meter.take(counters(15, 20, 20)));
    }

    @Test
    void whatIsNoNumberIsNotMeasured() {
        Meter meter = meter(Watching.COUNTED);
        meter.take(counters(0, 0, 0));
        assertEquals(Optional.empty(), meter.take(counters(30, Double.NaN, 10)));
        assertEquals(60, Duration.between(START, meter.take(counters(60, 20, 20)).orElseThrow().span().to())
                .toSeconds());
    }

    @Test
    void aMeterGoesOnWhereItWasLeft() {
        Meter before = meter(Watching.COUNTED);
        before.take(counters(0, 0, 0));
        before.take(counters(30, 10, 10));
        Meter after = meter(Watching.COUNTED);
        after.remember(before.remembered());
        assertEquals(5, after.take(counters(60, 15, 15)).orElseThrow().total());
    }

    @Test
    void aValueSpeaksForTheTimeSinceTheLastButOverAGapForOneIntervalOnly() {
        Meter meter = meter(new Indicator.Threshold("latency", Comparison.LTE, 0.2));
        assertEquals(Slice.measured(Span.before(START, INTERVAL), 1, 1),
                meter.take(List.of(sample(Part.VALUE, "", 0, 0.2))).orElseThrow());
        assertEquals(Slice.measured(new Span(START, START.plusSeconds(30)), 0, 1),
                meter.take(List.of(sample(Part.VALUE, "", 30, 0.21))).orElseThrow());
        assertEquals(INTERVAL,
                meter.take(List.of(sample(Part.VALUE, "", 900, 0.1))).orElseThrow().span().length());
    }

    @Test
    void comparisonsHoldAsOpenSloSays() {
        record Row(Comparison comparison, boolean below, boolean at, boolean above) {
        }
        for (Row row : List.of(new Row(Comparison.LT, true, false, false), new Row(Comparison.LTE, true, true, false),
                new Row(Comparison.GT, false, false, true), new Row(Comparison.GTE, false, true, true))) {
            Indicator.Threshold threshold = new Indicator.Threshold("x", row.comparison, 1);
            assertEquals(row.below, threshold.isGood(0.9));
            assertEquals(row.at, threshold.isGood(1));
            assertEquals(row.above, threshold.isGood(1.1));
            assertFalse(threshold.isGood(Double.NaN));
        }
    }

    private static List<Slice> sliced(Budgeting budgeting, Slice... slices) {
        Slicing slicing = new Slicing(budgeting);
        List<Slice> all = new ArrayList<>();
        for (Slice slice : slices) {
            all.addAll(slicing.take(slice));
        }
        return all;
    }

    private static Slice slice(long from, long to, double good, double total) {
        return Slice.measured(new Span(START.plusSeconds(from), START.plusSeconds(to)), good, total);
    }

    @Test
    void slicesOfTimeAreGoodOrBadAsAWhole() {
        Budgeting minutes = new Budgeting.Timeslices(new BigDecimal("0.95"), Duration.ofMinutes(1));
        List<Slice> found = sliced(minutes, slice(0, 30, 100, 100), slice(30, 60, 90, 100), slice(60, 90, 89, 100),
                slice(90, 120, 90, 100));
        assertEquals(List.of(1.0, 0.0), found.stream().map(Slice::good).toList());
        assertEquals(List.of(1.0, 1.0), found.stream().map(Slice::total).toList());
        assertEquals(List.of(Duration.ofMinutes(1), Duration.ofMinutes(1)),
                found.stream().map(Slice::measured).toList());
    }

    @Test
    void slicesOfTimeMayCountWithTheirOwnShare() {
        List<Slice> found = sliced(new Budgeting.RatioTimeslices(Duration.ofMinutes(1)), slice(0, 60, 10, 40),
                slice(60, 120, 1000, 1000));
        assertEquals(List.of(0.25, 1.0), found.stream().map(Slice::good).toList());
    }

    @Test
    void aSliceHardlyMeasuredCountsNeitherWayAndSoDoesOneWithoutEvents() {
        Budgeting minutes = new Budgeting.Timeslices(new BigDecimal("0.95"), Duration.ofMinutes(1));
        assertEquals(List.of(), sliced(minutes, slice(0, 20, 10, 10), slice(100, 101, 1, 1)));
        List<Slice> quiet = sliced(minutes, slice(0, 60, 0, 0));
        assertEquals(0, quiet.getFirst().total());
        assertEquals(Duration.ofMinutes(1), quiet.getFirst().measured());
    }
}

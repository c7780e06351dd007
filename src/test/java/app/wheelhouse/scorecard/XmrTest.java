package app.wheelhouse.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class XmrTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 5);

    private static LocalDate day(int index) {
        return FIRST.plusDays(7L * index);
    }

    private static List<Reading> series(double... values) {
        List<Reading> readings = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            readings.add(new Reading(day(i), values[i]));
        }
        return readings;
    }

    private static Xmr.Limits limits(double... values) {
        return Objects.requireNonNull(Xmr.of(series(values), List.of()).stretches().getFirst().limits());
    }

    private static List<String> signals(double... values) {
        return Xmr.of(series(values), List.of()).stretches().getFirst().signals().stream()
                .map(signal -> signal.kind() + (signal.above() ? "+" : "-") + (int) (signal.at().toEpochDay()
                        - FIRST.toEpochDay()) / 7)
                .toList();
    }

    /** NIST/SEMATECH e-Handbook of Statistical Methods 6.3.2.2, individuals chart of flow rates: 50.81, 1.8778, 45.8159 and 55.8041. */
    @Test
    void theLimitsOfThePublishedFlowRatesAreThoseOfTheHandbook() {
        Xmr.Limits limits = limits(49.6, 47.6, 49.9, 51.3, 47.8, 51.2, 52.6, 52.4, 53.6, 52.1);
        assertEquals(50.81, limits.mean(), 0.0001);
        assertEquals(1.8778, limits.meanRange(), 0.0001);
        // The handbook divides by 1.128; 2.66 is the rounded 3 / 1.128.
        assertEquals(55.8041, limits.upper(), 0.002);
        assertEquals(45.8159, limits.lower(), 0.002);
        assertEquals(3.27 * 1.8778, limits.rangeLimit(), 0.001);
    }

    @Test
    void aTableWorkedByHandGivesTheseLimits() {
        // mean 15; ranges 2 4 2 4 2 = 14 / 5 = 2.8
        Xmr.Limits limits = limits(14, 16, 12, 14, 18, 16);
        assertEquals(new Xmr.Limits(15, 15 - 2.66 * 2.8, 15 + 2.66 * 2.8, 2.8, 3.27 * 2.8), limits);
    }

    @Test
    void belowSixReadingsThereAreNoLimitsAndNoSignals() {
        Xmr.Stretch five = Xmr.of(series(1, 2, 1, 2, 99), List.of()).stretches().getFirst();
        assertNull(five.limits());
        assertEquals(List.of(), five.signals());
        assertEquals(List.of(), Xmr.of(List.of(), List.of()).stretches());
    }

    @Test
    void noiseIsNoSignal() {
        assertEquals(List.of(), signals(10, 12, 9, 11, 10, 12, 9, 11, 10, 12));
        assertEquals(List.of(), signals(5, 5, 5, 5, 5, 5, 5, 5, 5, 5));
    }

    @Test
    void aReadingOutsideTheLimitsIsASignalAndSoIsItsJump() {
        assertEquals(List.of("OUTSIDE+10", "RANGE+10"), signals(10, 11, 10, 15, 10, 11, 14, 11, 10, 15, 40));
        assertEquals(List.of("OUTSIDE-10", "RANGE-10"), signals(15, 14, 15, 10, 15, 14, 11, 14, 15, 10, -15));
    }

    @Test
    void eightInARowOnOneSideAreARunAndSevenAreNot() {
        double[] seven = {8, 14, 8, 14, 8, 14, 8, 11.5, 12, 11.5, 12, 11.5, 12, 11.5, 8};
        assertEquals(0, signals(seven).stream().filter(each -> each.startsWith("RUN")).count());
        double[] eight = {8, 14, 8, 14, 8, 14, 8, 11.5, 12, 11.5, 12, 11.5, 12, 11.5, 12, 8};
        assertEquals(List.of("RUN+14"), Arrays.stream(new Object[]{signals(eight)}).flatMap(each -> ((List<?>) each)
                .stream()).map(String::valueOf).filter(each -> each.startsWith("RUN")).toList());
    }

    @Test
    void aReadingOnTheMeanEndsARun() {
        // mean 10 exactly
        double[] values = {11, 11, 11, 11, 10, 11, 11, 11, 9, 9, 9, 9, 9, 9, 9, 10};
        assertEquals(10, limits(values).mean());
        assertEquals(0, signals(values).stream().filter(each -> each.startsWith("RUN")).count());
    }

    @Test
    void threeOfFourNearerTheLimitThanTheMeanAreToldOnce() {
        // mean 10.45; mean range 37.6 / 15: half way up is 13.78
        double[] values = {8, 12, 8, 11, 9, 11, 9, 10, 10, 9, 10, 13.9, 13.9, 10, 13.9, 8};
        assertEquals(List.of("NEAR+14"), signals(values).stream().filter(each -> each.startsWith("NEAR")).toList());
    }

    @Test
    void aNewDefinitionBreaksTheLineAndItsLimits() {
        List<Reading> readings = series(1, 2, 1, 2, 1, 2, 101, 102, 101, 102, 101, 102);
        Xmr xmr = Xmr.of(readings, List.of(day(6)));
        assertEquals(List.of(6, 6), xmr.stretches().stream().map(each -> each.readings().size()).toList());
        assertEquals(1.5, Objects.requireNonNull(xmr.stretches().getFirst().limits()).mean());
        assertEquals(101.5, Objects.requireNonNull(xmr.stretches().getLast().limits()).mean());
        assertEquals(List.of(), xmr.now());
    }

    @Test
    void breaksBeforeTheFirstReadingAndAfterTheLastDivideNothing() {
        assertEquals(1, Xmr.of(series(1, 2, 3), List.of(FIRST.minusDays(1), FIRST, day(9))).stretches().size());
        assertEquals(2, Xmr.of(series(1, 2, 3), List.of(day(1), day(1))).stretches().size());
    }

    @Test
    void onlyWhatTheLastReadingIsPartOfIsSaidNow() {
        List<Reading> readings = series(10, 11, 10, 11, 10, 11, 10, 11, 10, 11, 30, 10);
        assertEquals(List.of(Signal.Kind.RANGE), Xmr.of(readings, List.of()).now().stream().map(Signal::kind).toList());
        assertEquals(List.of(Signal.Kind.OUTSIDE, Signal.Kind.RANGE), Xmr.of(readings.subList(0, 11), List.of()).now()
                .stream().map(Signal::kind).toList());
    }
}

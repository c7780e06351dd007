package app.wheelhouse.signal;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BudgetTest {
    private static final double EXACT = 1e-9;
    private static final Duration MONTH = Duration.ofDays(30);

    private static Budget budget(String target, Duration period) {
        return new Budget(Target.of(target), period);
    }

    private static List<Double> factors(AlertPolicy policy, Duration period) {
        return policy.pairs().stream().map(pair -> pair.factor(period)).toList();
    }

    private static void assertFactors(List<Double> expected, List<Double> found) {
        assertEquals(expected.size(), found.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i), found.get(i), EXACT);
        }
    }

    /** slo-generator, tests/unit/fixtures/slo_report_v2.json. */
    @Test
    void halfOfAllEventsBadAtNinetyPercentIsFiveTimesTooFast() {
        Budget budget = budget("0.9", Duration.ofHours(12));
        assertAll(() -> assertEquals(0.1, budget.share(), EXACT),
                () -> assertEquals(5, budget.burn(3_556, 7_112), EXACT),
                () -> assertEquals(5, budget.burn(0.5), EXACT),
                () -> assertEquals(Duration.ofMinutes(72), budget.time()),
                () -> assertEquals(360 / 72.0, budget.spent(budget.burn(0.5), Duration.ofHours(12)), EXACT),
                () -> assertEquals(-4, budget.remaining(0.5), EXACT),
                () -> assertEquals(Duration.ofMinutes(-288), budget.timeLeft(budget.remaining(0.5))),
                () -> assertEquals(-0.4, 0.5 - Target.of("0.9").ratio().doubleValue(), EXACT));
    }

    /** sloth, internal/alert/alert_test.go: 30 days, 28 days, and 7 days with a catalogue of its own. */
    @Test
    void alertFactorsFollowFromPercentOfBudgetForThePeriodOfTheObjective() {
        assertFactors(List.of(14.4, 6.0, 3.0, 1.0), factors(AlertPolicy.USUAL, MONTH));
        assertFactors(List.of(13.44, 5.6, 2.8, 0.9333333333333333), factors(AlertPolicy.USUAL, Duration.ofDays(28)));
        AlertPolicy week = AlertPolicy.parse("page 8% 1h 5m\npage 12.5% 6h 30m\nticket 20% 1d 2h\nticket 42% 3d 6h")
                .orElseThrow();
        assertFactors(List.of(13.44, 3.5, 1.4, 0.98), factors(week, Duration.ofDays(7)));
    }

    /** pyrra, slo/slo_test.go Test_windows, 28 days: 14, 7, 2 and 1 over 1 h, 6 h, 1 d and 4 d. */
    @Test
    void factorsOfOthersCanBeWrittenAsPercentOfBudget() {
        record Row(double factor, long hours, long confirm) {
        }
        Duration period = Duration.ofDays(28);
        for (Row row : List.of(new Row(14, 1, 5), new Row(7, 6, 30), new Row(2, 24, 120), new Row(1, 96, 360))) {
            BigDecimal percent = BigDecimal.valueOf(100 * row.factor * row.hours)
                    .divide(BigDecimal.valueOf(period.toHours()), MathContext.DECIMAL64);
            AlertPair pair = new AlertPair(Level.PAGE, percent, Duration.ofHours(row.hours),
                    Duration.ofMinutes(row.confirm));
            assertEquals(row.factor, pair.factor(period), EXACT);
        }
    }

    /** Google SRE Workbook, chapter 5, table 5-2 and the text below it: what each burn rate spends and when nothing is left. */
    @Test
    void aFullBudgetLastsFiftyHoursFiveTenAndThirtyDaysAtTheAlertRates() {
        Budget budget = budget("0.999", MONTH);
        List<Optional<Duration>> found = factors(AlertPolicy.USUAL, MONTH).stream()
                .map(factor -> budget.exhaustion(1, factor)).toList();
        assertEquals(List.of(Optional.of(Duration.ofHours(50)), Optional.of(Duration.ofDays(5)),
                Optional.of(Duration.ofDays(10)), Optional.of(Duration.ofDays(30))), found);
        assertEquals(0.02, budget.spent(14.4, Duration.ofHours(1)), EXACT);
        assertEquals(0.05, budget.spent(6, Duration.ofHours(6)), EXACT);
        assertEquals(0.1, budget.spent(1, Duration.ofDays(3)), EXACT);
    }

    @Test
    void aTotalOutageAtThreeNinesPagesAfterFiftyTwoSeconds() {
        Budget budget = budget("0.999", MONTH);
        AlertPair fastest = AlertPolicy.USUAL.pairs().getFirst();
        assertEquals(Optional.of(Duration.ofMillis(51_840)), budget.timeToDetect(fastest, 1));
        assertEquals(Optional.of(Duration.ofMinutes(60)), budget.timeToDetect(fastest, 0.0144));
        assertEquals(Optional.empty(), budget.timeToDetect(fastest, 0.0143), "a window never fills up with it");
        assertEquals(Optional.empty(), budget.timeToDetect(fastest, 0));
    }

    @Test
    void whatIsLeftIsNeverClamped() {
        Budget budget = budget("0.99", MONTH);
        assertEquals(-99, budget.remaining(0), EXACT);
        assertEquals(1, budget.remaining(1), EXACT);
        assertEquals(Optional.of(Duration.ZERO), budget.exhaustion(-0.2, 3));
        assertEquals(Optional.empty(), budget.exhaustion(0.5, 0));
    }

    @Test
    void aTargetStaysTheDecimalItWasWrittenAs() {
        assertEquals(new BigDecimal("0.0001"), Target.of("0.9999").budget());
        assertEquals("99.99 %", Target.of("0.99990").toString());
        assertEquals(Target.of("0.999"), Target.parse("99.9 %").orElseThrow());
        assertEquals(Target.of("0.999"), Target.parse("99.9").orElseThrow());
        assertEquals(Target.of("0.999"), Target.parse(".999").orElseThrow());
        assertEquals(Target.of("0.5"), Target.parse("0.5").orElseThrow());
        for (String no : List.of("100", "1", "100 %", "-1", "nearly all", "", "1e-3", "0.999x", "NaN")) {
            assertTrue(Target.parse(no).isEmpty(), no);
        }
        assertThrows(IllegalArgumentException.class, () -> Target.of("1"));
    }

    @Test
    void anOutageCostsWhatItsMinutesAreOfTheMinutesThatMayFail() {
        Budget budget = budget("0.999", MONTH);
        assertEquals(40 / 43.2, budget.cost(Duration.ofMinutes(40), 1), EXACT);
        assertEquals(4 / 43.2, budget.cost(Duration.ofMinutes(40), 0.1), EXACT);
    }

    @Test
    void lengthsAreReadAndWrittenAsOpenSloAndPrometheusDo() {
        for (String text : List.of("30s", "5m", "1h", "28d", "1h30m", "250ms")) {
            assertEquals(text, Length.text(Length.parse(text).orElseThrow()));
        }
        assertEquals(Duration.ofDays(28), Length.parse("4w").orElseThrow());
        for (String no : List.of("", "5", "1M", "1Q", "m5", "-5m", "0s", "5 m", "1.5h", "99999999999d")) {
            assertTrue(Length.parse(no).isEmpty(), no);
        }
        assertEquals("4 d 3 h", Length.words(Duration.ofHours(99)));
        assertEquals("52 s", Length.words(Duration.ofMillis(51_840)));
        assertEquals("2 h 10 min", Length.words(Duration.ofMinutes(130)));
        assertEquals("1 d", Length.words(Duration.ofMillis(86_399_999)));
    }
}

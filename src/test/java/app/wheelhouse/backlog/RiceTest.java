package app.wheelhouse.backlog;

import static app.wheelhouse.backlog.Asked.inputs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RiceTest {
    private static final Rice RICE = new Rice(Scales.USUAL);

    /**
     * The three projects worked through in "RICE: Simple prioritization for product managers" (Intercom): 450, 2,000 and 800
     * customers a quarter; impact 3, 1 and 2; confidence 100, 80 and 50 %; 2, 4 and 1 person-months.
     */
    @ParameterizedTest
    @CsvSource(textBlock = """
            450, 3, 100, 2, 675
            2000, 1, 80, 4, 400
            800, 2, 50, 1, 800
            """)
    void theProjectsOfThePublishedArticleScoreAsTheirFiguresSay(double reach, double impact, int confidence,
            double effort,
            double score) {
        assertEquals(OptionalDouble.of(score), RICE.score(inputs(reach, impact, confidence, effort, null)));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            # reach, impact, confidence, effort, most, score
            38,     3,    80,  5,    7,    15.2
            34,     3,    80,  6,    9,    10.88
            60,     1,    80,  0.5,  -,    96
            0,      3,    100, 1,    -,    0
            10,     0.25, 1,   0.5,  0.5,  0.05
            10,     1,    100, -,    2,    5
            1e300,  3,    100, 1,    -,    3e300
            10,     1,    100, 1e300,-,    1e-299
            """)
    void theScoreIsReachTimesImpactTimesConfidenceByTheMiddleOfTheEffort(double reach, double impact, int confidence,
            Double effort, Double most, double score) {
        assertEquals(score, RICE.score(inputs(reach, impact, confidence, effort, most)).orElseThrow(), score * 1e-12);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", delimiter = ';', textBlock = """
            -;      -;    -;   -;     -;   reach, impact, confidence, effort
            10;     1;    100; -;     -;   effort
            10;     1;    100; 0;     -;   effort
            10;     1;    100; 0.49;  -;   effort
            10;     1;    100; -2;    -;   effort
            10;     1;    100; 4;     2;   effort
            10;     1;    100; 0;     2;   effort
            -1;     1;    100; 1;     -;   reach
            10;     0;    100; 1;     -;   impact
            10;     -1;   100; 1;     -;   impact
            10;     1;    0;   1;     -;   confidence
            10;     1;    101; 1;     -;   confidence
            NaN;    1;    100; 1;     -;   reach
            Infinity;1;   100; 1;     -;   reach
            10;     1;    100; NaN;   -;   effort
            1e308;  3;    100; 1;     -;   a reach that can be reckoned with
            """)
    void whatLacksAnInputOrHasNonsenseForOneIsUnscoredAndSaysWhat(Double reach, Double impact, Integer confidence,
            Double effort, Double most, String lacking) {
        Inputs inputs = inputs(reach, impact, confidence, effort, most);
        assertEquals(OptionalDouble.empty(), RICE.score(inputs));
        assertEquals(lacking, String.join(", ", RICE.lacking(inputs)));
        assertEquals(Optional.empty(), RICE.spread(inputs));
    }

    @Test
    void theBoardsOwnFactorsMultiplyAndDivide() {
        Rice rice = new Rice(
                Scales.read(Map.of("factors", "strategic fit × 2 high, 1 usual, 0.5 low\nrisk ÷ 3 high, 1 usual")));
        Inputs plain = inputs(10.0, 1.0, 100, 2.0, null);
        assertEquals(OptionalDouble.of(5), rice.score(plain));
        Inputs told = new Inputs(10.0, 1.0, 100, 2.0, null, Map.of("strategic fit", 2.0, "risk", 3.0));
        assertEquals(10.0 / 3, rice.score(told).orElseThrow(), 1e-12);
        Inputs wrong = new Inputs(10.0, 1.0, 100, 2.0, null, Map.of("risk", 0.0));
        assertEquals(List.of("risk"), rice.lacking(wrong));
    }

    /** Reach ± 20 %, impact and confidence to the next step, effort by half a month: each alone. */
    @Test
    void theSpreadHoldsTheLowestAndHighestScoreOfAnyOneStep() {
        // 100 × 1 × 80 % ÷ 2 = 40. Reach: 32, 48. Impact: 20, 80. Confidence: 25, 50. Effort 2.5, 1.5: 32, 53.3.
        assertEquals(new Rice.Spread(20, 40, 80), RICE.spread(inputs(100.0, 1.0, 80, 2.0, null)).orElseThrow());
        // 100 × 3 × 100 % ÷ 0.5 = 600: at the top of both scales and the bottom of effort. Impact 400, effort 1: 300.
        assertEquals(new Rice.Spread(300, 600, 720), RICE.spread(inputs(100.0, 3.0, 100, 0.5, null)).orElseThrow());
        // 10 × 0.25 × 20 % ÷ 1: impact can only rise to 0.5, confidence to 50.
        Rice.Spread low = RICE.spread(inputs(10.0, 0.25, 20, 1.0, null)).orElseThrow();
        assertEquals(0.5 * 2 / 3, low.low(), 1e-12);
        assertEquals(1.25, low.high(), 1e-12);
        // A range of 1 to 4 months moves to its ends: 60 × 1 ÷ 2.5 = 24, 60, 15; reach 19.2, 28.8; impact 12, 48; conf. 19.2.
        Rice.Spread range = RICE.spread(inputs(60.0, 1.0, 100, 1.0, 4.0)).orElseThrow();
        assertEquals(12, range.low(), 1e-12);
        assertEquals(60, range.high(), 1e-12);
        assertEquals(new Rice.Spread(0, 0, 0), RICE.spread(inputs(0.0, 1.0, 80, 2.0, null)).orElseThrow());
    }

    @Test
    void aFactorMovesTheSpreadToo() {
        Rice rice = new Rice(Scales.read(Map.of("factors", "fit × 10 high, 1 usual")));
        assertEquals(400, rice.spread(inputs(100.0, 1.0, 80, 2.0, null)).orElseThrow().high(), 1e-9);
    }

    @Test
    void theFormulaIsSpelledOutWithTheBoardsUnitAndFactors() {
        assertEquals("score = reach (customers a quarter) × impact × confidence ÷ effort (person-months)",
                Scales.USUAL.formula());
        assertEquals("score = reach (GPUs a quarter) × impact × confidence × fit ÷ effort (person-months) ÷ risk",
                Scales.read(Map.of("reach_unit", "GPUs", "factors", "fit × 2, 1\nrisk / 2, 1")).formula());
        assertTrue(Scales.SOURCE.contains("Intercom"));
    }

    @Test
    void settingsThatCannotBeReadAreAsUsual() {
        assertEquals(Scales.USUAL, Scales.read(Map.of("reach_unit", " ", "reach_step", 0, "impact_scale", "nonsense",
                "confidence_scale", "50", "factors", "nothing")));
    }
}

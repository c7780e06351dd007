package app.wheelhouse.backlog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedTest {
    private static String told(Typed typed) {
        return typed.isUnderstood()
                ? new java.util.TreeMap<>(typed.fields()).toString()
                : "refused: " + typed.refusal();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2       | {effort=2.0, effort_most=null}
            2-4     | {effort=2.0, effort_most=4.0}
            2 – 4   | {effort=2.0, effort_most=4.0}
            1,5     | {effort=1.5, effort_most=null}
            3-3     | {effort=3.0, effort_most=null}
            ''      | {effort=null, effort_most=null}
            0       | refused: Effort is at least half a person-month; leave it empty while nobody knows.
            -2      | refused: Effort is at least half a person-month; leave it empty while nobody knows.
            4-2     | refused: The upper end of the effort is below the lower one.
            soon    | refused: Effort is a number of person-months such as 2, or a range such as 2–4.
            """)
    void effortIsANumberOrARange(String text, String told) {
        assertEquals(told, told(Typed.effort(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1200    | {reach=1200.0}
            1,200   | {reach=1200.0}
            1.2k    | {reach=1200.0}
            2M      | {reach=2000000.0}
            0       | {reach=0.0}
            ''      | {reach=null}
            -1      | refused: Reach is a number such as 1200 or 1.2k: reach is 0 or more.
            """)
    void reachIsANumberFromZero(String text, String told) {
        assertEquals(told, told(Typed.reach(text)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            80      | {confidence=80}
            80 %    | {confidence=80}
            0.8     | {confidence=80}
            medium  | {confidence=80}
            100     | {confidence=100}
            ''      | {confidence=null}
            0       | refused: Confidence is a percentage from 1 to 100, such as 100, 80, 50 or 20.
            101     | refused: Confidence is a percentage from 1 to 100, such as 100, 80, 50 or 20.
            """)
    void confidenceIsAPercentageOrAWord(String text, String told) {
        assertEquals(told, told(Typed.confidence(text, Scales.USUAL)));
    }

    @Test
    void impactIsAStepOfItsScale() {
        assertEquals("{impact=2.0}", told(Typed.impact("High", Scales.USUAL)));
        assertEquals("{impact=0.25}", told(Typed.impact("0,25", Scales.USUAL)));
        assertEquals("refused: Impact is 3, 2, 1, 0.5 or 0.25 on this board, not “2.5”.",
                told(Typed.impact("2.5", Scales.USUAL)));
    }

    @Test
    void aFactorIsKeptWithTheOthers() {
        Factor fit = Factor.read("fit × 2 high, 1 usual").getFirst();
        Map<String, @Nullable Object> cleared = new HashMap<>();
        cleared.put("factors", null);
        assertEquals("{factors=fit=2; risk=3}", told(Typed.factor(fit, "high", Map.of("risk", 3.0))));
        assertEquals(cleared, Typed.factor(fit, "", Map.of("fit", 2.0)).fields());
        assertEquals("refused: fit is 2 or 1.", told(Typed.factor(fit, "7", Map.of())));
    }
}

package app.wheelhouse.backlog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            3 massive, 2 high, 1 medium      | 3 massive, 2 high, 1 medium
            1 medium; 3 massive; 2 high      | 3 massive, 2 high, 1 medium
            100 % sure, 80% fair, 50 %       | 100 sure, 80 fair, 50
            0,5 low, 1 high                  | 1 high, 0.5 low
            2, 1                             | 2, 1
            """)
    void aScaleIsReadAsTyped(String typed, String text) {
        Scale scale = Scale.read(typed).orElseThrow();
        assertEquals(text, scale.text());
        assertEquals(Optional.of(scale), Scale.read(scale.text()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3 massive", "3, 3", "high, low", "3 high,,1 low", "-1 low, 2 high"})
    void whatIsNoScaleIsNone(String typed) {
        assertEquals(Optional.empty(), Scale.read(typed));
    }

    @Test
    void stepsGoUpAndDownAlsoFromBetweenThem() {
        Scale impact = Scales.USUAL.impact();
        assertEquals(List.of(3.0, 3.0, 0.5, 0.25, 3.0, 2.0), List.of(impact.up(2), impact.up(3), impact.down(1),
                impact.down(0.25), impact.up(2.5), impact.down(2.5)));
        assertEquals("3, 2, 1, 0.5 or 0.25", impact.choices());
        assertEquals("medium", impact.word(1));
        assertEquals("", impact.word(7));
        assertEquals(List.of(true, false), List.of(impact.has(0.5), impact.has(0.6)));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            1, 1
            1.50, 1.5
            1200000, 1200000
            """)
    void numbersHaveNoNeedlessDecimals(double number, String text) {
        assertEquals(text, Scale.number(number));
        assertEquals("1" + "0".repeat(300), Scale.number(1e300));
    }

    @Test
    void factorsAreReadALineEachAndTheFirstThatIsNoneIsNamed() {
        String text = "strategic fit × 2 high, 1 usual\n\nrisk ÷ 3 high, 1 usual\ntax x 2, 1\nno factor at all\nzero × 1, 0";
        List<Factor> factors = Factor.read(text);
        assertEquals(List.of("strategic fit × 2 high, 1 usual", "risk ÷ 3 high, 1 usual", "tax × 2, 1"),
                factors.stream().map(Factor::text).toList());
        assertEquals(Optional.of("no factor at all"), Factor.unreadable(text));
        assertEquals(Optional.empty(), Factor.unreadable("fit * 2, 1\n"));
        assertEquals(factors, Factor.read(String.join("\n", factors.stream().map(Factor::text).toList())));
    }

    @Test
    void valuesOfFactorsAreReadAndWritten() {
        assertEquals(Map.of("strategic fit", 2.0, "risk", 0.5), Factor.values("Strategic fit = 2; risk=0,5; odd; x=y"));
        assertEquals(Map.of(), Factor.values(""));
        assertEquals(Map.of("a", 1.5), Factor.values(Factor.write(Map.of("a", 1.5))));
    }
}

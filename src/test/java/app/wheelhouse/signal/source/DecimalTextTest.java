package app.wheelhouse.signal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers as the exposition formats and the Prometheus API spell them. */
class DecimalTextTest {
    @Test
    void numbersOfTheGrammarAreRead() throws Malformed {
        for (Map.Entry<String, Double> each : Map.ofEntries(Map.entry("0", 0.0), Map.entry("-1", -1.0),
                Map.entry("+3.5", 3.5), Map.entry("1e-07", 1e-7), Map.entry("1E5", 1e5), Map.entry(".5", 0.5),
                Map.entry("5.", 5.0), Map.entry("4.9351e-05", 4.9351e-05), Map.entry("+Inf", Double.POSITIVE_INFINITY),
                Map.entry("-Inf", Double.NEGATIVE_INFINITY), Map.entry("Inf", Double.POSITIVE_INFINITY),
                Map.entry("-infinity", Double.NEGATIVE_INFINITY), Map.entry("nan", Double.NaN),
                Map.entry("NaN", Double.NaN)).entrySet()) {
            assertEquals(each.getValue(), DecimalText.parse(each.getKey()), each.getKey());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "1 ", " 1", "1d", "1f", "0x1p3", "0x1", "1_000", "1,5", "+nan", "true", "e5", ".",
            "1e", "1e+", "--1", "infi", "1e400", "٣", "１"})
    void whatJavaWouldTakeAndTheGrammarDoesNotIsRefused(String text) {
        assertThrows(Malformed.class, () -> DecimalText.parse(text));
    }

    @Test
    void anEndlessNumberIsRefusedAtOnce() {
        assertThrows(Malformed.class, () -> DecimalText.parse("1".repeat(1_000_000) + "x"));
    }
}

package app.wheelhouse.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FigureTextTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12            | 12         | 12
            1.5           | 1.5        | 1.5
            0,5           | 0.5        | 0.5
            .5            | 0.5        | 0.5
            1,200         | 1200       | 1.2
            1.200         | 1.2        | 1200
            0,125         | 0.125      | 0.125
            1,200,000     | 1200000    | 1200000
            1.200.000     | 1200000    | 1200000
            1.200.000,50  | 1200000.5  | 1200000.5
            1,200,000.50  | 1200000.5  | 1200000.5
            1 200 000     | 1200000    | 1200000
            1'200'000     | 1200000    | 1200000
            $1.2M         | 1200000    | 1200000
            EUR 350k      | 350000     | 350000
            350 k€        | 350000     | 350000
            80 %          | 80         | 80
            -2            | -2         | -2
            −2            | -2         | -2
            1e300         | 1e300      | 1e300
            """)
    void figuresAreReadAsTheyAreWrittenHereAndThere(String said, double point, double comma) {
        assertEquals(OptionalDouble.of(point), FigureText.read(said, false));
        assertEquals(OptionalDouble.of(comma), FigureText.read(said, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "=1+1", "2-4", "1e999", "NaN", "Infinity", "12 GPUs", "--2", "1.2.3x"})
    void whatIsNoFigureIsNone(String said) {
        assertEquals(OptionalDouble.empty(), FigureText.read(said, false));
    }

    @Test
    void aNoBreakSpaceMayDivideThousands() {
        assertEquals(OptionalDouble.of(1_200_000), FigureText.read("1\u00a0200\u202f000", false));
    }
}

package app.wheelhouse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Codes proposed for new sessions. */
class NextCodeTest {
    @ParameterizedTest(name = "after {0}: {1}")
    @CsvSource(delimiter = '|', value = {"A,B | C", "1,2 | 3", "9 | 10", "S2 | S3", "a | b", "Y | Z", "Z | ''",
            "Kick-off | ''", "C,A,B | ''", "'' | ''"})
    void aCodeFollowsTheLast(String codes, String next) {
        assertEquals(next, NextCode.after(Arrays.asList(codes.split(",", -1))));
    }

    @org.junit.jupiter.api.Test
    void theFirstIsNumberOne() {
        assertEquals("1", NextCode.after(List.of()));
    }
}

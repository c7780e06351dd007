package app.wheelhouse.search.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How near a word must be to be marked. */
class WantedTest {
    @ParameterizedTest
    @CsvSource({"telemetry, telemetry, 0, 0", "telemetry, telemetr, -1, 0", "telemtry, telemetry, 0, 2",
            "tleemetry, telemetry, 0, 1", "gates, gatos, 0, 1", "gates, gatos, -1, 0", "cat, cut, -1, 1",
            "gates, bates, -1, 1", "abcdefgh, abxxefgh, 0, 2", "abcdefgh, abxxefgx, -1, 2"})
    void aWordIsNearEnough(String word, String term, int which, int wrong) {
        assertEquals(which, new Wanted(List.of(word), false, wrong).which(term, false));
    }

    @ParameterizedTest
    @CsvSource({"tele, telemetry, false, 0, 0", "telme, telemetry, true, 1, 0", "telme, telemetry, false, 1, -1"})
    void theLastWordMayGoOn(String word, String term, boolean title, int wrong, int which) {
        assertEquals(which, new Wanted(List.of(word), true, wrong).which(term, title));
    }
}

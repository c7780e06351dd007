package app.wheelhouse.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reading at which a decision comes back. */
class TripwireTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"> 20|20|false", "> 20|20.1|true", ">= 20|20|true", "≥20|20|true",
            "< 99,5 %|99.5|false", "< 99,5 %|99.4|true", "<= 3 days|3|true", "at most 3 days|2|true",
            "at least 3|2.9|false", "Above 1|2|true", "below −5|-6|true", "less than 5|5|false",
            "more than 5 h|6|true"})
    void crossesWhereItSays(String text, double reading, boolean crossed) {
        assertEquals(crossed, Tripwire.read(text).orElseThrow().isCrossed(reading));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "20", "when it hurts", ">", "above twenty", "between 1 and 2"})
    void refusesWhatIsNoLimit(String text) {
        assertTrue(Tripwire.read(text).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"> 20 GPU-h", "above 20 GPU-h", ">20GPU-h"})
    void keepsTheUnitForPeople(String text) {
        assertEquals(Optional.of("GPU-h"), Tripwire.read(text).map(Tripwire::unit));
    }
}

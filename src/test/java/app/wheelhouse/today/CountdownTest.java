package app.wheelhouse.today;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountdownTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:12:00Z");

    @ParameterizedTest
    @CsvSource({"PT30S,now", "PT-59S,now", "PT1M,in 1 min", "PT24M30S,in 25 min", "PT1H,in 1 h",
            "PT2H14M,in 2 h 14 min",
            "PT-5M,5 min late", "PT12H40M,in 12 h", "PT13H,tomorrow", "PT47H,in 2 days", "P3D,in 3 days",
            "P14D,in 14 days", "P21D,in 3 weeks", "P60D,in 9 weeks"})
    void aMomentIsToldInTheWordsOneWouldUse(Duration away, String words) {
        assertEquals(words, Countdown.words(NOW.plus(away), NOW, ZoneId.of("Europe/Berlin")));
    }
}

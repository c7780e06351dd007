package app.wheelhouse.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class AlertTest {
    private static final Budget BUDGET = new Budget(Target.of("0.999"), Duration.ofDays(30));
    private static final AlertCheck CHECK = new AlertCheck(AlertPolicy.USUAL, BUDGET);
    private static final AlertPair FAST = AlertPolicy.USUAL.pairs().getFirst();

    /** A window with a burn rate and a coverage. */
    private static Measure measure(Duration window, double burn, double coverage) {
        double total = 1_000_000;
        return new Measure(Span.before(Watching.START, window), total * (1 - burn * 0.001), total, coverage, 0,
                Origin.SAMPLES, Watching.START);
    }

    private static AlertCheck.Result check(Map<Duration, Double> burns, double coverage, List<AlertPair> before) {
        return CHECK.check(window -> measure(window, burns.getOrDefault(window, 0.0), coverage), before);
    }

    private static AlertCheck.Result even(double burn, double coverage, List<AlertPair> before) {
        return CHECK.check(window -> measure(window, burn, coverage), before);
    }

    @Test
    void pairsAreOrEdAndTheMostUrgentSays() {
        assertEquals(Level.NONE, even(0.99, 1, List.of()).level());
        assertEquals(Level.TICKET, even(1.01, 1, List.of()).level());
        assertEquals(Level.TICKET, even(5.9, 1, List.of()).level());
        assertEquals(Level.PAGE, even(6.1, 1, List.of()).level());
        assertEquals(4, even(14.4, 1, List.of()).firing().size());
    }

    /** An ended spike: 1 h burn 66.7, 5 m burn 0. */
    @Test
    void aSpikeThatIsOverDoesNotPage() {
        AlertCheck.Result found = check(Map.of(Duration.ofHours(1), 66.7, Duration.ofHours(6), 11.1), 1, List.of());
        assertEquals(Level.NONE, found.level());
    }

    @Test
    void theShortWindowAloneDoesNotPageEither() {
        assertEquals(Level.NONE, check(Map.of(Duration.ofMinutes(5), 900.0), 1, List.of()).level());
    }

    @Test
    void whatBurnsStopsOnlyATenthBelowItsFactor() {
        List<AlertPair> burning = List.of(FAST);
        assertTrue(even(13.5, 1, burning).firing().contains(FAST));
        assertTrue(even(12.9, 1, burning).firing().stream().noneMatch(FAST::equals));
        assertTrue(even(13.5, 1, List.of()).firing().stream().noneMatch(FAST::equals));
    }

    @Test
    void unmeasuredTimeNeitherBeginsNorEndsAnAlert() {
        List<AlertPair> burning = List.of(FAST);
        AlertCheck.Result unknown = even(0, 0.5, burning);
        assertEquals(List.of(FAST), unknown.firing());
        assertEquals(List.of(FAST), unknown.frozen());
        assertEquals(List.of(), even(20, 0.5, List.of()).firing().stream().filter(FAST::equals).toList(),
                "20 times too fast in half of the time may be 10 in all of it");
        assertEquals(List.of(FAST), even(30, 0.5, List.of()).firing().stream().filter(FAST::equals).toList(),
                "30 times too fast in half of the time is too fast whatever the other half was");
        assertEquals(List.of(), even(0, 1, burning).firing());
    }

    @Test
    void withoutTrafficAnAlertStaysWhatItWas() {
        Function<Duration, Measure> nothing = window -> new Measure(Span.before(Watching.START, window), 0, 0, 1, 0,
                Origin.SAMPLES, null);
        assertEquals(List.of(FAST), CHECK.check(nothing, List.of(FAST)).frozen());
        assertEquals(AlertCheck.Result.QUIET, CHECK.check(nothing, List.of()));
    }

    @Test
    void aTotalOutagePagesAfterFiftyTwoSecondsOfMeasuring() {
        Watching.Feeder feeder = Watching.feeder(Watching.slo("0.999", "30d"), Duration.ofSeconds(1))
                .run(Duration.ofHours(2), 100, 0);
        assertEquals(Level.NONE, feeder.run(Duration.ofSeconds(51), 0, 100).standing().level());
        assertEquals(Level.PAGE, feeder.run(Duration.ofSeconds(1), 0, 100).standing().level());
        assertEquals(State.PAGING, feeder.standing().state());
    }

    @Test
    void policiesAreReadAsTheyAreWritten() {
        String text = "page 2% 1h 5m\nticket 12.5% 3d 6h";
        AlertPolicy policy = AlertPolicy.parse(text).orElseThrow();
        assertEquals(text, policy.text());
        assertEquals(Optional.of(AlertPolicy.USUAL), AlertPolicy.parse(" "));
        assertEquals("", AlertPolicy.USUAL.text());
        for (String no : List.of("page", "page 0% 1h 5m", "page 2% 5m 1h", "warn 2% 1h 5m", "page 2% 1x 5m",
                "2% 1h 5m")) {
            assertTrue(AlertPolicy.parse(no).isEmpty(), no);
        }
        assertEquals(List.of(5L, 30L, 60L, 120L, 360L, 1440L, 4320L),
                AlertPolicy.USUAL.windows().stream().map(Duration::toMinutes).toList());
    }
}

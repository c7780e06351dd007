package app.wheelhouse.signal.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.Sample;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What was read last comes back as it was, whatever labels hold. */
class LastReadTest {
    @Test
    void everySampleComesBackAsItWas() {
        Instant at = Instant.ofEpochMilli(1_700_000_000_123L);
        List<Sample> samples = List.of(new Sample(Indicator.Part.GOOD, "", at, 1e300),
                new Sample(Indicator.Part.TOTAL, "hits{a=\"tab\t, line\n, back\\slash, \\n\"}", at, -0.1),
                new Sample(Indicator.Part.VALUE, "€", at, 5e-324));
        assertEquals(samples, LastRead.samples(LastRead.text(samples)));
        assertEquals(List.of(), LastRead.samples(LastRead.text(List.of())));
    }
}

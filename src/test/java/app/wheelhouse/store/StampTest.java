package app.wheelhouse.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.api.Test;

class StampTest {
    @Test
    void aStampIsATimeInMillisecondsAndACounter() {
        assertEquals("2026-11-30T09:05:00.007Z/00ff",
                new Stamp(Instant.parse("2026-11-30T09:05:00.007Z").toEpochMilli(), 255).toString());
        assertEquals("1970-01-01T00:00:00.000Z/0000", Stamp.ZERO.toString());
    }

    @Test
    void itIsReadBackAsWrittenAndItsTextSortsAsItDoes() {
        Random random = new Random(5);
        for (int i = 0; i < 2_000; i++) {
            Stamp one = some(random);
            Stamp other = some(random);
            assertEquals(one, Stamp.parse(one.toString()));
            assertTrue(one.toString().startsWith(one.instant().toString().substring(0, 19)), one.toString());
            assertEquals(Integer.signum(one.compareTo(other)),
                    Integer.signum(one.toString().compareTo(other.toString())));
        }
    }

    private static Stamp some(Random random) {
        return new Stamp(random.nextLong(250_000_000_000_000L), random.nextInt(0x10000));
    }

    @Test
    void somethingElseIsNoStamp() {
        assertThrows(IllegalArgumentException.class, () -> Stamp.parse("2026-11-30"));
        assertThrows(IllegalArgumentException.class, () -> Stamp.parse("2026-11-30T09:05:00.007Z/00fg"));
        assertThrows(DateTimeException.class, () -> Stamp.parse("2026-13-30T09:05:00.007Z/0000"));
    }
}

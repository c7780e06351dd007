package app.wheelhouse.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.UUID;

/** Makes record and edit ids: UUIDv7 (RFC 9562), so that ids sort by the time they were made. */
public final class Ids {
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public Ids(Clock clock) {
        this.clock = clock;
    }

    /** A new id. */
    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000 | random.nextInt(0x1000);
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}

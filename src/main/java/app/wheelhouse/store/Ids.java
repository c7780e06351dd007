package app.wheelhouse.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

    /**
     * The id of a record there can be only one of for these other records, whoever makes it: UUIDv8 (RFC 9562) from their
     * SHA-256.
     */
    public static UUID of(String type, UUID... of) {
        MessageDigest sum = sha256();
        sum.update(type.getBytes(StandardCharsets.UTF_8));
        for (UUID id : of) {
            sum.update(ByteBuffer.allocate(16).putLong(id.getMostSignificantBits())
                    .putLong(id.getLeastSignificantBits()).flip());
        }
        ByteBuffer bytes = ByteBuffer.wrap(sum.digest());
        long high = (bytes.getLong() & 0xffff_ffff_ffff_0fffL) | 0x8000;
        long low = (bytes.getLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** A new id. */
    public UUID next() {
        long high = (clock.millis() << 16) | 0x7000 | random.nextInt(0x1000);
        long low = (random.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}

package app.wheelhouse.bundle;

import app.wheelhouse.store.Have;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a bundle says of itself. All of it is signed.
 *
 * @param format    the version of the format; a reader of an older major version refuses it
 * @param reader    the oldest version of a reader that understands it
 * @param kind      whether it carries everything, what is new, or an excerpt for reading
 * @param need      what its reader must have already
 * @param have      what its maker had
 * @param counts    how many changes, records and so on
 * @param stateCode the state code of who has exactly {@code have}
 * @param leftOut   what an excerpt leaves out, in words; empty for bundles
 * @param entries   every other file in it
 */
public record Manifest(int format, int reader, Kind kind, UUID workspace, String workspaceName, UUID bundle,
        Instant created, String app, int schema, Sender sender, Have need, Have have, Map<String, Long> counts,
        String stateCode, List<String> leftOut, List<Entry> entries) {
    /** The version this program writes and reads. */
    public static final int FORMAT = 1;

    /** What a bundle is for. */
    public enum Kind {
        /** Everything: makes a new laptop a member. */
        FULL,
        /** What somebody lacks who has {@code need}. */
        CHANGES,
        /** A readable excerpt that can never be taken in. */
        EXCERPT
    }

    /** Who made a bundle: the laptop, its name, and the public key it signs with. */
    public record Sender(UUID device, String name, PublicKey key) {
    }

    /** A file in it: its size in bytes and its SHA-256 in hex. */
    public record Entry(String name, long size, String sha256) {
    }

    /** How many changes it carries. */
    public long changes() {
        return counts.getOrDefault("changes", 0L);
    }
}

package app.wheelhouse.bundle.exchange;

import app.wheelhouse.bundle.Manifest;
import java.time.Instant;
import java.util.List;

/**
 * What one exchange came to.
 *
 * @param taken    how many changes came
 * @param given    how many were left for others
 * @param waiting  how many bundles are still being copied, or wait for another one
 * @param unknown  who left bundles and is not trusted yet
 * @param asking   bundles that delete so much that somebody is asked first
 * @param troubles a sentence for each bundle that is refused
 */
public record Exchanged(Instant at, long taken, long given, int waiting, List<Manifest> unknown, List<Asking> asking,
        List<String> troubles) {

    /**
     * A bundle that was not taken in by itself.
     *
     * @param name    of its object
     * @param deleted how many records it deletes
     * @param records how many there are
     */
    public record Asking(String name, Manifest manifest, long deleted, long records) {
        /** What waits, and why. */
        public String sentence() {
            return "What %s left deletes %d of the %d records here. It waits until somebody has looked at it"
                    .formatted(manifest.sender().name(), deleted, records);
        }
    }
}

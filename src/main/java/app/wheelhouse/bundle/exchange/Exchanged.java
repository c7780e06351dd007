package app.wheelhouse.bundle.exchange;

import app.wheelhouse.bundle.Manifest;
import java.time.Instant;
import java.util.List;

/**
 * What one exchange came to.
 *
 * @param taken    how many changes came
 * @param given    how many were left for others
 * @param waiting  how many bundles are still being copied
 * @param unknown  who left bundles and is not trusted yet
 * @param troubles a sentence for each bundle that is refused
 */
public record Exchanged(Instant at, long taken, long given, int waiting, List<Manifest> unknown,
        List<String> troubles) {
}

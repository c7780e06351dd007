package app.wheelhouse.keep;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup was read back whole: unpacked, every line's check sum and every file's hash looked at, and folded into tables
 * whose state code is the one it was made with.
 *
 * @param at when that was
 */
public record Proof(Path file, Instant at, String stateCode, long changes, long records) {
}

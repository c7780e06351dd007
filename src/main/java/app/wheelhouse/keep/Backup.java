package app.wheelhouse.keep;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A backup that is on disk. It was read back whole before it got its name.
 *
 * @param at        the moment whose log it holds
 * @param device    the laptop it was made on
 * @param stateCode the state code of that moment
 * @param changes   how many changes it holds
 * @param records   how many records follow from them
 * @param bytes     the size of the file
 * @param problem   why its description cannot be read now; empty when it can
 */
public record Backup(Path file, Instant at, Reason reason, String device, String stateCode, long changes, long records,
        long bytes, String problem) {
    /** Whether its description can be read. */
    public boolean isReadable() {
        return problem.isEmpty();
    }
}

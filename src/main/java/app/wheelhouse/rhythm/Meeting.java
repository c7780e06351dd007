package app.wheelhouse.rhythm;

import java.time.LocalDate;
import java.util.UUID;

/**
 * What is known of a session that was made for a meeting of a cadence.
 *
 * @param held      whether it was run to its end
 * @param seconds   how long it took; 0 while it was not held
 * @param over      seconds beyond what was planned
 * @param decisions how many decisions were made in it
 */
public record Meeting(UUID session, UUID cadence, LocalDate dueOn, boolean held, long seconds, long over,
        int decisions) {
}

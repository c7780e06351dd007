package app.wheelhouse.today;

import app.wheelhouse.session.SessionState;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as a day sees it.
 *
 * @param minutes   its planned length with what was added while live
 * @param startedAt when it began in truth; null while it has not
 * @param people    how many are invited
 * @param decisions how many decisions it wants
 */
public record Meeting(UUID id, String code, String title, String series, String place, @Nullable Instant startsAt,
        int minutes, SessionState state, @Nullable Instant startedAt, int people, int decisions) {

    /** Code and title. */
    public String name() {
        return code.isEmpty() ? title : code + "  " + title;
    }

    /** Whether its planned time is over at {@code now}; a session without a date is never over. */
    public boolean isOver(Instant now) {
        Instant start = startsAt;
        return start != null && start.plus(Duration.ofMinutes(minutes)).isBefore(now);
    }
}

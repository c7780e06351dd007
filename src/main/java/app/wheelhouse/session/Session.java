package app.wheelhouse.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One meeting with its agenda. {@code minutes} is the planned length, {@code extendedMinutes} what was added while live. */
public record Session(UUID id, @Nullable UUID series, String code, String title, String purpose, String place,
        @Nullable Instant startsAt,
        int minutes, int extendedMinutes, SessionState state, @Nullable Instant startedAt, @Nullable Instant closedAt,
        @Nullable UUID currentTopic, String position) {
}

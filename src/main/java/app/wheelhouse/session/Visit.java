package app.wheelhouse.session;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A stretch of a running meeting spent on one topic; {@code leftAt} is null for the present one. */
public record Visit(UUID id, UUID session, UUID topic, Instant enteredAt, @Nullable Instant leftAt) {
}

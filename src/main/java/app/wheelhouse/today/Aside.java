package app.wheelhouse.today;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something parked; {@code session} is the code of the session it was parked in, or empty. */
public record Aside(UUID id, String title, String session, @Nullable Instant since) {
}

package app.wheelhouse.library;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quote or data point with its speaker and how far it may be attributed. */
public record Receipt(UUID id, String title, String speaker, @Nullable LocalDate saidOn, String origin,
        Attribution attribution,
        @Nullable UUID session, @Nullable UUID topic, String line) {
}

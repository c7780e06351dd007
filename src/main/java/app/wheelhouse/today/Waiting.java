package app.wheelhouse.today;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decision that waits for somebody.
 *
 * @param deferred whether it was put off once
 * @param holder   who is to decide, or empty
 */
public record Waiting(UUID id, String title, boolean deferred, String holder, LocalDate raised,
        @Nullable LocalDate neededBy) {
}

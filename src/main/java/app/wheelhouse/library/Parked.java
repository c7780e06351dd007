package app.wheelhouse.library;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Something put aside in a meeting, to come back to. */
public record Parked(UUID id, String title, String state, @Nullable UUID session, @Nullable UUID topic, String line) {
}

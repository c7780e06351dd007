package app.wheelhouse.library;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A risk or an objection with the response prepared for it. */
public record Risk(UUID id, String title, String kind, @Nullable UUID owner, String response, String state,
        @Nullable UUID session,
        @Nullable UUID topic, String line) {
}

package app.wheelhouse.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A piece of work somebody took on, with its owner and due date. */
public record Action(UUID id, String title, @Nullable UUID owner, @Nullable LocalDate due, ActionState state,
        @Nullable UUID decision,
        @Nullable UUID session, @Nullable UUID topic, String line) {
}

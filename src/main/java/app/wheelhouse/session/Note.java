package app.wheelhouse.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Markdown attached to a session and, when {@code topic} is given, to one topic of it. */
public record Note(UUID id, UUID session, @Nullable UUID topic, String text) {
}

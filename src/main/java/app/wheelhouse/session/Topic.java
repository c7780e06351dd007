package app.wheelhouse.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One agenda entry. {@code minutes} is null when none were planned; {@code parent} is the entry it stands under. */
public record Topic(UUID id, UUID session, @Nullable UUID parent, TopicKind kind, String title, String text,
        @Nullable Integer minutes,
        @Nullable UUID presenter, Audience audience, TopicState state, String position) {
}

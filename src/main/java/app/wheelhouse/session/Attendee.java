package app.wheelhouse.session;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person invited to a session in a role; {@code attended} is null until somebody said so. */
public record Attendee(UUID id, UUID session, UUID person, AttendeeRole role, @Nullable Boolean attended) {
}

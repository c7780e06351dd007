package app.wheelhouse.session;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Decides what is the host's alone: topics marked so, reminders whatever their mark, everything that stands under one
 * of these or under a topic nobody knows, and whatever was recorded at such a topic. In doubt it is the host's.
 */
public final class HostOnly {

    private final Set<UUID> open = new HashSet<>();

    private HostOnly() {
    }

    /** The rule for these topics, of one session or of many. */
    public static HostOnly among(List<Topic> topics) {
        HostOnly rule = new HostOnly();
        boolean more = true;
        while (more) {
            more = false;
            for (Topic topic : topics) {
                boolean forRoom = topic.audience() == Audience.ROOM && topic.kind() != TopicKind.REMINDER;
                more |= forRoom && rule.isOpenAt(topic.parent()) && rule.open.add(topic.id());
            }
        }
        return rule;
    }

    /** Whether the room may know what belongs to this topic, or to the session as a whole when it is null. */
    public boolean isOpenAt(@Nullable UUID topic) {
        return topic == null || open.contains(topic);
    }
}

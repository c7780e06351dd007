package app.wheelhouse.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How long a meeting was on each top-level topic, from its visits. Visits never count twice: one that was not ended, or
 * that another overlaps, ends where the next begins. A clock set back counts as no time at all.
 *
 * @param running the topic of the visit that is still open; null when there is none
 */
record TimeSpent(Map<UUID, Duration> byTopic, @Nullable UUID running) {

    static TimeSpent of(List<Visit> visits, Outline outline, Instant now) {
        List<Visit> ordered = visits.stream()
                .sorted(Comparator.comparing(Visit::enteredAt).thenComparing(visit -> visit.id().toString())).toList();
        Map<UUID, Duration> spent = new HashMap<>();
        UUID running = null;
        for (int i = 0; i < ordered.size(); i++) {
            Visit visit = ordered.get(i);
            Instant end = now;
            if (i + 1 < ordered.size()) {
                end = earlier(end, ordered.get(i + 1).enteredAt());
            } else if (visit.leftAt() == null) {
                running = visit.topic();
            }
            Instant left = visit.leftAt();
            end = left == null ? end : earlier(end, left);
            Duration stay = end.isBefore(visit.enteredAt()) ? Duration.ZERO : Duration.between(visit.enteredAt(), end);
            UUID topic = outline.topOf(visit.topic()).map(Topic::id).orElse(visit.topic());
            spent.merge(topic, stay, Duration::plus);
        }
        return new TimeSpent(spent, running);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    Duration on(UUID topic) {
        return byTopic.getOrDefault(topic, Duration.ZERO);
    }

    boolean visited(UUID topic) {
        return byTopic.containsKey(topic);
    }
}

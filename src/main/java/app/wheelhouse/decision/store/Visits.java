package app.wheelhouse.decision.store;

import static app.wheelhouse.store.gen.Tables.SESSION;
import static app.wheelhouse.store.gen.Tables.TOPIC;
import static app.wheelhouse.store.gen.Tables.VISIT;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.Link;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Counts in how many meetings a decision was on the table: those that visited a topic of it or closed with one, the topics
 * being its own, those linked to it, and those carried on from them.
 */
final class Visits {
    private final Map<UUID, UUID> from = new HashMap<>();
    private final Map<UUID, List<UUID>> onward = new HashMap<>();
    private final Map<UUID, Set<UUID>> meetings = new HashMap<>();

    Visits(DSLContext sql) {
        sql.select(TOPIC.ID, TOPIC.CARRIED_FROM).from(TOPIC).where(TOPIC.CARRIED_FROM.isNotNull()).forEach(row -> {
            from.put(row.value1(), row.value2());
            onward.computeIfAbsent(row.value2(), _ -> new ArrayList<>()).add(row.value1());
        });
        sql.selectDistinct(VISIT.TOPIC, VISIT.SESSION).from(VISIT).where(VISIT.TOPIC.isNotNull())
                .and(VISIT.SESSION.isNotNull()).forEach(row -> met(row.value1(), row.value2()));
        sql.select(TOPIC.ID, TOPIC.SESSION).from(TOPIC).join(SESSION).on(SESSION.ID.eq(TOPIC.SESSION))
                .where(SESSION.STATE.eq("closed")).forEach(row -> met(row.value1(), row.value2()));
    }

    private void met(UUID topic, UUID session) {
        meetings.computeIfAbsent(topic, _ -> new HashSet<>()).add(session);
    }

    int of(Decision decision, List<Link> links) {
        Deque<UUID> open = new ArrayDeque<>();
        if (decision.topic() != null) {
            open.add(decision.topic());
        }
        links.stream().filter(link -> link.type().equals("topic")).map(Link::record).forEach(open::add);
        Set<UUID> topics = new HashSet<>();
        Set<UUID> sessions = new HashSet<>();
        while (!open.isEmpty()) {
            UUID topic = open.poll();
            if (topics.add(topic)) {
                sessions.addAll(meetings.getOrDefault(topic, Set.of()));
                open.addAll(onward.getOrDefault(topic, List.of()));
                if (from.containsKey(topic)) {
                    open.add(from.get(topic));
                }
            }
        }
        return sessions.size();
    }
}

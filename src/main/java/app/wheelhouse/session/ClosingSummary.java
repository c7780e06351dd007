package app.wheelhouse.session;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionState;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * What a meeting came to.
 *
 * @param landed points and discussions that landed
 * @param toLand points and discussions there were; what was cut counts, for it did not land
 * @param decided decisions approved or rejected
 * @param unreached steps nobody came to: open and never visited
 * @param unsettled steps that were taken up and did not land or were not decided
 */
public record ClosingSummary(int landed, int toLand, int decided, int deferred, int actions, int parked,
        List<Topic> unreached, List<Topic> unsettled) {

    public ClosingSummary {
        unreached = List.copyOf(unreached);
        unsettled = List.copyOf(unsettled);
    }

    /** Sums up a session as it stands. */
    public static ClosingSummary of(SessionPage page) {
        Outline outline = Outline.of(page.topics());
        List<Topic> steps = outline.under(null).stream().filter(topic -> topic.kind().isStep()).toList();
        List<Topic> toLand = toLand(page);
        Set<UUID> visited = page.visits().stream().flatMap(visit -> outline.topOf(visit.topic()).stream())
                .map(Topic::id).collect(Collectors.toSet());
        int landed = (int) toLand.stream()
                .filter(topic -> topic.state() == TopicState.LANDED || topic.state() == TopicState.DONE).count();
        List<Topic> unreached = steps.stream()
                .filter(topic -> topic.state() == TopicState.OPEN && !visited.contains(topic.id())).toList();
        List<Topic> unsettled = steps.stream().filter(topic -> isUnsettled(topic) && !unreached.contains(topic))
                .toList();
        return new ClosingSummary(landed, toLand.size(),
                count(page, DecisionState.ACCEPTED) + count(page, DecisionState.REJECTED),
                count(page, DecisionState.DEFERRED), page.actions().size(), page.parked().size(), unreached, unsettled);
    }

    /**
     * The points and discussions that count, in the order of the agenda: those at the top or under a heading of their
     * kind, and below them those of which somebody said what became of them. The others below share the fate of the one
     * above.
     */
    static List<Topic> toLand(SessionPage page) {
        Outline outline = Outline.of(page.topics());
        return outline.rows().stream().map(Outline.Row::topic)
                .filter(topic -> topic.kind().isStep() && topic.kind() != TopicKind.DECISION_WANTED)
                .filter(topic -> !outline.isHeading(topic))
                .filter(topic -> topic.state() != TopicState.OPEN
                        || page.topic(topic.parent()).map(outline::isHeading).orElse(true))
                .toList();
    }

    private static boolean isUnsettled(Topic topic) {
        return topic.state() == TopicState.NOT_LANDED || topic.state() == TopicState.PARTLY
                || (topic.state() == TopicState.OPEN && topic.kind() == TopicKind.DECISION_WANTED);
    }

    private static int count(SessionPage page, DecisionState state) {
        return (int) page.decisions().stream().map(Decision::state).filter(is -> is == state).count();
    }

    /** "6 of 8 landed, 2 decided, 3 actions, 1 parked"; what there was none of is left out. */
    public String sentence() {
        List<String> parts = new ArrayList<>();
        if (toLand > 0) {
            parts.add(landed + " of " + toLand + " landed");
        }
        if (decided > 0) {
            parts.add(decided + " decided");
        }
        if (deferred > 0) {
            parts.add(deferred + " deferred");
        }
        if (actions > 0) {
            parts.add(actions == 1 ? "1 action" : actions + " actions");
        }
        if (parked > 0) {
            parts.add(parked + " parked");
        }
        return parts.isEmpty() ? "Nothing recorded" : String.join(", ", parts);
    }
}

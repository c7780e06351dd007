package app.wheelhouse.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One way out of an overrun, with what it would bring.
 *
 * @param topic what to cut or park; null for extending
 * @param minutes minutes won, or by how many to extend; rounded down for what is won
 * @param endsAt when the meeting would then end
 * @param decisionsSaved how many decisions would no longer be at risk
 */
public record Answer(Kind kind, @Nullable Topic topic, int minutes, Instant endsAt, int decisionsSaved) {
    private static final int EXTENSION_STEP = 5;

    /** What can be done about an overrun. */
    public enum Kind {
        CUT("Cut"),
        PARK("Park"),
        EXTEND("Extend");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /** The word shown on screen. */
        public String label() {
            return label;
        }
    }

    /**
     * The answers to the present overrun, cut, park, extend in this order; none when the meeting will end in time. To
     * cut: the step ahead, no decision, that saves most decisions and costs least time. To park: the present topic when
     * it is over its time and no decision, otherwise the same step as to cut. To extend: to the next five minutes.
     */
    public static List<Answer> to(LiveClock clock, List<Topic> topics, List<Visit> visits) {
        if (!clock.overruns()) {
            return List.of();
        }
        List<Answer> answers = new ArrayList<>();
        Optional<Answer> cut = clock.ahead().stream().map(LiveClock.Timed::topic)
                .filter(topic -> topic.kind() != TopicKind.DECISION_WANTED)
                .map(topic -> without(clock, topics, visits, topic, Kind.CUT, TopicState.CUT))
                .filter(answer -> answer.minutes > 0)
                .min(Comparator.comparingInt((Answer answer) -> -answer.decisionsSaved)
                        .thenComparingInt(Answer::minutes));
        cut.ifPresent(answers::add);
        Optional<Topic> overlong = clock.currentStep().filter(LiveClock.Timed::isOver).map(LiveClock.Timed::topic)
                .filter(topic -> topic.kind() != TopicKind.DECISION_WANTED && topic.state() == TopicState.OPEN);
        overlong.or(() -> cut.map(Answer::topic))
                .map(topic -> without(clock, topics, visits, topic, Kind.PARK, TopicState.PARKED))
                .ifPresent(answers::add);
        answers.add(extended(clock, topics, visits));
        return answers;
    }

    private static Answer without(LiveClock clock, List<Topic> topics, List<Visit> visits, Topic gone, Kind kind,
            TopicState state) {
        List<Topic> changed = topics.stream().map(topic -> topic.id().equals(gone.id()) ? in(state, topic) : topic)
                .toList();
        LiveClock then = LiveClock.of(clock.session(), changed, visits, clock.now());
        Duration won = Duration.between(then.projectedEnd(), clock.projectedEnd());
        return new Answer(kind, gone, (int) won.toMinutes(), then.projectedEnd(), saved(clock, then));
    }

    private static Answer extended(LiveClock clock, List<Topic> topics, List<Visit> visits) {
        long over = clock.overrun().plusSeconds(59).toMinutes();
        int minutes = (int) ((over + EXTENSION_STEP - 1) / EXTENSION_STEP * EXTENSION_STEP);
        LiveClock then = LiveClock.of(longer(clock.session(), minutes), topics, visits, clock.now());
        return new Answer(Kind.EXTEND, null, minutes, then.projectedEnd(), saved(clock, then));
    }

    private static int saved(LiveClock before, LiveClock after) {
        return before.decisionsAtRisk().size() - after.decisionsAtRisk().size();
    }

    private static Topic in(TopicState state, Topic topic) {
        return new Topic(topic.id(), topic.session(), topic.parent(), topic.kind(), topic.title(), topic.text(),
                topic.minutes(), topic.presenter(), topic.audience(), state, topic.position());
    }

    private static Session longer(Session session, int minutes) {
        return new Session(session.id(), session.series(), session.code(), session.title(), session.purpose(),
                session.place(), session.startsAt(), session.minutes(), session.extendedMinutes() + minutes,
                session.state(), session.startedAt(), session.closedAt(), session.currentTopic(), session.position());
    }
}

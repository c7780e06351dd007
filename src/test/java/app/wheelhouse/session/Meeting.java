package app.wheelhouse.session;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A session with topics and visits for tests: ids follow from names, times are minutes from 14:00 UTC. */
final class Meeting {
    static final Instant TWO_PM = Instant.parse("2026-11-23T14:00:00Z");

    Session session;
    final List<Topic> topics = new ArrayList<>();
    final List<Visit> visits = new ArrayList<>();

    Meeting(int minutes) {
        session = new Session(id("session"), null, "B", "Cloud first", "", "", TWO_PM, minutes, 0, SessionState.PLANNED,
                null, null, null, "A");
    }

    static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    static Instant at(double minute) {
        return TWO_PM.plusMillis(Math.round(minute * 60_000));
    }

    Meeting point(String name, @Nullable Integer minutes) {
        return topic(name, null, TopicKind.POINT_TO_LAND, minutes);
    }

    Meeting discussion(String name, @Nullable Integer minutes) {
        return topic(name, null, TopicKind.DISCUSSION, minutes);
    }

    Meeting decision(String name, @Nullable Integer minutes) {
        return topic(name, null, TopicKind.DECISION_WANTED, minutes);
    }

    Meeting topic(String name, @Nullable String parent, TopicKind kind, @Nullable Integer minutes) {
        String position = String.format("%03d", topics.size());
        topics.add(new Topic(id(name), session.id(), parent == null ? null : id(parent), kind, name, "", minutes, null,
                kind.usualAudience(), TopicState.OPEN, position));
        return this;
    }

    Meeting state(String name, TopicState state) {
        topics.replaceAll(t -> t.id().equals(id(name))
                ? new Topic(t.id(), t.session(), t.parent(), t.kind(), t.title(), t.text(), t.minutes(), t.presenter(),
                        t.audience(), state, t.position())
                : t);
        return this;
    }

    Meeting startsAt(@Nullable Instant startsAt) {
        session = new Session(session.id(), null, "B", session.title(), "", "", startsAt, session.minutes(),
                session.extendedMinutes(), session.state(), session.startedAt(), session.closedAt(),
                session.currentTopic(), "A");
        return this;
    }

    Meeting extended(int minutes) {
        session = new Session(session.id(), null, "B", session.title(), "", "", session.startsAt(), session.minutes(),
                minutes, session.state(), session.startedAt(), session.closedAt(), session.currentTopic(), "A");
        return this;
    }

    /** Runs the meeting from this minute. */
    Meeting started(double minute) {
        return running(SessionState.RUNNING, at(minute), null);
    }

    Meeting closed(double minute) {
        return running(SessionState.CLOSED, session.startedAt(), at(minute));
    }

    private Meeting running(SessionState state, @Nullable Instant started, @Nullable Instant closed) {
        session = new Session(session.id(), null, "B", session.title(), "", "", session.startsAt(), session.minutes(),
                session.extendedMinutes(), state, started, closed, session.currentTopic(), "A");
        return this;
    }

    /** Adds a visit; without an end it is the running one. */
    Meeting visit(String name, double from, @Nullable Double to) {
        visits.add(
                new Visit(id("visit" + visits.size()), session.id(), id(name), at(from), to == null ? null : at(to)));
        return this;
    }

    Agenda agenda() {
        return Agenda.of(session, topics);
    }

    LiveClock clock(double minute) {
        return LiveClock.of(session, topics, visits, at(minute));
    }

    List<Answer> answers(double minute) {
        return Answer.to(clock(minute), topics, visits);
    }
}

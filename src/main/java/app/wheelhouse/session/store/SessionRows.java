package app.wheelhouse.session.store;

import static app.wheelhouse.store.gen.Tables.ATTENDEE;
import static app.wheelhouse.store.gen.Tables.NOTE;
import static app.wheelhouse.store.gen.Tables.SERIES;
import static app.wheelhouse.store.gen.Tables.SESSION;
import static app.wheelhouse.store.gen.Tables.TOPIC;
import static app.wheelhouse.store.gen.Tables.VISIT;

import app.wheelhouse.session.Attendee;
import app.wheelhouse.session.AttendeeRole;
import app.wheelhouse.session.Audience;
import app.wheelhouse.session.Note;
import app.wheelhouse.session.Series;
import app.wheelhouse.session.Session;
import app.wheelhouse.session.SessionState;
import app.wheelhouse.session.Topic;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.TopicState;
import app.wheelhouse.session.Visit;
import app.wheelhouse.store.gen.tables.records.SessionRecord;
import app.wheelhouse.store.gen.tables.records.TopicRecord;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads sessions and what belongs to them. A record of which not every field has arrived gets usual values instead. */
final class SessionRows {
    private SessionRows() {
    }

    static List<Series> series(DSLContext sql) {
        return sql.selectFrom(SERIES).orderBy(SERIES.POSITION, SERIES.ID)
                .fetch(row -> new Series(row.getId(), text(row.getTitle()), text(row.getPurpose()),
                        text(row.getPosition())));
    }

    /** All sessions, by series and in order. */
    static List<Session> sessions(DSLContext sql) {
        return sql.selectFrom(SESSION).orderBy(SESSION.SERIES, SESSION.POSITION, SESSION.ID)
                .fetch(SessionRows::session);
    }

    static Optional<Session> session(DSLContext sql, UUID id) {
        return sql.selectFrom(SESSION).where(SESSION.ID.eq(id)).fetchOptional(SessionRows::session);
    }

    private static Session session(SessionRecord row) {
        return new Session(row.getId(), row.getSeries(), text(row.getCode()), text(row.getTitle()),
                text(row.getPurpose()), text(row.getPlace()), row.getStartsAt(), number(row.getMinutes()),
                number(row.getExtendedMinutes()), SessionState.of(row.getState(), SessionState.PLANNED),
                row.getStartedAt(), row.getClosedAt(), row.getCurrentTopic(), text(row.getPosition()));
    }

    static List<Topic> topics(DSLContext sql, UUID session) {
        return sql.selectFrom(TOPIC).where(TOPIC.SESSION.eq(session)).orderBy(TOPIC.POSITION, TOPIC.ID)
                .fetch(SessionRows::topic);
    }

    static Optional<Topic> topic(DSLContext sql, UUID id) {
        return sql.selectFrom(TOPIC).where(TOPIC.ID.eq(id).and(TOPIC.SESSION.isNotNull()))
                .fetchOptional(SessionRows::topic);
    }

    private static Topic topic(TopicRecord row) {
        TopicKind kind = TopicKind.of(row.getKind(), TopicKind.DISCUSSION);
        return new Topic(row.getId(), Objects.requireNonNull(row.getSession()), row.getParent(), kind,
                text(row.getTitle()), text(row.getText()), row.getMinutes(), row.getPresenter(),
                Audience.of(row.getAudience(), kind.usualAudience()), TopicState.of(row.getState(), TopicState.OPEN),
                text(row.getPosition()));
    }

    static List<Visit> visits(DSLContext sql, UUID session) {
        return sql.selectFrom(VISIT)
                .where(VISIT.SESSION.eq(session).and(VISIT.TOPIC.isNotNull()).and(VISIT.ENTERED_AT.isNotNull()))
                .orderBy(VISIT.ENTERED_AT, VISIT.ID)
                .fetch(row -> new Visit(row.getId(), row.getSession(), row.getTopic(), row.getEnteredAt(),
                        row.getLeftAt()));
    }

    static List<Attendee> attendees(DSLContext sql, UUID session) {
        return sql.selectFrom(ATTENDEE).where(ATTENDEE.SESSION.eq(session).and(ATTENDEE.PERSON.isNotNull()))
                .orderBy(ATTENDEE.ID)
                .fetch(row -> new Attendee(row.getId(), row.getSession(), row.getPerson(),
                        AttendeeRole.of(row.getRole(), AttendeeRole.CONTRIBUTOR), row.getAttended()));
    }

    static List<Note> notes(DSLContext sql, UUID session) {
        return sql.selectFrom(NOTE).where(NOTE.SESSION.eq(session)).orderBy(NOTE.ID)
                .fetch(row -> new Note(row.getId(), row.getSession(), row.getTopic(), text(row.getText())));
    }

    static Optional<Note> note(DSLContext sql, UUID id) {
        return sql.selectFrom(NOTE).where(NOTE.ID.eq(id).and(NOTE.SESSION.isNotNull()))
                .fetchOptional(row -> new Note(row.getId(), row.getSession(), row.getTopic(), text(row.getText())));
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }
}

package app.wheelhouse.session.store;

import static app.wheelhouse.store.gen.Tables.ATTENDEE;
import static app.wheelhouse.store.gen.Tables.NOTE;
import static app.wheelhouse.store.gen.Tables.SERIES;
import static app.wheelhouse.store.gen.Tables.SESSION;
import static app.wheelhouse.store.gen.Tables.TOPIC;
import static app.wheelhouse.store.gen.Tables.VISIT;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.session.Attendee;
import app.wheelhouse.session.AttendeeRole;
import app.wheelhouse.session.NextCode;
import app.wheelhouse.session.Series;
import app.wheelhouse.session.Session;
import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.SessionState;
import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Edits;
import app.wheelhouse.store.Position;
import app.wheelhouse.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.TableField;
import org.jspecify.annotations.Nullable;

/**
 * Queries of sessions, and edits of series, sessions and attendees; the doorway to the edits of agenda, notes and running
 * meeting. Edits made through one instance are applied in the order they were asked for, each seeing those before it.
 */
public final class SessionStore {
    /** The tables a session page is read from. */
    public static final Set<String> PAGE_TABLES = Set.of("session", "series", "topic", "attendee", "person", "note",
            "decision", "action", "receipt", "risk", "parked", "visit", "role", "link", "matrix", "matrix_row",
            "matrix_column", "matrix_cell");
    /** The tables the list of series and sessions is read from. */
    public static final Set<String> LIST_TABLES = Set.of("session", "series");
    private static final int USUAL_MINUTES = 45;

    private final Store store;
    private final Edits edits;
    private final AgendaEdits agenda;
    private final NoteEdits notes;
    private final MeetingEdits meeting;

    public SessionStore(Store store) {
        this.store = store;
        this.edits = new Edits(store);
        this.agenda = new AgendaEdits(edits);
        this.notes = new NoteEdits(edits);
        this.meeting = new MeetingEdits(edits);
    }

    /** Edits of the outline. */
    public AgendaEdits agenda() {
        return agenda;
    }

    /** Edits of notes, with the records captured from them. */
    public NoteEdits notes() {
        return notes;
    }

    /** Edits made while a meeting runs. */
    public MeetingEdits meeting() {
        return meeting;
    }

    /** All series in order. */
    public List<Series> series() {
        return store.read(SessionRows::series);
    }

    /** All sessions; those of one series stand together and in order. */
    public List<Session> sessions() {
        return store.read(SessionRows::sessions);
    }

    /** The sessions of a series in order; those of none for null. */
    public List<Session> sessions(@Nullable UUID series) {
        return sessions().stream().filter(session -> Objects.equals(session.series(), series)).toList();
    }

    public Optional<Session> session(UUID id) {
        return store.read(sql -> SessionRows.session(sql, id));
    }

    /** The meeting that is running, the one started last when there are several. */
    public Optional<Session> running() {
        return sessions().stream().filter(session -> session.state() == SessionState.RUNNING)
                .max((a, b) -> started(a).compareTo(started(b)));
    }

    private static Instant started(Session session) {
        Instant started = session.startedAt();
        return started == null ? Instant.MIN : started;
    }

    /** The next session to hold: of those planned with a start not before {@code now}, the first. */
    public Optional<Session> upcoming(Instant now) {
        return sessions().stream().filter(session -> session.state() == SessionState.PLANNED)
                .filter(session -> session.startsAt() != null && !session.startsAt().isBefore(now))
                .min((a, b) -> starts(a).compareTo(starts(b)));
    }

    private static Instant starts(Session session) {
        Instant starts = session.startsAt();
        return starts == null ? Instant.MAX : starts;
    }

    /** The first session behind {@code id} in its series that is still to be held. */
    public Optional<Session> following(UUID id) {
        Session session = session(id).orElse(null);
        if (session == null || session.series() == null) {
            return Optional.empty();
        }
        List<Session> siblings = sessions(session.series());
        return siblings.stream().dropWhile(other -> !other.id().equals(id)).skip(1)
                .filter(other -> other.state() == SessionState.PLANNED).findFirst();
    }

    /** A session with everything that hangs on it; empty when it is gone. */
    public Optional<SessionPage> page(UUID id) {
        return store.read(sql -> SessionRows.session(sql, id).map(session -> {
            List<Decision> decisions = LinkedRows.decisions(sql, id);
            return new SessionPage(session,
                    SessionRows.series(sql).stream().filter(series -> series.id().equals(session.series())).findFirst()
                            .orElse(null),
                    SessionRows.topics(sql, id), SessionRows.attendees(sql, id), SessionRows.notes(sql, id),
                    decisions, LinkedRows.actions(sql, id), LinkedRows.receipts(sql, id), LinkedRows.risks(sql, id),
                    LinkedRows.parked(sql, id), SessionRows.visits(sql, id), LinkedRows.people(sql),
                    LinkedRows.parts(sql, decisions));
        }));
    }

    /** Adds a series behind the others. */
    public CompletableFuture<UUID> addSeries(String title) {
        return edits.create("Add series", (edit, id) -> {
            List<Series> all = series();
            return edit.set(SERIES.TITLE, id, title).set(SERIES.POSITION, id,
                    Position.between(all.isEmpty() ? null : all.getLast().position(), null));
        });
    }

    public CompletableFuture<Applied> renameSeries(UUID series, String title) {
        return edits.apply(() -> new Edit("Rename series").set(SERIES.TITLE, series, title));
    }

    public CompletableFuture<Applied> setSeriesPurpose(UUID series, String purpose) {
        return edits.apply(() -> new Edit("Edit series").set(SERIES.PURPOSE, series, purpose));
    }

    /** Deletes a series; its sessions stay, in no series. */
    public CompletableFuture<Applied> deleteSeries(UUID series) {
        return edits.apply(() -> {
            Edit edit = new Edit("Delete series").delete("series", series);
            sessions(series).forEach(session -> edit.set(SESSION.SERIES, session.id(), null));
            return edit;
        });
    }

    /** Adds a session behind the others of its series, as long as the last of them and with the next code. */
    public CompletableFuture<UUID> addSession(@Nullable UUID series, String title) {
        return edits.create("Add session", (edit, id) -> {
            List<Session> siblings = sessions(series);
            Session last = siblings.isEmpty() ? null : siblings.getLast();
            edit.set(SESSION.TITLE, id, title).set(SESSION.STATE, id, SessionState.PLANNED.word())
                    .set(SESSION.MINUTES, id, last == null || last.minutes() <= 0 ? USUAL_MINUTES : last.minutes())
                    .set(SESSION.POSITION, id, Position.between(last == null ? null : last.position(), null));
            if (series != null) {
                edit.set(SESSION.SERIES, id, series)
                        .set(SESSION.CODE, id, NextCode.after(siblings.stream().map(Session::code).toList()));
            }
            return edit;
        });
    }

    public CompletableFuture<Applied> rename(UUID session, String title) {
        return set("Rename session", SESSION.TITLE, session, title);
    }

    public CompletableFuture<Applied> setCode(UUID session, String code) {
        return set("Set code", SESSION.CODE, session, code);
    }

    public CompletableFuture<Applied> setPurpose(UUID session, String purpose) {
        return set("Edit purpose", SESSION.PURPOSE, session, purpose);
    }

    public CompletableFuture<Applied> setPlace(UUID session, String place) {
        return set("Set place", SESSION.PLACE, session, place);
    }

    public CompletableFuture<Applied> setStart(UUID session, @Nullable Instant startsAt) {
        return set("Set start", SESSION.STARTS_AT, session, startsAt);
    }

    /** Sets the planned length; negative counts as 0. */
    public CompletableFuture<Applied> setMinutes(UUID session, int minutes) {
        return set("Set length", SESSION.MINUTES, session, Math.max(0, minutes));
    }

    private <T> CompletableFuture<Applied> set(String title, TableField<?, T> field, UUID id, @Nullable T value) {
        return edits.apply(() -> new Edit(title).set(field, id, value));
    }

    /** Moves a session before another of a series, or behind all of them for null. */
    public CompletableFuture<Applied> move(UUID session, @Nullable UUID series, @Nullable UUID before) {
        return edits.apply(() -> {
            List<Session> others = sessions(series).stream().filter(other -> !other.id().equals(session)).toList();
            int at = others.size();
            for (int i = 0; i < others.size(); i++) {
                at = others.get(i).id().equals(before) ? i : at;
            }
            return new Edit("Move session").set(SESSION.SERIES, session, series).set(SESSION.POSITION, session,
                    Position.between(at == 0 ? null : others.get(at - 1).position(),
                            at == others.size() ? null : others.get(at).position()));
        });
    }

    /** Deletes a session with agenda, attendees and notes. What was decided and captured in it stays. */
    public CompletableFuture<Applied> deleteSession(UUID session) {
        return edits.apply(() -> store.read(sql -> {
            Edit edit = new Edit("Delete session").delete("session", session);
            sql.select(TOPIC.ID).from(TOPIC).where(TOPIC.SESSION.eq(session)).fetch(TOPIC.ID)
                    .forEach(id -> edit.delete("topic", id));
            sql.select(ATTENDEE.ID).from(ATTENDEE).where(ATTENDEE.SESSION.eq(session)).fetch(ATTENDEE.ID)
                    .forEach(id -> edit.delete("attendee", id));
            sql.select(NOTE.ID).from(NOTE).where(NOTE.SESSION.eq(session)).fetch(NOTE.ID)
                    .forEach(id -> edit.delete("note", id));
            sql.select(VISIT.ID).from(VISIT).where(VISIT.SESSION.eq(session)).fetch(VISIT.ID)
                    .forEach(id -> edit.delete("visit", id));
            return edit;
        }));
    }

    /** Invites a person; one who is invited already only changes role. */
    public CompletableFuture<UUID> invite(UUID session, UUID person, AttendeeRole role) {
        UUID fresh = store.ids().next();
        CompletableFuture<UUID> attendee = new CompletableFuture<>();
        return edits.apply(() -> {
            UUID id = store.read(sql -> SessionRows.attendees(sql, session)).stream()
                    .filter(known -> known.person().equals(person)).map(Attendee::id).findFirst().orElse(fresh);
            attendee.complete(id);
            Edit edit = new Edit("Invite").set(ATTENDEE.ROLE, id, role.word());
            return id.equals(fresh) ? edit.set(ATTENDEE.SESSION, id, session).set(ATTENDEE.PERSON, id, person) : edit;
        }).thenCombine(attendee, (_, id) -> id);
    }

    public CompletableFuture<Applied> setRole(UUID attendee, AttendeeRole role) {
        return set("Set role", ATTENDEE.ROLE, attendee, role.word());
    }

    /** Notes who came; null when nobody can say. */
    public CompletableFuture<Applied> setAttended(UUID attendee, @Nullable Boolean attended) {
        return set("Note attendance", ATTENDEE.ATTENDED, attendee, attended);
    }

    public CompletableFuture<Applied> uninvite(UUID attendee) {
        return edits.apply(() -> new Edit("Remove attendee").delete("attendee", attendee));
    }
}

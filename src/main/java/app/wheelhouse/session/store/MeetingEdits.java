package app.wheelhouse.session.store;

import static app.wheelhouse.store.gen.Tables.AMENDMENT;
import static app.wheelhouse.store.gen.Tables.DECISION;
import static app.wheelhouse.store.gen.Tables.PARKED;
import static app.wheelhouse.store.gen.Tables.SESSION;
import static app.wheelhouse.store.gen.Tables.TOPIC;
import static app.wheelhouse.store.gen.Tables.VISIT;

import app.wheelhouse.decision.Amendment;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.session.Agenda;
import app.wheelhouse.session.Session;
import app.wheelhouse.session.SessionState;
import app.wheelhouse.session.Topic;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.TopicState;
import app.wheelhouse.session.Visit;
import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Edits;
import app.wheelhouse.store.Store;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Edits made while a meeting runs. Starting and going to a topic carry no title, so that undo never turns the clock back:
 * it takes back what was written and decided, also across topics. Closing can be undone, which goes on as if it had not
 * been closed.
 */
public final class MeetingEdits {
    private final Edits edits;
    private final Store store;

    MeetingEdits(Edits edits) {
        this.edits = edits;
        this.store = edits.store();
    }

    /**
     * Starts a meeting on its first step. One that is running stays as it is: it is resumed, not restarted; one that was
     * closed goes on where it stopped.
     */
    public CompletableFuture<Applied> start(UUID session) {
        return edits.apply(() -> store.read(sql -> {
            Edit edit = new Edit("");
            SessionRows.session(sql, session).filter(found -> found.state() != SessionState.RUNNING)
                    .ifPresent(found -> start(sql, edit, found));
            return edit;
        }));
    }

    private void start(DSLContext sql, Edit edit, Session session) {
        List<Topic> topics = SessionRows.topics(sql, session.id());
        UUID current = session.currentTopic();
        boolean known = topics.stream().anyMatch(topic -> topic.id().equals(current));
        List<Agenda.Entry> steps = Agenda.of(session, topics).steps();
        UUID first = known && current != null ? current : steps.isEmpty() ? null : steps.getFirst().topic().id();
        edit.set(SESSION.STATE, session.id(), SessionState.RUNNING.word());
        if (session.startedAt() == null) {
            edit.set(SESSION.STARTED_AT, session.id(), now());
        }
        if (session.closedAt() != null) {
            edit.set(SESSION.CLOSED_AT, session.id(), null);
        }
        if (first != null) {
            enter(sql, edit, session.id(), first);
        }
    }

    /** Goes to a topic: ends the visit of the present one and begins another. Only while the meeting runs. */
    public CompletableFuture<Applied> goTo(UUID session, UUID topic) {
        return edits.apply(() -> store.read(sql -> {
            Edit edit = new Edit("");
            boolean there = SessionRows.visits(sql, session).stream()
                    .anyMatch(visit -> visit.leftAt() == null && visit.topic().equals(topic));
            SessionRows.session(sql, session).filter(found -> found.state() == SessionState.RUNNING && !there)
                    .ifPresent(_ -> enter(sql, edit, session, topic));
            return edit;
        }));
    }

    private void enter(DSLContext sql, Edit edit, UUID session, UUID topic) {
        Instant now = now();
        leave(sql, edit, session, now);
        UUID visit = store.ids().next();
        edit.set(VISIT.SESSION, visit, session).set(VISIT.TOPIC, visit, topic).set(VISIT.ENTERED_AT, visit, now)
                .set(SESSION.CURRENT_TOPIC, session, topic);
    }

    private static void leave(DSLContext sql, Edit edit, UUID session, Instant now) {
        SessionRows.visits(sql, session).stream().filter(visit -> visit.leftAt() == null).map(Visit::id)
                .forEach(visit -> edit.set(VISIT.LEFT_AT, visit, now));
    }

    /** Ends the meeting and the running visit. */
    public CompletableFuture<Applied> close(UUID session) {
        return edits.apply(() -> store.read(sql -> {
            Edit edit = new Edit("Close meeting");
            SessionRows.session(sql, session).filter(found -> found.state() == SessionState.RUNNING)
                    .ifPresent(_ -> {
                        Instant now = now();
                        leave(sql, edit, session, now);
                        edit.set(SESSION.STATE, session, SessionState.CLOSED.word()).set(SESSION.CLOSED_AT, session,
                                now);
                    });
            return edit;
        }));
    }

    /** Adds minutes to the meeting; negative ones take them back, down to none. */
    public CompletableFuture<Applied> extend(UUID session, int minutes) {
        return edits.apply(() -> {
            Edit edit = new Edit("Extend by " + minutes + " min");
            store.read(sql -> SessionRows.session(sql, session)).ifPresent(found -> edit.set(SESSION.EXTENDED_MINUTES,
                    session, Math.max(0, found.extendedMinutes() + minutes)));
            return edit;
        });
    }

    /** Says what became of a topic. What was parked for it is taken back when it is parked no more. */
    public CompletableFuture<Applied> mark(UUID topic, TopicState state) {
        if (state == TopicState.PARKED) {
            return park(topic);
        }
        return edits.apply(() -> store.read(sql -> {
            Edit edit = new Edit(title(state)).set(TOPIC.STATE, topic, state.word());
            SessionRows.topic(sql, topic).filter(before -> before.state() == TopicState.PARKED)
                    .ifPresent(_ -> parkedFor(sql, topic).forEach(id -> edit.delete("parked", id)));
            return edit;
        }));
    }

    private static String title(TopicState state) {
        return switch (state) {
            case OPEN -> "Reopen topic";
            case LANDED -> "Mark landed";
            case PARTLY -> "Mark partly landed";
            case NOT_LANDED -> "Mark not landed";
            case DONE -> "Mark done";
            case PARKED -> "Park topic";
            case CUT -> "Cut topic";
        };
    }

    /** Takes a topic off the agenda. */
    public CompletableFuture<Applied> cut(UUID topic) {
        return mark(topic, TopicState.CUT);
    }

    /** Takes a topic off the agenda and puts it in the parking lot, to come back to. */
    public CompletableFuture<Applied> park(UUID topic) {
        return edits.apply(() -> store.read(sql -> {
            Edit edit = new Edit("Park topic").set(TOPIC.STATE, topic, TopicState.PARKED.word());
            SessionRows.topic(sql, topic).filter(_ -> parkedFor(sql, topic).isEmpty()).ifPresent(found -> {
                UUID id = store.ids().next();
                edit.set(PARKED.TITLE, id, found.title()).set(PARKED.STATE, id, "open")
                        .set(PARKED.SESSION, id, found.session()).set(PARKED.TOPIC, id, topic)
                        .set(PARKED.CAPTURED_AT, id, now());
                if (found.presenter() != null) {
                    edit.set(PARKED.OWNER, id, found.presenter());
                }
            });
            return edit;
        }));
    }

    private static List<UUID> parkedFor(DSLContext sql, UUID topic) {
        return sql.select(PARKED.ID).from(PARKED).where(PARKED.TOPIC.eq(topic).and(PARKED.NOTE.isNull()))
                .fetch(PARKED.ID);
    }

    /**
     * Records how a wanted decision came out, on the decision that belongs to the topic or on a new one, and marks the
     * topic done; {@link DecisionState#PROPOSED} opens both again.
     *
     * @param by who decided; null when nobody is named
     * @param outcome what was decided in words; empty leaves earlier words as they are
     */
    public CompletableFuture<Applied> decide(UUID topic, DecisionState state, @Nullable UUID by, String outcome) {
        return edits.apply(() -> store.read(sql -> {
            Edit edit = new Edit(title(state));
            SessionRows.topic(sql, topic).ifPresent(found -> decide(sql, edit, found, state, by, outcome));
            return edit;
        }));
    }

    private void decide(DSLContext sql, Edit edit, Topic topic, DecisionState state, @Nullable UUID by,
            String outcome) {
        LocalDate today = LocalDate.now(store.clock());
        boolean decided = state == DecisionState.ACCEPTED || state == DecisionState.REJECTED;
        Optional<UUID> known = decisionFor(sql, topic);
        UUID id = known.orElseGet(() -> store.ids().next());
        TopicState topicState = state == DecisionState.PROPOSED ? TopicState.OPEN : TopicState.DONE;
        if (topic.kind() == TopicKind.DECISION_WANTED) {
            edit.set(TOPIC.STATE, topic.id(), topicState.word());
        }
        if (known.isPresent() && isReviewed(sql, topic, id, state)) {
            stands(edit, id, today, outcome);
            return;
        }
        edit.set(DECISION.STATE, id, state.word());
        if (known.isEmpty()) {
            edit.set(DECISION.TITLE, id, topic.title()).set(DECISION.SESSION, id, topic.session())
                    .set(DECISION.TOPIC, id, topic.id()).set(DECISION.RAISED_ON, id, today);
        }
        if (known.isPresent() || decided) {
            edit.set(DECISION.DECIDED_ON, id, decided ? today : null).set(DECISION.DECIDED_BY, id, decided ? by : null);
        }
        if (!outcome.isBlank()) {
            edit.set(DECISION.OUTCOME, id, outcome.strip());
        }
    }

    /** Whether a decision that was made elsewhere came back and got the same answer. */
    private static boolean isReviewed(DSLContext sql, Topic topic, UUID decision, DecisionState state) {
        return sql.fetchExists(DECISION, DECISION.ID.eq(decision).and(DECISION.STATE.eq(state.word()))
                .and(DECISION.STATE.in(DecisionState.ACCEPTED.word(), DecisionState.REJECTED.word()))
                .and(DECISION.TOPIC.isNull().or(DECISION.TOPIC.ne(topic.id()))));
    }

    private void stands(Edit edit, UUID decision, LocalDate today, String words) {
        UUID id = store.ids().next();
        String text = words.isBlank() ? "Reviewed: it stands." : "Reviewed: " + words.strip();
        edit.set(DECISION.REVIEW_ON, decision, null).set(DECISION.REVIEWED_ON, decision, today)
                .set(AMENDMENT.DECISION, id, decision)
                .set(AMENDMENT.TITLE, id, Amendment.titleOf(text)).set(AMENDMENT.TEXT, id, text)
                .set(AMENDMENT.MADE_ON, id, today);
    }

    /** The decision of a topic: one that was not captured, otherwise the only one captured on it. */
    private static Optional<UUID> decisionFor(DSLContext sql, Topic topic) {
        List<Decision> linked = LinkedRows.decisions(sql, topic.session()).stream()
                .filter(decision -> topic.id().equals(decision.topic())).toList();
        return linked.stream().filter(decision -> decision.line().isEmpty()).findFirst()
                .or(() -> linked.size() == 1 ? Optional.of(linked.getFirst()) : Optional.empty()).map(Decision::id);
    }

    private static String title(DecisionState state) {
        return switch (state) {
            case PROPOSED -> "Reopen decision";
            case ACCEPTED -> "Approve";
            case REJECTED -> "Reject";
            case DEFERRED -> "Defer decision";
            case DEPRECATED -> "Deprecate decision";
            case SUPERSEDED -> "Supersede decision";
        };
    }

    private Instant now() {
        return store.clock().instant();
    }
}

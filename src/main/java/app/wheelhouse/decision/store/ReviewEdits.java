package app.wheelhouse.decision.store;

import static app.wheelhouse.store.gen.Tables.DECISION;
import static app.wheelhouse.store.gen.Tables.LINK;
import static app.wheelhouse.store.gen.Tables.LOG_CHANGE;
import static app.wheelhouse.store.gen.Tables.SERIES;
import static app.wheelhouse.store.gen.Tables.SESSION;
import static app.wheelhouse.store.gen.Tables.TOPIC;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionRules;
import app.wheelhouse.decision.Measures;
import app.wheelhouse.decision.Measures.Measured;
import app.wheelhouse.decision.ReviewDue;
import app.wheelhouse.decision.Tripwire;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Position;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.gen.tables.records.LinkRecord;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/**
 * Brings decisions back into the agenda of the next council when the day of their review has come or a measure they are
 * linked to has crossed their tripwire.
 */
public final class ReviewEdits {
    private static final int MINUTES = 10;
    private final Store store;

    public ReviewEdits(Store store) {
        this.store = store;
    }

    /**
     * Puts every decision whose review is due on the agenda it comes back to: once for each review date, whoever's laptop
     * does it, and never again after somebody took it off. To be called at start and whenever a day begins; gives how
     * many there were.
     */
    public int bringBack() {
        return store.read(sql -> {
            LocalDate today = LocalDate.now(store.clock());
            List<ReviewDue.Planned> planned = planned(sql);
            int count = 0;
            for (Decision decision : due(sql, today)) {
                Optional<UUID> session = ReviewDue.session(planned, series(sql, decision), store.clock().instant());
                if (session.isPresent() && bringBack(sql, decision, session.get(),
                        Ids.of("review", decision.id(), day(Objects.requireNonNull(decision.reviewOn()))))) {
                    count++;
                }
            }
            return count;
        });
    }

    private static List<Decision> due(DSLContext sql, LocalDate today) {
        return sql.selectFrom(DECISION).where(DECISION.REVIEW_ON.le(today)).orderBy(DECISION.REVIEW_ON, DECISION.ID)
                .fetch(row -> Decision.read(row.intoMap())).stream()
                .filter(decision -> DecisionRules.isReviewDue(decision, today)).toList();
    }

    /**
     * Looks at every tripwire: one that is crossed says so on its link, once for each time it is crossed, and brings its
     * decision back; one that is not any more forgets it. Gives how many were crossed since it last looked.
     */
    public int trip(Measures measures) {
        return store.read(sql -> {
            List<ReviewDue.Planned> planned = planned(sql);
            int count = 0;
            for (LinkRecord link : sql.selectFrom(LINK).where(LINK.TRIPWIRE.isNotNull()).orderBy(LINK.ID).fetch()) {
                Decision decision = sql.selectFrom(DECISION).where(DECISION.ID.eq(link.getDecision()))
                        .fetchOne(row -> Decision.read(row.intoMap()));
                Optional<Tripwire> wire = Tripwire.read(text(link.getTripwire()));
                Optional<Measured> last = measures.last(text(link.getType()), link.getRecord());
                if (decision == null || wire.isEmpty() || last.isEmpty()) {
                    continue;
                }
                boolean crossed = wire.get().isCrossed(last.get().value()) && DecisionRules.isAsked(decision);
                if (crossed && link.getTrippedOn() == null) {
                    trip(sql, link.getId(), decision, last.get(), planned);
                    count++;
                } else if (!crossed && link.getTrippedOn() != null) {
                    store.apply(new Edit("").set(LINK.TRIPPED_ON, link.getId(), null).set(LINK.TRIPPED_BY, link.getId(),
                            null)).join();
                }
            }
            return count;
        });
    }

    private void trip(DSLContext sql, UUID link, Decision decision, Measured last, List<ReviewDue.Planned> planned) {
        store.apply(new Edit("").set(LINK.TRIPPED_ON, link, LocalDate.now(store.clock())).set(LINK.TRIPPED_BY, link,
                last.words())).join();
        ReviewDue.session(planned, series(sql, decision), store.clock().instant()).ifPresent(
                session -> bringBack(sql, decision, session, Ids.of("trip", link, day(last.day()))));
    }

    private static UUID day(LocalDate day) {
        return new UUID(0, day.toEpochDay());
    }

    /** Puts it on the agenda unless it was put there before. */
    private boolean bringBack(DSLContext sql, Decision decision, UUID session, UUID topic) {
        boolean before = sql.fetchExists(LOG_CHANGE,
                LOG_CHANGE.TYPE.eq("topic").and(LOG_CHANGE.ID.eq(topic)));
        if (before) {
            return false;
        }
        String last = sql.select(TOPIC.POSITION).from(TOPIC).where(TOPIC.SESSION.eq(session))
                .and(TOPIC.PARENT.isNull()).and(TOPIC.POSITION.isNotNull()).orderBy(TOPIC.POSITION.desc()).limit(1)
                .fetchOne(TOPIC.POSITION);
        UUID link = Ids.of("link", decision.id(), topic);
        // Nobody asked for it, so that undo does not take it back: an edit without a title.
        store.apply(new Edit("").set(TOPIC.SESSION, topic, session)
                .set(TOPIC.KIND, topic, "decision_wanted").set(TOPIC.TITLE, topic, "Review: " + decision.title())
                .set(TOPIC.AUDIENCE, topic, "room").set(TOPIC.STATE, topic, "open")
                .set(TOPIC.MINUTES, topic, MINUTES).set(TOPIC.POSITION, topic, Position.between(last, null))
                .set(LINK.DECISION, link, decision.id()).set(LINK.TYPE, link, "topic")
                .set(LINK.RECORD, link, topic)).join();
        return true;
    }

    private static @Nullable UUID series(DSLContext sql, Decision decision) {
        return decision.session() == null
                ? null
                : sql.select(SESSION.SERIES).from(SESSION).where(SESSION.ID.eq(decision.session()))
                        .fetchOne(SESSION.SERIES);
    }

    private static List<ReviewDue.Planned> planned(DSLContext sql) {
        return sql.select(SESSION.ID, SESSION.SERIES, SESSION.TITLE, SERIES.TITLE, SESSION.STARTS_AT, SESSION.POSITION)
                .from(SESSION).leftJoin(SERIES).on(SERIES.ID.eq(SESSION.SERIES))
                .where(SESSION.STATE.isNull().or(SESSION.STATE.eq("planned")))
                .fetch(row -> new ReviewDue.Planned(row.value1(), row.value2(), text(row.value3()),
                        text(row.value4()), row.value5(), text(row.value6())));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

package app.wheelhouse.decision.store;

import static app.wheelhouse.store.gen.Tables.DOCUMENT;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.RECEIPT;
import static app.wheelhouse.store.gen.Tables.SERIES;
import static app.wheelhouse.store.gen.Tables.SESSION;
import static app.wheelhouse.store.gen.Tables.TOPIC;

import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.Link;
import app.wheelhouse.decision.Memo;
import app.wheelhouse.library.Attribution;
import app.wheelhouse.library.Person;
import app.wheelhouse.library.Receipt;
import app.wheelhouse.output.Edition;
import app.wheelhouse.session.Audience;
import app.wheelhouse.session.HostOnly;
import app.wheelhouse.session.Topic;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.TopicState;
import app.wheelhouse.store.Store;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads what the memos of decisions are made from. */
public final class MemoStore {
    /** Records that nobody but the host may know unless they say so themselves. */
    private static final Set<String> OPEN_TYPES = Set.of("session", "decision", "rfe", "slo", "kpi", "outcome", "gate");
    private final Store store;

    public MemoStore(Store store) {
        this.store = store;
    }

    /** The memo of a decision; empty when the decision is gone. */
    public Optional<Memo> memo(UUID decision) {
        return memos(List.of(decision)).stream().findFirst();
    }

    /** The memos of decisions, in their order; those that are gone are left out. */
    public List<Memo> memos(Collection<UUID> decisions) {
        List<DecisionRow> rows = new DecisionLists(store).decisions();
        return store.read(sql -> {
            Reading reading = new Reading(sql, rows);
            return decisions.stream().distinct().flatMap(id -> rows.stream().filter(row -> row.id().equals(id)))
                    .map(reading::memo).toList();
        });
    }

    /** What is read once for all memos. */
    private static final class Reading {
        private final DSLContext sql;
        private final List<DecisionRow> rows;
        private final List<Person> people;
        private final HostOnly hostOnly;

        Reading(DSLContext sql, List<DecisionRow> rows) {
            this.sql = sql;
            this.rows = rows;
            people = sql.selectFrom(PERSON).orderBy(PERSON.NAME, PERSON.ID).fetch(row -> Person.read(row.intoMap()));
            hostOnly = hostOnly(sql);
        }

        Memo memo(DecisionRow row) {
            Decision decision = row.decision();
            return new Memo(row, series(decision.session()), !isOpen(decision.topic()), grounds(row), ties(row),
                    people);
        }

        private static HostOnly hostOnly(DSLContext sql) {
            return HostOnly.among(sql.select(TOPIC.ID, TOPIC.SESSION, TOPIC.PARENT, TOPIC.KIND, TOPIC.AUDIENCE)
                    .from(TOPIC).where(TOPIC.SESSION.isNotNull()).fetch(row -> {
                        TopicKind kind = TopicKind.of(row.value4(), TopicKind.DISCUSSION);
                        return new Topic(row.value1(), row.value2(), row.value3(), kind, "", "", null, null,
                                Audience.of(row.value5(), kind.usualAudience()), TopicState.OPEN, "");
                    }));
        }

        private boolean isOpen(@Nullable UUID topic) {
            return hostOnly.isOpenAt(topic);
        }

        private String series(@Nullable UUID session) {
            return session == null
                    ? ""
                    : text(sql.select(SERIES.TITLE).from(SESSION).join(SERIES).on(SERIES.ID.eq(SESSION.SERIES))
                            .where(SESSION.ID.eq(session)).fetchOne(SERIES.TITLE));
        }

        /** The receipts it is linked to and those of its agenda entry. */
        private List<Memo.Ground> grounds(DecisionRow row) {
            UUID topic = row.decision().topic();
            Condition linked = RECEIPT.ID.in(row.links().stream().filter(link -> link.type().equals("receipt"))
                    .map(Link::record).toList());
            return sql.selectFrom(RECEIPT).where(topic == null ? linked : linked.or(RECEIPT.TOPIC.eq(topic)))
                    .orderBy(RECEIPT.ID).fetch(it -> {
                        Receipt receipt = Receipt.read(it.intoMap());
                        boolean held = receipt.attribution() == Attribution.NOT_FOR_ROOM || !isOpen(receipt.topic());
                        return new Memo.Ground(audience(!held), receipt);
                    });
        }

        private List<Memo.Tie> ties(DecisionRow row) {
            List<Memo.Tie> ties = new ArrayList<>();
            UUID before = row.decision().supersedes();
            rows.stream().filter(other -> other.id().equals(before))
                    .forEach(other -> ties.add(tie("Supersedes", other)));
            rows.stream().filter(other -> row.id().equals(other.decision().supersedes()))
                    .forEach(other -> ties.add(tie("Superseded by", other)));
            row.links().stream().filter(link -> !link.type().equals("receipt")).forEach(link -> ties.add(
                    new Memo.Tie(audience(isOpen(link)), name(link.type()), link.title())));
            return ties;
        }

        private Memo.Tie tie(String name, DecisionRow other) {
            return new Memo.Tie(audience(isOpen(other.decision().topic())), name, other.decision().title());
        }

        private boolean isOpen(Link link) {
            return switch (link.type()) {
                case "topic" -> isOpen(link.record());
                case "decision" -> rows.stream().filter(row -> row.id().equals(link.record()))
                        .anyMatch(row -> isOpen(row.decision().topic()));
                case "document" -> sql.fetchExists(DOCUMENT, DOCUMENT.ID.eq(link.record())
                        .and(DOCUMENT.AUDIENCE.eq(Audience.ROOM.word())));
                default -> OPEN_TYPES.contains(link.type());
            };
        }

        private static String name(String type) {
            return switch (type) {
                case "topic" -> "On the agenda as";
                case "rfe", "slo", "kpi" -> type.toUpperCase(Locale.ROOT);
                default -> type.isEmpty() ? "" : Character.toUpperCase(type.charAt(0)) + type.substring(1);
            };
        }

        private static Edition audience(boolean open) {
            return open ? Edition.ROOM : Edition.HOST;
        }
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }
}

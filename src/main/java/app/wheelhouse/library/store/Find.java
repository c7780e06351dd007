package app.wheelhouse.library.store;

import static app.wheelhouse.store.gen.Tables.ACTION;
import static app.wheelhouse.store.gen.Tables.CADENCE;
import static app.wheelhouse.store.gen.Tables.CHECKPOINT;
import static app.wheelhouse.store.gen.Tables.DECISION;
import static app.wheelhouse.store.gen.Tables.DOCUMENT;
import static app.wheelhouse.store.gen.Tables.GATE;
import static app.wheelhouse.store.gen.Tables.INCIDENT;
import static app.wheelhouse.store.gen.Tables.KPI;
import static app.wheelhouse.store.gen.Tables.MATRIX;
import static app.wheelhouse.store.gen.Tables.OUTCOME;
import static app.wheelhouse.store.gen.Tables.PARKED;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.PROMISE;
import static app.wheelhouse.store.gen.Tables.RECEIPT;
import static app.wheelhouse.store.gen.Tables.RELEASE;
import static app.wheelhouse.store.gen.Tables.RISK;
import static app.wheelhouse.store.gen.Tables.SERIES;
import static app.wheelhouse.store.gen.Tables.SESSION;
import static app.wheelhouse.store.gen.Tables.SLO;
import static app.wheelhouse.store.gen.Tables.STAGE;
import static app.wheelhouse.store.gen.Tables.TOPIC;
import static app.wheelhouse.store.gen.Tables.TRACK;

import app.wheelhouse.library.Likeness;
import app.wheelhouse.store.Feed;
import app.wheelhouse.store.Store;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Finds records of every type by a few letters of their titles. Keeps the titles at hand between two changes. */
public final class Find implements AutoCloseable {
    /** What is looked through. */
    public static final Set<String> TABLES = Set.of("session", "series", "topic", "person", "decision", "action",
            "receipt", "risk", "parked", "document", "matrix", "gate", "release", "stage", "incident",
            "cadence", "kpi", "slo", "outcome", "checkpoint", "promise", "track");
    /** Of equally good hits, those of these types come first, in this order. */
    private static final List<String> RANK = List.of("session", "series", "person", "document", "decision", "matrix",
            "topic",
            "action", "risk", "receipt", "parked", "cadence", "gate", "release", "kpi", "slo", "track", "outcome",
            "promise",
            "checkpoint", "stage", "incident");

    private final Store store;
    private final Feed.Subscription subscription;
    private volatile @Nullable List<Entry> entries;

    public Find(Store store) {
        this.store = store;
        this.subscription = store.feed().onChange(TABLES, _ -> entries = null);
    }

    @Override
    public void close() {
        subscription.close();
    }

    /** The best hits, best first, at most {@code limit}; for no words, the first ones of each type by rank. */
    public List<Hit> find(String words, int limit) {
        Likeness likeness = new Likeness(words);
        Comparator<Scored> worstFirst = Comparator.comparingDouble(Scored::score)
                .thenComparingInt(scored -> -RANK.indexOf(scored.entry.hit.type()))
                .thenComparing(scored -> scored.entry.hit.title(), Comparator.reverseOrder())
                .thenComparing(scored -> scored.entry.hit.id());
        PriorityQueue<Scored> best = new PriorityQueue<>(worstFirst);
        for (Entry entry : entries()) {
            double score = likeness.of(entry.plain);
            if (score > 0) {
                best.add(new Scored(entry, score));
                if (best.size() > limit) {
                    best.poll();
                }
            }
        }
        return best.stream().sorted(worstFirst.reversed()).map(scored -> scored.entry.hit).toList();
    }

    private List<Entry> entries() {
        List<Entry> known = entries;
        if (known == null) {
            known = store.read(Find::read);
            entries = known;
        }
        return known;
    }

    private static List<Entry> read(DSLContext sql) {
        Map<UUID, String> sessions = sql.select(SESSION.ID, SESSION.TITLE).from(SESSION).fetch().stream()
                .collect(java.util.stream.Collectors.toMap(row -> row.value1(), row -> text(row.value2())));
        List<Entry> all = new ArrayList<>();
        read(sql, all, SESSION, SESSION.ID, SESSION.TITLE, SESSION.CODE, null, sessions);
        read(sql, all, SERIES, SERIES.ID, SERIES.TITLE, null, null, sessions);
        read(sql, all, TOPIC, TOPIC.ID, TOPIC.TITLE, null, TOPIC.SESSION, sessions);
        read(sql, all, PERSON, PERSON.ID, PERSON.NAME, PERSON.ROLE, null, sessions);
        read(sql, all, DECISION, DECISION.ID, DECISION.TITLE, null, DECISION.SESSION, sessions);
        read(sql, all, ACTION, ACTION.ID, ACTION.TITLE, null, ACTION.SESSION, sessions);
        read(sql, all, RECEIPT, RECEIPT.ID, RECEIPT.TITLE, null, RECEIPT.SESSION, sessions);
        read(sql, all, RISK, RISK.ID, RISK.TITLE, null, RISK.SESSION, sessions);
        read(sql, all, PARKED, PARKED.ID, PARKED.TITLE, null, PARKED.SESSION, sessions);
        read(sql, all, DOCUMENT, DOCUMENT.ID, DOCUMENT.TITLE, DOCUMENT.KIND, null, sessions);
        read(sql, all, MATRIX, MATRIX.ID, MATRIX.TITLE, MATRIX.FRAMEWORK, null, sessions);
        read(sql, all, GATE, GATE.ID, GATE.TITLE, null, null, sessions);
        read(sql, all, SLO, SLO.ID, SLO.TITLE, SLO.SERVICE, null, sessions);
        read(sql, all, RELEASE, RELEASE.ID, RELEASE.TITLE, null, null, sessions);
        read(sql, all, STAGE, STAGE.ID, STAGE.TITLE, STAGE.STEP, null, sessions);
        read(sql, all, INCIDENT, INCIDENT.ID, INCIDENT.TITLE, null, null, sessions);
        read(sql, all, CADENCE, CADENCE.ID, CADENCE.TITLE, null, null, sessions);
        read(sql, all, KPI, KPI.ID, KPI.TITLE, KPI.UNIT, null, sessions);
        read(sql, all, OUTCOME, OUTCOME.ID, OUTCOME.TITLE, null, null, sessions);
        read(sql, all, CHECKPOINT, CHECKPOINT.ID, CHECKPOINT.TITLE, null, null, sessions);
        read(sql, all, PROMISE, PROMISE.ID, PROMISE.TITLE, PROMISE.PROMISED_TO, null, sessions);
        read(sql, all, TRACK, TRACK.ID, TRACK.TITLE, null, null, sessions);
        return all;
    }

    private static void read(DSLContext sql, List<Entry> all, Table<?> table, Field<UUID> id, Field<String> title,
            @Nullable Field<String> detail, @Nullable Field<UUID> session, Map<UUID, String> sessions) {
        Condition titled = title.isNotNull().and(title.ne(""));
        Field<String> more = detail == null ? DSL.inline("") : detail;
        Field<UUID> in = session == null ? DSL.castNull(UUID.class) : session;
        sql.select(id, title, more, in).from(table).where(titled).forEach(row -> {
            UUID inSession = row.value4();
            String place = inSession == null ? text(row.value3()) : sessions.getOrDefault(inSession, "");
            String plain = Likeness.plain(detail == null ? row.value2() : row.value2() + " " + text(row.value3()));
            all.add(new Entry(new Hit(table.getName(), row.value1(), row.value2(), place, inSession), plain));
        });
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /**
     * A record found.
     *
     * @param type its type, as the command line names it
     * @param place the title of its session, or what else tells it from others: a person's role, a session's code
     * @param session the session it belongs to, so that it can be opened there; null when it stands alone
     */
    public record Hit(String type, UUID id, String title, String place, @Nullable UUID session) {
    }

    private record Entry(Hit hit, String plain) {
    }

    private record Scored(Entry entry, double score) {
    }
}

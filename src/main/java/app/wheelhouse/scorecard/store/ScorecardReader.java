package app.wheelhouse.scorecard.store;

import static app.wheelhouse.store.gen.Tables.ANNOTATION;
import static app.wheelhouse.store.gen.Tables.CHECKIN;
import static app.wheelhouse.store.gen.Tables.CHECKPOINT;
import static app.wheelhouse.store.gen.Tables.HORIZON;
import static app.wheelhouse.store.gen.Tables.KPI;
import static app.wheelhouse.store.gen.Tables.OUTCOME;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.PROMISE;
import static app.wheelhouse.store.gen.Tables.PROOF;
import static app.wheelhouse.store.gen.Tables.READING;
import static app.wheelhouse.store.gen.Tables.SCORECARD;
import static app.wheelhouse.store.gen.Tables.SESSION;
import static app.wheelhouse.store.gen.Tables.SLO;
import static app.wheelhouse.store.gen.Tables.SOURCE;
import static app.wheelhouse.store.gen.Tables.TRACK;

import app.wheelhouse.scorecard.Annotation;
import app.wheelhouse.scorecard.Checkin;
import app.wheelhouse.scorecard.Checkpoint;
import app.wheelhouse.scorecard.FromLog;
import app.wheelhouse.scorecard.Horizon;
import app.wheelhouse.scorecard.Kpi;
import app.wheelhouse.scorecard.KpiSeries;
import app.wheelhouse.scorecard.Origin;
import app.wheelhouse.scorecard.Outcome;
import app.wheelhouse.scorecard.OutcomeState;
import app.wheelhouse.scorecard.Promise;
import app.wheelhouse.scorecard.Proof;
import app.wheelhouse.scorecard.Reading;
import app.wheelhouse.scorecard.Scorecard;
import app.wheelhouse.scorecard.Settings;
import app.wheelhouse.scorecard.Track;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads the scorecard and its KPIs. */
public final class ScorecardReader {
    /** The one scorecard of a workspace. */
    public static final UUID ID = Ids.of("scorecard");
    /** The tables whose change makes a scorecard stale. */
    public static final Set<String> TABLES = Set.of("scorecard", "checkpoint", "outcome", "checkin", "promise", "track",
            "proof", "horizon", "person", "session", "slo", "source");
    /** The tables whose change makes KPIs stale, the app's own figures included. */
    public static final Set<String> KPI_TABLES = Set.of("kpi", "reading", "annotation", "person", "decision", "rfe",
            "action", "incident");
    private static final int ALL = Integer.MAX_VALUE;
    private static final String PROMETHEUS = "prometheus";
    private final Store store;
    private final Supplier<FromLog> log;

    /** @param log what the app's own log says, asked for only when a KPI follows from it */
    public ScorecardReader(Store store, Supplier<FromLog> log) {
        this.store = store;
        this.log = log;
    }

    /** All that was promised. */
    public Scorecard scorecard() {
        return store.read(sql -> {
            Map<UUID, List<Checkin>> checkins = new HashMap<>();
            sql.selectFrom(CHECKIN).orderBy(CHECKIN.MADE_ON.desc().nullsLast(), CHECKIN.ID.desc()).forEach(row -> {
                if (row.getOutcome() != null) {
                    checkins.computeIfAbsent(row.getOutcome(), _ -> new ArrayList<>())
                            .add(new Checkin(row.getId(), row.getOutcome(), text(row.getTitle()), row.getMadeOn(),
                                    OutcomeState.of(text(row.getState())), row.getConfidence()));
                }
            });
            return new Scorecard(settings(sql), all(sql, CHECKPOINT, CHECKPOINT.POSITION, Checkpoint::read),
                    all(sql, OUTCOME, OUTCOME.POSITION, Outcome::read), checkins,
                    all(sql, PROMISE, PROMISE.DUE_ON, Promise::read), all(sql, TRACK, TRACK.POSITION, Track::read),
                    all(sql, PROOF, PROOF.DUE_ON, Proof::read), all(sql, HORIZON, HORIZON.POSITION, Horizon::read),
                    people(sql), sessions(sql), titles(sql.select(SLO.ID, SLO.TITLE).from(SLO).orderBy(SLO.TITLE)),
                    titles(sql.select(SOURCE.ID, SOURCE.TITLE).from(SOURCE).where(SOURCE.KIND.eq(PROMETHEUS))
                            .orderBy(SOURCE.TITLE)));
        });
    }

    /** The ledger of promises, by the day they were made for. */
    public List<Promise> promises() {
        return store.read(sql -> all(sql, PROMISE, PROMISE.DUE_ON, Promise::read));
    }

    /** The start date and what goes with it. */
    public Settings settings() {
        return store.read(ScorecardReader::settings);
    }

    private static Settings settings(DSLContext sql) {
        return sql.selectFrom(SCORECARD).where(SCORECARD.ID.eq(ID)).stream().findFirst()
                .map(row -> Settings.read(row.intoMap())).orElse(Settings.NONE);
    }

    private static <R extends Record, T> List<T> all(DSLContext sql, Table<R> table, Field<?> order,
            Function<Map<String, ? extends @Nullable Object>, T> read) {
        return sql.selectFrom(table).orderBy(order.asc().nullsLast(), table.field("id")).fetch()
                .map(row -> read.apply(row.intoMap()));
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static Map<UUID, String> titles(Select<Record2<UUID, String>> which) {
        Map<UUID, String> titles = new LinkedHashMap<>();
        which.forEach(row -> titles.put(row.value1(), text(row.value2())));
        return titles;
    }

    private static Map<UUID, String> people(DSLContext sql) {
        Map<UUID, String> names = new LinkedHashMap<>();
        sql.select(PERSON.ID, PERSON.NAME).from(PERSON).orderBy(PERSON.NAME)
                .forEach(row -> names.put(row.value1(), row.value2() == null ? "" : row.value2()));
        return names;
    }

    private static Map<UUID, String> sessions(DSLContext sql) {
        Map<UUID, String> called = new LinkedHashMap<>();
        sql.select(SESSION.ID, SESSION.CODE, SESSION.TITLE).from(SESSION).orderBy(SESSION.POSITION, SESSION.ID)
                .forEach(row -> {
                    String code = row.value2() == null ? "" : row.value2();
                    String title = row.value3() == null ? "" : row.value3();
                    called.put(row.value1(), (code + " " + title).strip());
                });
        return called;
    }

    /** All KPIs with their readings and the words on them. */
    public List<KpiSeries> kpis() {
        return read(DSL.trueCondition(), ALL);
    }

    /** Those KPIs that are read from an objective or a query, with their readings. */
    public List<KpiSeries> asked() {
        return read(KPI.ORIGIN.in(Origin.SLO.word(), Origin.PROMQL.word()), ALL);
    }

    /** Those KPIs whose titles are among these, whatever their case, each with its last reading alone. */
    List<KpiSeries> latest(Set<String> titles) {
        return read(DSL.lower(DSL.trim(KPI.TITLE)).in(titles.stream().map(each -> each.toLowerCase(Locale.ROOT))
                .toList()), 1);
    }

    /** Those KPIs, and what their figures follow from, as they are now. */
    public List<KpiSeries> of(Set<UUID> ids) {
        return read(KPI.ID.in(ids), ALL);
    }

    /** Whose these readings and words are; empty when one of them is gone, so that nobody can tell. */
    Optional<Set<UUID>> kpisOf(Set<UUID> parts) {
        return store.read(sql -> {
            Map<UUID, UUID> owners = new HashMap<>();
            if (!parts.isEmpty()) {
                sql.select(READING.ID, READING.KPI).from(READING).where(READING.ID.in(parts))
                        .and(READING.KPI.isNotNull()).forEach(row -> owners.put(row.value1(), row.value2()));
                sql.select(ANNOTATION.ID, ANNOTATION.KPI).from(ANNOTATION).where(ANNOTATION.ID.in(parts))
                        .and(ANNOTATION.KPI.isNotNull()).forEach(row -> owners.put(row.value1(), row.value2()));
            }
            return owners.size() < parts.size() ? Optional.empty() : Optional.of(Set.copyOf(owners.values()));
        });
    }

    /** @param most of the last readings of each; {@link #ALL} for all, which takes one query */
    private List<KpiSeries> read(Condition which, int most) {
        record Raw(List<Kpi> kpis, Map<UUID, List<Reading>> readings, Map<UUID, List<Annotation>> annotations,
                Map<UUID, String> people) {
        }
        Raw raw = store.read(sql -> {
            List<Kpi> kpis = sql.selectFrom(KPI).where(which).orderBy(KPI.POSITION.asc().nullsLast(), KPI.ID)
                    .fetch(row -> Kpi.read(row.intoMap()));
            Map<UUID, List<Reading>> readings = new HashMap<>();
            if (most < ALL) {
                kpis.forEach(kpi -> readings.put(kpi.id(), last(sql, kpi.id(), most)));
            } else {
                readings.putAll(readings(sql, which.equals(DSL.trueCondition())
                        ? DSL.trueCondition()
                        : READING.KPI.in(kpis.stream().map(Kpi::id).toList())));
            }
            Map<UUID, List<Annotation>> annotations = new HashMap<>();
            all(sql, ANNOTATION, ANNOTATION.NOTED_ON, Annotation::read).forEach(each -> {
                if (each.kpi() != null) {
                    annotations.computeIfAbsent(each.kpi(), _ -> new ArrayList<>()).add(each);
                }
            });
            return new Raw(kpis, readings, annotations, people(sql));
        });
        FromLog own = raw.kpis.stream().anyMatch(kpi -> kpi.origin().isOwn()) ? log.get() : FromLog.NONE;
        ZoneId zone = store.clock().getZone();
        LocalDate today = LocalDate.now(store.clock());
        return raw.kpis.stream().map(kpi -> KpiSeries.of(kpi,
                kpi.owner() == null ? "" : raw.people.getOrDefault(kpi.owner(), ""), kpi.origin().isOwn()
                        ? own.readings(kpi.origin(), today, zone)
                        : raw.readings.getOrDefault(kpi.id(), List.of()),
                raw.annotations.getOrDefault(kpi.id(), List.of()))).toList();
    }

    private static List<Reading> last(DSLContext sql, UUID kpi, int most) {
        return sql.select(READING.MEASURED_ON, READING.AMOUNT, READING.PROVENANCE, READING.REMARK).from(READING)
                .where(READING.KPI.eq(kpi)).and(READING.MEASURED_ON.isNotNull()).and(READING.AMOUNT.isNotNull())
                .orderBy(READING.MEASURED_ON.desc()).limit(most)
                .fetch(row -> new Reading(row.value1(), row.value2(), text(row.value3()), text(row.value4())))
                .reversed();
    }

    private static Map<UUID, List<Reading>> readings(DSLContext sql, Condition which) {
        Map<UUID, List<Reading>> readings = new HashMap<>();
        sql.select(READING.KPI, READING.MEASURED_ON, READING.AMOUNT, READING.PROVENANCE, READING.REMARK).from(READING)
                .where(READING.KPI.isNotNull()).and(READING.MEASURED_ON.isNotNull()).and(READING.AMOUNT.isNotNull())
                .and(which).orderBy(READING.KPI, READING.MEASURED_ON)
                .forEach(row -> readings.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(new Reading(row.value2(), row.value3(), row.value4() == null ? "" : row.value4(),
                                row.value5() == null ? "" : row.value5())));
        return readings;
    }
}

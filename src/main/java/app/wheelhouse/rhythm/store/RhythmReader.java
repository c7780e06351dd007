package app.wheelhouse.rhythm.store;

import static app.wheelhouse.store.gen.Tables.CADENCE;
import static app.wheelhouse.store.gen.Tables.CADENCE_CHANGE;
import static app.wheelhouse.store.gen.Tables.CADENCE_MEMBER;
import static app.wheelhouse.store.gen.Tables.DECISION;
import static app.wheelhouse.store.gen.Tables.HOLIDAY;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.RHYTHM;
import static app.wheelhouse.store.gen.Tables.SESSION;
import static app.wheelhouse.store.gen.Tables.TRAVEL;

import app.wheelhouse.record.Fields;
import app.wheelhouse.rhythm.Cadence;
import app.wheelhouse.rhythm.Change;
import app.wheelhouse.rhythm.Meeting;
import app.wheelhouse.rhythm.Rhythm;
import app.wheelhouse.rhythm.Span;
import app.wheelhouse.rhythm.WorkDays;
import app.wheelhouse.session.SessionState;
import app.wheelhouse.store.Ids;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.gen.tables.records.SessionRecord;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Reads the cadences and what belongs to them. */
public final class RhythmReader {
    /** The tables the rhythm is read from. */
    public static final Set<String> TABLES = Set.of("cadence", "cadence_member", "cadence_change", "holiday", "travel",
            "rhythm",
            "session", "decision", "person");
    /** The one record of settings of a workspace. */
    public static final UUID SETTINGS = Ids.of("rhythm");
    private final Store store;

    public RhythmReader(Store store) {
        this.store = store;
    }

    /** Everything. */
    public Rhythm rhythm() {
        return store.read(this::rhythm);
    }

    private Rhythm rhythm(DSLContext sql) {
        List<Cadence> cadences = sql.selectFrom(CADENCE).orderBy(CADENCE.POSITION.asc().nullsLast(), CADENCE.ID)
                .fetch(row -> Cadence.read(row.intoMap(), store.clock().getZone()));
        Map<UUID, List<Change>> changes = new HashMap<>();
        sql.selectFrom(CADENCE_CHANGE).orderBy(CADENCE_CHANGE.DUE_ON, CADENCE_CHANGE.ID)
                .forEach(row -> Change.read(new Fields(row.intoMap())).ifPresent(
                        change -> changes.computeIfAbsent(change.cadence(), _ -> new ArrayList<>()).add(change)));
        Map<UUID, List<Rhythm.Member>> members = new HashMap<>();
        sql.selectFrom(CADENCE_MEMBER).where(CADENCE_MEMBER.CADENCE.isNotNull()).and(CADENCE_MEMBER.PERSON.isNotNull())
                .orderBy(CADENCE_MEMBER.ID)
                .forEach(row -> members.computeIfAbsent(row.getCadence(), _ -> new ArrayList<>())
                        .add(new Rhythm.Member(row.getId(), row.getPerson(), row.getRole() == null
                                ? ""
                                : row.getRole())));
        Map<UUID, String> people = new LinkedHashMap<>();
        sql.select(PERSON.ID, PERSON.NAME).from(PERSON).orderBy(PERSON.NAME)
                .forEach(row -> people.put(row.value1(), row.value2() == null ? "" : row.value2()));
        return new Rhythm(cadences, changes, new WorkDays(worked(sql), spans(sql, HOLIDAY)), spans(sql, TRAVEL),
                members,
                meetings(sql), people);
    }

    private Set<DayOfWeek> worked(DSLContext sql) {
        return sql.select(RHYTHM.WORKING_DAYS).from(RHYTHM).where(RHYTHM.ID.eq(SETTINGS))
                .and(RHYTHM.WORKING_DAYS.isNotNull()).fetchOptional(RHYTHM.WORKING_DAYS).flatMap(WorkDays::read)
                .orElse(WorkDays.usual(store.clock().getZone()));
    }

    private static List<Span> spans(DSLContext sql, org.jooq.Table<?> table) {
        return sql.selectFrom(table).fetch(row -> Span.read(new Fields(row.intoMap()))).stream()
                .flatMap(Optional::stream).sorted(java.util.Comparator.comparing(Span::from)).toList();
    }

    private static Map<UUID, List<Meeting>> meetings(DSLContext sql) {
        Map<UUID, Integer> decisions = new HashMap<>();
        sql.select(DECISION.SESSION, DSL.count()).from(DECISION).where(DECISION.SESSION.isNotNull())
                .and(DECISION.DECIDED_ON.isNotNull()).groupBy(DECISION.SESSION)
                .forEach(row -> decisions.put(row.value1(), row.value2()));
        Map<UUID, List<Meeting>> meetings = new HashMap<>();
        sql.select(SESSION.ID, SESSION.CADENCE, SESSION.DUE_ON, SESSION.STATE, SESSION.STARTED_AT, SESSION.CLOSED_AT,
                SESSION.MINUTES).from(SESSION).where(SESSION.CADENCE.isNotNull()).and(SESSION.DUE_ON.isNotNull())
                .orderBy(SESSION.DUE_ON, SESSION.ID)
                .forEach(row -> meetings.computeIfAbsent(row.value2(), _ -> new ArrayList<>())
                        .add(meeting(row.into(SESSION), decisions.getOrDefault(row.value1(), 0))));
        return meetings;
    }

    private static Meeting meeting(SessionRecord row, int decisions) {
        boolean held = SessionState.CLOSED.word().equals(row.getState());
        Instant began = row.getStartedAt();
        Instant ended = row.getClosedAt();
        long seconds = held && began != null && ended != null
                ? Math.max(0, Duration.between(began, ended).toSeconds())
                : 0;
        long planned = row.getMinutes() == null ? 0 : row.getMinutes() * 60L;
        return new Meeting(row.getId(), row.getCadence(), row.getDueOn(), held, seconds,
                planned == 0 ? 0 : Math.max(0, seconds - planned), decisions);
    }
}

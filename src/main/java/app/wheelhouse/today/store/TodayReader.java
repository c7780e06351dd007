package app.wheelhouse.today.store;

import static app.wheelhouse.store.gen.Tables.ACTION;
import static app.wheelhouse.store.gen.Tables.ATTENDEE;
import static app.wheelhouse.store.gen.Tables.PARKED;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.SERIES;
import static app.wheelhouse.store.gen.Tables.SESSION;
import static app.wheelhouse.store.gen.Tables.TOPIC;

import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.session.SessionState;
import app.wheelhouse.store.Arrival;
import app.wheelhouse.store.Store;
import app.wheelhouse.today.Aside;
import app.wheelhouse.today.Change;
import app.wheelhouse.today.Due;
import app.wheelhouse.today.Facts;
import app.wheelhouse.today.Meeting;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads what a day is made of, across all features. */
public final class TodayReader {
    /** The tables whose change makes a day stale. */
    public static final Set<String> TABLES = Set.of("edit", "session", "series", "topic", "attendee", "person",
            "decision", "action", "parked", "link");
    /** How long what came from others is news. */
    private static final Duration NEWS = Duration.ofDays(3);
    private static final int MOST_ARRIVALS = 200;
    private static final int MOST_OF_ONE = 200;
    private final Store store;
    private final Supplier<List<DecisionRow>> decisions;

    /** @param decisions gives all decisions as the log lists them */
    public TodayReader(Store store, Supplier<List<DecisionRow>> decisions) {
        this.store = store;
        this.decisions = decisions;
    }

    /** Everything at once. */
    public Facts facts() {
        List<DecisionRow> waiting = decisions.get().stream()
                .filter(row -> row.isWaiting() || row.decision().reviewOn() != null
                        || !row.tripped().isEmpty())
                .toList();
        Instant since = store.clock().instant().minus(NEWS);
        List<Arrival> arrivals = store.arrivals().stream().filter(arrival -> arrival.at().isAfter(since)).toList();
        return store.read(sql -> {
            Map<UUID, String> people = new HashMap<>();
            sql.select(PERSON.ID, PERSON.NAME).from(PERSON)
                    .forEach(row -> people.put(row.value1(), text(row.value2())));
            return new Facts(meetings(sql), waiting, due(sql, people), parked(sql),
                    new RecentChanges(sql).changes(), new RecentChanges(sql).arrived(arrivals));
        });
    }

    /** Everything of note that ever came from other laptops by the latest arrivals, the latest first. */
    public static List<Change> arrived(Store store) {
        List<Arrival> arrivals = store.arrivals();
        List<Arrival> latest = arrivals.subList(Math.max(0, arrivals.size() - MOST_ARRIVALS), arrivals.size());
        return store.read(sql -> new RecentChanges(sql).arrived(latest, MOST_OF_ONE));
    }

    private static List<Meeting> meetings(DSLContext sql) {
        Map<UUID, Integer> invited = sql.select(ATTENDEE.SESSION, DSL.count()).from(ATTENDEE)
                .where(ATTENDEE.SESSION.isNotNull()).groupBy(ATTENDEE.SESSION).fetchMap(ATTENDEE.SESSION, DSL.count());
        Map<UUID, Integer> wanted = sql.select(TOPIC.SESSION, DSL.count()).from(TOPIC)
                .where(TOPIC.SESSION.isNotNull()).and(TOPIC.KIND.eq("decision_wanted")).groupBy(TOPIC.SESSION)
                .fetchMap(TOPIC.SESSION, DSL.count());
        return sql.select(SESSION.ID, SESSION.CODE, SESSION.TITLE, SESSION.PLACE, SESSION.STARTS_AT, SESSION.MINUTES,
                SESSION.EXTENDED_MINUTES, SESSION.STATE, SESSION.STARTED_AT, SERIES.TITLE).from(SESSION)
                .leftJoin(SERIES).on(SERIES.ID.eq(SESSION.SERIES))
                .orderBy(SERIES.POSITION.asc().nullsLast(), SESSION.POSITION, SESSION.ID)
                .fetch(row -> new Meeting(row.get(SESSION.ID), text(row.get(SESSION.CODE)),
                        text(row.get(SESSION.TITLE)),
                        text(row.get(SERIES.TITLE)), text(row.get(SESSION.PLACE)), row.get(SESSION.STARTS_AT),
                        number(row.get(SESSION.MINUTES)) + number(row.get(SESSION.EXTENDED_MINUTES)),
                        SessionState.of(row.get(SESSION.STATE), SessionState.PLANNED), row.get(SESSION.STARTED_AT),
                        invited.getOrDefault(row.get(SESSION.ID), 0), wanted.getOrDefault(row.get(SESSION.ID), 0)))
                .stream().filter(meeting -> meeting.state() != SessionState.CLOSED).toList();
    }

    private static List<Due> due(DSLContext sql, Map<UUID, String> people) {
        return sql.select(ACTION.ID, ACTION.TITLE, ACTION.OWNER, ACTION.DUE).from(ACTION)
                .where(DSL.coalesce(ACTION.STATE, "open").eq("open")).orderBy(ACTION.ID)
                .fetch(row -> new Due(row.value1(), text(row.value2()),
                        row.value3() == null ? "" : people.getOrDefault(row.value3(), ""), row.value4()));
    }

    private static List<Aside> parked(DSLContext sql) {
        return sql.select(PARKED.ID, PARKED.TITLE, SESSION.CODE, SESSION.TITLE, PARKED.CAPTURED_AT).from(PARKED)
                .leftJoin(SESSION).on(SESSION.ID.eq(PARKED.SESSION))
                .where(DSL.coalesce(PARKED.STATE, "open").eq("open")).orderBy(PARKED.ID.desc())
                .fetch(row -> new Aside(row.value1(), text(row.value2()),
                        text(row.value3()).isEmpty() ? text(row.value4()) : text(row.value3()), row.value5()));
    }

    private static int number(@Nullable Integer value) {
        return value == null ? 0 : value;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

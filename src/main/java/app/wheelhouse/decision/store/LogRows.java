package app.wheelhouse.decision.store;

import static app.wheelhouse.store.gen.Tables.ACTION;
import static app.wheelhouse.store.gen.Tables.AMENDMENT;
import static app.wheelhouse.store.gen.Tables.ATTENDEE;
import static app.wheelhouse.store.gen.Tables.LINK;

import app.wheelhouse.decision.Amendment;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.Link;
import app.wheelhouse.decision.Part;
import app.wheelhouse.decision.Parts;
import app.wheelhouse.decision.Said;
import app.wheelhouse.decision.Stage;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.gen.DefaultSchema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Puts decisions together with all that the log lists of them; everything is read once for all decisions. */
final class LogRows {
    private static final Map<String, Character> INVITED = Map.of("approver", 'A', "driver", 'D', "contributor", 'C',
            "informed", 'I');
    private final Map<UUID, String> people;
    private final Map<UUID, String> sessions;
    private final ZoneId zone;
    private final PartsReader parts;
    private final Map<UUID, Parts> invited;
    private final Map<UUID, List<Part>> performers;
    private final Map<UUID, List<Amendment>> amendments;
    private final Map<UUID, List<Link>> links;
    private final Visits visits;
    private final Map<UUID, Instant> created;
    private final Map<UUID, List<Store.Said>> said = new HashMap<>();

    LogRows(Store store, DSLContext sql, Map<UUID, String> people, Map<UUID, String> sessions, ZoneId zone) {
        this.people = people;
        this.sessions = sessions;
        this.zone = zone;
        parts = new PartsReader(sql, people);
        invited = invited(sql);
        performers = performers(sql);
        amendments = amendments(sql);
        links = links(sql);
        visits = new Visits(sql);
        created = store.created("decision");
        List<String> fields = Stream
                .concat(Arrays.stream(Stage.values()).map(Stage::field), Stream.of("state")).toList();
        store.said("decision", fields)
                .forEach(each -> said.computeIfAbsent(each.record(), _ -> new ArrayList<>()).add(each));
    }

    DecisionRow row(Decision decision) {
        UUID id = decision.id();
        UUID session = decision.session();
        return DecisionRow.of(decision, called(people, decision.decidedBy()), called(sessions, session),
                parts.typeOf(decision), parts.of(decision), said(decision), zone,
                session == null ? Parts.NONE : invited.getOrDefault(session, Parts.NONE),
                performers.getOrDefault(id, List.of()), visits.of(decision, links.getOrDefault(id, List.of())),
                amendments.getOrDefault(id, List.of()), links.getOrDefault(id, List.of()));
    }

    /** What the log says of the present values of the fields that tell its stage. */
    private Said said(Decision decision) {
        Map<String, String> present = new HashMap<>();
        present.put("state", decision.state().word());
        put(present, Stage.RAISED, decision.raisedOn());
        put(present, Stage.READY, decision.readyOn());
        put(present, Stage.DECIDED, decision.decidedOn());
        put(present, Stage.TOLD, decision.toldOn());
        put(present, Stage.PERFORMED, decision.performedOn());
        Map<String, List<Instant>> moments = new HashMap<>();
        for (Store.Said each : said.getOrDefault(decision.id(), List.of())) {
            if (each.value().equals(present.get(each.field()))) {
                moments.computeIfAbsent(each.field(), _ -> new ArrayList<>()).add(each.at());
            }
        }
        return new Said(created.getOrDefault(decision.id(), Instant.EPOCH), moments);
    }

    private static void put(Map<String, String> present, Stage stage, @Nullable LocalDate day) {
        if (day != null) {
            present.put(stage.field(), day.toString());
        }
    }

    private Map<UUID, Parts> invited(DSLContext sql) {
        Map<UUID, List<Part>> found = new LinkedHashMap<>();
        sql.select(ATTENDEE.SESSION, ATTENDEE.PERSON, ATTENDEE.ROLE).from(ATTENDEE).orderBy(ATTENDEE.ID)
                .forEach(row -> {
                    Character letter = INVITED.get(Objects.requireNonNullElse(row.value3(), ""));
                    if (letter != null && people.containsKey(row.value2())) {
                        found.computeIfAbsent(row.value1(), _ -> new ArrayList<>()).add(
                                new Part(row.value2(), called(people, row.value2()), letter.toString(), ""));
                    }
                });
        Map<UUID, Parts> roles = new HashMap<>();
        found.forEach((session, list) -> roles.put(session, new Parts(Framework.DACI, list, false)));
        return roles;
    }

    private Map<UUID, List<Part>> performers(DSLContext sql) {
        Map<UUID, List<Part>> owners = new HashMap<>();
        sql.selectDistinct(ACTION.DECISION, ACTION.OWNER).from(ACTION).where(ACTION.DECISION.isNotNull())
                .and(ACTION.OWNER.isNotNull()).and(ACTION.STATE.isNull().or(ACTION.STATE.eq("open")))
                .forEach(row -> owners.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(new Part(row.value2(), called(people, row.value2()), "P", "")));
        owners.values().forEach(list -> list.sort(Comparator.comparing(Part::name)));
        return owners;
    }

    private static Map<UUID, List<Amendment>> amendments(DSLContext sql) {
        Map<UUID, List<Amendment>> found = new HashMap<>();
        sql.selectFrom(AMENDMENT).where(AMENDMENT.DECISION.isNotNull())
                .orderBy(AMENDMENT.MADE_ON.asc().nullsFirst(), AMENDMENT.ID)
                .forEach(row -> found.computeIfAbsent(row.getDecision(), _ -> new ArrayList<>())
                        .add(Amendment.read(row.intoMap())));
        return found;
    }

    private static Map<UUID, List<Link>> links(DSLContext sql) {
        Map<String, Map<UUID, String>> titles = new HashMap<>();
        Map<UUID, List<Link>> found = new HashMap<>();
        sql.selectFrom(LINK).where(LINK.DECISION.isNotNull()).and(LINK.RECORD.isNotNull()).orderBy(LINK.ID)
                .forEach(row -> {
                    String type = Objects.requireNonNullElse(row.getType(), "");
                    String title = titles.computeIfAbsent(type, each -> titles(sql, each))
                            .getOrDefault(row.getRecord(), "");
                    found.computeIfAbsent(row.getDecision(), _ -> new ArrayList<>())
                            .add(new Link(row.getId(), type, row.getRecord(), title,
                                    Objects.requireNonNullElse(row.getTripwire(), ""), row.getTrippedOn(),
                                    Objects.requireNonNullElse(row.getTrippedBy(), "")));
                });
        return found;
    }

    /** The titles of all records of a type; none for a type there is no table of yet. */
    static Map<UUID, String> titles(DSLContext sql, String type) {
        Table<?> table = DefaultSchema.DEFAULT_SCHEMA.getTable(type);
        Field<UUID> id = table == null ? null : table.field("id", UUID.class);
        Field<String> title = table == null ? null : table.field("title", String.class);
        Map<UUID, String> titles = new LinkedHashMap<>();
        if (id != null && title != null) {
            sql.select(id, title).from(table).orderBy(title)
                    .forEach(row -> titles.put(row.value1(), Objects.requireNonNullElse(row.value2(), "")));
        }
        return titles;
    }

    private static String called(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? "" : names.getOrDefault(id, "");
    }
}

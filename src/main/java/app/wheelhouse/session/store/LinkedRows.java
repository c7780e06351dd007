package app.wheelhouse.session.store;

import static app.wheelhouse.session.store.SessionRows.text;
import static app.wheelhouse.store.gen.Tables.ACTION;
import static app.wheelhouse.store.gen.Tables.DECISION;
import static app.wheelhouse.store.gen.Tables.LINK;
import static app.wheelhouse.store.gen.Tables.MATRIX;
import static app.wheelhouse.store.gen.Tables.MATRIX_CELL;
import static app.wheelhouse.store.gen.Tables.MATRIX_COLUMN;
import static app.wheelhouse.store.gen.Tables.MATRIX_ROW;
import static app.wheelhouse.store.gen.Tables.PARKED;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.RECEIPT;
import static app.wheelhouse.store.gen.Tables.RISK;
import static app.wheelhouse.store.gen.Tables.ROLE;
import static app.wheelhouse.store.gen.Tables.TOPIC;

import app.wheelhouse.decision.Action;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionPart;
import app.wheelhouse.decision.Framework;
import app.wheelhouse.decision.Part;
import app.wheelhouse.decision.Parts;
import app.wheelhouse.library.Parked;
import app.wheelhouse.library.Person;
import app.wheelhouse.library.Receipt;
import app.wheelhouse.library.Risk;
import app.wheelhouse.session.TopicKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;

/** Reads the records of other features that a session page shows, in the order in which they were captured. */
final class LinkedRows {
    private LinkedRows() {
    }

    static List<Person> people(DSLContext sql) {
        return sql.selectFrom(PERSON).fetch(row -> Person.read(row.intoMap()));
    }

    /** Those made in the session, and behind them those that came back to it by a topic of its agenda. */
    static List<Decision> decisions(DSLContext sql, UUID session) {
        Map<UUID, Decision> found = new LinkedHashMap<>();
        sql.selectFrom(DECISION).where(DECISION.SESSION.eq(session)).orderBy(DECISION.ID)
                .forEach(row -> found.put(row.getId(), Decision.read(row.intoMap())));
        sql.select(LINK.DECISION, TOPIC.ID).from(LINK).join(TOPIC).on(TOPIC.ID.eq(LINK.RECORD))
                .where(LINK.TYPE.eq("topic").and(TOPIC.SESSION.eq(session))).orderBy(TOPIC.ID)
                .forEach(row -> add(sql, found, DECISION.ID.eq(row.value1()), session, row.value2()));
        sql.select(TOPIC.ID, TOPIC.CARRIED_FROM).from(TOPIC)
                .where(TOPIC.SESSION.eq(session).and(TOPIC.CARRIED_FROM.isNotNull())
                        .and(TOPIC.KIND.eq(TopicKind.DECISION_WANTED.word())))
                .orderBy(TOPIC.ID).forEach(row -> add(sql, found,
                        DECISION.TOPIC.in(before(sql, row.value2())).and(DECISION.LINE.isNull()), session,
                        row.value1()));
        return List.copyOf(found.values());
    }

    private static void add(DSLContext sql, Map<UUID, Decision> found, Condition which, UUID session, UUID topic) {
        sql.selectFrom(DECISION).where(which).orderBy(DECISION.ID)
                .forEach(row -> found.putIfAbsent(row.getId(), Decision.read(row.intoMap()).at(session, topic)));
    }

    /** A topic and those it was carried on from. */
    private static Set<UUID> before(DSLContext sql, UUID topic) {
        Set<UUID> chain = new LinkedHashSet<>();
        UUID at = topic;
        while (at != null && chain.add(at)) {
            at = sql.select(TOPIC.CARRIED_FROM).from(TOPIC).where(TOPIC.ID.eq(at)).fetchOne(TOPIC.CARRIED_FROM);
        }
        return chain;
    }

    /** Who does what in these decisions. */
    static List<DecisionPart> parts(DSLContext sql, List<Decision> decisions) {
        if (decisions.isEmpty()) {
            return List.of();
        }
        List<UUID> ids = decisions.stream().map(Decision::id).toList();
        List<UUID> rows = decisions.stream().map(Decision::row).filter(Objects::nonNull).distinct().toList();
        Map<UUID, List<Part>> own = new HashMap<>();
        sql.select(ROLE.DECISION, ROLE.PERSON, PERSON.NAME, ROLE.LETTERS, ROLE.SCOPE).from(ROLE).join(PERSON)
                .on(PERSON.ID.eq(ROLE.PERSON)).where(ROLE.DECISION.in(ids)).orderBy(ROLE.ID)
                .forEach(row -> own.computeIfAbsent(row.value1(), _ -> new ArrayList<>()).add(
                        new Part(row.value2(), text(row.value3()), text(row.value4()), text(row.value5()))));
        Map<UUID, Framework> frameworks = new HashMap<>();
        sql.select(MATRIX_ROW.ID, MATRIX.FRAMEWORK).from(MATRIX_ROW).join(MATRIX)
                .on(MATRIX.ID.eq(MATRIX_ROW.MATRIX)).where(MATRIX_ROW.ID.in(rows))
                .forEach(row -> Framework.of(text(row.value2()))
                        .ifPresent(framework -> frameworks.put(row.value1(), framework)));
        Map<UUID, List<Part>> inherited = new HashMap<>();
        sql.select(MATRIX_CELL.MATRIX_ROW, MATRIX_COLUMN.PERSON, PERSON.NAME, MATRIX_COLUMN.TITLE,
                MATRIX_CELL.LETTERS, MATRIX_CELL.SCOPE).from(MATRIX_CELL).join(MATRIX_COLUMN)
                .on(MATRIX_COLUMN.ID.eq(MATRIX_CELL.MATRIX_COLUMN)).leftJoin(PERSON)
                .on(PERSON.ID.eq(MATRIX_COLUMN.PERSON)).where(MATRIX_CELL.MATRIX_ROW.in(rows))
                .orderBy(MATRIX_COLUMN.POSITION, MATRIX_COLUMN.ID)
                .forEach(row -> inherited.computeIfAbsent(row.value1(), _ -> new ArrayList<>())
                        .add(new Part(row.value2(), text(row.value3()).isEmpty()
                                ? text(row.value4())
                                : text(row.value3()), text(row.value5()), text(row.value6()))));
        return decisions.stream().flatMap(decision -> {
            UUID row = decision.row();
            Parts parts = Parts.of(decision.framework(), own.getOrDefault(decision.id(), List.of()),
                    row == null ? null : frameworks.get(row),
                    row == null ? List.of() : inherited.getOrDefault(row, List.of()));
            return parts.parts().stream().filter(part -> !part.name().isBlank())
                    .map(part -> new DecisionPart(decision.id(), parts.framework(), part));
        }).toList();
    }

    static List<Action> actions(DSLContext sql, UUID session) {
        return sql.selectFrom(ACTION).where(ACTION.SESSION.eq(session)).orderBy(ACTION.ID)
                .fetch(row -> Action.read(row.intoMap()));
    }

    static List<Receipt> receipts(DSLContext sql, UUID session) {
        return sql.selectFrom(RECEIPT).where(RECEIPT.SESSION.eq(session)).orderBy(RECEIPT.ID)
                .fetch(row -> Receipt.read(row.intoMap()));
    }

    static List<Risk> risks(DSLContext sql, UUID session) {
        return sql.selectFrom(RISK).where(RISK.SESSION.eq(session)).orderBy(RISK.ID)
                .fetch(row -> Risk.read(row.intoMap()));
    }

    static List<Parked> parked(DSLContext sql, UUID session) {
        return sql.selectFrom(PARKED).where(PARKED.SESSION.eq(session)).orderBy(PARKED.ID)
                .fetch(row -> Parked.read(row.intoMap()));
    }
}

package app.wheelhouse.decision.store;

import static app.wheelhouse.store.gen.Tables.ACTION;
import static app.wheelhouse.store.gen.Tables.ATTENDEE;
import static app.wheelhouse.store.gen.Tables.DECISION;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.SESSION;

import app.wheelhouse.decision.Action;
import app.wheelhouse.decision.ActionRow;
import app.wheelhouse.decision.ActionState;
import app.wheelhouse.decision.Decision;
import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.decision.DecisionState;
import app.wheelhouse.store.Store;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Reads decisions and actions as lists show them, with the names of people and sessions. */
public final class DecisionLists {
    /** The tables whose change makes the lists stale. */
    public static final Set<String> TABLES = Set.of("decision", "action", "person", "session", "attendee");
    private final Store store;

    public DecisionLists(Store store) {
        this.store = store;
    }

    /** All decisions, the ones raised last first. */
    public List<DecisionRow> decisions() {
        return store.read(sql -> {
            Map<UUID, String> people = people(sql);
            Map<UUID, String> sessions = sessions(sql);
            Map<UUID, String> approvers = approvers(sql, people);
            return sql.selectFrom(DECISION).fetch(row -> {
                Decision decision = decision(row);
                return DecisionRow.of(decision, called(people, decision.decidedBy()),
                        called(approvers, decision.session()), called(sessions, decision.session()));
            }).stream()
                    .sorted(Comparator.comparing((DecisionRow row) -> row.decision().raisedOn(),
                            Comparator.nullsLast(Comparator.reverseOrder()))
                            .thenComparing(row -> row.id().toString(), Comparator.reverseOrder()))
                    .toList();
        });
    }

    /** All actions, open and most urgent first. */
    public List<ActionRow> actions() {
        return store.read(sql -> {
            Map<UUID, String> people = people(sql);
            Map<UUID, String> sessions = sessions(sql);
            return sql.selectFrom(ACTION).fetch(row -> {
                Action action = action(row);
                return ActionRow.of(action, called(people, action.owner()), called(sessions, action.session()));
            }).stream().sorted(ActionRow.ORDER).toList();
        });
    }

    /** The names of all people, by id, in alphabetical order. */
    public Map<UUID, String> people() {
        return store.read(DecisionLists::people);
    }

    private static Map<UUID, String> people(DSLContext sql) {
        Map<UUID, String> names = new LinkedHashMap<>();
        sql.select(PERSON.ID, PERSON.NAME).from(PERSON).orderBy(PERSON.NAME)
                .forEach(row -> names.put(row.value1(), text(row.value2())));
        return names;
    }

    private static Map<UUID, String> sessions(DSLContext sql) {
        Map<UUID, String> names = new HashMap<>();
        sql.select(SESSION.ID, SESSION.CODE, SESSION.TITLE).from(SESSION).forEach(row -> {
            String code = text(row.value2());
            names.put(row.value1(), code.isEmpty() ? text(row.value3()) : code + " · " + text(row.value3()));
        });
        return names;
    }

    private static Map<UUID, String> approvers(DSLContext sql, Map<UUID, String> people) {
        Map<UUID, String> approvers = new HashMap<>();
        sql.select(ATTENDEE.SESSION, ATTENDEE.PERSON).from(ATTENDEE).where(ATTENDEE.ROLE.eq("approver"))
                .forEach(row -> approvers.merge(row.value1(), called(people, row.value2()), (a, b) -> a + ", " + b));
        return approvers;
    }

    private static Decision decision(Record row) {
        return new Decision(row.get(DECISION.ID), text(row.get(DECISION.TITLE)), text(row.get(DECISION.CONTEXT)),
                text(row.get(DECISION.OPTIONS)), text(row.get(DECISION.RECOMMENDATION)), text(row.get(DECISION.DOOR)),
                DecisionState.of(row.get(DECISION.STATE), DecisionState.PROPOSED), row.get(DECISION.RAISED_ON),
                row.get(DECISION.NEEDED_BY), row.get(DECISION.DECIDED_ON), text(row.get(DECISION.OUTCOME)),
                text(row.get(DECISION.REASON)), row.get(DECISION.DECIDED_BY), row.get(DECISION.SESSION),
                row.get(DECISION.TOPIC), text(row.get(DECISION.LINE)));
    }

    private static Action action(Record row) {
        return new Action(row.get(ACTION.ID), text(row.get(ACTION.TITLE)), row.get(ACTION.OWNER), row.get(ACTION.DUE),
                ActionState.of(row.get(ACTION.STATE), ActionState.OPEN), row.get(ACTION.DECISION),
                row.get(ACTION.SESSION), row.get(ACTION.TOPIC), text(row.get(ACTION.LINE)));
    }

    private static String called(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? "" : names.getOrDefault(id, "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

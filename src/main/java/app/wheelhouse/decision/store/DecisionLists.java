package app.wheelhouse.decision.store;

import static app.wheelhouse.store.gen.Tables.MATRIX;
import static app.wheelhouse.store.gen.Tables.MATRIX_ROW;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.SESSION;

import app.wheelhouse.decision.ActionRow;
import app.wheelhouse.decision.DecisionRow;
import app.wheelhouse.store.Store;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;

/** Reads decisions and actions as lists show them, with the names of people and sessions. */
public final class DecisionLists {
    /** The tables whose change makes the lists stale. */
    public static final Set<String> TABLES = Set.of("decision", "action", "person", "session", "attendee", "matrix",
            "matrix_row", "matrix_column", "matrix_cell", "role", "amendment", "link", "topic", "visit");
    private final Store store;
    private final DecisionStore decisions;

    public DecisionLists(Store store) {
        this.store = store;
        this.decisions = new DecisionStore(store);
    }

    /** All decisions, the ones raised last first. */
    public List<DecisionRow> decisions() {
        return store.read(sql -> {
            LogRows rows = new LogRows(store, sql, people(sql), sessions(sql), store.clock().getZone());
            return decisions.decisions().stream().map(rows::row).toList();
        });
    }

    /** The records a decision can be linked to or say, by id, in alphabetical order; none for a type without titles. */
    public Map<UUID, String> titles(String type) {
        return store.read(sql -> type.equals("session") ? sessions(sql) : LogRows.titles(sql, type));
    }

    /** The rows of all rights matrices, with the matrix they belong to, in their order. */
    public Map<UUID, String> types() {
        return store.read(sql -> {
            Map<UUID, String> types = new LinkedHashMap<>();
            sql.select(MATRIX_ROW.ID, MATRIX_ROW.TITLE, MATRIX.TITLE).from(MATRIX_ROW).join(MATRIX)
                    .on(MATRIX.ID.eq(MATRIX_ROW.MATRIX))
                    .orderBy(MATRIX.POSITION, MATRIX.ID, MATRIX_ROW.POSITION, MATRIX_ROW.ID)
                    .forEach(row -> types.put(row.value1(), text(row.value2())));
            return types;
        });
    }

    /** All actions, open and most urgent first. */
    public List<ActionRow> actions() {
        return store.read(sql -> {
            Map<UUID, String> people = people(sql);
            Map<UUID, String> sessions = sessions(sql);
            return decisions.actions().stream().map(action -> ActionRow.of(action, called(people, action.owner()),
                    called(sessions, action.session()))).toList();
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

    private static String called(Map<UUID, String> names, @Nullable UUID id) {
        return id == null ? "" : names.getOrDefault(id, "");
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }
}

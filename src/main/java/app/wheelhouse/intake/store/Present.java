package app.wheelhouse.intake.store;

import static app.wheelhouse.store.gen.Tables.ACTION;
import static app.wheelhouse.store.gen.Tables.ANNOTATION;
import static app.wheelhouse.store.gen.Tables.ATTENDEE;
import static app.wheelhouse.store.gen.Tables.BOARD;
import static app.wheelhouse.store.gen.Tables.BUCKET;
import static app.wheelhouse.store.gen.Tables.CADENCE;
import static app.wheelhouse.store.gen.Tables.CADENCE_CHANGE;
import static app.wheelhouse.store.gen.Tables.CADENCE_MEMBER;
import static app.wheelhouse.store.gen.Tables.CAPACITY;
import static app.wheelhouse.store.gen.Tables.CHECKIN;
import static app.wheelhouse.store.gen.Tables.CHECKPOINT;
import static app.wheelhouse.store.gen.Tables.CITATION;
import static app.wheelhouse.store.gen.Tables.CRITERION;
import static app.wheelhouse.store.gen.Tables.DEAL;
import static app.wheelhouse.store.gen.Tables.DECISION;
import static app.wheelhouse.store.gen.Tables.DOCUMENT;
import static app.wheelhouse.store.gen.Tables.EPIC;
import static app.wheelhouse.store.gen.Tables.EVIDENCE;
import static app.wheelhouse.store.gen.Tables.GATE;
import static app.wheelhouse.store.gen.Tables.HOLIDAY;
import static app.wheelhouse.store.gen.Tables.HORIZON;
import static app.wheelhouse.store.gen.Tables.IMPORTED;
import static app.wheelhouse.store.gen.Tables.INCIDENT;
import static app.wheelhouse.store.gen.Tables.KPI;
import static app.wheelhouse.store.gen.Tables.LATE_CHANGE;
import static app.wheelhouse.store.gen.Tables.LINK;
import static app.wheelhouse.store.gen.Tables.MATRIX;
import static app.wheelhouse.store.gen.Tables.MATRIX_CELL;
import static app.wheelhouse.store.gen.Tables.MATRIX_COLUMN;
import static app.wheelhouse.store.gen.Tables.MATRIX_ROW;
import static app.wheelhouse.store.gen.Tables.OPENSLO_OBJECT;
import static app.wheelhouse.store.gen.Tables.OUTCOME;
import static app.wheelhouse.store.gen.Tables.PERSON;
import static app.wheelhouse.store.gen.Tables.PROMISE;
import static app.wheelhouse.store.gen.Tables.PROOF;
import static app.wheelhouse.store.gen.Tables.READING;
import static app.wheelhouse.store.gen.Tables.RECEIPT;
import static app.wheelhouse.store.gen.Tables.RELEASE;
import static app.wheelhouse.store.gen.Tables.REQUESTER;
import static app.wheelhouse.store.gen.Tables.RFE;
import static app.wheelhouse.store.gen.Tables.RISK;
import static app.wheelhouse.store.gen.Tables.ROLE;
import static app.wheelhouse.store.gen.Tables.SCORECARD;
import static app.wheelhouse.store.gen.Tables.SERIES;
import static app.wheelhouse.store.gen.Tables.SESSION;
import static app.wheelhouse.store.gen.Tables.SLO;
import static app.wheelhouse.store.gen.Tables.SOURCE;
import static app.wheelhouse.store.gen.Tables.STAGE;
import static app.wheelhouse.store.gen.Tables.TEAM;
import static app.wheelhouse.store.gen.Tables.TOPIC;
import static app.wheelhouse.store.gen.Tables.TRACK;
import static app.wheelhouse.store.gen.Tables.TRAIN;
import static app.wheelhouse.store.gen.Tables.TRAVEL;

import app.wheelhouse.store.Store;
import app.wheelhouse.store.gen.DefaultSchema;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;

/** The records an import can touch, as they are now, and what earlier imports brought. */
public final class Present {
    private static final List<Table<?>> TABLES = List.of(PERSON, SERIES, SESSION, TOPIC, ATTENDEE, RECEIPT, RISK,
            DOCUMENT, MATRIX, MATRIX_ROW, MATRIX_COLUMN, MATRIX_CELL, DECISION, ROLE, LINK, ACTION, BOARD,
            BUCKET, TEAM, CAPACITY, EPIC, RFE, REQUESTER, CITATION, DEAL, CADENCE, CADENCE_MEMBER, CADENCE_CHANGE,
            GATE, CRITERION, EVIDENCE, TRAIN, RELEASE, LATE_CHANGE, STAGE, INCIDENT, SCORECARD, CHECKPOINT, OUTCOME,
            TRACK, PROOF, HORIZON, KPI, READING, ANNOTATION, CHECKIN, PROMISE, HOLIDAY, TRAVEL, SOURCE, SLO,
            OPENSLO_OBJECT);
    private static final Set<String> BOOKKEEPING = Set.of("imported", "edit", "device");

    private final Map<String, Map<UUID, Map<String, Object>>> records = new HashMap<>();
    private final List<Memory> memories = new ArrayList<>();

    private Present() {
    }

    /** Reads everything in one go. */
    public static Present read(Store store) {
        return store.read(sql -> {
            Present present = new Present();
            for (Table<?> table : TABLES) {
                Map<UUID, Map<String, Object>> byId = new LinkedHashMap<>();
                sql.selectFrom(table).fetch().forEach(row -> byId.put(row.get("id", UUID.class), values(row)));
                present.records.put(table.getName(), byId);
            }
            sql.selectFrom(IMPORTED).orderBy(IMPORTED.ID).fetch().forEach(row -> {
                if (row.getSource() != null && row.getPart() != null && row.getBase() != null) {
                    present.memories.add(
                            new Memory(row.getId(), row.getSource(), row.getPart(), MemoryText.read(row.getBase())));
                }
            });
            return present;
        });
    }

    private static Map<String, Object> values(Record row) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (Field<?> field : row.fields()) {
            Object value = row.get(field);
            if (value != null && !value.equals("") && !field.getName().equals("id")) {
                values.put(field.getName(), value);
            }
        }
        return values;
    }

    /** All records of a type by id, each with the fields that are not empty. */
    public Map<UUID, Map<String, Object>> records(String type) {
        return records.getOrDefault(type, Map.of());
    }

    /** The settings of the board; empty while they are as usual. */
    public Map<String, Object> board() {
        return records("board").values().stream().findFirst().orElse(Map.of());
    }

    public List<Memory> memories() {
        return memories;
    }

    /** Which records refer to these, whatever their type; bookkeeping apart. */
    public static Map<UUID, Set<UUID>> referrers(Store store, Set<UUID> targets) {
        return store.read(sql -> {
            Map<UUID, Set<UUID>> found = new HashMap<>();
            for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
                Field<UUID> id = table.field("id", UUID.class);
                if (id != null && !table.getName().startsWith("log_") && !BOOKKEEPING.contains(table.getName())) {
                    table.fieldStream().filter(field -> field.getType() == UUID.class && !field.getName().equals("id"))
                            .forEach(field -> collect(sql, table, id, field.cast(UUID.class), targets, found));
                }
            }
            return found;
        });
    }

    private static void collect(DSLContext sql, Table<?> table, Field<UUID> id, Field<UUID> reference,
            Set<UUID> targets,
            Map<UUID, Set<UUID>> found) {
        sql.select(id, reference).from(table).where(reference.isNotNull()).fetch().forEach(row -> {
            if (targets.contains(row.value2())) {
                found.computeIfAbsent(row.value2(), _ -> new HashSet<>()).add(row.value1());
            }
        });
    }
}

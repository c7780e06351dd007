package app.wheelhouse.store;

import app.wheelhouse.store.gen.DefaultSchema;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.SelectFieldOrAsterisk;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Reads records of any type by words instead of generated columns, for scripts and for whatever treats all types alike. */
public final class Records {
    private final Store store;

    public Records(Store store) {
        this.store = store;
    }

    /**
     * All records of a type, each with its id first and then its fields in table order; in the order of their position
     * where they have one, then by id. Values are text, numbers, booleans, {@link UUID}, {@link java.time.Instant},
     * {@link java.time.LocalDate}, or null.
     *
     * @throws IllegalArgumentException when the type is not one of {@link Schema#types()}
     */
    public List<Map<String, @Nullable Object>> list(String type) {
        Table<?> table = table(type);
        return store.read(sql -> select(sql, table, DSL.noCondition()));
    }

    /**
     * Some records of a type, in the order of their ids, for lists too long to be held at once.
     *
     * @param after the last one of the part before; null for the first part
     */
    public List<Map<String, @Nullable Object>> part(String type, @Nullable UUID after, int most) {
        Table<?> table = table(type);
        SelectFieldOrAsterisk all = DSL.asterisk();
        return store.read(sql -> sql.select(all).from(table)
                .where(after == null ? DSL.noCondition() : idOf(table).gt(after)).orderBy(idOf(table)).limit(most)
                .fetch(row -> values(row, table)));
    }

    /** One record of a type. */
    public Optional<Map<String, @Nullable Object>> find(String type, UUID id) {
        Table<?> table = table(type);
        return store.read(sql -> select(sql, table, idOf(table).eq(id)).stream().findFirst());
    }

    /** The records of a type that have this text, whatever its case, in a field. */
    public List<UUID> with(String type, String field, String text) {
        Table<?> table = table(type);
        Field<String> column = table.field(field, String.class);
        if (column == null) {
            return List.of();
        }
        return store.read(sql -> sql.select(idOf(table)).from(table).where(column.equalIgnoreCase(text))
                .orderBy(idOf(table)).fetch(idOf(table)));
    }

    /** The ids of the records of a type that refer to a record in a field. */
    public List<UUID> referring(String type, String field, UUID id) {
        Table<?> table = table(type);
        Field<UUID> column = table.field(field, UUID.class);
        if (column == null) {
            return List.of();
        }
        return store.read(sql -> sql.select(idOf(table)).from(table).where(column.eq(id)).orderBy(idOf(table))
                .fetch(idOf(table)));
    }

    private static List<Map<String, @Nullable Object>> select(DSLContext sql, Table<?> table, Condition condition) {
        Field<?> position = table.field("position");
        List<OrderField<?>> order = position == null
                ? List.of(idOf(table))
                : List.of(position.asc().nullsLast(), idOf(table));
        SelectFieldOrAsterisk all = DSL.asterisk();
        return sql.select(all).from(table).where(condition).orderBy(order).fetch(row -> values(row, table));
    }

    private static Map<String, @Nullable Object> values(Record row, Table<?> table) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Field<?> field : table.fields()) {
            values.put(field.getName(), row.get(field));
        }
        return values;
    }

    private static Table<?> table(String type) {
        Table<?> table = Schema.fields(type).isEmpty() ? null : DefaultSchema.DEFAULT_SCHEMA.getTable(type);
        if (table == null) {
            throw new IllegalArgumentException("there is no record type " + type);
        }
        return table;
    }

    private static Field<UUID> idOf(Table<?> table) {
        Field<UUID> id = table.field("id", UUID.class);
        if (id == null) {
            throw new IllegalArgumentException(table.getName() + " has no ids");
        }
        return id;
    }
}

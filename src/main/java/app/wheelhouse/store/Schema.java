package app.wheelhouse.store;

import app.wheelhouse.store.gen.DefaultSchema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Knows which record types have tables, which fields they have and what those hold. */
public final class Schema {
    private static final Set<String> INTERNAL = Set.of("edit", "device", "imported", "visit");
    private static final Map<String, Map<String, FieldType>> TYPES = read();

    private Schema() {
    }

    /** The number of the last migration of the tables of this program. */
    public static int version() {
        return Database.version();
    }

    /** The record types a user may name, in the order of their tables. */
    public static Set<String> types() {
        Set<String> types = new java.util.LinkedHashSet<>(TYPES.keySet());
        types.removeAll(INTERNAL);
        return types;
    }

    static Set<String> tables() {
        return TYPES.keySet();
    }

    /** The fields of a type without its id, in table order; empty for a type without a table. */
    public static Map<String, FieldType> fields(String type) {
        return TYPES.getOrDefault(type, Map.of());
    }

    static @Nullable FieldType field(String type, String field) {
        return fields(type).get(field);
    }

    /** What a field holds; {@code longText} fields are merged instead of one version winning. */
    public record FieldType(Class<?> javaType, boolean longText) {
    }

    private static Map<String, Map<String, FieldType>> read() {
        Map<String, Map<String, FieldType>> types = new LinkedHashMap<>();
        for (Table<?> table : DefaultSchema.DEFAULT_SCHEMA.getTables()) {
            if (!table.getName().startsWith("log_")) {
                Map<String, FieldType> fields = new LinkedHashMap<>();
                for (Field<?> field : table.fields()) {
                    if (!field.getName().equals("id")) {
                        boolean longText = field.getDataType().getTypeName().equals("clob");
                        fields.put(field.getName(), new FieldType(field.getType(), longText));
                    }
                }
                types.put(table.getName(), fields);
            }
        }
        return types;
    }
}

package app.wheelhouse.intake.store;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record as an importer last brought it.
 *
 * @param key     names the part of the file within its parent
 * @param fields  what the file said, in plain JSON values
 * @param put     what the record was given where that differs from {@code fields}: defaults, and times in UTC
 * @param adopted true where the record was there before the import
 * @param gone    true where the file no longer has the part, but the user had made the record theirs
 */
public record Remembered(String key, String type, UUID record, Map<String, Object> fields, Map<String, Object> put,
        boolean adopted, boolean gone) {
    public Remembered {
        fields = Map.copyOf(fields);
        put = Map.copyOf(put);
    }

    /** What the import gave a field; null where it left it empty. */
    public @Nullable Object given(String field) {
        return put.getOrDefault(field, fields.get(field));
    }
}

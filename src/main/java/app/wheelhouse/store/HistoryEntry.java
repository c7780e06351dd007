package app.wheelhouse.store;

import java.time.Instant;

/**
 * One change in the life of a record.
 *
 * @param edit   what the edit was called
 * @param device the laptop it was made on
 * @param field  the field, or empty when the record was deleted
 * @param before the earlier value as text, empty when there was none
 * @param after  the new value as text
 */
public record HistoryEntry(Instant at, String edit, String device, String field, String before, String after) {
    public boolean isDelete() {
        return field.isEmpty();
    }
}

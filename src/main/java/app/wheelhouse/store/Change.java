package app.wheelhouse.store;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of the log: a field of a record given a value, or a record deleted ({@code field} is null).
 *
 * @param edit  groups the changes of one action
 * @param value the new value as JSON text; {@code "null"} clears the field and is what a deletion carries
 * @param prev  the heads of the field that the author saw; of a deletion, the heads of all fields
 */
record Change(ChangeId id, Stamp stamp, UUID edit, String type, UUID record, @Nullable String field, String value,
        List<ChangeId> prev) {
    /** The order in which concurrent changes are taken: by stamp, then by device. */
    static final Comparator<Change> ORDER = Comparator.comparing(Change::stamp).thenComparing(Change::id);

    boolean isDelete() {
        return field == null;
    }

    FieldKey key() {
        return new FieldKey(type, record, field == null ? "" : field);
    }

    /** A field of a record of the workspace. */
    record FieldKey(String type, UUID record, String field) {
        RecordKey recordKey() {
            return new RecordKey(type, record);
        }
    }

    /** A record of the workspace. */
    record RecordKey(String type, UUID record) {
    }
}

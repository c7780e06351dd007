package app.wheelhouse.record;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The fields of one record by their words, read as the types a feature knows. A field that is missing reads as unset. */
public record Fields(Map<String, ? extends @Nullable Object> values) {

    /** The id of the record itself. */
    public UUID id() {
        if (values.get("id") instanceof UUID id) {
            return id;
        }
        throw new IllegalArgumentException("a record has an id");
    }

    /** A text; empty when unset. */
    public String text(String field) {
        return values.get(field) instanceof String text ? text : "";
    }

    public @Nullable UUID reference(String field) {
        return values.get(field) instanceof UUID id ? id : null;
    }

    public @Nullable LocalDate day(String field) {
        return values.get(field) instanceof LocalDate day ? day : null;
    }

    public @Nullable Instant moment(String field) {
        return values.get(field) instanceof Instant moment ? moment : null;
    }

    public @Nullable Integer number(String field) {
        return values.get(field) instanceof Integer number ? number : null;
    }

    /** A number with decimals. */
    public @Nullable Double decimal(String field) {
        return values.get(field) instanceof Number number ? Double.valueOf(number.doubleValue()) : null;
    }
}

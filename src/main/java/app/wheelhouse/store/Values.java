package app.wheelhouse.store;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Turns field values into the JSON text of the log and back into what a column holds. */
final class Values {
    /** Characters in a column without a length of its own. The log has all of them. */
    private static final int LONGEST = 1 << 20;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Values() {
    }

    /** JSON text of a value. Times and dates are ISO 8601 text, ids are text, line ends are LF. */
    static String toJson(@Nullable Object value) {
        return switch (value) {
            case null -> "null";
            case String text -> JSON.writeValueAsString(Text.normal(text));
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            case UUID id -> '"' + id.toString() + '"';
            case Instant time -> '"' + time.toString() + '"';
            case Edit.Json json -> json.text();
            case LocalDate date -> '"' + date.toString() + '"';
            default -> throw new IllegalArgumentException("a field cannot hold a " + value.getClass().getName());
        };
    }

    /** The text of a JSON string, or the JSON itself when it is something else; empty for null. */
    static String toText(String json) {
        JsonNode node = parse(json);
        return node == null || node.isNull() ? "" : node.isString() ? node.asString() : json;
    }

    /** What a column holds for a JSON value: null when it does not fit the type, and no more of a text than there is room for. */
    static @Nullable Object toColumn(@Nullable String json, Schema.FieldType field) {
        Object value = toColumn(json, field.javaType());
        return value instanceof String text && !field.longText() && text.length() > LONGEST
                ? text.substring(0, LONGEST)
                : value;
    }

    private static @Nullable Object toColumn(@Nullable String json, Class<?> type) {
        JsonNode node = json == null ? null : parse(json);
        if (node == null || node.isNull()) {
            return null;
        }
        try {
            if (type == String.class) {
                return node.isString() ? node.asString() : node.toString();
            } else if (type == UUID.class) {
                return UUID.fromString(node.asString());
            } else if (type == Integer.class) {
                return node.isIntegralNumber() ? node.intValue() : null;
            } else if (type == Long.class) {
                return node.isIntegralNumber() ? node.longValue() : null;
            } else if (type == BigDecimal.class) {
                return node.isNumber() ? node.decimalValue() : null;
            } else if (type == Double.class) {
                return node.isNumber() ? node.doubleValue() : null;
            } else if (type == Boolean.class) {
                return node.isBoolean() ? node.booleanValue() : null;
            } else if (type == Instant.class) {
                return Instant.parse(node.asString());
            } else if (type == LocalDate.class) {
                return LocalDate.parse(node.asString());
            }
            return null;
        } catch (IllegalArgumentException | DateTimeException | JacksonException e) {
            return null;
        }
    }

    private static @Nullable JsonNode parse(String json) {
        try {
            return JSON.readTree(json);
        } catch (JacksonException e) {
            return null;
        }
    }
}

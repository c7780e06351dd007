package app.wheelhouse.cli;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes answers as JSON: ids in full, times in ISO 8601, what is not known as null. */
final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Json() {
    }

    /** Facts in the order given: names and values by turns. */
    static Map<String, @Nullable Object> facts(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> facts = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            facts.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return facts;
    }

    static String of(Map<String, ? extends @Nullable Object> values) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(object(values));
    }

    static String of(Iterable<? extends Map<String, ? extends @Nullable Object>> rows) {
        ArrayNode array = MAPPER.createArrayNode();
        rows.forEach(row -> array.add(object(row)));
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(array);
    }

    private static ObjectNode object(Map<String, ? extends @Nullable Object> values) {
        ObjectNode object = MAPPER.createObjectNode();
        values.forEach((name, value) -> put(object, name, value));
        return object;
    }

    private static void put(ObjectNode object, String name, @Nullable Object value) {
        switch (value) {
            case null -> object.putNull(name);
            case Integer number -> object.put(name, number);
            case Long number -> object.put(name, number);
            case Double number when Figures.isWhole(number) -> object.put(name, number.longValue());
            case Double number -> object.put(name, number);
            case BigDecimal number -> object.put(name, number);
            case Boolean flag -> object.put(name, flag);
            case Map<?, ?> map -> {
                ObjectNode inner = object.putObject(name);
                map.forEach((key, entry) -> put(inner, String.valueOf(key), entry));
            }
            case Iterable<?> entries -> {
                ArrayNode array = object.putArray(name);
                for (Object entry : entries) {
                    if (entry instanceof Map<?, ?> map) {
                        ObjectNode inner = array.addObject();
                        map.forEach((key, each) -> put(inner, String.valueOf(key), each));
                    } else {
                        array.add(String.valueOf(entry));
                    }
                }
            }
            case String text -> object.put(name, text);
            case UUID id -> object.put(name, id.toString());
            case Instant time -> object.put(name, time.toString());
            case LocalDate date -> object.put(name, date.toString());
            default -> object.put(name, value.toString());
        }
    }
}

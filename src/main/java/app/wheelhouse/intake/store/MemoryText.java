package app.wheelhouse.intake.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes remembered parts as JSON text and reads them back; the same parts give the same text. */
public final class MemoryText {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<Map<String, Object>> FIELDS = new TypeReference<>() {
    };

    private MemoryText() {
    }

    public static String write(Collection<Remembered> parts) {
        List<Map<String, Object>> all = new ArrayList<>();
        parts.stream().sorted((a, b) -> a.record().compareTo(b.record())).forEach(part -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("key", part.key());
            entry.put("type", part.type());
            entry.put("record", part.record().toString());
            entry.put("fields", new TreeMap<>(part.fields()));
            entry.put("put", new TreeMap<>(part.put()));
            if (part.adopted()) {
                entry.put("adopted", true);
            }
            if (part.gone()) {
                entry.put("gone", true);
            }
            all.add(entry);
        });
        return JSON.writeValueAsString(all);
    }

    /** Text that cannot be read counts as nothing remembered: the next import then finds its records by their words. */
    static List<Remembered> read(String text) {
        List<Remembered> parts = new ArrayList<>();
        try {
            for (JsonNode entry : JSON.readTree(text)) {
                parts.add(new Remembered(entry.path("key").asString(), entry.path("type").asString(),
                        UUID.fromString(entry.path("record").asString()),
                        JSON.convertValue(entry.path("fields"), FIELDS),
                        JSON.convertValue(entry.path("put"), FIELDS), entry.path("adopted").asBoolean(false),
                        entry.path("gone").asBoolean(false)));
            }
        } catch (JacksonException | IllegalArgumentException _) {
            return List.of();
        }
        return parts;
    }
}

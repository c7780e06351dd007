package app.wheelhouse.decision;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions and actions for tests, made of the fields that matter to them. */
public final class Given {
    private Given() {
    }

    /** A decision with the fields given by word, each followed by its value. */
    public static Decision decision(UUID id, @Nullable Object... fields) {
        return Decision.read(values(id, fields));
    }

    private static Map<String, @Nullable Object> values(UUID id, @Nullable Object... fields) {
        Map<String, @Nullable Object> values = new HashMap<>(Map.of("id", id));
        for (int i = 0; i < fields.length; i += 2) {
            values.put(String.valueOf(fields[i]), fields[i + 1]);
        }
        return values;
    }
}

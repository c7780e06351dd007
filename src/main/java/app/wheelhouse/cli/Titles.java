package app.wheelhouse.cli;

import app.wheelhouse.store.Records;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says records by their title or name, for people; each is looked up once. */
final class Titles {
    private final Records records;
    private final Map<UUID, String> known = new HashMap<>();

    Titles(Records records) {
        this.records = records;
    }

    /** The title of the record a field refers to; its id when it is gone or has none. */
    String of(String field, UUID id) {
        return known.computeIfAbsent(id, _ -> find(Rules.refersTo(field), id).orElse(id.toString()));
    }

    private Optional<String> find(String type, UUID id) {
        return type.isEmpty() ? Optional.empty() : records.find(type, id).map(Titles::of);
    }

    private static @Nullable String of(Map<String, @Nullable Object> record) {
        Object title = record.getOrDefault("title", record.get("name"));
        return title == null ? null : title.toString();
    }
}

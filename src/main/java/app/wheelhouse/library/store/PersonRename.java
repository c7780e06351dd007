package app.wheelhouse.library.store;

import app.wheelhouse.library.Renaming;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Schema;
import app.wheelhouse.store.Store;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Renames a person wherever the name stands as text: mentions in notes and other long texts, the lines records were captured from and
 * their titles, and fields that hold nothing but a name. What refers to the person by id needs nothing.
 */
public final class PersonRename {
    private static final Map<String, List<String>> NAMES = Map.of("receipt", List.of("speaker"), "promise",
            List.of("promised_to"), "requester", List.of("contact"), "matrix_column", List.of("title"));
    private final Records records;

    public PersonRename(Store store) {
        this.records = new Records(store);
    }

    /** One edit with all of it; reads much, so in the background. */
    public Edit edit(UUID person, String name) {
        List<Map<String, @Nullable Object>> people = records.list("person");
        String before = people.stream().filter(row -> person.equals(row.get("id")))
                .map(row -> Objects.toString(row.get("name"), "")).findFirst().orElse("");
        Renaming renaming = new Renaming(before, name, people.stream().filter(row -> !person.equals(row.get("id")))
                .map(row -> Objects.toString(row.get("name"), "")).toList());
        Edit edit = new Edit("Rename " + (before.isBlank() ? "person" : before) + " to " + name.strip());
        edit.put("person", person, "name", name.strip());
        boolean alone = people.stream().filter(row -> before.strip()
                .equalsIgnoreCase(Objects.toString(row.get("name"), "").strip())).count() == 1;
        if (renaming.isChange() && alone) {
            Schema.types().forEach(type -> rename(type, renaming, edit));
        }
        return edit;
    }

    private void rename(String type, Renaming renaming, Edit edit) {
        List<String> longTexts = Schema.fields(type).entrySet().stream().filter(field -> field.getValue().longText())
                .map(Map.Entry::getKey).toList();
        List<String> names = NAMES.getOrDefault(type, List.of());
        boolean captured = Schema.fields(type).containsKey("line");
        if (longTexts.isEmpty() && names.isEmpty() && !captured) {
            return;
        }
        for (Map<String, @Nullable Object> row : records.list(type)) {
            UUID id = (UUID) Objects.requireNonNull(row.get("id"));
            longTexts.forEach(field -> put(edit, type, id, field, row, renaming.mentions(text(row, field))));
            names.forEach(field -> put(edit, type, id, field, row, renaming.name(text(row, field))));
            if (captured && !renaming.mentions(text(row, "line")).equals(text(row, "line"))) {
                put(edit, type, id, "line", row, renaming.mentions(text(row, "line")));
                put(edit, type, id, "title", row, renaming.words(text(row, "title")));
            }
        }
    }

    private static void put(Edit edit, String type, UUID id, String field, Map<String, @Nullable Object> row,
            String now) {
        if (!now.equals(text(row, field))) {
            edit.put(type, id, field, now);
        }
    }

    private static String text(Map<String, @Nullable Object> row, String field) {
        return row.get(field) instanceof String text ? text : "";
    }
}

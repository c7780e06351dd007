package app.wheelhouse.vault.store;

import app.wheelhouse.output.FileNames;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Schema;
import app.wheelhouse.store.Store;
import app.wheelhouse.vault.Part;
import app.wheelhouse.vault.Shape;
import app.wheelhouse.vault.Sheet;
import app.wheelhouse.vault.State;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The records of a workspace as the files of a vault. */
final class Book {
    private static final int LONGEST = 90;
    private final Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();
    private final Map<UUID, String> paths = new HashMap<>();
    private final State state;
    private final Map<String, String> files = new TreeMap<>();

    /** @param known where records have files already */
    Book(Store store, Map<UUID, String> known) {
        Records records = new Records(store);
        Set<String> types = new LinkedHashSet<>(Shape.types());
        Shape.children().forEach(child -> types.add(child.type()));
        types.stream().filter(Schema.types()::contains).forEach(type -> rows.put(type, records.list(type)));
        state = new State(store.workspace().id().toString());
        name(known);
        rows.forEach((type, list) -> {
            if (!Shape.folder(type).isEmpty()) {
                list.forEach(row -> write(type, row));
            }
        });
    }

    State state() {
        return state;
    }

    /** The content of each file by its path. */
    Map<String, String> files() {
        return files;
    }

    int records() {
        return files.size();
    }

    /** A record keeps the file it has; a new one is called by its title, and by a piece of its id where that is taken. */
    private void name(Map<UUID, String> known) {
        Set<String> taken = known.values().stream().map(Book::base).collect(Collectors.toSet());
        rows.forEach((type, list) -> {
            if (Shape.folder(type).isEmpty()) {
                return;
            }
            for (Map<String, @Nullable Object> row : list) {
                UUID id = id(row);
                String path = known.get(id);
                if (path == null) {
                    String code = text(row.get("code"));
                    String title = text(row.get(Shape.name(type)));
                    String words = (code.isEmpty() ? title : code + " " + title).replaceAll("[\\[\\]#^|]+", " ");
                    String name = FileNames.safe(words, LONGEST);
                    if (!taken.add(name.toLowerCase(Locale.ROOT))) {
                        String hex = id.toString().replace("-", "");
                        name = name + " " + hex.substring(hex.length() - 8);
                        taken.add(name.toLowerCase(Locale.ROOT));
                    }
                    path = Shape.folder(type) + "/" + name + ".md";
                }
                paths.put(id, path);
            }
        });
    }

    /** The name by which links find a file. */
    static String base(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("(?i)\\.md$", "").toLowerCase(Locale.ROOT);
    }

    private void write(String type, Map<String, @Nullable Object> row) {
        UUID id = id(row);
        Map<String, Schema.FieldType> schema = Schema.fields(type);
        Set<String> longTexts = longTexts(type);
        String main = Shape.main(longTexts);
        Sheet.Writer sheet = new Sheet.Writer(type, id, fields(type, row, Set.of()));
        sheet.main(text(row.get(main)));
        state.field(id, "", text(row.get(main)));
        for (String field : schema.keySet()) {
            String text = text(row.get(field));
            if (longTexts.contains(field) && !field.equals(main) && !text.isBlank()) {
                sheet.text(field, heading(field), text);
                state.field(id, field, text);
            }
        }
        for (Shape.Child child : Shape.within(type)) {
            for (Map<String, @Nullable Object> inner : rows.getOrDefault(child.type(), List.of())) {
                if (id.equals(inner.get(child.parent()))) {
                    child(sheet, child, inner);
                }
            }
        }
        String path = java.util.Objects.requireNonNull(paths.get(id));
        String content = sheet.toString();
        files.put(path, content);
        state.file(path, id, content);
    }

    private void child(Sheet.Writer sheet, Shape.Child child, Map<String, @Nullable Object> row) {
        UUID id = id(row);
        String title = text(row.get("title")).replaceAll("\\s+", " ").strip();
        String text = child.text().isEmpty() ? "" : text(row.get(child.text()));
        if (!child.text().isEmpty()) {
            state.field(id, child.text(), text);
        }
        Map<String, String> fields = fields(child.type(), row, Set.of(child.parent(), "title"));
        if (!title.isEmpty()) {
            state.field(id, "title", title);
        }
        sheet.child(child.type(), id, Optional.of(title).filter(words -> !words.isEmpty()), fields, text);
    }

    /** The short fields that say something, as YAML. */
    private Map<String, String> fields(String type, Map<String, @Nullable Object> row, Set<String> without) {
        Map<String, String> fields = new LinkedHashMap<>();
        Schema.fields(type).forEach((field, kind) -> {
            Object value = row.get(field);
            if (value != null && !kind.longText() && Shape.isWritten(type, field) && !without.contains(field)
                    && !text(value).isEmpty()) {
                fields.put(field, switch (value) {
                    case UUID other -> Sheet.quoted(paths.containsKey(other)
                            ? "[[" + stem(java.util.Objects.requireNonNull(paths.get(other))) + "]]"
                            : other.toString());
                    case Number _,Boolean _ -> text(value);
                    default -> Sheet.quoted(text(value));
                });
                state.field(id(row), field, text(value));
            }
        });
        return fields;
    }

    private static String stem(String path) {
        return path.substring(path.lastIndexOf('/') + 1).replaceFirst("(?i)\\.md$", "");
    }

    /** The long texts of a type that are written. */
    static Set<String> longTexts(String type) {
        return Schema.fields(type).entrySet().stream()
                .filter(field -> field.getValue().longText() && Shape.isWritten(type, field.getKey()))
                .map(Map.Entry::getKey).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A value as a text that is compared. */
    static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case String text -> Part.plain(text);
            case BigDecimal number -> number.toPlainString();
            default -> value.toString();
        };
    }

    private static UUID id(Map<String, @Nullable Object> row) {
        return (UUID) java.util.Objects.requireNonNull(row.get("id"));
    }

    private static String heading(String field) {
        String words = field.replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /** All sorts of records there are files of, with how many. */
    List<String> counts() {
        List<String> counts = new ArrayList<>();
        rows.forEach((type, list) -> {
            if (!list.isEmpty() && !Shape.folder(type).isEmpty()) {
                counts.add(list.size() + " in " + Shape.folder(type));
            }
        });
        return counts;
    }
}

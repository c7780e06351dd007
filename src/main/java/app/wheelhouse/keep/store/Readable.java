package app.wheelhouse.keep.store;

import app.wheelhouse.output.Csv;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Schema;
import app.wheelhouse.store.Store;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything in a workspace as Markdown and CSV, for a reader who has no Wheelhouse. */
public final class Readable {
    private final Map<UUID, String> titles = new HashMap<>();
    private final Map<String, List<Map<String, @Nullable Object>>> rows = new TreeMap<>();

    private Readable(Store store, Completion completion) {
        Records records = new Records(store);
        for (String type : Schema.types()) {
            List<Map<String, @Nullable Object>> list = new ArrayList<>(records.list(type));
            if (!list.isEmpty()) {
                completion.complete(type, list, store);
                rows.put(type, list);
                list.forEach(row -> titles.put(id(row), title(row)));
            }
        }
    }

    /** Files by name, each type in a table and a page of its own. */
    public static Map<String, byte[]> of(Store store, Completion completion) {
        Readable readable = new Readable(store, completion);
        Map<String, byte[]> files = new TreeMap<>();
        StringBuilder contents = new StringBuilder("# %s%n%nEverything in this workspace, for reading: each kind of record as a page (.md) and as a table (.csv).%nWheelhouse itself reads the log, not these files.%n%n"
                .formatted(store.workspace().name()).replace(System.lineSeparator(), "\n"));
        readable.rows.forEach((type, list) -> {
            files.put(type + ".csv", readable.table(list).getBytes(StandardCharsets.UTF_8));
            files.put(type + ".md", readable.page(type, list).getBytes(StandardCharsets.UTF_8));
            contents.append("- [%s](%s.md): %d\n".formatted(heading(type), type, list.size()));
        });
        files.put("README.md", contents.toString().getBytes(StandardCharsets.UTF_8));
        return files;
    }

    /** What people call a record: its title, name, or the beginning of its text. */
    static String title(Map<String, @Nullable Object> row) {
        for (String field : List.of("title", "name", "text")) {
            if (row.get(field) instanceof String text && !text.isBlank()) {
                String line = text.strip().lines().findFirst().orElse("");
                return line.length() > 80 ? line.substring(0, 79) + "…" : line;
            }
        }
        return "";
    }

    static UUID id(Map<String, @Nullable Object> row) {
        return row.get("id") instanceof UUID id ? id : new UUID(0, 0);
    }

    static String heading(String type) {
        String words = type.replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private String table(List<Map<String, @Nullable Object>> list) {
        Set<String> fields = new LinkedHashSet<>();
        list.forEach(row -> fields.addAll(row.keySet()));
        List<List<String>> lines = new ArrayList<>(List.of(List.copyOf(fields)));
        list.forEach(row -> lines.add(fields.stream().map(field -> plain(row.get(field))).toList()));
        return Csv.write(lines);
    }

    private static String plain(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private String page(String type, List<Map<String, @Nullable Object>> list) {
        StringBuilder page = new StringBuilder("# ").append(heading(type)).append('\n');
        for (Map<String, @Nullable Object> row : list) {
            String title = title(row);
            page.append("\n## ").append(title.isEmpty() ? id(row).toString() : title).append('\n');
            StringBuilder texts = new StringBuilder();
            row.forEach((field, value) -> {
                if (value instanceof String text && text.contains("\n")) {
                    texts.append('\n').append("**").append(heading(field)).append("**\n\n").append(text.strip())
                            .append('\n');
                } else if (value != null && !field.equals("position") && !plain(value).isEmpty()
                        && !plain(value).equals(title)) {
                    page.append("\n- ").append(heading(field)).append(": ").append(words(field, value));
                }
            });
            page.append('\n').append(texts);
        }
        return page.toString();
    }

    private String words(String field, Object value) {
        if (value instanceof UUID id && !field.equals("id")) {
            String title = titles.getOrDefault(id, "");
            return title.isEmpty() ? id.toString() : title;
        }
        return value.toString();
    }
}

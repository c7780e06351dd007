package app.wheelhouse.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the parts of a file and sees to it that no two have the same path. */
final class Parts {
    private final List<Part> all = new ArrayList<>();
    private final Map<String, Integer> taken = new HashMap<>();

    List<Part> all() {
        return List.copyOf(all);
    }

    boolean has(String path) {
        return taken.containsKey(path);
    }

    /** Adds a part that may be a record of the workspace. */
    String add(String type, String key, String words, Fields fields, Part.@Nullable Own own) {
        return add(type, null, key, words, null, fields, own);
    }

    /** Adds a part and returns its path. Of parts with the same key each gets a number behind it, from the second on. */
    String add(String type, @Nullable String parent, String key, String words, @Nullable String list, Fields fields) {
        return add(type, parent, key, words, list, fields, null);
    }

    private String add(String type, @Nullable String parent, String key, String words, @Nullable String list,
            Fields fields, Part.@Nullable Own own) {
        String path = (parent == null ? "" : parent + "/") + type + "/" + key;
        int count = taken.merge(path, 1, Integer::sum);
        String mark = count == 1 ? "" : "#" + count;
        all.add(new Part(path + mark, type, parent, key + mark, words, fields.said, fields.first, list, own));
        return path + mark;
    }

    /** The fields of a part: what is null or empty is not there. */
    static final class Fields {
        private final Map<String, Object> said = new LinkedHashMap<>();
        private final Map<String, Object> first = new LinkedHashMap<>();

        Fields say(String field, @Nullable Object value) {
            put(said, field, value);
            return this;
        }

        Fields first(String field, @Nullable Object value) {
            put(first, field, value);
            return this;
        }

        boolean says(String field) {
            return said.containsKey(field);
        }

        private static void put(Map<String, Object> fields, String field, @Nullable Object value) {
            if (value != null && !value.equals("")) {
                fields.put(field, value);
            }
        }
    }
}

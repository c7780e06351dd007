package app.wheelhouse.vault;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record in a file: its fields as texts, with the lines they stand in.
 *
 * @param id null for a record that has none yet
 */
public record Part(String type, @Nullable UUID id, int line, Map<String, String> fields, Map<String, Integer> lines) {
    /** One without fields yet. */
    public Part(String type, @Nullable UUID id, int line) {
        this(type, id, line, new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /** Sets a field that stands in a line. */
    public void put(String field, String value, int at) {
        fields.put(field, value);
        lines.put(field, at);
    }

    /** The line of a field. */
    public int lineOf(String field) {
        return lines.getOrDefault(field, line);
    }

    /** A text as it is compared: without blank lines around it and with one kind of line end. */
    public static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("\\A(?:[ \\t]*\\n)+|\\s+\\z", "");
    }
}

package app.wheelhouse.vault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was exported: the files with their sums, and a sum for each field of each record, so that what was edited since can be told
 * from what was not, on either side.
 */
public final class State {
    /** The file it is kept in. */
    public static final String FILE = ".wheelhouse-vault";
    private static final String HEAD = "wheelhouse vault 1 ";
    private final String workspace;
    private final TreeMap<String, String> files = new TreeMap<>();
    private final TreeMap<String, String> fields = new TreeMap<>();

    /** @param workspace the id of the workspace it is of */
    public State(String workspace) {
        this.workspace = workspace;
    }

    public String workspace() {
        return workspace;
    }

    /** Remembers the file of a record. */
    public void file(String path, UUID record, String content) {
        files.put(path, sum(content) + " " + record);
    }

    /** Remembers what a field said. */
    public void field(UUID record, String field, String value) {
        fields.put(record + " " + field, sum(Part.plain(value)));
    }

    /** The files there were, each with its record. */
    public Map<String, UUID> files() {
        Map<String, UUID> all = new TreeMap<>();
        files.forEach((path, kept) -> all.put(path, UUID.fromString(kept.substring(kept.indexOf(' ') + 1))));
        return all;
    }

    /** Whether a file is as it was exported. */
    public boolean isUntouched(String path, String content) {
        return files.getOrDefault(path, "").startsWith(sum(content) + " ");
    }

    /** Whether a field of a record was exported. */
    public boolean knows(UUID record) {
        String next = fields.ceilingKey(record + " ");
        return next != null && next.startsWith(record.toString());
    }

    /** Whether a field still says what was exported; what was not exported said nothing. */
    public boolean isSame(UUID record, String field, String value) {
        String known = fields.get(record + " " + field);
        String plain = Part.plain(value);
        return known == null ? plain.isEmpty() : known.equals(sum(plain));
    }

    /** The lines of its file. */
    public String text() {
        StringBuilder out = new StringBuilder(HEAD).append(workspace).append('\n');
        for (Map.Entry<String, String> file : files.entrySet()) {
            out.append("file ").append(file.getValue()).append(' ').append(file.getKey()).append('\n');
        }
        fields.forEach((key, sum) -> out.append(key).append(' ').append(sum).append('\n'));
        return out.toString();
    }

    /** Reads its file; null when it is none. */
    public static @Nullable State read(String text) {
        List<String> lines = text.lines().toList();
        if (lines.isEmpty() || !lines.getFirst().startsWith(HEAD)) {
            return null;
        }
        State state = new State(lines.getFirst().substring(HEAD.length()).strip());
        for (String line : lines.subList(1, lines.size())) {
            String[] words = line.split(" ", line.startsWith("file ") ? 4 : 3);
            if (words.length == 4 && words[2].matches("[0-9a-f-]{36}")) {
                state.files.put(words[3], words[1] + " " + words[2]);
            } else if (words.length == 3) {
                state.fields.put(words[0] + " " + words[1], words[2]);
            } else if (!line.isBlank()) {
                return null;
            }
        }
        return state;
    }

    private static String sum(String text) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sum, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

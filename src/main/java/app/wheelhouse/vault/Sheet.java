package app.wheelhouse.vault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file of the vault: front matter, the main text, and further texts and records, each behind a line such as {@code %% options %%} or
 * {@code %% topic {id: …} %%}, which Obsidian does not show. A heading right above such a line belongs to it.
 */
public final class Sheet {
    private static final Pattern MARKER = Pattern.compile("%% ([a-z_]+)(?: (\\{.*}))? %%");
    private static final Pattern ESCAPED = Pattern.compile("\\\\+%% .*");
    private static final String FENCE = "---";
    private final List<Part> parts = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final String file;

    private Sheet(String file) {
        this.file = file;
    }

    /** The records of the file, its own first; none when it has no front matter. */
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /** What was not understood. */
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    /**
     * Reads a file.
     *
     * @param type what the file is of, when it does not say so itself
     * @throws VaultException when its front matter is no YAML
     */
    public static Sheet read(String file, String content, String type) throws VaultException {
        Sheet sheet = new Sheet(file);
        String text = content.startsWith("\ufeff") ? content.substring(1) : content;
        List<String> lines = List.of(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1));
        int end = lines.getFirst().stripTrailing().equals(FENCE) ? closing(lines) : -1;
        if (end < 0) {
            sheet.remarks.add(
                    new Remark(file, 1, "it has no front matter, so that nobody knows what it is. It was left out."));
            return sheet;
        }
        try {
            Front front = Front.read(String.join("\n", lines.subList(1, end)), 2);
            Part own = new Part(front.values().getOrDefault("type", type), sheet.id(front), 1);
            sheet.fill(own, front);
            sheet.parts.add(own);
            sheet.body(own, lines, end + 1);
        } catch (Front.Flaw e) {
            throw new VaultException(VaultException.Code.REFUSED,
                    "%s, line %d: %s.".formatted(file, e.line(), e.getMessage()));
        }
        return sheet;
    }

    private static int closing(List<String> lines) {
        for (int i = 1; i < lines.size(); i++) {
            if (lines.get(i).stripTrailing().equals(FENCE)) {
                return i;
            }
        }
        return -1;
    }

    private void fill(Part part, Front front) {
        front.values().forEach((name, value) -> {
            if (!name.equals("id") && !name.equals("type")) {
                part.put(name, value, front.lines().getOrDefault(name, part.line()));
            }
        });
        front.others().forEach(name -> remarks.add(new Remark(file, front.lines().getOrDefault(name, part.line()),
                "“" + name + "” holds more than one value and was left out.")));
    }

    private @org.jspecify.annotations.Nullable UUID id(Front front) {
        String said = front.values().getOrDefault("id", "");
        if (said.isBlank()) {
            return null;
        }
        try {
            return UUID.fromString(said.strip());
        } catch (IllegalArgumentException e) {
            remarks.add(new Remark(file, front.lines().getOrDefault("id", 1), "“" + said + "” is no id."));
            return new UUID(0, 0);
        }
    }

    private void body(Part own, List<String> lines, int from) throws Front.Flaw {
        Part part = own;
        String field = "";
        List<String> text = new ArrayList<>();
        int begun = from + 1;
        for (int i = from; i < lines.size(); i++) {
            Matcher marker = MARKER.matcher(lines.get(i).stripTrailing());
            if (!marker.matches()) {
                text.add(lines.get(i));
                continue;
            }
            String heading = heading(text);
            keep(part, field, text, begun);
            text = new ArrayList<>();
            begun = i + 2;
            String word = marker.group(1);
            if (marker.group(2) == null) {
                part = own;
                field = word;
            } else {
                Front front = Front.read(marker.group(2), i + 1);
                part = new Part(word, id(front), i + 1);
                fill(part, front);
                if (!heading.isEmpty()) {
                    part.put("title", heading, i);
                }
                parts.add(part);
                field = Shape.child(word).map(Shape.Child::text).orElse("");
            }
        }
        keep(part, field, text, begun);
    }

    /** The heading right above a marker, which is taken out of the text; a leading sign of order does not belong to it. */
    private static String heading(List<String> text) {
        if (!text.isEmpty() && text.getLast().matches("#{1,6} .*")) {
            return unescaped(text.removeLast()).replaceFirst("^#+ ", "").strip();
        }
        return "";
    }

    private void keep(Part part, String field, List<String> lines, int begun) {
        String text = Part.plain(String.join("\n", lines.stream().map(Sheet::unescaped).toList()));
        if (!field.isEmpty()) {
            part.put(field, text, begun);
        } else if (parts.size() == 1) {
            part.put("", text, begun);
        } else if (!text.isEmpty()) {
            remarks.add(new Remark(file, begun, "a " + part.type() + " has no text; this was left out."));
        }
    }

    private static String unescaped(String line) {
        return ESCAPED.matcher(line).matches() ? line.substring(1) : line;
    }

    private static String escaped(String text) {
        return text.lines().map(line -> line.startsWith("%% ") || ESCAPED.matcher(line).matches() ? "\\" + line : line)
                .collect(java.util.stream.Collectors.joining("\n"));
    }

    /** Writes files. */
    public static final class Writer {
        private final StringBuilder out = new StringBuilder(FENCE).append('\n');

        /** Begins with the fields of the file's own record. */
        public Writer(String type, UUID id, Map<String, String> fields) {
            out.append("id: ").append(id).append("\ntype: ").append(type).append('\n');
            fields.forEach((name, value) -> out.append(name).append(": ").append(value).append('\n'));
            out.append(FENCE).append('\n');
        }

        /** Adds the text that stands first. */
        public Writer main(String text) {
            if (!text.isBlank()) {
                out.append('\n').append(escaped(Part.plain(text))).append('\n');
            }
            return this;
        }

        /** Adds another text of the file's own record. */
        public Writer text(String field, String heading, String text) {
            out.append("\n## ").append(heading).append("\n%% ").append(field).append(" %%\n")
                    .append(escaped(Part.plain(text))).append('\n');
            return this;
        }

        /** Adds a record that stands within this one; {@code fields} are as YAML. */
        public Writer child(String type, UUID id, Optional<String> title, Map<String, String> fields, String text) {
            out.append('\n');
            title.ifPresent(words -> out.append("### ").append(words.replaceAll("\\s+", " ").strip()).append('\n'));
            out.append("%% ").append(type).append(" {id: ").append(id);
            fields.forEach((name, value) -> out.append(", ").append(name).append(": ").append(value));
            out.append("} %%\n");
            if (!text.isBlank()) {
                out.append(escaped(Part.plain(text))).append('\n');
            }
            return this;
        }

        @Override
        public String toString() {
            return out.toString();
        }
    }

    /** A value as YAML. */
    public static String quoted(String text) {
        return Front.quoted(text);
    }
}

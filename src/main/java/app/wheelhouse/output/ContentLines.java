package app.wheelhouse.output;

import java.nio.charset.StandardCharsets;

/** Writes the content lines of an iCalendar file (RFC 5545, 3.1). */
final class ContentLines {
    /** The longest line in octets, its end not counted. */
    private static final int LONGEST = 75;
    private final StringBuilder out = new StringBuilder();

    /** TEXT as in RFC 5545, 3.3.11. */
    static String text(String words) {
        return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** A parameter's value, quoted (RFC 5545, 3.2). */
    static String quoted(String words) {
        return '"' + words.replace('"', '\'').replaceAll("\\p{Cntrl}", " ") + '"';
    }

    /** A content line, folded where it would be longer than 75 octets, never within a character. */
    ContentLines line(String name, String value) {
        int octets = 0;
        for (int point : (name + ":" + value).codePoints().toArray()) {
            String character = Character.toString(point);
            int size = character.getBytes(StandardCharsets.UTF_8).length;
            if (octets + size > LONGEST) {
                out.append("\r\n ");
                octets = 1;
            }
            out.append(character);
            octets += size;
        }
        out.append("\r\n");
        return this;
    }

    /** The same unless there is nothing to say. */
    ContentLines some(String name, String words) {
        return words.isBlank() ? this : line(name, text(words));
    }

    @Override
    public String toString() {
        return out.toString();
    }
}

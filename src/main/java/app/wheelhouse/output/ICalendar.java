package app.wheelhouse.output;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes things to be done as an iCalendar file (RFC 5545). */
public final class ICalendar {
    /** The longest line in octets, its end not counted (RFC 5545, 3.1). */
    private static final int LONGEST = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter
            .ofPattern("yyyyMMdd'T'HHmmss'Z'", java.util.Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private final StringBuilder out = new StringBuilder();

    private ICalendar() {
    }

    /** How far something to be done has come (RFC 5545, 3.8.1.11). */
    public enum Status {
        NEEDS_ACTION, COMPLETED, CANCELLED;

        private String word() {
            return name().replace('_', '-');
        }
    }

    /**
     * Something to be done.
     *
     * @param who  by whom, or empty
     * @param what what else is to be known, or empty
     */
    public record Todo(UUID id, String title, String who, String what, @Nullable LocalDate due, Status status) {
    }

    /** @param stamp when the file was made */
    public static String write(List<Todo> todos, Instant stamp) {
        ICalendar file = new ICalendar();
        file.line("BEGIN", "VCALENDAR");
        file.line("VERSION", "2.0");
        file.line("PRODID", "-//Wheelhouse//Actions//EN");
        todos.forEach(todo -> file.todo(todo, stamp));
        file.line("END", "VCALENDAR");
        return file.out.toString();
    }

    private void todo(Todo todo, Instant stamp) {
        line("BEGIN", "VTODO");
        line("UID", todo.id().toString());
        line("DTSTAMP", MOMENT.format(stamp));
        line("SUMMARY", text(todo.who().isBlank() ? todo.title() : todo.title() + " (" + todo.who() + ")"));
        if (!todo.what().isBlank()) {
            line("DESCRIPTION", text(todo.what()));
        }
        LocalDate due = todo.due();
        if (due != null) {
            line("DUE;VALUE=DATE", DAY.format(due));
        }
        line("STATUS", todo.status().word());
        line("END", "VTODO");
    }

    /** TEXT as in RFC 5545, 3.3.11. */
    private static String text(String words) {
        return words.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replaceAll("\\R", "\\\\n")
                .replaceAll("\\p{Cntrl}", " ");
    }

    /** A content line, folded where it would be longer than 75 octets, never within a character. */
    private void line(String name, String value) {
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
    }
}

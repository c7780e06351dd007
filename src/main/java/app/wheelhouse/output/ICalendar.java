package app.wheelhouse.output;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes things to be done as an iCalendar file (RFC 5545). */
public final class ICalendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter
            .ofPattern("yyyyMMdd'T'HHmmss'Z'", java.util.Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private final ContentLines out = new ContentLines();

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
        file.out.line("BEGIN", "VCALENDAR");
        file.out.line("VERSION", "2.0");
        file.out.line("PRODID", "-//Wheelhouse//Actions//EN");
        todos.forEach(todo -> file.todo(todo, stamp));
        file.out.line("END", "VCALENDAR");
        return file.out.toString();
    }

    private void todo(Todo todo, Instant stamp) {
        out.line("BEGIN", "VTODO");
        out.line("UID", todo.id().toString());
        out.line("DTSTAMP", MOMENT.format(stamp));
        out.line("SUMMARY",
                ContentLines.text(todo.who().isBlank() ? todo.title() : todo.title() + " (" + todo.who() + ")"));
        if (!todo.what().isBlank()) {
            out.line("DESCRIPTION", ContentLines.text(todo.what()));
        }
        LocalDate due = todo.due();
        if (due != null) {
            out.line("DUE;VALUE=DATE", DAY.format(due));
        }
        out.line("STATUS", todo.status().word());
        out.line("END", "VTODO");
    }
}

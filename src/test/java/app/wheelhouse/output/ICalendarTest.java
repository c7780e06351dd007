package app.wheelhouse.output;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.output.ICalendar.Status;
import app.wheelhouse.output.ICalendar.Todo;
import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.component.VTodo;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The rules of RFC 5545 that a file of ours touches, by section. */
class ICalendarTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:15:30.5Z");

    private static String file(Todo... todos) {
        return ICalendar.write(List.of(todos), NOW);
    }

    private static Todo todo(String title) {
        return new Todo(new UUID(0, 1), title, "", "", null, Status.NEEDS_ACTION);
    }

    @Test
    void aTodoHasAnIdAStampInUtcADayAndAState() {
        assertEquals("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Wheelhouse//Actions//EN
                BEGIN:VTODO
                UID:00000000-0000-0000-0000-000000000001
                DTSTAMP:20261123T101530Z
                SUMMARY:Draft it (President)
                DESCRIPTION:B · Cloud first
                DUE;VALUE=DATE:20261204
                STATUS:COMPLETED
                END:VTODO
                END:VCALENDAR
                """.replace("\n", "\r\n"), file(new Todo(new UUID(0, 1), "Draft it", "President", "B · Cloud first",
                LocalDate.of(2026, 12, 4), Status.COMPLETED)));
    }

    @Test
    void backslashSemicolonCommaAndLineEndsAreEscaped() {
        assertTrue(file(todo("a\\b;c,d\r\ne")).contains("SUMMARY:a\\\\b\\;c\\,d\\ne\r\n"));
    }

    @Test
    void noLineIsLongerThan75OctetsAndNoCharacterIsDivided() {
        String title = "Prüfe 表 🚀 ".repeat(40).strip();
        String text = file(todo(title));
        for (String line : text.split("\r\n", -1)) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
        }
        assertTrue(text.replace("\r\n ", "").contains("SUMMARY:" + title + "\r\n"));
    }

    @Test
    void everyLineEndsWithCrLfAndControlCharactersAreGone() {
        String text = file(todo("bell\u0007"));
        assertEquals(text.chars().filter(c -> c == '\n').count(), text.split("\r\n", -1).length - 1);
        assertTrue(text.contains("SUMMARY:bell \r\n"));
    }

    @Test
    void anotherProgramReadsTheSameValuesWithoutAWarning() {
        Todo whole = new Todo(new UUID(7, 7), "Prüfe; 表, a\\b 🚀 " + "and on ".repeat(20).strip(), "Rina Example",
                "B · Cloud first\nwith two lines", LocalDate.of(2026, 12, 4), Status.NEEDS_ACTION);
        Todo bare = new Todo(new UUID(0, 1), "Draft it", "", "", null, Status.CANCELLED);
        biweekly.ICalendar calendar = Biweekly.parse(file(whole, bare)).first();

        assertEquals("", calendar.validate(ICalVersion.V2_0).toString());
        List<VTodo> read = calendar.getTodos();
        assertEquals(2, read.size());
        VTodo first = read.getFirst();
        assertEquals(whole.id().toString(), first.getUid().getValue());
        assertEquals(NOW.truncatedTo(ChronoUnit.SECONDS), first.getDateTimeStamp().getValue().toInstant());
        assertEquals(whole.title() + " (Rina Example)", first.getSummary().getValue());
        assertEquals(whole.what(), first.getDescription().getValue());
        assertEquals("2026-12-04", first.getDateDue().getValue().getRawComponents().toString(false, true));
        assertEquals(biweekly.property.Status.needsAction(), first.getStatus());
        assertNull(read.getLast().getDateDue());
        assertEquals(biweekly.property.Status.cancelled(), read.getLast().getStatus());
    }
}

package app.wheelhouse.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Markdown;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FollowUpTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Dates DATES = new Dates(ZoneOffset.UTC, Locale.UK);
    private final FollowUp actions = new FollowUp(List.of(row("Draft it", "President", TODAY.plusDays(3), "open"),
            row("Send it", "Release Manager", null, "open"),
            row("Old, but open", "President", TODAY.minusDays(1), "open"),
            row("=Done", "President", TODAY, "done"), row("Orphan", "", null, "open")));

    private static ActionRow row(String title, String owner, @Nullable LocalDate due, String state) {
        Map<String, @Nullable Object> fields = new HashMap<>();
        fields.put("id", new UUID(0, title.hashCode()));
        fields.put("title", title);
        fields.put("due", due);
        fields.put("state", state);
        return ActionRow.of(Action.read(fields), owner, "B · Cloud first");
    }

    @Test
    void openActionsStandByPersonMostUrgentFirstAndThoseOfNobodyLast() {
        Map<String, List<String>> titles = new java.util.LinkedHashMap<>();
        actions.byPerson().forEach((person, rows) -> titles.put(person,
                rows.stream().map(row -> row.action().title()).toList()));

        assertEquals(List.of("President", "Release Manager", "Nobody yet"), List.copyOf(titles.keySet()));
        assertEquals(List.of("Old, but open", "Draft it"), titles.get("President"));
    }

    @Test
    void whatIsDoneStandsBehindWhatIsOpen() {
        assertEquals(List.of("Old, but open", "Draft it", "=Done"), FollowUp.grouped(actions.rows()).get("President")
                .stream().map(row -> row.action().title()).toList());
    }

    @Test
    void theListSaysWhatIsOverdue() {
        String text = Markdown.render(actions.page(TODAY, DATES));

        assertTrue(text.contains("| Old, but open | 22 Nov 2026 (overdue) | B |"), text);
        assertTrue(text.contains("- **Open:** 4"), text);
    }

    @Test
    void theTableHoldsAllOfThemAndNoFormula() {
        assertEquals(List.of("action,owner,due,state,session", "Draft it,President,2026-11-26,open,B · Cloud first",
                "Send it,Release Manager,,open,B · Cloud first",
                "\"Old, but open\",President,2026-11-22,open,B · Cloud first",
                "'=Done,President,2026-11-23,done,B · Cloud first", "Orphan,,,open,B · Cloud first"),
                actions.csv().lines().toList());
    }

    @Test
    void theCalendarKnowsWhatIsDone() {
        String text = actions.calendar(Instant.EPOCH);

        assertEquals(5, text.split("BEGIN:VTODO", -1).length - 1);
        assertEquals(1, text.split("STATUS:COMPLETED", -1).length - 1);
    }

    @Test
    void aLetterNamesWhatIsOpenAndItsLinkOpensAMailProgramWhileItIsShort() {
        String mail = actions.mail("President", TODAY, DATES);

        assertEquals("""
                Hello President,

                this is open with you as of 23 Nov 2026:

                - Old, but open, due 22 Nov 2026 (overdue) [B · Cloud first]
                - Draft it, due 26 Nov 2026 [B · Cloud first]

                Please tell me what is done, and what needs another date.
                """, mail);
        assertTrue(FollowUp.link("Open actions", mail).orElseThrow()
                .startsWith("mailto:?subject=Open%20actions&body=Hello%20President%2C%0D%0A"));
        assertEquals(Optional.empty(), FollowUp.link("Open actions", "word ".repeat(500)));
    }
}

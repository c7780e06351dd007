package app.wheelhouse.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DaysTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private final Days days = new Days(MONDAY, ZoneId.of("Europe/Berlin"), Locale.UK);

    @ParameterizedTest
    @CsvSource({"2026-12-01,2026-12-01", "today,2026-11-23", "Tomorrow,2026-11-24", "fri,2026-11-27",
            "monday,2026-11-30", "+7,2026-11-30", "1 dec,2026-12-01", "1 December 2027,2027-12-01",
            "1.12.2026,2026-12-01", "01/12/2026,2026-12-01"})
    void aDateIsReadAsPeopleTypeIt(String typed, LocalDate date) {
        assertEquals(Optional.of(date), days.read(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "32 dec", "2026-02-30", "f"})
    void whatIsNoDateIsNone(String typed) {
        assertEquals(Optional.empty(), days.read(typed));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 6, 9, 200, 400})
    void whatIsShownCanBeTypedBack(int ahead) {
        for (Locale locale : List.of(Locale.UK, Locale.US, Locale.GERMANY, Locale.FRANCE, Locale.JAPAN,
                Locale.forLanguageTag("he-IL"))) {
            Days here = new Days(MONDAY, ZoneId.of("Europe/Berlin"), locale);
            LocalDate date = MONDAY.plusDays(ahead);
            String shown = here.weekday(date);
            assertEquals(Optional.of(date), here.read(shown), locale + " " + shown);
            Instant at = date.atTime(14, 5).atZone(here.zone()).toInstant();
            assertEquals(Optional.of(at), here.readMoment(here.moment(at)), locale + " " + here.moment(at));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2026-11-30 10:00       | 2026-11-30T09:00:00Z
            2026-11-30T9:05        | 2026-11-30T08:05:00Z
            Mon 30 Nov 2026, 10:00 | 2026-11-30T09:00:00Z
            30 nov 2026            | 2026-11-30T08:00:00Z
            tomorrow 16:30         | 2026-11-24T15:30:00Z
            Fri,  9:00             | 2026-11-27T08:00:00Z
            """)
    void aMomentIsReadAsPeopleTypeIt(String typed, Instant at) {
        assertEquals(Optional.of(at), days.readMoment(typed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "10:00", "2026-11-30 25:00", "2026-02-30 10:00", "Tue 30 Nov 2026, 10:00", " "})
    void whatIsNoMomentIsNone(String typed) {
        assertEquals(Optional.empty(), days.readMoment(typed));
    }

    @Test
    void theWeekdayOfTodayIsTheOneInSevenDays() {
        assertEquals(Optional.of(MONDAY.plusDays(7)), days.read("mon"));
    }

    @Test
    void aDueDateIsToldAsItIsThoughtOf() {
        assertEquals("3 days over", days.due(MONDAY.minusDays(3)));
        assertEquals("1 day over", days.due(MONDAY.minusDays(1)));
        assertEquals("today", days.due(MONDAY));
        assertEquals("tomorrow", days.due(MONDAY.plusDays(1)));
        assertEquals("Fri 27 Nov", days.due(MONDAY.plusDays(4)).replace(",", ""));
        assertEquals("7 Dec", days.due(MONDAY.plusDays(14)));
        assertEquals("7 Jan 2028", days.due(LocalDate.of(2028, 1, 7)));
        assertEquals("", days.due(null));
    }

    @Test
    void whatIsPastIsToldRoughly() {
        Instant now = Instant.parse("2026-11-23T10:12:00Z");
        assertEquals("just now", days.since(now.minusSeconds(20), now));
        assertEquals("12 min ago", days.since(now.minusSeconds(12 * 60), now));
        assertEquals("3 h ago", days.since(now.minusSeconds(3 * 3600), now));
        assertEquals("yesterday", days.since(now.minusSeconds(26 * 3600), now));
        assertEquals("19 Nov", days.since(now.minusSeconds(4 * 24 * 3600), now));
    }
}

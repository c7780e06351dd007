package app.wheelhouse.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Weeks that begin on Sunday, and what "working day" means then. */
class WorkDaysTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    private static WorkDays worked(String codes) {
        return new WorkDays(WorkDays.read(codes).orElseThrow(), List.of());
    }

    @ParameterizedTest
    @CsvSource({"Asia/Jerusalem,'MO,TU,WE,TH,SU'", "Africa/Cairo,'MO,TU,WE,TH,SU'", "Europe/London,'MO,TU,WE,TH,FR'",
            "Atlantic/Reykjavik,'MO,TU,WE,TH,FR'", "America/Los_Angeles,'MO,TU,WE,TH,FR'"})
    void theUsualDaysAreThoseOfTheZone(ZoneId zone, String codes) {
        assertEquals(codes, WorkDays.codes(WorkDays.usual(zone)));
    }

    @Test
    void aWeekFromSundayToThursdayBeginsOnSunday() {
        WorkDays days = worked("SU,MO,TU,WE,TH");
        assertFalse(days.isWorked(FRIDAY));
        assertFalse(days.isWorked(FRIDAY.plusDays(1)));
        assertTrue(days.isWorked(FRIDAY.plusDays(2)));
        assertEquals(LocalDate.of(2026, 11, 22), days.weekOf(FRIDAY));
        assertEquals(Optional.of(FRIDAY.minusDays(1)), days.before(FRIDAY.plusDays(2)));
        assertEquals(Optional.of(FRIDAY.plusDays(2)), days.after(FRIDAY.minusDays(1)));
    }

    @ParameterizedTest
    @CsvSource({"'MO,TU,WE,TH,FR',2026-11-23", "'SA,SU,MO,TU,WE',2026-11-21", "'MO,TU,WE,TH,FR,SA',2026-11-23",
            "'MO,TU,WE,TH,FR,SA,SU',2026-11-23", "'TU,TH',2026-11-23"})
    void anyOtherWeekBeginsWhereItsWorkDoesOrOnMonday(String codes, LocalDate first) {
        assertEquals(first, worked(codes).weekOf(FRIDAY));
    }

    @Test
    void codesAreReadInAnyOrderAndNothingElse() {
        assertEquals("MO,TH,SU", WorkDays.codes(WorkDays.read("su; th,MO").orElseThrow()));
        assertEquals(Optional.empty(), WorkDays.read("monday"));
        assertEquals(Optional.empty(), WorkDays.read(""));
        assertEquals(WorkDays.WESTERN, new WorkDays(java.util.Set.of(), List.of()).worked(), "some day is worked on");
    }

    @Test
    void rulesAreOfferedForTheDaysThatAreWorkedOnAndSaidInTheirWords() {
        List<String> rules = RecurrenceWords.offered(FRIDAY, worked("SU,MO,TU,WE,TH").worked());
        assertFalse(rules.contains("FREQ=WEEKLY;BYDAY=FR"));
        assertTrue(rules.contains("FREQ=WEEKLY;BYDAY=SU"));
        String last = rules.stream().filter(each -> each.endsWith("BYSETPOS=-1")).findFirst().orElseThrow();
        assertEquals("Last working day (Sunday to Thursday) of the month", RecurrenceWords.of(last));
        assertEquals("Every working day, Sunday to Thursday", RecurrenceWords.of("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,SU"));
        assertEquals(LocalDate.of(2026, 11, 30), Recurrence.read(last).orElseThrow()
                .between(LocalDate.of(2026, 11, 1).atTime(9, 0), LocalDate.of(2026, 11, 1), LocalDate.of(2026, 11, 30),
                        ZoneId.of("Asia/Jerusalem"))
                .findFirst().orElseThrow().toLocalDate());
        assertEquals(Optional.of(last), RecurrenceWords.read(RecurrenceWords.of(last), FRIDAY,
                worked("SU,MO,TU,WE,TH").worked()));
    }
}

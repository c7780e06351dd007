package app.wheelhouse.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class DayCountTest {
    private static final LocalDate START = LocalDate.of(2026, 10, 18);

    private static String on(String day) {
        return DayCount.of(START, 100, LocalDate.parse(day)).words();
    }

    @Test
    void theStartIsDayOneAndTheLastIsTheStartAndNinetyNineDays() {
        assertEquals("day 1 of 100", on("2026-10-18"));
        assertEquals("day 2 of 100", on("2026-10-19"));
        assertEquals("day 37 of 100", on("2026-11-23"));
        assertEquals("day 100 of 100", on("2027-01-25"));
        assertEquals(LocalDate.of(2027, 1, 25), DayCount.of(START, 100, START).dateOf(100));
        assertEquals(START, DayCount.of(START, 100, START).dateOf(1));
    }

    @Test
    void beforeTheStartItSaysWhenItBegins() {
        assertEquals("starts tomorrow", on("2026-10-17"));
        assertEquals("starts in 3 days", on("2026-10-15"));
        assertEquals(DayCount.Phase.BEFORE, DayCount.of(START, 100, START.minusDays(1)).phase());
        assertEquals(0, DayCount.of(START, 100, START.minusDays(9)).share());
    }

    @Test
    void afterTheLastDayItCountsOn() {
        assertEquals("day 101, 1 past 100", on("2027-01-26"));
        assertEquals("day 104, 4 past 100", on("2027-01-29"));
        assertEquals(1, DayCount.of(START, 100, LocalDate.of(2028, 1, 1)).share());
    }

    @Test
    void clocksPutForwardAndBackDoNotMakeOrLoseADay() {
        LocalDate start = LocalDate.of(2026, 3, 1);
        assertEquals(31, DayCount.of(start, 100, LocalDate.of(2026, 3, 31)).day());
        assertEquals(29, DayCount.of(LocalDate.of(2028, 2, 1), 100, LocalDate.of(2028, 2, 29)).day());
    }

    @Test
    void oneMomentIsAnotherDayElsewhere() {
        Instant moment = Instant.parse("2026-11-22T23:30:00Z");
        Map<String, Long> days = Map.of("Atlantic/Reykjavik", 36L, "America/Los_Angeles", 36L, "Asia/Jerusalem", 37L,
                "Europe/London", 36L, "Pacific/Kiritimati", 37L);
        days.forEach((zone, day) -> assertEquals(day,
                DayCount.of(START, 100, LocalDate.ofInstant(moment, ZoneId.of(zone))).day(), zone));
    }

    @Test
    void aPlanHasOtherDaysIfItIsSaid() {
        assertEquals("day 14 of 30", DayCount.of(START, 30, START.plusDays(13)).words());
        assertEquals("Day 14 of 30", DayCount.of(START, 30, START.plusDays(13)).label());
        assertThrows(IllegalArgumentException.class, () -> DayCount.of(START, 0, START));
    }

    @Test
    void aCheckpointsNameSaysItsDay() {
        assertEquals(OptionalInt.of(14), Checkpoint.dayIn("Week 2"));
        assertEquals(OptionalInt.of(30), Checkpoint.dayIn("day 30"));
        assertEquals(OptionalInt.of(90), Checkpoint.dayIn("Day 90: scale plan"));
        assertEquals(OptionalInt.of(60), Checkpoint.dayIn("Month 2"));
        assertEquals(OptionalInt.empty(), Checkpoint.dayIn("Site visit"));
        assertEquals(OptionalInt.empty(), Checkpoint.dayIn("Today 3"));
    }
}

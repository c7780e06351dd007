package app.wheelhouse.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of RFC 5545, 3.8.5.3, and what makes a rule one of meetings. */
class RecurrenceTest {
    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");

    private static List<LocalDateTime> some(String rule, String start, int count) {
        return Recurrence.read(rule).orElseThrow().from(LocalDateTime.parse(start), NEW_YORK).limit(count).toList();
    }

    /** Rule, first moment, the days that follow (as the standard lists them), and how many there are in all; 0 for endless. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=DAILY;COUNT=10 | 1997-09-02 | 09-02 09-03 09-04 09-05 09-06 09-07 09-08 09-09 09-10 09-11 | 10
            FREQ=DAILY;UNTIL=19971224T000000Z | 1997-09-02 | 09-02 09-03 09-04 | 113
            FREQ=DAILY;INTERVAL=2 | 1997-09-02 | 09-02 09-04 09-06 09-08 | 0
            FREQ=DAILY;INTERVAL=10;COUNT=5 | 1997-09-02 | 09-02 09-12 09-22 10-02 10-12 | 5
            FREQ=YEARLY;UNTIL=20000131T140000Z;BYMONTH=1;BYDAY=SU,MO,TU,WE,TH,FR,SA | 1998-01-01 | 01-01 01-02 01-03 | 93
            FREQ=DAILY;UNTIL=20000131T140000Z;BYMONTH=1 | 1998-01-01 | 01-01 01-02 01-03 | 93
            FREQ=WEEKLY;COUNT=10 | 1997-09-02 | 09-02 09-09 09-16 09-23 09-30 10-07 10-14 10-21 10-28 11-04 | 10
            FREQ=WEEKLY;UNTIL=19971224T000000Z | 1997-09-02 | 09-02 09-09 | 17
            FREQ=WEEKLY;INTERVAL=2;WKST=SU | 1997-09-02 | 09-02 09-16 09-30 10-14 10-28 11-11 | 0
            FREQ=WEEKLY;UNTIL=19971007T000000Z;WKST=SU;BYDAY=TU,TH | 1997-09-02 | 09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02 | 10
            FREQ=WEEKLY;COUNT=10;WKST=SU;BYDAY=TU,TH | 1997-09-02 | 09-02 09-04 09-09 09-11 09-16 09-18 09-23 09-25 09-30 10-02 | 10
            FREQ=WEEKLY;INTERVAL=2;UNTIL=19971224T000000Z;WKST=SU;BYDAY=MO,WE,FR | 1997-09-01 | 09-01 09-03 09-05 09-15 09-17 09-19 09-29 10-01 10-03 10-13 | 25
            FREQ=WEEKLY;INTERVAL=2;COUNT=8;WKST=SU;BYDAY=TU,TH | 1997-09-02 | 09-02 09-04 09-16 09-18 09-30 10-02 10-14 10-16 | 8
            FREQ=MONTHLY;COUNT=10;BYDAY=1FR | 1997-09-05 | 09-05 10-03 11-07 12-05 01-02 02-06 03-06 04-03 05-01 06-05 | 10
            FREQ=MONTHLY;UNTIL=19971224T000000Z;BYDAY=1FR | 1997-09-05 | 09-05 10-03 11-07 12-05 | 4
            FREQ=MONTHLY;INTERVAL=2;COUNT=10;BYDAY=1SU,-1SU | 1997-09-07 | 09-07 09-28 11-02 11-30 01-04 01-25 03-01 03-29 05-03 05-31 | 10
            FREQ=MONTHLY;COUNT=6;BYDAY=-2MO | 1997-09-22 | 09-22 10-20 11-17 12-22 01-19 02-16 | 6
            FREQ=MONTHLY;BYMONTHDAY=-3 | 1997-09-28 | 09-28 10-29 11-28 12-29 01-29 02-26 | 0
            FREQ=MONTHLY;COUNT=10;BYMONTHDAY=2,15 | 1997-09-02 | 09-02 09-15 10-02 10-15 11-02 11-15 12-02 12-15 01-02 01-15 | 10
            FREQ=MONTHLY;COUNT=10;BYMONTHDAY=1,-1 | 1997-09-30 | 09-30 10-01 10-31 11-01 11-30 12-01 12-31 01-01 01-31 02-01 | 10
            FREQ=MONTHLY;INTERVAL=18;COUNT=10;BYMONTHDAY=10,11,12,13,14,15 | 1997-09-10 | 09-10 09-11 09-12 09-13 09-14 09-15 03-10 03-11 03-12 03-13 | 10
            FREQ=MONTHLY;INTERVAL=2;BYDAY=TU | 1997-09-02 | 09-02 09-09 09-16 09-23 09-30 11-04 11-11 11-18 11-25 01-06 | 0
            FREQ=YEARLY;COUNT=10;BYMONTH=6,7 | 1997-06-10 | 06-10 07-10 06-10 07-10 06-10 07-10 06-10 07-10 06-10 07-10 | 10
            FREQ=YEARLY;INTERVAL=2;COUNT=10;BYMONTH=1,2,3 | 1997-03-10 | 03-10 01-10 02-10 03-10 01-10 02-10 03-10 01-10 02-10 03-10 | 10
            FREQ=YEARLY;INTERVAL=3;COUNT=10;BYYEARDAY=1,100,200 | 1997-01-01 | 01-01 04-10 07-19 01-01 04-09 07-18 01-01 04-10 07-19 01-01 | 10
            FREQ=YEARLY;BYDAY=20MO | 1997-05-19 | 05-19 05-18 05-17 | 0
            FREQ=YEARLY;BYWEEKNO=20;BYDAY=MO | 1997-05-12 | 05-12 05-11 05-17 | 0
            FREQ=YEARLY;BYMONTH=3;BYDAY=TH | 1997-03-13 | 03-13 03-20 03-27 03-05 03-12 03-19 03-26 03-04 03-11 03-18 03-25 | 0
            FREQ=YEARLY;BYDAY=TH;BYMONTH=6,7,8 | 1997-06-05 | 06-05 06-12 06-19 06-26 07-03 07-10 07-17 07-24 07-31 08-07 | 0
            FREQ=MONTHLY;BYDAY=FR;BYMONTHDAY=13 | 1998-02-13 | 02-13 03-13 11-13 08-13 10-13 | 0
            FREQ=MONTHLY;BYDAY=SA;BYMONTHDAY=7,8,9,10,11,12,13 | 1997-09-13 | 09-13 10-11 11-08 12-13 01-10 02-07 03-07 04-11 05-09 06-13 | 0
            FREQ=YEARLY;INTERVAL=4;BYMONTH=11;BYDAY=TU;BYMONTHDAY=2,3,4,5,6,7,8 | 1996-11-05 | 11-05 11-07 11-02 | 0
            FREQ=MONTHLY;COUNT=3;BYDAY=TU,WE,TH;BYSETPOS=3 | 1997-09-04 | 09-04 10-07 11-06 | 3
            FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-2 | 1997-09-29 | 09-29 10-30 11-27 12-30 01-29 02-26 03-30 | 0
            FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=MO | 1997-08-05 | 08-05 08-10 08-19 08-24 | 4
            FREQ=WEEKLY;INTERVAL=2;COUNT=4;BYDAY=TU,SU;WKST=SU | 1997-08-05 | 08-05 08-17 08-19 08-31 | 4
            FREQ=MONTHLY;BYMONTHDAY=15,30;COUNT=5 | 2007-01-15 | 01-15 01-30 02-15 03-15 03-30 | 5
            """)
    void itComesOnTheDaysTheStandardLists(String rule, String first, String days, int count) {
        List<String> listed = List.of(days.split(" "));
        List<LocalDateTime> found = some(rule, first + "T09:00", count == 0 ? listed.size() : 200);
        assertEquals(listed, found.stream().limit(listed.size())
                .map(at -> at.toLocalDate().toString().substring(5)).toList());
        assertTrue(found.stream().allMatch(at -> at.toLocalTime().toString().equals("09:00")), "always at nine");
        if (count > 0) {
            assertEquals(count, found.size());
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=HOURLY;INTERVAL=3;UNTIL=19970902T210000Z | 09:00 12:00 15:00
            FREQ=MINUTELY;INTERVAL=15;COUNT=6 | 09:00 09:15 09:30 09:45 10:00 10:15
            FREQ=MINUTELY;INTERVAL=90;COUNT=4 | 09:00 10:30 12:00 13:30
            FREQ=DAILY;BYHOUR=9,10,11;BYMINUTE=0,20,40;COUNT=5 | 09:00 09:20 09:40 10:00 10:20
            """)
    void rulesWithinADayAreWorkedOutButAreNoneOfMeetings(String rule, String times) {
        assertEquals(times, some(rule, "1997-09-02T09:00", 10).stream().map(at -> at.toLocalTime().toString())
                .collect(Collectors.joining(" ")));
        assertFalse(Recurrence.read(rule).orElseThrow().isOfDays());
    }

    @Test
    void whatIsNoRuleIsNone() {
        for (String text : List.of("", "every monday", "FREQ=", "FREQ=WEEKLY;BYDAY=XX", "FREQ=WEEKLY;COUNT=two",
                "FREQ=DAILY;COUNT=1;UNTIL=20270101")) {
            assertTrue(Recurrence.read(text).isEmpty(), text);
        }
        assertEquals("FREQ=WEEKLY;BYDAY=MO", Recurrence.read("rrule:freq=weekly;byday=mo ").orElseThrow().text());
    }

    @Test
    void aWindowLongAfterTheFirstIsTheSameAsWalkingThere() {
        for (String rule : List.of("FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
                "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=31", "FREQ=DAILY;INTERVAL=3")) {
            Recurrence each = Recurrence.read(rule).orElseThrow();
            LocalDateTime first = LocalDateTime.parse("2020-01-06T09:00");
            LocalDate from = LocalDate.parse("2026-11-23");
            LocalDate to = LocalDate.parse("2027-03-31");
            assertEquals(each.from(first, NEW_YORK).dropWhile(at -> at.toLocalDate().isBefore(from))
                    .takeWhile(at -> !at.toLocalDate().isAfter(to)).toList(),
                    each.between(first, from, to, NEW_YORK).toList(), rule);
        }
    }

    @Test
    void wordsSayWhenItComesAndAreReadBack() {
        LocalDate day = LocalDate.parse("2026-11-30");
        assertEquals("Every Monday", RecurrenceWords.of("FREQ=WEEKLY;BYDAY=MO"));
        assertEquals("Every other Tuesday, Thursday", RecurrenceWords.of("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH"));
        assertEquals("Last working day of the month",
                RecurrenceWords.of("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1"));
        assertEquals("First working day of the quarter",
                RecurrenceWords.of("FREQ=MONTHLY;BYMONTH=1,4,7,10;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1"));
        assertEquals("Every day, 10 times", RecurrenceWords.of("FREQ=DAILY;COUNT=10"));
        assertEquals("FREQ=YEARLY;BYDAY=20MO", RecurrenceWords.of("FREQ=YEARLY;BYDAY=20MO"),
                "without words as written");
        for (String rule : RecurrenceWords.offered(day, WorkDays.WESTERN)) {
            assertEquals(rule, RecurrenceWords.read(RecurrenceWords.of(rule), day, WorkDays.WESTERN).orElseThrow());
            assertFalse(RecurrenceWords.of(rule).contains("FREQ"), rule);
        }
    }
}

package app.wheelhouse.rhythm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import biweekly.ICalendar;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Meetings over changes of the clocks, exceptions, holidays, clashes, and as a file for other calendars. */
class RhythmTest {
    private static final ZoneId LONDON = ZoneId.of("Europe/London");
    private static final UUID WBR = UUID.fromString("00000000-0000-0000-0000-000000000001");
    private static final UUID MBR = UUID.fromString("00000000-0000-0000-0000-000000000002");
    private static final UUID HEAD = UUID.fromString("00000000-0000-0000-0000-0000000000aa");

    private static Cadence cadence(UUID id, String title, String rule, String first, String zone, String holidays) {
        Map<String, Object> values = new HashMap<>(Map.of("id", id, "title", title, "rrule", rule, "starts_on",
                LocalDate.parse(first.substring(0, 10)), "starts_at", first.substring(11), "zone", zone, "minutes", 60,
                "owner", HEAD, "holidays", holidays));
        values.put("alarm", 10);
        values.put("key_decisions", "ship, or not; and why");
        return Cadence.read(values, LONDON);
    }

    private static Cadence weekly(String first, String zone) {
        String day = LocalDate.parse(first.substring(0, 10)).getDayOfWeek().name().substring(0, 2);
        return cadence(WBR, "WBR", "FREQ=WEEKLY;BYDAY=" + day, first, zone, "skip");
    }

    private static Rhythm rhythm(List<Cadence> cadences, List<Change> changes, List<Span> holidays,
            List<Span> travels) {
        Map<UUID, List<Change>> byCadence = new HashMap<>();
        changes.forEach(each -> byCadence.computeIfAbsent(each.cadence(), _ -> new ArrayList<>()).add(each));
        return new Rhythm(cadences, byCadence, new WorkDays(holidays), travels, Map.of(), Map.of(),
                Map.of(HEAD, "Head of Product"));
    }

    private static Span span(String title, String from, String to) {
        return new Span(UUID.randomUUID(), title, null, LocalDate.parse(from), LocalDate.parse(to), "");
    }

    private static Change change(String due, String to) {
        return new Change(UUID.randomUUID(), WBR, LocalDate.parse(due), Change.moment(to).orElse(null), "board week");
    }

    private static Occurrence on(Rhythm rhythm, String day) {
        return rhythm.occurrence(WBR, LocalDate.parse(day)).orElseThrow();
    }

    /** The week before a change of the clocks, of the change, and after: the local time stays, UTC moves. */
    @ParameterizedTest(name = "{0} from {1}")
    @CsvSource({
            "Europe/London,2026-03-22T09:00,09:00Z 08:00Z 08:00Z",
            "Europe/London,2026-10-18T09:00,08:00Z 09:00Z 09:00Z",
            "America/Los_Angeles,2026-03-01T09:00,17:00Z 16:00Z 16:00Z",
            "America/Los_Angeles,2026-10-25T09:00,16:00Z 17:00Z 17:00Z",
            "Asia/Jerusalem,2026-03-20T09:00,07:00Z 06:00Z 06:00Z",
            "Asia/Jerusalem,2026-10-18T09:00,06:00Z 07:00Z 07:00Z",
            "Atlantic/Reykjavik,2026-03-22T09:00,09:00Z 09:00Z 09:00Z",
            "Atlantic/Reykjavik,2026-10-18T09:00,09:00Z 09:00Z 09:00Z",
            "Europe/London,2026-03-22T01:30,01:30Z 01:30Z 00:30Z",
            "Europe/London,2026-10-18T01:30,00:30Z 00:30Z 01:30Z",
            "America/Los_Angeles,2026-03-01T02:30,10:30Z 10:30Z 09:30Z",
            "America/Los_Angeles,2026-10-25T01:30,08:30Z 08:30Z 09:30Z",
            "Asia/Jerusalem,2026-03-20T02:30,00:30Z 00:30Z 23:30Z",
            "Asia/Jerusalem,2026-10-18T01:30,22:30Z 22:30Z 23:30Z"})
    void theLocalTimeStaysWhateverTheClocksDo(String zone, String first, String utc) {
        Cadence cadence = weekly(first, zone);
        List<Occurrence> three = rhythm(List.of(cadence), List.of(), List.of(), List.of()).next(cadence,
                LocalDate.parse(first.substring(0, 10)), 3);
        assertEquals(List.of(utc.split(" ")),
                three.stream().map(each -> each.begins().toString().substring(11, 16) + "Z").toList());
        assertTrue(three.stream().allMatch(each -> each.local().toLocalTime().equals(cadence.at())));
    }

    @Test
    void oneMeetingIsSkippedAndAnotherMovedAndTheRestStays() {
        Rhythm rhythm = rhythm(List.of(weekly("2026-11-23T09:00", "Europe/London")),
                List.of(change("2026-11-30", ""), change("2026-12-07", "2026-12-08T11:00")), List.of(), List.of());
        assertEquals(Occurrence.State.SKIPPED, on(rhythm, "2026-11-30").state());
        assertEquals(LocalDateTime.parse("2026-12-08T11:00"), on(rhythm, "2026-12-07").local());
        assertEquals(Occurrence.State.DUE, on(rhythm, "2026-12-14").state());
        assertEquals(List.of("2026-12-08"), rhythm.occurrences(LocalDate.parse("2026-12-07"),
                LocalDate.parse("2026-12-13"), LONDON).stream().map(each -> each.day().toString()).toList());
    }

    @ParameterizedTest
    @CsvSource({"skip,HOLIDAY,2026-12-25", "before,MOVED,2026-12-24", "after,MOVED,2026-12-29", "keep,DUE,2026-12-25"})
    void aHolidaySkipsMovesOrLeavesAMeeting(String what, Occurrence.State state, String day) {
        Cadence council = cadence(WBR, "Council", "FREQ=WEEKLY;BYDAY=FR", "2026-11-27T09:00", "Europe/London", what);
        Rhythm rhythm = rhythm(List.of(council), List.of(),
                List.of(span("Christmas", "2026-12-25", "2026-12-25"), span("Boxing day", "2026-12-28", "2026-12-28")),
                List.of());
        Occurrence meeting = on(rhythm, "2026-12-25");
        assertEquals(state, meeting.state());
        assertEquals(LocalDate.parse(day), meeting.day());
    }

    @Test
    void theLastWorkingDayOfAMonthComesBeforeItsHoliday() {
        Cadence mbr = cadence(WBR, "MBR", "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "2026-10-01T13:00",
                "Europe/London", "before");
        Rhythm rhythm = rhythm(List.of(mbr), List.of(), List.of(span("New year’s eve", "2026-12-31", "2026-12-31")),
                List.of());
        assertEquals(List.of("2026-10-30", "2026-11-30", "2026-12-30", "2027-01-29"),
                rhythm.next(mbr, LocalDate.parse("2026-10-01"), 4).stream().map(each -> each.day().toString())
                        .toList());
    }

    @Test
    void meetingsAtTheSameTimeAndDaysOnTheWayClash() {
        Cadence wbr = weekly("2026-11-23T09:00", "Europe/London");
        Cadence mbr = cadence(MBR, "MBR", "FREQ=MONTHLY;BYDAY=-1MO", "2026-11-01T11:30", "Asia/Jerusalem", "skip");
        Rhythm rhythm = rhythm(List.of(wbr, mbr), List.of(), List.of(),
                List.of(span("Site visit", "2026-11-23", "2026-11-26")));
        assertEquals(List.of("Travel: Site visit"),
                rhythm.clashes(on(rhythm, "2026-11-23")).stream().map(Clash::sentence).toList());
        assertEquals(List.of("Overlaps MBR"),
                rhythm.clashes(on(rhythm, "2026-11-30")).stream().map(Clash::sentence).toList(), "over zones");
        assertEquals(List.of(), rhythm.clashes(on(rhythm, "2026-12-07")));
    }

    @Test
    void aCadenceThatIsMostlyNotHeldIsProposedToBeDropped() {
        Cadence wbr = weekly("2026-09-07T09:00", "Europe/London");
        List<Meeting> made = List.of(
                new Meeting(UUID.randomUUID(), WBR, LocalDate.parse("2026-09-07"), true, 4_200, 600, 3),
                new Meeting(UUID.randomUUID(), WBR, LocalDate.parse("2026-09-14"), true, 3_000, 0, 1),
                new Meeting(UUID.randomUUID(), WBR, LocalDate.parse("2026-09-21"), false, 0, 0, 0));
        Rhythm rhythm = new Rhythm(List.of(wbr), Map.of(WBR, List.of(change("2026-09-28", ""))),
                new WorkDays(List.of(span("Holiday", "2026-10-05", "2026-10-05"))), List.of(), Map.of(),
                Map.of(WBR, made), Map.of());
        Health health = Health.of(rhythm, wbr, LocalDate.parse("2026-10-20"));
        assertEquals(new Health(wbr, 6, 2, 1, 4, 7_200, 600), health);
        assertEquals("2.0", health.rate());
        assertEquals(5, health.minutesOver());
        assertEquals("Held 2 of 6 times", health.reason());
    }

    @Test
    void theFileIsOneThatOtherCalendarsRead() {
        Cadence mbr = cadence(MBR, "MBR; budget, strategy",
                "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;UNTIL=20271231",
                "2026-11-01T13:00", "Asia/Jerusalem", "before");
        Rhythm rhythm = rhythm(List.of(weekly("2026-11-23T09:00", "America/Los_Angeles"), mbr),
                List.of(change("2026-11-30", ""), change("2026-12-07", "2026-12-08T11:00")),
                List.of(span("Holiday", "2026-12-21", "2026-12-21")), List.of());
        String file = new RhythmCalendar(rhythm, LONDON).calendar(Instant.parse("2026-11-23T12:00:00Z"));
        ICalendar read = Biweekly.parse(file).first();
        assertEquals("", read.validate(biweekly.ICalVersion.V2_0).toString());
        assertEquals(3, read.getEvents().size(), "two series and the meeting that was moved");
        assertEquals(1, read.getEvents().getFirst().getAlarms().size());
        var dates = read.getEvents().getFirst().getDateIterator(TimeZone.getTimeZone("America/Los_Angeles"));
        List<String> starts = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            starts.add(dates.next().toInstant().toString());
        }
        assertEquals("2026-11-23T17:00:00Z", starts.getFirst());
        assertTrue(starts.stream().noneMatch(each -> each.startsWith("2026-11-30") || each.startsWith("2026-12-21")));
        assertTrue(starts.contains("2027-03-15T16:00:00Z"), "in summer an hour earlier in UTC: " + starts);
        assertTrue(file.contains("UNTIL=20271231T215959Z"), "the end of the day in Jerusalem, in UTC");
        assertTrue(file.lines().allMatch(line -> line.getBytes(java.nio.charset.StandardCharsets.UTF_8).length <= 75));
    }
}

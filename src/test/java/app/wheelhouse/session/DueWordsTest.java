package app.wheelhouse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days named in words. Monday is 2026-11-23, Friday 27, Saturday 28, Sunday 29. */
class DueWordsTest {

    @ParameterizedTest(name = "on {0}, {1} is {2}")
    @CsvSource(delimiter = '|', value = {
            "2026-11-23 | today | 2026-11-23",
            "2026-11-23 | tonight | 2026-11-23",
            "2026-11-23 | EOD | 2026-11-23",
            "2026-11-23 | end of day | 2026-11-23",
            "2026-11-23 | tomorrow | 2026-11-24",
            "2026-12-31 | Tomorrow | 2027-01-01",
            "2026-11-23 | tmr | 2026-11-24",
            "2026-11-23 | tmrw | 2026-11-24",
            "2026-11-23 | day after tomorrow | 2026-11-25",
            "2026-11-23 | the day after tomorrow | 2026-11-25",
            // Weekdays: the first one after today.
            "2026-11-23 | mon | 2026-11-30",
            "2026-11-23 | tue | 2026-11-24",
            "2026-11-23 | tues | 2026-11-24",
            "2026-11-23 | wed | 2026-11-25",
            "2026-11-23 | wednesday | 2026-11-25",
            "2026-11-23 | thu | 2026-11-26",
            "2026-11-23 | thurs | 2026-11-26",
            "2026-11-23 | thursday | 2026-11-26",
            "2026-11-23 | fri | 2026-11-27",
            "2026-11-23 | Friday | 2026-11-27",
            "2026-11-23 | FRI | 2026-11-27",
            "2026-11-23 | sat | 2026-11-28",
            "2026-11-23 | sunday | 2026-11-29",
            "2026-11-23 | coming fri | 2026-11-27",
            "2026-11-27 | fri | 2026-12-04",
            "2026-11-27 | this fri | 2026-11-27",
            "2026-11-28 | this fri | 2026-12-04",
            "2026-11-23 | this friday | 2026-11-27",
            "2026-11-23 | next fri | 2026-12-04",
            "2026-11-27 | next fri | 2026-12-04",
            "2026-11-28 | next fri | 2026-12-04",
            "2026-11-29 | next mon | 2026-11-30",
            "2026-11-23 | next monday | 2026-11-30",
            // Ends of periods.
            "2026-11-23 | eow | 2026-11-27",
            "2026-11-27 | eow | 2026-11-27",
            "2026-11-28 | eow | 2026-12-04",
            "2026-11-29 | end of week | 2026-12-04",
            "2026-11-23 | end of the week | 2026-11-27",
            "2026-11-23 | this week | 2026-11-27",
            "2026-11-23 | next week | 2026-12-04",
            "2026-11-29 | next week | 2026-12-04",
            "2026-11-23 | end of next week | 2026-12-04",
            "2026-11-23 | eom | 2026-11-30",
            "2026-11-23 | end of month | 2026-11-30",
            "2026-11-23 | this month | 2026-11-30",
            "2026-12-31 | next month | 2027-01-31",
            "2027-01-31 | next month | 2027-02-28",
            "2026-11-23 | eoq | 2026-12-31",
            "2027-02-10 | end of quarter | 2027-03-31",
            "2027-05-31 | eoq | 2027-06-30",
            "2026-11-23 | next quarter | 2027-03-31",
            "2026-11-23 | eoy | 2026-12-31",
            "2026-11-23 | end of the year | 2026-12-31",
            "2026-11-23 | next year | 2027-12-31",
            // Spans.
            "2026-11-23 | in 1 day | 2026-11-24",
            "2026-11-23 | in 3 days | 2026-11-26",
            "2026-11-23 | in 2 weeks | 2026-12-07",
            "2026-11-23 | in two weeks | 2026-12-07",
            "2026-11-23 | in a week | 2026-11-30",
            "2026-11-23 | in 2w | 2026-12-07",
            "2026-11-23 | in 10d | 2026-12-03",
            "2027-01-31 | in a month | 2027-02-28",
            "2026-11-23 | in twelve months | 2027-11-23",
            "2028-02-29 | in 1 year | 2029-02-28",
            // Dates.
            "2026-11-23 | 2026-12-01 | 2026-12-01",
            "2026-11-23 | 2020-01-31 | 2020-01-31",
            "2026-11-23 | tue 2026-12-01 | 2026-12-01",
            "2026-11-23 | 1 dec | 2026-12-01",
            "2026-11-23 | 1 december | 2026-12-01",
            "2026-11-23 | 1. Dezember | -",
            "2026-11-23 | 1st of december | 2026-12-01",
            "2026-11-23 | 2nd dec | 2026-12-02",
            "2026-11-23 | 3rd dec | 2026-12-03",
            "2026-11-23 | 4th dec. | 2026-12-04",
            "2026-11-23 | dec 1 | 2026-12-01",
            "2026-11-23 | Dec 1st | 2026-12-01",
            "2026-11-23 | december 1, 2027 | 2027-12-01",
            "2026-11-23 | 1 dec 2027 | 2027-12-01",
            "2026-11-23 | 1 dec 2020 | 2020-12-01",
            "2026-11-23 | fri 4 dec | 2026-12-04",
            "2026-11-23 | friday, dec 4 | 2026-12-04",
            "2026-11-23 | 22 nov | 2027-11-22",
            "2026-11-23 | 23 nov | 2026-11-23",
            "2026-11-23 | 15 january | 2027-01-15",
            "2026-11-23 | 3 sept | 2027-09-03",
            "2026-11-23 | 29 feb | 2028-02-29",
            "2026-11-23 | 29 feb 2028 | 2028-02-29",
            "2026-11-23 | 29 feb 2027 | -",
            "2026-11-23 | 31 nov | -",
            "2026-11-23 | 1.12. | 2026-12-01",
            "2026-11-23 | 1.12.2027 | 2027-12-01",
            "2026-11-23 | 1.2. | 2027-02-01",
            "2026-11-23 | 32.1. | -",
            "2026-11-23 | 2026-13-01 | -",
            "2026-11-23 | 2026-02-30 | -",
            "2026-11-23 | 0 dec | -"})
    void eachWordMeansOneDay(LocalDate today, String words, String expected) {
        Optional<LocalDate> day = DueWords.at(words, today).filter(found -> found.length() == words.length())
                .map(DueWords.Found::day);
        assertEquals(expected, day.map(LocalDate::toString).orElse("-"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "soon", "diligence", "fried", "monkey", "marching", "in time", "in 12345 days", "next",
            "the board", "1", "1/12", "weekly", "eowx", "today's", "xfri"})
    void otherWordsAreNoDay(String words) {
        Optional<DueWords.Found> found = DueWords.at(words, LocalDate.of(2026, 11, 23));
        assertEquals(words.equals("today's") ? Optional.of(5) : Optional.empty(), found.map(DueWords.Found::length));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"fri and then | 3", "1 dec, then | 5", "1 dec 2027 then | 10",
            "dec 1 2027 | 10", "fri. | 3", "1.12. | 5", "tue 2026-12-01) | 14", "in 2 weeks' time | 10"})
    void asManyCharactersAreTakenAsBelongToTheDay(String words, int length) {
        assertEquals(length, DueWords.at(words, LocalDate.of(2026, 11, 23)).orElseThrow().length());
    }
}

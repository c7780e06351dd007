package app.wheelhouse.session;

import static app.wheelhouse.session.Meeting.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Changes said in words. */
class ChangeWordsTest {
    private final ChangeWords words = new ChangeWords(
            id -> Map.of(id("President"), "President", id("Crawl"), "Crawl").getOrDefault(id, ""),
            ZoneId.of("Europe/Berlin"), Locale.UK);

    @ParameterizedTest(name = "{4}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
            "topic | title | `` | Crawl | Named “Crawl”",
            "person | name | `` | Support Lead | Named “Support Lead”",
            "topic | title | Crawl | Walk | Title changed from “Crawl” to “Walk”",
            "topic | title | Crawl | `` | Title cleared, was “Crawl”",
            "topic | `` | `` | `` | Deleted",
            "topic | position | A | B | Moved",
            "topic | parent | x | `` | Moved to the top level",
            "topic | minutes | `` | 10 | Minutes set to 10 min",
            "topic | minutes | 10 | 15 | Minutes changed from 10 min to 15 min",
            "topic | minutes | 10 | `` | Minutes cleared, was 10 min",
            "topic | kind | discussion | decision_wanted | Kind changed from discussion to decision wanted",
            "risk | kind | `` | objection | Kind set to objection",
            "topic | audience | room | host | Kept to the host",
            "topic | audience | host | room | Shown to the room",
            "topic | state | open | landed | Marked landed",
            "topic | state | open | partly | Marked partly landed",
            "topic | state | open | not_landed | Marked not landed",
            "topic | state | open | done | Marked done",
            "topic | state | open | parked | Parked",
            "topic | state | open | cut | Cut",
            "topic | state | cut | open | Opened",
            "session | state | planned | running | Meeting started",
            "session | state | running | closed | Meeting closed",
            "session | state | `` | planned | Planned",
            "decision | state | proposed | accepted | Approved",
            "decision | state | proposed | rejected | Rejected",
            "decision | state | proposed | deferred | Deferred",
            "action | state | open | done | Done",
            "action | state | open | dropped | Dropped",
            "action | state | `` | open | Opened",
            "risk | state | `` | open | State set to open",
            "attendee | role | `` | approver | Role set to Approver",
            "person | role | `` | President | Role set to “President”",
            "attendee | attended | `` | true | Attended",
            "attendee | attended | true | false | Did not attend",
            "attendee | attended | false | `` | Attendance unknown",
            "receipt | attribution | named | not_for_room | Attribution changed from named to not for the room",
            "note | text | `` | one two | Text written, 2 words",
            "note | text | one | one two | Text edited, 1 word more",
            "note | text | one two three | one | Text edited, 2 words fewer",
            "note | text | one | two | Text edited",
            "note | text | one two | `` | Text emptied, was 2 words",
            "note | text | `` | `` | Text emptied",
            "action | due | `` | 2026-12-01 | Due day set to 1 Dec 2026",
            "action | line | a: x | a: y | Note line edited",
            "decision | needed_by | 2026-12-01 | `` | Needed by cleared, was 1 Dec 2026",
            "session | starts_at | `` | 2026-12-01T14:00:00Z | Start set to 1 Dec 2026, 15:00",
            "session | place | `` | Room 4 | Place set to “Room 4”",
            "later | some_field | `` | 5 | Some field set to “5”"})
    void aChangeIsSaidInWords(String type, String field, String before, String after, String sentence) {
        assertEquals(sentence, words.of(type, field, before, after));
    }

    @Test
    void recordsAreNamed() {
        assertEquals("Presenter set to President", words.of("topic", "presenter", "", id("President").toString()));
        assertEquals("Owner changed from somebody no longer here to President",
                words.of("action", "owner", id("gone").toString(), id("President").toString()));
        assertEquals("Moved under “Crawl”", words.of("topic", "parent", "", id("Crawl").toString()));
        assertEquals("Topic set to a record no longer here", words.of("action", "topic", "", id("gone").toString()));
    }

    @Test
    void longWordsAreShortened() {
        assertEquals("Place set to “" + "x".repeat(59) + "…”", words.of("session", "place", "", "x".repeat(100)));
    }
}

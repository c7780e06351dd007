package app.wheelhouse.session;

import static app.wheelhouse.session.Meeting.at;
import static app.wheelhouse.session.Meeting.id;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Stamps saying to which topic a part of the note belongs. */
class NoteStampTest {
    private static final ZoneId UTC = ZoneId.of("UTC");
    private final Meeting meeting = new Meeting(45).point("Crawl", 10).point("Walk", 10);

    @Test
    void theFirstWordsOfATopicGetAStamp() {
        assertEquals(Optional.of("### 14:07 · Crawl\n"), stamp("", "Crawl", 5, 7.5));
        assertEquals(Optional.of("\n\n### 14:07 · Crawl\n"), stamp("text", "Crawl", 5, 7.5));
        assertEquals(Optional.of("\n### 14:07 · Crawl\n"), stamp("text\n", "Crawl", 5, 7.5));
        assertEquals(Optional.of("### 14:07 · Crawl\n"), stamp("text\n\n", "Crawl", 5, 7.5));
        assertEquals(Optional.of("\n### 14:07 · Crawl\n"), stamp("  ", "Crawl", 5, 7.5));
    }

    @Test
    void aVisitIsStampedOnce() {
        assertEquals(Optional.empty(), stamp("### 14:07 · Crawl\nwords\n", "Crawl", 5, 9));
        assertEquals(Optional.empty(), stamp("### 14:07 · Crawl\r\nwords\r\n", "Crawl", 5, 9));
        assertEquals(Optional.empty(), stamp("### 14:05 · Crawl\n", "Crawl", 5.9, 9));
    }

    @Test
    void theNextTopicGetsItsOwn() {
        assertEquals(Optional.of("\n### 14:12 · Walk\n"), stamp("### 14:07 · Crawl\nwords\n", "Walk", 11, 12));
    }

    @Test
    void comingBackToATopicIsStampedAgain() {
        String note = "### 14:07 · Crawl\nwords\n";
        assertEquals(Optional.of("\n### 14:30 · Crawl\n"), stamp(note, "Crawl", 29, 30));
        assertEquals(Optional.of("\n### 14:30 · Crawl\n"),
                stamp(note + "### 14:12 · Walk\nmore\n", "Crawl", 5, 30));
    }

    @Test
    void aHeadingOfTheUsersOwnIsNoStamp() {
        assertEquals(Optional.of("\n### 14:07 · Crawl\n"), stamp("### Crawl\n", "Crawl", 5, 7));
        assertEquals(Optional.of("\n### 14:07 · Crawl\n"), stamp("## 14:06 · Crawl\n", "Crawl", 5, 7));
    }

    @Test
    void aVisitAcrossMidnightIsStampedOnce() {
        Visit late = visit(Instant.parse("2026-11-23T23:58:00Z"));
        assertEquals(Optional.empty(), NoteStamp.before("### 23:59 · Crawl\n", meeting.topics.getFirst(), late,
                Instant.parse("2026-11-24T00:10:00Z"), UTC));
    }

    @Test
    void theHourThatComesTwiceIsNoTrouble() {
        Visit visit = visit(Instant.parse("2026-10-25T00:50:00Z"));
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertEquals(Optional.empty(), NoteStamp.before("### 02:50 · Crawl\n", meeting.topics.getFirst(), visit,
                Instant.parse("2026-10-25T01:10:00Z"), berlin));
        assertEquals(Optional.of("### 02:10 · Crawl\n"), NoteStamp.before("", meeting.topics.getFirst(), visit,
                Instant.parse("2026-10-25T01:10:00Z"), berlin));
    }

    @Test
    void aTitleOfSeveralLinesBecomesOne() {
        Topic topic = new Meeting(1).point("Two\n lines ", 1).topics.getFirst();
        String stamp = NoteStamp.before("", topic, visit(at(0)), at(1), UTC).orElseThrow();
        assertEquals("### 14:01 · Two lines\n", stamp);
        assertEquals(Optional.empty(), NoteStamp.before(stamp, topic, visit(at(0)), at(2), UTC));
    }

    private Optional<String> stamp(String note, String topic, double entered, double now) {
        Topic on = meeting.topics.stream().filter(t -> t.title().equals(topic)).findFirst().orElseThrow();
        return NoteStamp.before(note, on, visit(at(entered)), at(now), UTC);
    }

    private static Visit visit(Instant entered) {
        return new Visit(id("visit"), id("session"), id("Crawl"), entered, null);
    }
}

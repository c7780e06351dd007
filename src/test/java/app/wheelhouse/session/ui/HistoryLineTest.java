package app.wheelhouse.session.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.session.ChangeWords;
import app.wheelhouse.store.HistoryEntry;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HistoryLineTest {
    private static final Instant AT = Instant.parse("2026-11-30T10:09:00Z");
    private final ChangeWords words = new ChangeWords(_ -> "", ZoneOffset.UTC, Locale.UK);

    @Test
    void whatOneEditDidToARecordIsOneLine() {
        assertEquals(List.of(new HistoryLine(AT, "Minutes set to 10 min · Kept to the host", "Crawl", "laptop")),
                lines(entry("Edit topic", "minutes", "", "10"), entry("Edit topic", "audience", "room", "host")));
    }

    @Test
    void aNewRecordIsAddedWhateverItCameWith() {
        assertEquals(List.of(new HistoryLine(AT, "Added", "Crawl", "laptop")),
                lines(entry("Edit note", "title", "", "Crawl"), entry("Edit note", "state", "", "open"),
                        entry("Edit note", "session", "", "01a21c04-b400-7f48-b9b0-b497479609f4")));
    }

    @Test
    void whereTheMeetingIsAndWhatFollowsIsNotTold() {
        assertEquals(List.of(), lines(entry("", "current_topic", "", "01a21c04-b400-7f48-b9b0-b497479609f4")));
        assertEquals(List.of(new HistoryLine(AT, "Moved", "Crawl", "laptop")),
                lines(entry("Move topic", "position", "a", "b")));
    }

    private List<HistoryLine> lines(HistoryEntry... entries) {
        return HistoryLine.of("topic", "Crawl", List.of(entries), words);
    }

    private static HistoryEntry entry(String edit, String field, String before, String after) {
        return new HistoryEntry(AT, edit, "laptop", field, before, after);
    }
}

package app.wheelhouse.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WindowTest {
    private static Window.Calendar calendar(String text, String start, String zone) {
        return (Window.Calendar) Window.calendar(text, LocalDateTime.parse(start), ZoneId.of(zone)).orElseThrow();
    }

    @Test
    void aRollingWindowIsTheLastSoMuchTime() {
        Instant now = Instant.parse("2026-11-23T14:00:00Z");
        Window window = Window.rolling("4w").orElseThrow();
        assertEquals(new Span(now.minus(Duration.ofDays(28)), now), window.until(now));
        assertEquals("28 days", window.words());
        assertTrue(Window.rolling("1M").isEmpty());
    }

    @Test
    void aCalendarMonthBeginsOnItsFirstInItsZone() {
        Window.Calendar month = calendar("1M", "2024-01-01T00:00", "America/New_York");
        assertEquals(new Span(Instant.parse("2026-11-01T04:00:00Z"), Instant.parse("2026-12-01T05:00:00Z")),
                month.period(Instant.parse("2026-11-23T14:00:00Z")), "the clocks go back on its first day");
        assertEquals(Duration.ofDays(30).plusHours(1), month.length(Instant.parse("2026-11-23T14:00:00Z")));
        assertEquals("calendar month", month.words());
    }

    @Test
    void periodsFollowEachOtherWithoutGapOrOverlapAlsoFromTheThirtyFirst() {
        for (Window.Calendar window : List.of(calendar("1M", "2024-01-31T12:30", "Europe/London"),
                calendar("1Q", "2024-01-01T00:00", "Asia/Jerusalem"), calendar("2w", "2024-01-01T00:00", "UTC"),
                calendar("1Y", "2024-02-29T00:00", "UTC"), calendar("1d", "2024-01-01T09:00", "America/Los_Angeles"))) {
            Span period = window.period(Instant.parse("2025-01-01T00:00:00Z"));
            for (int i = 0; i < 30; i++) {
                assertTrue(period.has(period.from()));
                assertEquals(period, window.period(period.to().minusMillis(1)), window.text());
                Span next = window.period(period.to());
                assertEquals(period.to(), next.from(), window.text());
                period = next;
            }
        }
    }

    @Test
    void aPeriodBeforeTheFirstIsCountedBackwards() {
        assertEquals(Instant.parse("2023-10-01T00:00:00Z"), calendar("1Q", "2024-01-01T00:00", "UTC")
                .period(Instant.parse("2023-12-31T23:59:59Z")).from());
    }
}

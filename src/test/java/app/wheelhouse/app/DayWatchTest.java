package app.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.ui.OnFx;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class DayWatchTest {
    private final MovedClock clock = new MovedClock();
    private final AtomicInteger days = new AtomicInteger();

    /** How often a day has begun by the time the clock stands so much later. */
    private int after(Duration later) {
        return OnFx.call(() -> {
            try (DayWatch watch = new DayWatch(clock, days::incrementAndGet)) {
                clock.now = clock.now.plus(later);
                watch.look();
                watch.look();
                return days.get();
            }
        });
    }

    @Test
    void theDayOnWhichItIsOpenedBeginsAtOnceAndOnlyOnce() {
        assertEquals(1, after(Duration.ofMinutes(59)));
    }

    @Test
    void midnightWhereTheUserIsBeginsAnotherDay() {
        assertEquals(2, after(Duration.ofMinutes(61)));
    }

    @Test
    void aLaptopThatSleptForAWeekBeginsOneDayOnWakingUp() {
        assertEquals(2, after(Duration.ofDays(7)));
    }

    @Test
    void anotherTimeZoneCanBeAnotherDay() {
        assertEquals(2, OnFx.call(() -> {
            try (DayWatch watch = new DayWatch(clock, days::incrementAndGet)) {
                clock.zone = ZoneId.of("Asia/Tokyo");
                watch.look();
                return days.get();
            }
        }));
    }

    /** 23:00 in Berlin until it is moved. */
    private static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T22:00:00Z");
        private ZoneId zone = ZoneId.of("Europe/Berlin");

        @Override
        public ZoneId getZone() {
            return zone;
        }

        @Override
        public Clock withZone(ZoneId other) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

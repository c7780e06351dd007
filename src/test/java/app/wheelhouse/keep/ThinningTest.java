package app.wheelhouse.keep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThinningTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', value = {
            "nothing | |",
            "one stays whatever its age | 2001-01-01T00:00:00Z | 2001-01-01T00:00:00Z",
            "of one hour the latest stays | 2026-11-23T09:00:00Z 2026-11-23T09:59:59Z | 2026-11-23T09:59:59Z",
            "the hour that comes twice in autumn is two hours | 2026-10-25T00:30:00Z 2026-10-25T01:30:00Z | 2026-10-25T00:30:00Z 2026-10-25T01:30:00Z",
            "the hour that is missing in spring is none | 2026-03-29T00:59:00Z 2026-03-29T01:01:00Z | 2026-03-29T00:59:00Z 2026-03-29T01:01:00Z"})
    void keeps(String what, String moments, String kept) {
        assertEquals(instants(kept), Thinning.kept(instants(moments), BERLIN), what);
    }

    @Test
    void ofOldDaysTheLatestStaysFourteenTimes() {
        Instant last = Instant.parse("2026-11-23T22:30:00Z");
        List<Instant> hourly = back(last, Duration.ofHours(1), 24 * 60);
        Set<Instant> kept = Thinning.kept(hourly, BERLIN);
        Set<Instant> wanted = new TreeSet<>(hourly.subList(0, 24));
        // The last backup of a Berlin day is the one at 22:30 UTC.
        for (int day = 0; day < 14; day++) {
            wanted.add(last.minus(Duration.ofDays(day)));
        }
        for (int week = 0; week < 8; week++) {
            // 2026-11-22 was a Sunday.
            wanted.add(week == 0 ? last : Instant.parse("2026-11-22T22:30:00Z").minus(Duration.ofDays(7L * (week - 1))));
        }
        wanted.add(Instant.parse("2026-10-31T22:30:00Z"));
        // Summer time ends on 2026-10-25: before it the day's last backup is the one at 21:30 UTC.
        wanted.add(Instant.parse("2026-09-30T21:30:00Z"));
        wanted.removeIf(at -> !hourly.contains(at));
        Set<Instant> corrected = new TreeSet<>();
        wanted.forEach(at -> corrected.add(isLastOfItsDay(at, hourly) || at.isAfter(last.minus(Duration.ofHours(24)))
                ? at
                : at.minus(Duration.ofHours(1))));
        assertEquals(corrected, kept);
    }

    private static boolean isLastOfItsDay(Instant at, List<Instant> all) {
        return all.stream().filter(other -> other.isAfter(at))
                .noneMatch(other -> other.atZone(BERLIN).toLocalDate().equals(at.atZone(BERLIN).toLocalDate()));
    }

    @Test
    void monthsEndWhereTheyEndHere() {
        // 2026-02-28T23:30Z is the first of March in Berlin.
        Set<Instant> moments = instants("2026-01-31T22:30:00Z 2026-02-28T22:30:00Z 2026-02-28T23:30:00Z");
        assertEquals(moments, Thinning.kept(moments, BERLIN));
    }

    @Test
    void twelveMonthsAreKeptAndNoMore() {
        List<Instant> daily = back(Instant.parse("2026-11-23T12:00:00Z"), Duration.ofDays(1), 3 * 365);
        Set<Instant> kept = Thinning.kept(daily, BERLIN);
        assertEquals(Instant.parse("2025-12-31T12:00:00Z"), kept.iterator().next());
        // One a day is one an hour: 24 days, then three weeks and ten months that do not end in them.
        assertEquals(24 + 3 + 10, kept.size(), kept.toString());
    }

    @Test
    void thinningAgainTakesNothingMore() {
        List<Instant> all = back(Instant.parse("2026-11-23T12:00:00Z"), Duration.ofMinutes(47), 9_000);
        Set<Instant> once = Thinning.kept(all, BERLIN);
        assertEquals(once, Thinning.kept(once, BERLIN));
        assertTrue(once.size() <= 24 + 14 + 8 + 12);
    }

    private static List<Instant> back(Instant from, Duration step, int count) {
        List<Instant> moments = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            moments.add(from.minus(step.multipliedBy(i)));
        }
        return moments;
    }

    private static Set<Instant> instants(String text) {
        Set<Instant> moments = new TreeSet<>();
        if (text != null) {
            Stream.of(text.strip().split(" +")).map(Instant::parse).forEach(moments::add);
        }
        return moments;
    }
}

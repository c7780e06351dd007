package app.wheelhouse.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KpiTest {
    private static final UUID ID = new UUID(1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    private static Kpi idle(Object... more) {
        Map<String, Object> values = new java.util.HashMap<>(
                Map.of("id", ID, "title", "GPU idle", "unit", "%", "direction", "down", "baseline", 30.0, "target",
                        15.0));
        for (int i = 0; i < more.length; i += 2) {
            values.put((String) more[i], more[i + 1]);
        }
        return Kpi.read(values);
    }

    private static KpiState state(Kpi kpi, double value) {
        return KpiState.of(kpi, new Reading(DAY, value));
    }

    @Test
    void aReadingStandsToBaselineAndTarget() {
        assertEquals(KpiState.AT_TARGET, state(idle(), 15));
        assertEquals(KpiState.AT_TARGET, state(idle(), 9));
        assertEquals(KpiState.UNDER_WAY, state(idle(), 22));
        assertEquals(KpiState.UNDER_WAY, state(idle(), 30));
        assertEquals(KpiState.OFF, state(idle(), 31));
        assertEquals(KpiState.OFF, state(idle("target_on", DAY), 22));
        assertEquals(KpiState.UNDER_WAY, state(idle("target_on", DAY.plusDays(1)), 22));
        assertEquals(KpiState.MEASURED, KpiState.of(Kpi.read(Map.of("id", ID)), new Reading(DAY, 5)));
        assertEquals(KpiState.AT_TARGET, state(idle("direction", "up"), 22));
        assertEquals(KpiState.UNDER_WAY, state(idle("direction", "up", "baseline", 5.0, "target", 20.0), 12));
    }

    @Test
    void itSaysSinceWhenItStandsLikeThat() {
        KpiSeries series = KpiSeries.of(idle(), "", List.of(new Reading(DAY, 14), new Reading(DAY.plusDays(7), 22),
                new Reading(DAY.plusDays(14), 21)), List.of());
        assertEquals(Optional.of(DAY.plusDays(7)), series.since());
        KpiSeries none = KpiSeries.of(idle(), "", List.of(), List.of());
        assertEquals(KpiState.NO_DATA, none.state());
        assertEquals(Optional.empty(), none.since());
    }

    @Test
    void aSignalIsGoodOrBadNewsByTheDirection() {
        Signal up = new Signal(Signal.Kind.OUTSIDE, DAY, DAY, true);
        assertTrue(up.isBetter(Direction.UP));
        assertFalse(up.isBetter(Direction.DOWN));
        assertEquals("outside the limits, above", up.words());
    }

    @Test
    void theOwnLogTellsAReadingAMonth() {
        Instant may = Instant.parse("2026-05-04T00:00:00Z");
        FromLog log = new FromLog(
                List.of(spell(may, 2), spell(may, 4), spell(may, 9), spell(may.plus(Duration.ofDays(31)), 1)),
                List.of(may, may, may.plus(Duration.ofDays(62))), List.of(),
                List.of(new FromLog.Spell(may, may.plusSeconds(90)), new FromLog.Spell(may, may.plusSeconds(150))),
                List.of(new FromLog.Spell(may, may.plusSeconds(1_800))));
        LocalDate today = LocalDate.of(2026, 7, 10);
        assertEquals(
                List.of(new Reading(LocalDate.of(2026, 5, 31), 4, "own log", "3 decided"),
                        new Reading(LocalDate.of(2026, 6, 30), 1, "own log", "1 decided")),
                log.readings(Origin.DECISION_LATENCY, today, ZoneOffset.UTC));
        assertEquals(List.of(2.0, 0.0, 1.0), log.readings(Origin.RICE_THROUGHPUT, today, ZoneOffset.UTC).stream()
                .map(Reading::value).toList());
        assertEquals(today, log.readings(Origin.RICE_THROUGHPUT, today, ZoneOffset.UTC).getLast().day());
        assertEquals(List.of(), log.readings(Origin.ACTION_CLOSURE, today, ZoneOffset.UTC));
        assertEquals(List.of(new Reading(LocalDate.of(2026, 5, 31), 2, "own log", "2 noticed")),
                log.readings(Origin.TIME_TO_DETECT, today, ZoneOffset.UTC));
        assertEquals(List.of(new Reading(LocalDate.of(2026, 5, 31), 30, "own log", "1 restored")),
                log.readings(Origin.TIME_TO_RESTORE, today, ZoneOffset.UTC));
        assertEquals(List.of(), log.readings(Origin.TYPED, today, ZoneOffset.UTC));
    }

    private static FromLog.Spell spell(Instant from, int days) {
        return new FromLog.Spell(from, from.plus(Duration.ofDays(days)));
    }

    @Test
    void confidenceIsComparedWithWhatBecameOfIt() {
        Outcome done = Outcome.read(Map.of("id", new UUID(2, 1), "state", "done"));
        Outcome missed = Outcome.read(Map.of("id", new UUID(2, 2), "state", "missed"));
        Outcome open = Outcome.read(Map.of("id", new UUID(2, 3), "state", "on_track"));
        List<Calibration> bands = Calibration.of(List.of(done, missed, open),
                Map.of(done.id(), List.of(said(90), said(60)), missed.id(), List.of(said(80)), open.id(),
                        List.of(said(95))));
        assertEquals(List.of(new Calibration(50, 79, 1, 1), new Calibration(80, 100, 2, 1)), bands);
        assertEquals("80–100 % sure: right in 1 of 2 (50 %)", bands.getLast().words());
    }

    private static Checkin said(int confidence) {
        return Checkin.read(Map.of("id", UUID.randomUUID(), "confidence", confidence));
    }
}

package app.wheelhouse.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.rhythm.gate.Conditions;
import app.wheelhouse.rhythm.gate.Criterion;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a gate is told of a KPI. */
class KpiConditionsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Jerusalem");
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static KpiSeries series(String title, LocalDate last, Annotation... notes) {
        Kpi kpi = Kpi
                .read(Map.of("id", UUID.randomUUID(), "title", title, "unit", "%", "provenance", "nightly suites"));
        return KpiSeries.of(kpi, "", List.of(new Reading(last.minusDays(7), 90), new Reading(last, 96.4)),
                List.of(notes));
    }

    private static Optional<Conditions.Reading> asked(String subject, String kind, KpiSeries... kpis) {
        return new KpiConditions(List.of(kpis), NOW, ZONE).read(Criterion.read(Map.of("id", UUID.randomUUID(), "kind",
                kind, "subject", subject, "threshold", 96.0)));
    }

    @Test
    void theLastReadingIsToldWithItsUnitAndWhereItIsFrom() {
        Conditions.Reading reading = asked(" qa SUCCESS rate", "kpi", series("QA success rate", TODAY.minusDays(3)))
                .orElseThrow();
        assertEquals("96.4 %, nightly suites", reading.value() + " " + reading.source());
        assertEquals(Instant.parse("2026-11-20T21:59:59Z"), reading.at(), "the end of its day where the laptop is");
    }

    @Test
    void aReadingOfTodayIsAsOfNowAndOneToComeStaysToCome() {
        assertEquals(NOW, asked("A", "kpi", series("A", TODAY)).orElseThrow().at());
        assertTrue(asked("A", "kpi", series("A", TODAY.plusDays(1))).orElseThrow().at().isAfter(NOW));
    }

    @Test
    void whatNobodyOrSeveralAreCalledIsNotAnswered() {
        assertEquals(Optional.empty(), asked("B", "kpi", series("A", TODAY)));
        assertEquals(Optional.empty(), asked("A", "kpi", series("A", TODAY), series("a", TODAY)));
        assertEquals(Optional.empty(), asked("A", "slo", series("A", TODAY)), "objectives are somebody else's");
    }

    @Test
    void aDefinitionChangedAfterTheLastReadingLeavesNoData() {
        Annotation before = new Annotation(UUID.randomUUID(), null, "Definition changed", TODAY.minusDays(3), true);
        Annotation after = new Annotation(UUID.randomUUID(), null, "Definition changed", TODAY.minusDays(2), true);
        Annotation word = new Annotation(UUID.randomUUID(), null, "A word", TODAY, false);
        assertTrue(asked("A", "kpi", series("A", TODAY.minusDays(3), before, word)).isPresent());
        assertTrue(asked("A", "kpi", series("A", TODAY.minusDays(3), after)).isEmpty());
    }
}

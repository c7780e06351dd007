package app.wheelhouse.scorecard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DoraTest {
    private static final Instant MONDAY = Instant.parse("2026-11-02T10:00:00Z");

    private static Deployment good(int day, int leadHours) {
        Instant at = MONDAY.plus(Duration.ofDays(day));
        return new Deployment(at, at.minus(Duration.ofHours(leadHours)), false, null, false);
    }

    private static Deployment failed(int day, int leadHours, int hours) {
        Instant at = MONDAY.plus(Duration.ofDays(day));
        return new Deployment(at, at.minus(Duration.ofHours(leadHours)), true, at.plus(Duration.ofHours(hours)), false);
    }

    private static Deployment hotfix(int day) {
        Instant at = MONDAY.plus(Duration.ofDays(day));
        return new Deployment(at, at.minus(Duration.ofHours(2)), false, null, true);
    }

    @Test
    void aFortnightWorkedByHandGivesTheFiveMetrics() {
        // lead times 2 10 20 30 40 h, two of five failed and took 1 h and 3 h, one of five was rework
        Dora dora = Dora.of(List.of(good(0, 10), failed(2, 20, 1), hotfix(3), failed(7, 30, 3), good(9, 40)), 14);
        assertEquals(Map.of(Metric.LEAD_TIME, 20.0, Metric.DEPLOYMENT_FREQUENCY, 2.5, Metric.RECOVERY_TIME, 2.0,
                Metric.CHANGE_FAIL_RATE, 40.0, Metric.REWORK_RATE, 20.0), dora.values());
    }

    @Test
    void withoutDeploymentsTheFrequencyIsZeroAndTheRestUnknown() {
        assertEquals(Map.of(Metric.DEPLOYMENT_FREQUENCY, 0.0), Dora.of(List.of(), 7).values());
        assertEquals(OptionalDouble.empty(), Dora.of(List.of(), 0).frequency());
    }

    @Test
    void aFailureNobodyRecoveredFromHasNoTimeYetButCounts() {
        Dora dora = Dora.of(List.of(new Deployment(MONDAY, null, true, null, false)), 7);
        assertEquals(OptionalDouble.empty(), dora.recoveryTime());
        assertEquals(OptionalDouble.empty(), dora.leadTime());
        assertEquals(OptionalDouble.of(100), dora.failRate());
    }

    @Test
    void monthsWithoutADeploymentAreThereAndAreToldOnTheirLastDay() {
        Map<LocalDate, Dora> months = Dora.byMonth(List.of(good(0, 1), good(61, 1)), ZoneOffset.UTC);
        assertEquals(List.of(LocalDate.of(2026, 11, 30), LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 31)),
                List.copyOf(months.keySet()));
        assertEquals(OptionalDouble.of(0), months.get(LocalDate.of(2026, 12, 31)).frequency());
        assertEquals(7.0 / 30, months.get(LocalDate.of(2026, 11, 30)).frequency().orElseThrow(), 1e-9);
    }

    @Test
    void fiveOfTheMetricsAreDoras() {
        assertEquals(5, Stream.of(Metric.values()).filter(Metric::isDora).count());
        assertEquals(Metric.SATURATION, Metric.of("saturation").orElseThrow());
    }
}

package app.wheelhouse.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.decision.StageClock.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StageClockTest {
    private static final UUID ID = new UUID(1, 7);
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Instant NINE = Instant.parse("2026-11-23T08:00:00Z");

    private static Said said(Object... moments) {
        Map<String, List<Instant>> byField = new java.util.HashMap<>();
        for (int i = 0; i < moments.length; i += 2) {
            byField.computeIfAbsent((String) moments[i], _ -> new java.util.ArrayList<>())
                    .add((Instant) moments[i + 1]);
        }
        return new Said(NINE, byField);
    }

    @Test
    void withoutADayItIsRaisedWhenItsRecordWasMade() {
        StageClock clock = StageClock.of(Given.decision(ID), said(), BERLIN);

        assertEquals(List.of(new Step(Stage.RAISED, NINE, true)), clock.steps());
    }

    @Test
    void theMomentOfTheLogCountsWhenTheDayStatedIsThatDay() {
        Decision decision = Given.decision(ID, "raised_on", MONDAY, "ready_on", MONDAY.plusDays(1));
        Instant ready = NINE.plus(Duration.ofHours(25));

        StageClock clock = StageClock.of(decision, said("raised_on", NINE, "ready_on", ready), BERLIN);

        assertEquals(List.of(new Step(Stage.RAISED, NINE, true), new Step(Stage.READY, ready, true)), clock.steps());
        assertEquals(Optional.of(Duration.ofHours(25)), clock.lasted(Stage.RAISED, ready.plusSeconds(60)));
        assertEquals(Duration.ofSeconds(60), clock.held(ready.plusSeconds(60)));
    }

    @Test
    void aDayStatedForAnotherTimeCountsFromItsStart() {
        Decision imported = Given.decision(ID, "raised_on", LocalDate.of(2026, 10, 1));

        StageClock clock = StageClock.of(imported, said("raised_on", NINE), BERLIN);

        assertEquals(new Step(Stage.RAISED, Instant.parse("2026-09-30T22:00:00Z"), false), clock.steps().getFirst());
    }

    @Test
    void aChangedTimeZoneMovesNoMoment() {
        Decision decision = Given.decision(ID, "raised_on", MONDAY);
        for (String zone : List.of("Pacific/Kiritimati", "UTC", "America/Los_Angeles", "Asia/Seoul")) {
            assertEquals(NINE, StageClock.of(decision, said("raised_on", NINE), ZoneId.of(zone)).raised(), zone);
        }
    }

    @Test
    void itIsADayWhereverInTheWorldItIsThatDay() {
        Instant noon = Instant.parse("2026-11-23T12:00:00Z");
        assertEquals(true, StageClock.isOn(MONDAY, noon));
        assertEquals(false, StageClock.isOn(MONDAY.minusDays(1), noon));
        assertEquals(true, StageClock.isOn(MONDAY.plusDays(1), noon));
        assertEquals(true, StageClock.isOn(MONDAY.minusDays(1), noon.minusSeconds(1)));
        assertEquals(false, StageClock.isOn(MONDAY.plusDays(1), Instant.parse("2026-11-23T09:59:59Z")));
        assertEquals(true, StageClock.isOn(MONDAY.plusDays(1), Instant.parse("2026-11-23T10:00:00Z")));
    }

    @Test
    void ofSeveralMomentsTheLastOnTheDayCounts() {
        Decision decision = Given.decision(ID, "raised_on", MONDAY);

        StageClock clock = StageClock.of(decision,
                said("raised_on", NINE, "raised_on", NINE.plusSeconds(600), "raised_on", NINE.plusSeconds(900_000)),
                ZoneOffset.UTC);

        assertEquals(NINE.plusSeconds(600), clock.raised());
    }

    @Test
    void aVerdictWithoutADayCountsFromWhenItWasSaid() {
        Decision decision = Given.decision(ID, "state", "accepted");

        StageClock clock = StageClock.of(decision, said("state", NINE.plusSeconds(90)), BERLIN);

        assertEquals(Stage.DECIDED, clock.stage());
        assertEquals(Optional.of(Duration.ofSeconds(90)), clock.latency());
        assertEquals(Optional.empty(), clock.lasted(Stage.READY, NINE));
    }

    @Test
    void whatIsNotDecidedWasNeitherToldNorPerformed() {
        Decision decision = Given.decision(ID, "raised_on", MONDAY, "told_on", MONDAY, "performed_on", MONDAY,
                "decided_on", MONDAY, "state", "deferred");

        assertEquals(Stage.RAISED, StageClock.of(decision, said("raised_on", NINE), BERLIN).stage());
    }

    @Test
    void allTheWayAndNeverBackwards() {
        Decision decision = Given.decision(ID, "state", "accepted", "raised_on", MONDAY, "ready_on", MONDAY,
                "decided_on", MONDAY.minusDays(30), "told_on", MONDAY, "performed_on", MONDAY);

        StageClock clock = StageClock.of(decision, said("raised_on", NINE, "ready_on", NINE.plusSeconds(60),
                "decided_on", NINE.plusSeconds(120), "told_on", NINE.plusSeconds(180), "performed_on",
                NINE.plusSeconds(240)), BERLIN);

        assertEquals(Stage.PERFORMED, clock.stage());
        assertEquals(Optional.of(Duration.ZERO), clock.latency());
        assertEquals(Optional.of(Duration.ZERO), clock.lasted(Stage.READY, NINE));
        assertEquals(Optional.of(Duration.ofSeconds(60)), clock.lasted(Stage.TOLD, NINE));
        assertEquals(Optional.of(Duration.ZERO), clock.lasted(Stage.PERFORMED, NINE.plusSeconds(9999)));
    }
}

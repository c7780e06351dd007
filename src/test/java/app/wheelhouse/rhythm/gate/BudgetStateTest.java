package app.wheelhouse.rhythm.gate;

import static app.wheelhouse.rhythm.gate.Asked.NOW;
import static app.wheelhouse.rhythm.gate.Asked.TODAY;
import static app.wheelhouse.rhythm.gate.Asked.criterion;
import static app.wheelhouse.rhythm.gate.Asked.facts;
import static app.wheelhouse.rhythm.gate.Asked.id;
import static app.wheelhouse.rhythm.gate.Asked.slo;
import static app.wheelhouse.rhythm.gate.Asked.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.rhythm.gate.BudgetPolicy.Standing;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the error-budget policy lets go, and why. */
class BudgetStateTest {
    private static Conditions left(Map<String, Double> shares) {
        return asked -> Optional.ofNullable(shares.get(asked.subject()))
                .map(share -> new Conditions.Reading(share, NOW, "test"));
    }

    private static BudgetState state(Conditions conditions, Incident... incidents) {
        Facts facts = facts(conditions);
        return BudgetState.of(List.of(slo(), slo("subject", "Latency"), slo("subject", "latency"),
                slo("subject", "Burn", "measure", "burn"), criterion("kpi", CriterionKind.KPI, "subject", "QA")),
                with(facts, List.of(), List.of(), List.of(), List.of(), List.of(incidents), List.of(), List.of()));
    }

    private static Incident incident(int daysAgo, double share) {
        return new Incident(id("incident " + daysAgo), "Secret", TODAY.minusDays(daysAgo), share, null, null, null,
                null);
    }

    @Test
    void everythingGoesWhileEveryBudgetIsLeft() {
        assertEquals(
                new BudgetState(Standing.ALL, "Over four weeks: Availability has 34 % left, Latency has 12.5 % left."),
                state(left(Map.of("Availability", 34.0, "Latency", 12.5))));
    }

    @Test
    void oneBudgetThatIsSpentLetsOnlyUrgentThingsGo() {
        assertEquals(new BudgetState(Standing.URGENT_ONLY, "Over four weeks: Availability has -3 % left."),
                state(left(Map.of("Availability", -3.0))), "even while another is unknown");
        assertEquals(Standing.URGENT_ONLY, state(left(Map.of("Availability", 0.0, "Latency", 50.0))).standing());
    }

    @Test
    void aBudgetNobodyMeasuresIsUnknownUnlessIncidentsTookAllOfIt() {
        assertEquals(new BudgetState(Standing.UNKNOWN, "Over four weeks: no data for Availability, Latency."),
                state(Conditions.NONE));
        assertEquals(new BudgetState(Standing.UNKNOWN,
                "Over four weeks: no data for Latency; incidents on file took 40 %."),
                state(left(Map.of("Availability", 34.0)), incident(0, 34), incident(27, 6), incident(28, 60)));
        assertEquals(new BudgetState(Standing.URGENT_ONLY, "Over four weeks: incidents on file took 104 %."),
                state(Conditions.NONE, incident(1, 70), incident(2, 34)));
    }

    @Test
    void aFigureFromBeforeTheFourWeeksSaysNothing() {
        Conditions old = _ -> Optional.of(new Conditions.Reading(80, NOW.minus(Duration.ofDays(29)), "test"));
        assertEquals(Standing.UNKNOWN, state(old).standing());
    }

    @Test
    void whereNoGateAsksForABudgetNobodyKnows() {
        assertEquals(new BudgetState(Standing.UNKNOWN, "Over four weeks: no gate asks for a budget."),
                BudgetState.of(List.of(), facts()));
    }

    @Test
    void severalWhoMeasureAnswerOneAfterTheOther() {
        Conditions both = left(Map.of("Availability", 34.0)).or(left(Map.of("Availability", 1.0, "Latency", 2.0)));
        assertEquals("34.0 2.0", both.read(slo()).orElseThrow().value() + " "
                + both.over(List.of(slo())).read(slo("subject", "Latency")).orElseThrow().value());
    }
}

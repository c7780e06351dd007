package app.wheelhouse.backlog;

import static app.wheelhouse.backlog.Asked.id;
import static app.wheelhouse.backlog.Asked.requester;
import static app.wheelhouse.backlog.Asked.rfe;
import static app.wheelhouse.backlog.Asked.worth;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class DemandTest {
    private static final Rice RICE = new Rice(Scales.USUAL);

    @Test
    void anAccountCountsOnceWithTheLargestFiguresItGave() {
        Demand demand = Demand.of(List.of(requester("Acme", 100.0, null), requester("Bolt", null, 3.0),
                requester(" ACMÉ  ", 300.0, 12.0), requester("acme", 200.0, 5.0), requester("  ", 999.0, 99.0)));
        assertEquals(new Demand(List.of("Acme", "Bolt"), 300, 15), demand);
        assertEquals(Demand.NONE, Demand.of(List.of()));
        assertEquals(2, Demand.of(List.of(requester("A", null, null), requester("B", null, null))).reach());
    }

    /**
     * Three requests: Acme (10 tenants, 500 k) asks for the first two, Bolt for the third; the second reaches 14, four beyond
     * Acme; one is declined, one merged. Efforts 2, 4 and 1 (shipped).
     */
    @Test
    void anEpicCountsAccountsOnceAndWhatReachesBeyondThemBesides() {
        List<Rfe> requests = List.of(rfe("a", "reach", 10.0, "impact", 1.0, "confidence", 100, "effort", 2.0),
                rfe("b", "reach", 14.0, "impact", 2.0, "confidence", 50, "effort", 4.0),
                rfe("c", "reach", 1.0, "effort", 1.0, "state", "shipped"), rfe("d"),
                rfe("e", "reach", 1000.0, "effort", 50.0, "state", "declined"),
                rfe("f", "reach", 1000.0, "effort", 50.0, "state", "merged", "merged_into", id("a")),
                rfe("g", "effort", 3.0, "state", "parked"));
        RollUp sum = RollUp.of(requests, Map.of(id("a"), List.of(requester("Acme", 300_000.0, 10.0)), id("b"),
                List.of(requester("acme", 500_000.0, 10.0)), id("c"), List.of(requester("Bolt", 1.0, null)), id("e"),
                List.of(requester("Carp", 7.0, 7.0))), RICE);
        assertEquals(new RollUp(5, 1, 10, 1, 1, 15, new Demand(List.of("Acme", "Bolt"), 500_001, 11),
                OptionalDouble.of(5 + 3.5)), sum);
        assertEquals(OptionalDouble.of(0.1), sum.progress());
    }

    @Test
    void anEpicWithoutAnythingSizedHasNeitherProgressNorScore() {
        RollUp sum = RollUp.of(List.of(rfe("a")), Map.of(), RICE);
        assertEquals(OptionalDouble.empty(), sum.progress());
        assertEquals(OptionalDouble.empty(), sum.score());
        assertEquals(0, RollUp.of(List.of(), Map.of(), RICE).requests());
        assertEquals(OptionalDouble.of(7), RollUp.of(List.of(worth("a", 7, 2)), Map.of(), RICE).score());
    }
}

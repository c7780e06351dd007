package app.wheelhouse.backlog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class UseTest {
    private static final Quarter Q4 = new Quarter(2026, 4);
    private static final UUID TENANCY = new UUID(0, 1);
    private static final UUID NAMESPACE = new UUID(0, 2);

    private static Rfe rfe(int id, @Nullable UUID team, double effort, @Nullable Quarter promised) {
        Map<String, @Nullable Object> fields = new HashMap<>(Map.of("id", new UUID(1, id), "title", "Request " + id,
                "state", "triaged", "reach", 100.0 - id, "impact", 1.0, "confidence", 100, "effort", effort));
        fields.put("team", team);
        fields.put("quarter", promised == null ? null : promised.word());
        return Rfe.read(fields);
    }

    @Test
    void whatIsPromisedAndWhatFollowsByRankIsToldApart() {
        List<Rfe> ranked = List.of(rfe(1, TENANCY, 2, null), rfe(2, TENANCY, 3, Q4), rfe(3, NAMESPACE, 1, null),
                rfe(4, null, 4, null), rfe(5, NAMESPACE, 9, null));
        Plan plan = Plan.of(ranked, new Supply(Q4, Map.of(TENANCY, 6.0, NAMESPACE, 6.0)), List.of(),
                new Rice(Scales.USUAL));
        assertEquals(new Use(3, 7), Use.of(plan));
        assertEquals(Map.of(Optional.of(TENANCY), new Use(3, 2), Optional.of(NAMESPACE), new Use(0, 1),
                Optional.empty(), new Use(0, 4)), Use.by(Rfe::team, plan, ranked));
        assertEquals(10, Use.of(plan).months());
    }

    @Test
    void nothingIsTakenWhereNobodySaidWhatThereIsBesidesWhatIsPromised() {
        List<Rfe> ranked = List.of(rfe(1, TENANCY, 2, null), rfe(2, TENANCY, 3, Q4));
        Plan plan = Plan.of(ranked, new Supply(Q4, Map.of()), List.of(), new Rice(Scales.USUAL));
        assertEquals(new Use(3, 0), Use.of(plan));
    }
}

package app.wheelhouse.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LogFilterTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final UUID PRESIDENT = new UUID(1, 1);
    private static final UUID PRODUCT = new UUID(1, 2);
    private static final Parts PARTS = new Parts(Framework.RAPID,
            List.of(new Part(PRESIDENT, "President", "D", ""), new Part(PRODUCT, "Head of Product", "R", "")), false);

    private static DecisionRow row(Object... fields) {
        return DecisionRow.of(Given.decision(new UUID(1, 7), fields), "", "", "", PARTS,
                new Said(Instant.parse("2026-05-05T10:00:00Z"), Map.of()), ZoneOffset.UTC, Parts.NONE, List.of(), 0,
                List.of(), List.of());
    }

    private static boolean accepts(LogFilter filter, DecisionRow row) {
        return filter.accepts(TODAY, ZoneOffset.UTC).test(row);
    }

    @Test
    void aDecisionWaitsForWhoDecidesAndForWhoHasItInHand() {
        DecisionRow raised = row();
        assertEquals("Head of Product", raised.holder());
        assertEquals(true, accepts(LogFilter.waitingFor(PRESIDENT), raised));
        assertEquals(true, accepts(LogFilter.waitingFor(PRODUCT), raised));
        DecisionRow ready = row("ready_on", TODAY);
        assertEquals("President", ready.holder());
        assertEquals(false, accepts(LogFilter.waitingFor(PRODUCT), ready));
        DecisionRow decided = row("state", "accepted", "decided_on", TODAY);
        assertEquals(false, accepts(LogFilter.waitingFor(PRESIDENT), decided));
        assertEquals(true, accepts(LogFilter.waitingFor(PRODUCT), decided));
    }

    @Test
    void eachFilterLeavesItsOwn() {
        assertEquals(true, accepts(LogFilter.of(LogFilter.Kind.ONE_WAY), row("door", "one-way")));
        assertEquals(false, accepts(LogFilter.of(LogFilter.Kind.ONE_WAY), row("door", "two-way")));
        assertEquals(true, accepts(LogFilter.of(LogFilter.Kind.OVERDUE), row("needed_by", TODAY.minusDays(1))));
        assertEquals(false, accepts(LogFilter.of(LogFilter.Kind.QUARTER), row()));
        assertEquals(true, accepts(LogFilter.of(LogFilter.Kind.QUARTER), row("ready_on", TODAY)));
        assertEquals(false, accepts(LogFilter.of(LogFilter.Kind.WAITING), row("state", "rejected")));
        assertEquals(true, accepts(LogFilter.ALL, row("state", "rejected")));
    }

    @Test
    void aSavedFilterIsReadBack() {
        LogFilter saved = LogFilter.waitingFor(PRESIDENT).saved(" Monday list ", "cloud | gates ");
        assertEquals(Optional.of(saved), LogFilter.read("Monday list", saved.write()));
        assertEquals(new LogFilter("Monday list", LogFilter.Kind.WAITING_FOR, PRESIDENT, "cloud | gates"), saved);
        assertEquals(Optional.empty(), LogFilter.read("x", "nonsense"));
        assertEquals(Optional.empty(), LogFilter.read("x", "waiting_for|no id|"));
        assertEquals(Optional.empty(), LogFilter.read("x", "unknown||"));
    }
}

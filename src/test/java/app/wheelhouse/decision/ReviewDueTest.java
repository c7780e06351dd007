package app.wheelhouse.decision;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.decision.ReviewDue.Planned;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReviewDueTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
    private static final UUID CHARTER = new UUID(1, 1);
    private static final UUID COUNCIL = new UUID(1, 2);

    private static Planned session(int id, UUID series, String title, String seriesTitle, @Nullable Integer inDays) {
        return new Planned(new UUID(2, id), series, title, seriesTitle,
                inDays == null ? null : NOW.plus(Duration.ofDays(inDays)), "p" + id);
    }

    private static Optional<Integer> place(List<Planned> planned, @Nullable UUID series) {
        return ReviewDue.session(planned, series, NOW).map(id -> (int) id.getLeastSignificantBits());
    }

    @Test
    void theNextDecisionCouncilTakesIt() {
        List<Planned> planned = List.of(session(1, CHARTER, "Vision", "Charter", 1),
                session(2, COUNCIL, "Week 48", "Decision Council", 11),
                session(3, COUNCIL, "Week 47", "Decision Council", 4),
                session(4, COUNCIL, "Week 46", "Decision Council", -3));
        assertEquals(Optional.of(3), place(planned, CHARTER));
        assertEquals(Optional.of(3), place(planned, null));
    }

    @Test
    void aSessionCalledSoIsACouncilToo() {
        assertEquals(Optional.of(2), place(List.of(session(1, CHARTER, "Vision", "Charter", 1),
                session(2, CHARTER, "Friday decision council", "Charter", null)), CHARTER));
    }

    @Test
    void withoutACouncilItIsTheNextSessionOfItsSeries() {
        List<Planned> planned = List.of(session(1, COUNCIL, "Other", "Other", 1),
                session(2, CHARTER, "Undated", "Charter", null), session(3, CHARTER, "Dated", "Charter", 9));
        assertEquals(Optional.of(3), place(planned, CHARTER));
        assertEquals(Optional.empty(), place(planned, null));
        assertEquals(Optional.empty(), place(List.of(), CHARTER));
    }
}

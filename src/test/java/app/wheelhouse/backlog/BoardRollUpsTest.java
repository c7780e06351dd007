package app.wheelhouse.backlog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BoardRollUpsTest {
    private static final UUID CLOUD = new UUID(0, 1);
    private static final UUID FIELD = new UUID(0, 2);
    private static final UUID GONE = new UUID(0, 3);

    private static Rfe rfe(int id, @Nullable UUID epic, double effort) {
        Map<String, @Nullable Object> fields = new HashMap<>(
                Map.of("id", new UUID(1, id), "title", "Request " + id, "state", "triaged", "effort", effort));
        fields.put("epic", epic);
        return Rfe.read(fields);
    }

    private static Requester asks(int id, int rfe, String account) {
        return new Requester(new UUID(2, id), new UUID(1, rfe), account, "", 100.0, 10.0);
    }

    @Test
    void everyEpicHasItsSumAndWhatIsInNoneOrInOneThatIsGoneComesTogether() {
        Map<UUID, Epic> epics = new LinkedHashMap<>();
        epics.put(CLOUD, new Epic(CLOUD, "Cloud", "", "P0", null, "", "a"));
        epics.put(FIELD, new Epic(FIELD, "Field", "", "P1", null, "", "b"));
        Frame frame = new Frame(Scales.USUAL, 3, 30, epics, Map.of(), Map.of(), Map.of(), Map.of(), List.of());
        Board board = Board.of(frame, List.of(rfe(1, CLOUD, 2), rfe(2, CLOUD, 3), rfe(3, null, 1), rfe(4, GONE, 5)),
                List.of(asks(1, 1, "Basalt"), asks(2, 2, "basalt "), asks(3, 2, "Meridian")), Map.of());
        Map<Optional<UUID>, RollUp> sums = board.rollUps();
        assertEquals(Map.of(Optional.of(CLOUD), 5.0, Optional.of(FIELD), 0.0, Optional.empty(), 6.0),
                Map.of(Optional.of(CLOUD), sums.get(Optional.of(CLOUD)).effort(), Optional.of(FIELD),
                        sums.get(Optional.of(FIELD)).effort(), Optional.empty(),
                        sums.get(Optional.<UUID>empty()).effort()));
        assertEquals(board.rollUp(CLOUD), sums.get(Optional.of(CLOUD)));
        assertEquals(2, board.rollUp(CLOUD).demand().accounts().size());
        assertEquals(20, board.rollUp(CLOUD).reach());
    }
}

package app.wheelhouse.backlog;

import static app.wheelhouse.backlog.Asked.id;
import static app.wheelhouse.backlog.Asked.requester;
import static app.wheelhouse.backlog.Asked.rfe;
import static app.wheelhouse.backlog.Asked.titles;
import static app.wheelhouse.backlog.Asked.worth;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class BoardTest {
    private static final long SEED = 31;

    private static Board board(List<Rfe> rfes) {
        return Board.of(Frame.NONE, rfes, List.of(), Map.of());
    }

    @Test
    void rankedComeFirstThenUnscoredThenWhatIsOver() {
        Board board = board(List.of(worth("shipped", 99, 1, "state", "shipped"), rfe("b unscored"), worth("low", 1, 1),
                worth("high", 9, 1), worth("tied", 1, 1), rfe("a unscored", "state", "inbox")));
        assertEquals(List.of("high", "low", "tied", "a unscored", "b unscored", "shipped"), titles(board.rfes()));
        assertEquals(List.of(Optional.of(1), Optional.of(2), Optional.of(2), Optional.empty(), Optional.empty(),
                Optional.empty()), board.rows().stream().map(board::rank).toList());
        assertEquals(Optional.empty(), board.range(board.rows().getLast()));
    }

    @Test
    void aMergedRequestLeavesItsRequestersToTheOneThatStandsForIt() {
        Requester one = new Requester(id("1"), id("a"), "Acme", "", 100.0, null);
        Requester two = new Requester(id("2"), id("b"), "acme", "", 300.0, null);
        Requester three = new Requester(id("3"), id("b"), "Bolt", "", 50.0, null);
        Board board = Board.of(Frame.NONE,
                List.of(worth("a", 5, 1), worth("b", 5, 1, "state", "merged", "merged_into", id("a"))),
                List.of(one, two, three, requester("Nobody’s", 9.0, null)), Map.of());
        assertEquals(350, board.row(id("a")).orElseThrow().demand().revenue());
        assertEquals(id("a"), board.standing(id("b")).orElseThrow().id());
        assertEquals(1, board.ranking().size());
        Board apart = board.with(List.of(worth("b", 5, 1)), Set.of());
        assertEquals(100, apart.row(id("a")).orElseThrow().demand().revenue());
        assertEquals(2, apart.ranking().size());
    }

    @Test
    void whateverChangesABoardIsTheBoardOfTheRequestsAsTheyAreNow() {
        Random random = new Random(SEED);
        Map<UUID, Rfe> now = new LinkedHashMap<>();
        Board board = board(List.of());
        for (int step = 0; step < 600; step++) {
            List<Rfe> changed = new ArrayList<>();
            Set<UUID> gone = random.nextInt(8) == 0 ? Set.of(id("r" + random.nextInt(40))) : Set.of();
            for (int i = random.nextInt(3); i >= 0; i--) {
                String title = "r" + random.nextInt(40);
                if (!gone.contains(id(title)) && changed.stream().noneMatch(each -> each.title().equals(title))) {
                    changed.add(random(title, random));
                }
            }
            board = board.with(changed, gone);
            now.keySet().removeAll(gone);
            changed.forEach(rfe -> now.put(rfe.id(), rfe));
            Board fresh = board(List.copyOf(now.values()));
            assertEquals(fresh.rows(), board.rows(), "seed " + SEED + ", step " + step);
            assertEquals(fresh.inbox(), board.inbox(), "seed " + SEED + ", step " + step);
            List<Optional<Integer>> ranks = board.rows().stream().map(board::rank).toList();
            assertEquals(fresh.rows().stream().map(fresh::rank).toList(), ranks, "seed " + SEED + ", step " + step);
        }
    }

    private static Rfe random(String title, Random random) {
        return switch (random.nextInt(6)) {
            case 0 -> rfe(title, "state", "inbox");
            case 1 -> worth(title, random.nextInt(9), 1, "state", "shipped");
            case 2 ->
                worth(title, random.nextInt(9), 1, "state", "merged", "merged_into", id("r" + random.nextInt(40)));
            default -> worth(title, random.nextInt(9), 1);
        };
    }
}

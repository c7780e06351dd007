package app.wheelhouse.backlog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.present.RoomView;
import app.wheelhouse.present.RoomView.RankedCard;
import app.wheelhouse.present.RoomView.RankedLine;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the room sees of the board, and that who asked, what is at stake and why stays with the host. */
class BoardCardsTest {
    private static final Quarter QUARTER = new Quarter(2026, 4);
    private static final UUID TEAM = new UUID(1, 1);
    private static final UUID BUCKET = new UUID(1, 2);
    private static final UUID EPIC = new UUID(1, 3);
    private static final UUID RECEIPT = new UUID(1, 4);
    private static final UUID OWNER = new UUID(1, 5);

    private static Rfe rfe(int number, double effort) {
        return new Rfe(new UUID(2, number), "Request " + number, RfeState.TRIAGED, RfeOrigin.FIELD,
                new Inputs(100.0 * (10 - number), 1.0, 100, effort, null, Map.of()), BUCKET, EPIC, TEAM, OWNER,
                "SECRET release", null, "SECRET-" + number, null, LocalDate.of(2026, 11, 1));
    }

    private static Board board() {
        Frame frame = new Frame(Scales.USUAL, 3, 30,
                Map.of(EPIC, new Epic(EPIC, "Tenants", "SECRET purpose", "P0", OWNER, "SECRET train", "")),
                Map.of(BUCKET, new Bucket(BUCKET, "Innovation", "SECRET purpose", 20, 60, "")),
                Map.of(TEAM, new Team(TEAM, "Platform", "")), Map.of(OWNER, "Architect"),
                Map.of(RECEIPT, "SECRET receipt"), List.of(new Supply(QUARTER, Map.of(TEAM, 5.0))));
        List<Rfe> all = List.of(rfe(1, 1), rfe(2, 1), rfe(3, 2.5), rfe(4, 3));
        List<Requester> asked = all.stream()
                .map(rfe -> new Requester(new UUID(3, rfe.id().getLeastSignificantBits()), rfe.id(),
                        "SECRET account " + rfe.title(), "SECRET contact", 987654321.0, 13579.0))
                .toList();
        return Board.of(frame, all, asked, Map.of(all.getFirst().id(), List.of(RECEIPT)));
    }

    @Test
    void theRankingIsPartedByOneLineWhereTheCapacityEnds() {
        Board board = board();
        RankedCard card = new BoardCards(board, board.plan(QUARTER)).ranked(_ -> true, new UUID(2, 2));
        assertEquals(List.of("Request 1", "Request 2", "Request 3", "Request 4"),
                card.rows().stream().map(RankedLine::title).toList());
        assertEquals(List.of(1, 2, 3, 4), card.rows().stream().map(RankedLine::rank).toList());
        assertEquals(List.of(true, true, false, false), card.rows().stream().map(RankedLine::above).toList());
        assertEquals(List.of(false, true, false, false), card.rows().stream().map(RankedLine::highlighted).toList());
        assertEquals(List.of("900", "1"), card.rows().getFirst().figures());
        assertTrue(card.line().startsWith("the quarter’s 5 "), card.line());
        assertTrue(card.formula().startsWith("reach (customers a quarter) × impact"), card.formula());
    }

    @Test
    void noCardHasAWordThatIsTheHostsAlone() {
        Board board = board();
        BoardCards cards = new BoardCards(board, board.plan(QUARTER));
        for (BoardRow row : board.rows()) {
            for (RoomView view : List.of(cards.ranked(_ -> true, row.id()), cards.request(row), cards.capacity())) {
                String words = view.toString();
                assertFalse(words.contains("SECRET"), words);
                assertFalse(words.contains("987") || words.contains("13579") || words.contains("13,579"), words);
            }
        }
    }

    @Test
    void withoutACapacityThereIsNoLineAndNobodyIsBelowIt() {
        Board board = board();
        RankedCard card = new BoardCards(board, board.plan(new Quarter(2030, 1))).ranked(_ -> true, null);
        assertEquals("", card.line());
        assertTrue(card.rows().stream().allMatch(RankedLine::above));
    }
}

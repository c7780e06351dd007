package app.wheelhouse.ui.list;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.ui.OnFx;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Test;

class CardBoardTest {
    private static final String LEFT = "left";
    private static final String RIGHT = "right";
    private final Rows<Note> rows = new Rows<>(Note::id, Note::text);
    private final List<String> moved = new ArrayList<>();

    /** Something on a card. */
    private record Note(UUID id, String text, String column) {
    }

    private static Note note(int number, String column) {
        return new Note(new UUID(0, number), "Note " + number, column);
    }

    private CardBoard<Note, String> board(double width) {
        return OnFx.call(() -> {
            CardBoard<Note, String> made = new CardBoard<Note, String>("notes", rows, new CardBoard.Rules<Note, String>(
                    Note::id, note -> note.column().isEmpty() ? null : note.column(), this::move, Words::new, 40))
                    .column(LEFT, "notes-left", "Left").column(RIGHT, "notes-right", "Right").folding(Set.of(RIGHT));
            Scene scene = new Scene(made, width, 300);
            scene.getRoot().applyCss();
            scene.getRoot().layout();
            return made;
        });
    }

    private boolean move(Note note, String column) {
        moved.add(note.text() + " to " + column);
        return !note.column().equals(column);
    }

    private static List<String> cards(CardBoard<Note, String> board, String list) {
        @SuppressWarnings("unchecked")
        ListView<Note> view = (ListView<Note>) board.lookup("#" + list);
        return view.getItems().stream().map(Note::text).toList();
    }

    @Test
    void rowsStandInTheirColumnsAndThoseWithoutOneNowhere() {
        CardBoard<Note, String> board = board(800);
        OnFx.run(() -> rows.show(List.of(note(1, LEFT), note(2, ""), note(3, RIGHT), note(4, LEFT))));
        assertEquals(List.of(List.of("Note 1", "Note 4"), List.of("Note 3")),
                OnFx.call(() -> List.of(cards(board, "notes-left"), cards(board, "notes-right"))));
        OnFx.run(() -> rows.filterProperty().set("4"));
        assertEquals(List.of("Note 4"), OnFx.call(() -> cards(board, "notes-left")));
    }

    @Test
    void aCardThatIsDroppedIsMovedAndAnythingElseThatIsDroppedIsNot() {
        CardBoard<Note, String> board = board(800);
        OnFx.run(() -> rows.show(List.of(note(1, LEFT))));
        assertTrue(OnFx.call(() -> board.dropped(new UUID(0, 1).toString(), RIGHT)));
        assertFalse(OnFx.call(() -> board.dropped(new UUID(0, 1).toString(), LEFT)));
        assertFalse(OnFx.call(() -> board.dropped("some text", RIGHT)));
        assertEquals(List.of("Note 1 to right", "Note 1 to left"), moved);
    }

    @Test
    void whereThereIsLittleRoomAColumnIsFoldedToAStripThatStillTakesCards() {
        CardBoard<Note, String> board = board(200);
        OnFx.run(() -> rows.show(List.of(note(1, LEFT), note(3, RIGHT))));
        assertEquals(1, OnFx.call(() -> board.lookupAll(".board-strip").size()));
        assertTrue(OnFx.call(() -> board.dropped(new UUID(0, 1).toString(), RIGHT)));
        OnFx.run(() -> {
            rows.select(note(3, RIGHT));
            board.toCards();
        });
        assertEquals(0, OnFx.call(() -> board.lookupAll(".board-strip").size()));
        assertEquals(0, OnFx.call(() -> board(800).lookupAll(".board-strip").size()));
    }

    /** Shows a note. */
    private static final class Words implements Card<Note> {
        private final Label label = new Label();

        @Override
        public Node node() {
            return label;
        }

        @Override
        public String show(Note row) {
            label.setText(row.text());
            return row.text();
        }
    }
}

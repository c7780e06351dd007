package app.wheelhouse.ui.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** What comes into a note from elsewhere while somebody types. */
class NoteArrivalTest extends NoteOnScreen {
    NoteArrivalTest() throws TimeoutException {
    }

    @Test
    void aTextFromElsewhereLeavesCaretSelectionAndUndoAlone() {
        open("one\ntwo\nthree");
        run(() -> {
            area.selectRange(4, 7);
        });
        run(() -> {
            note.setText("zero\none\ntwo\nthree!");
        });
        assertEquals("two", fx(area::getSelectedText));
        assertEquals(0, changes);
        write("2");
        assertEquals("zero\none\n2\nthree!", text());
    }

    @Test
    void whatArrivesWhileTypingIsMergedAndNoLetterIsLost() {
        open("one\ntwo");
        run(() -> {
            note.goToLine(1);
        });
        write(" and mine");
        boolean unsaved = fx(() -> note.receive("one\ntwo", "zero\none changed\ntwo"));
        write(" too");
        assertEquals("zero\none changed\ntwo and mine too", text());
        assertTrue(unsaved);
        assertFalse(fx(() -> note.receive(note.getText(), "new")));
        assertEquals("new", text());
    }

    @Test
    void aTextFromElsewhereDoesNotScroll() {
        open("line\n".repeat(500) + "end");
        run(() -> {
            note.goToLine(250);
        });
        waitFor(() -> area.allParToVisibleParIndex(250).isPresent());
        write("x");
        double before = fx(() -> area.getCaretBounds().orElseThrow().getMinY());
        run(() -> {
            note.setText("new\nnew\n" + note.getText() + "\nmore");
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(252, fx(note::getCaretLine));
        assertEquals(before, fx(() -> area.getCaretBounds().orElseThrow().getMinY()), 1.5);
    }

    @Test
    void linesAreAddedAtTheEndWithoutMovingTheCaret() {
        open("one");
        run(() -> {
            area.moveTo(1);
            note.insertLineAtEnd("a: two");
            note.appendAtEnd(" three");
        });
        assertEquals("one\na: two three", text());
        assertEquals(1, fx(area::getCaretPosition));
        assertEquals(2, changes);
        open("");
        run(() -> {
            note.insertLineAtEnd("first");
        });
        assertEquals("first", text());
    }
}

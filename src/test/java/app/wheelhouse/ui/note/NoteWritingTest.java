package app.wheelhouse.ui.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** What typing, and the keys that change text, make of a note. */
class NoteWritingTest extends NoteOnScreen {
    NoteWritingTest() throws TimeoutException {
    }

    @Test
    void whatIsTypedIsTheTextAndTellsTheListener() {
        write("Hello (world)");
        assertEquals("Hello (world)", text());
        assertEquals(13, changes);
    }

    @Test
    void enterContinuesAListAndEndsItWhenTheItemIsEmpty() {
        write("- one");
        type(KeyCode.ENTER);
        write("two");
        type(KeyCode.ENTER);
        assertEquals("- one\n- two\n- ", text());
        type(KeyCode.ENTER);
        write("done");
        assertEquals("- one\n- two\ndone", text());
        assertEquals(List.of(LineKind.BULLET, LineKind.BULLET, LineKind.PARAGRAPH), kinds());
    }

    @Test
    void shiftEnterBreaksTheLineWithoutContinuing() {
        write("- one");
        press(KeyCode.SHIFT, KeyCode.ENTER);
        write("x");
        assertEquals("- one\nx", text());
    }

    @Test
    void tabIndentsListItemsAndShiftTabBringsThemBack() {
        open("- one\n- two\nwords");
        run(() -> {
            area.selectRange(0, 9);
        });
        type(KeyCode.TAB);
        assertEquals("    - one\n    - two\nwords", text());
        press(KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("- one\n- two\nwords", text());
        run(() -> {
            note.goToLine(2);
        });
        type(KeyCode.TAB);
        assertEquals("- one\n- two\nwords\t", text());
        assertTrue(fx(area::isFocused));
    }

    @Test
    void shiftTabWithNothingToOutdentAndControlTabLeaveTheNote() {
        open("words");
        press(KeyCode.CONTROL, KeyCode.TAB);
        assertFalse(fx(area::isFocused));
        assertEquals("words", text());
    }

    @Test
    void backspaceAtTheBeginningOfAnItemTakesItsMarkAway() {
        open("- [ ] one");
        type(KeyCode.HOME);
        assertEquals(6, fx(area::getCaretPosition));
        type(KeyCode.BACK_SPACE);
        assertEquals("one", text());
        open("a\n    - one");
        type(KeyCode.HOME, KeyCode.BACK_SPACE);
        assertEquals("a\n- one", text());
        type(KeyCode.BACK_SPACE, KeyCode.BACK_SPACE);
        assertEquals("aone", text());
    }

    @Test
    void deleteAtTheEndOfALineJoinsTheNextWithoutItsMark() {
        open("one\n- two");
        run(() -> {
            note.goToLine(0);
        });
        type(KeyCode.DELETE);
        assertEquals("onetwo", text());
    }

    @Test
    void boldAndItalicHaveTheirKeysUnlessTheRoomNeedsThem() {
        press(KeyCode.CONTROL, KeyCode.B);
        write("x");
        assertEquals("**x**", text());
        press(KeyCode.CONTROL, KeyCode.B);
        press(KeyCode.CONTROL, KeyCode.I);
        assertEquals("**x**__", text());
        live(true);
        bubbled.clear();
        press(KeyCode.CONTROL, KeyCode.B);
        assertEquals("**x**__", text());
        assertTrue(bubbled.contains("Ctrl+B"), bubbled.toString());
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertEquals("**x**_****_", text());
    }

    @Test
    void undoTakesBackWordsNotLettersAndBubblesWhenNothingIsLeft() {
        open("start");
        write(" word");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("start", text());
        press(KeyCode.CONTROL, KeyCode.Y);
        assertEquals("start word", text());
        press(KeyCode.CONTROL, KeyCode.Z);
        bubbled.clear();
        press(KeyCode.CONTROL, KeyCode.Z);
        assertTrue(bubbled.contains("Ctrl+Z"), bubbled.toString());
        assertEquals("start", text());
    }

    @Test
    void insertDoesNotOverwrite() {
        open("abc");
        type(KeyCode.HOME, KeyCode.INSERT);
        write("x");
        assertEquals("xabc", text());
    }

    @Test
    void openingAnotherNoteLeavesNothingToUndo() {
        write("secret");
        open("other");
        press(KeyCode.CONTROL, KeyCode.Z);
        assertEquals("other", text());
        assertEquals(6, changes);
    }

    @Test
    void aNoteThatIsNotEditableTakesNoKeys() {
        open("- one");
        run(() -> {
            note.setEditable(false);
        });
        write("x");
        type(KeyCode.ENTER, KeyCode.BACK_SPACE, KeyCode.DELETE);
        press(KeyCode.CONTROL, KeyCode.B);
        assertEquals("- one", text());
    }
}

package app.wheelhouse.ui.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** Where the keys take the caret, and which of them are left to the window. */
class NoteCaretTest extends NoteOnScreen {
    NoteCaretTest() throws TimeoutException {
    }

    @Test
    void theCaretStepsOverWhatCannotBeSeen() {
        open("one\n- two\n- three");
        type(KeyCode.HOME);
        assertEquals(12, fx(area::getCaretPosition));
        type(KeyCode.LEFT);
        assertEquals(9, fx(area::getCaretPosition));
        type(KeyCode.RIGHT);
        assertEquals(12, fx(area::getCaretPosition));
        type(KeyCode.UP);
        assertEquals(6, fx(area::getCaretPosition));
        type(KeyCode.END);
        assertEquals(9, fx(area::getCaretPosition));
        type(KeyCode.HOME, KeyCode.UP);
        assertEquals(0, fx(area::getCaretPosition));
        type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.END);
        assertEquals(17, fx(area::getCaretPosition));
    }

    @Test
    void endGoesToTheEndOfTheShownLineThoughItsMarkIsHidden() {
        open("    - " + "word ".repeat(60) + "\nnext");
        run(() -> {
            area.moveTo(8);
        });
        type(KeyCode.END);
        int end = fx(area::getCaretPosition);
        assertTrue(end > 60 && end < 300, "the shown line ends at " + end);
        type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.END);
        assertEquals(1, fx(note::getCaretLine));
        assertEquals(311, fx(area::getCaretPosition));
    }

    @Test
    void wordKeysPassMarksToo() {
        open("one two\n- three");
        press(KeyCode.CONTROL, KeyCode.LEFT);
        assertEquals(10, fx(area::getCaretPosition));
        press(KeyCode.CONTROL, KeyCode.LEFT);
        assertEquals(7, fx(area::getCaretPosition));
        press(KeyCode.CONTROL, KeyCode.LEFT);
        assertEquals(4, fx(area::getCaretPosition));
        press(KeyCode.CONTROL, KeyCode.BACK_SPACE);
        assertEquals("two\n- three", text());
    }

    @Test
    void emojiAreOneCharacterForTheCaret() {
        open("a👩🏽‍💻b");
        type(KeyCode.LEFT, KeyCode.LEFT);
        assertEquals(1, fx(area::getCaretPosition));
        type(KeyCode.RIGHT, KeyCode.BACK_SPACE);
        assertEquals("ab", text());
        open("👍");
        type(KeyCode.HOME, KeyCode.DELETE);
        assertEquals("", text());
    }

    @Test
    void longLinesFromRightToLeftWrapAndCanBeTypedInto() {
        open("a: " + "שלום עולם, זאת שורה ארוכה! ".repeat(20) + "\n" + "e\u0301 👩🏽‍💻 word ".repeat(40) + "\nend");
        WaitForAsyncUtils.waitForFxEvents();
        run(() -> area.moveTo(3));
        type(KeyCode.END, KeyCode.LEFT, KeyCode.DOWN, KeyCode.HOME, KeyCode.BACK_SPACE);
        write("ש");
        assertTrue(fx(() -> area.getCaretBounds().isPresent()));
        assertEquals(3, fx(note::getLineCount));
        assertEquals(2, fx(() -> area.lookupAll(".paragraph-box").stream()
                .filter(box -> box.getLayoutBounds().getHeight() > 100).count()));
    }

    @Test
    void theKeysOfTheWindowReachItAndChangeNothing() {
        open("one two");
        live(true);
        bubbled.clear();
        for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.DIGIT9, KeyCode.F, KeyCode.K, KeyCode.B,
                KeyCode.LEFT, KeyCode.RIGHT)) {
            press(KeyCode.CONTROL, key);
        }
        type(KeyCode.F5, KeyCode.ESCAPE);
        bubbled.remove("Ctrl+Ctrl");
        assertEquals(List.of("Ctrl+Enter", "Ctrl+1", "Ctrl+9", "Ctrl+F", "Ctrl+K", "Ctrl+B", "Ctrl+Left", "Ctrl+Right",
                "F5", "Esc"), bubbled.stream().filter(key -> !key.equals("Ctrl+Ctrl")).toList());
        assertEquals("one two", text());
        assertEquals(7, fx(area::getCaretPosition));
    }

    @Test
    void whileLiveAltAndAnArrowMovesByWord() {
        open("one two");
        live(true);
        press(KeyCode.ALT, KeyCode.LEFT);
        assertEquals(4, fx(area::getCaretPosition));
        press(KeyCode.ALT, KeyCode.LEFT);
        press(KeyCode.ALT, KeyCode.RIGHT);
        assertEquals(4, fx(area::getCaretPosition));
    }
}

package app.wheelhouse.ui.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.testfx.util.WaitForAsyncUtils;

/** How the lines of a note look, and what stands beside them. */
class NoteLinesTest extends NoteOnScreen {
    NoteLinesTest() throws TimeoutException {
    }

    @Test
    void aLineTakesItsLooksAsItIsTyped() {
        write("a: send it due fri");
        assertEquals(List.of(LineKind.ACTION), kinds());
        assertShown("due fri", "note-due");
        type(KeyCode.HOME, KeyCode.BACK_SPACE);
        assertEquals("send it due fri", text());
        assertEquals(List.of(LineKind.PARAGRAPH), kinds());
        write("# ");
        assertEquals(List.of(LineKind.HEADING_1), kinds());
        assertShown("send it due fri", "note-heading");
    }

    @Test
    void twoFencesMakeCodeOfAllBetweenThemAndOneAloneTakesNothingAway() {
        open("x\n" + "# head\n".repeat(2_000) + "end");
        run(() -> note.goToLine(0));
        type(KeyCode.BACK_SPACE);
        write("```");
        assertEquals(LineKind.PARAGRAPH, fx(() -> area.style(0).kind()));
        assertEquals(LineKind.HEADING_1, fx(() -> area.style(1).kind()));
        run(() -> note.goToLine(2_001));
        type(KeyCode.ENTER);
        write("```");
        waitFor(() -> area.style(2_001).kind() == LineKind.CODE);
        assertEquals(List.of(LineKind.FENCE, LineKind.CODE),
                fx(() -> List.of(area.style(0).kind(), area.style(1).kind())));
        type(KeyCode.BACK_SPACE);
        waitFor(() -> area.style(2_001).kind() == LineKind.PARAGRAPH);
        assertEquals(List.of(LineKind.PARAGRAPH, LineKind.HEADING_1),
                fx(() -> List.of(area.style(0).kind(), area.style(2_000).kind())));
    }

    @Test
    void pastedLinesAreStyledAndWindowsLineEndsAreNotKept() {
        run(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("# one\n- two\na: three");
            Clipboard.getSystemClipboard().setContent(content);
        });
        press(KeyCode.CONTROL, KeyCode.V);
        assertEquals(List.of(LineKind.HEADING_1, LineKind.BULLET, LineKind.ACTION), kinds());
        open("a\r\nb\rc");
        assertEquals("a\nb\nc", text());
    }

    @Test
    void chipsStandBesideTheirLinesAndMoveWithThem() {
        open("a: one\nwords\nd: two");
        run(() -> {
            note.setChips(Map.of(0, new Chip("action, open · Fri", "note-chip-open"), 1, new Chip("no", ""), 2,
                    new Chip("a decision with far too many words in it", "")));
        });
        assertShown("action, open · Fri|a decision with far too many wo…", "note-chip-text");
        run(() -> {
            area.moveTo(0, 0);
        });
        press(KeyCode.CONTROL, KeyCode.HOME);
        run(() -> {
            area.insertText(0, "top\n");
        });
        assertEquals("action, open · Fri", fx(() -> area.style(1).chip()).text());
        run(() -> {
            note.setChips(Map.of());
        });
        assertShown("action|decision", "note-chip-text");
    }

    @Test
    void aClickOnAChipTellsItsOwnerAndAClickOnABoxTicksIt() {
        open("a: one\n- [ ] two");
        Chip chip = new Chip("open", "", "42");
        run(() -> {
            note.setChips(Map.of(0, chip));
        });
        WaitForAsyncUtils.waitForFxEvents();
        click(".note-chip");
        assertEquals(List.of(chip), clicked);
        WaitForAsyncUtils.waitForFxEvents();
        click(".note-empty-box");
        assertEquals("a: one\n- [x] two", text());
        assertEquals(1, changes);
    }

    @Test
    void aScreenReaderIsToldWhatTheNoteIsAndWhatALineMade() {
        open("a: one");
        run(() -> {
            note.setName("Notes of session B");
            note.setChips(Map.of(0, new Chip("open · Fri", "")));
        });
        assertEquals(AccessibleRole.TEXT_AREA, area.getAccessibleRole());
        assertEquals("Notes of session B", area.getAccessibleText());
        assertEquals("a: one", fx(() -> area.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
        assertEquals(6, fx(() -> area.queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET)));
        assertEquals("action, open · Fri", fx(() -> area.queryAccessibleAttribute(AccessibleAttribute.HELP)));
        assertNotNull(area.getContextMenu());
    }
}

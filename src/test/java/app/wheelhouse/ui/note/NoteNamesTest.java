package app.wheelhouse.ui.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;

/** People and tags in a note: completed as they are typed, highlighted when they are known. */
class NoteNamesTest extends NoteOnScreen {
    NoteNamesTest() throws TimeoutException {
    }

    @Test
    void aNameIsCompletedByKeysAlone() {
        write("ask @a");
        assertTrue(completing());
        type(KeyCode.DOWN, KeyCode.ENTER);
        assertEquals("ask @Chief-Architect ", text());
        assertFalse(completing());
        write("#az");
        type(KeyCode.TAB);
        assertEquals("ask @Chief-Architect #azure ", text());
        assertTrue(fx(area::isFocused));
    }

    @Test
    void escapeClosesTheSuggestionsForThatNameOnlyAndTypingGoesOn() {
        write("@a");
        bubbled.clear();
        type(KeyCode.ESCAPE);
        assertFalse(completing());
        assertEquals(List.of(), bubbled);
        write("k");
        assertFalse(completing());
        write(" @c");
        assertTrue(completing());
        write("x");
        assertFalse(completing());
        type(KeyCode.ENTER);
        assertEquals("@ak @cx\n", text());
    }

    @Test
    void movingTheCaretIntoANameSuggestsNothing() {
        open("@a b");
        type(KeyCode.LEFT, KeyCode.LEFT);
        assertFalse(completing());
    }

    @Test
    void whenPeopleBecomeKnownTheirWholeNamesAreHighlighted() {
        open("one\na: draft @Head of Product due fri");
        assertEquals(List.of("@Head"), people());
        int before = changes;
        run(() -> note.setMentions(text -> text.startsWith("Head of Product") ? 15 : 0));
        assertEquals(List.of("@Head of Product"), people());
        assertEquals(before, changes);
    }

    /** The stretches of the second line that are highlighted as people. */
    private List<String> people() {
        return fx(() -> {
            List<String> found = new ArrayList<>();
            int at = 0;
            for (var span : area.getStyleSpans(1)) {
                if (span.getStyle().contains(Look.PERSON)) {
                    found.add(area.line(1).substring(at, at + span.getLength()));
                }
                at += span.getLength();
            }
            return found;
        });
    }
}

package app.wheelhouse.ui.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.BorderPane;
import javafx.scene.robot.Robot;
import javafx.scene.text.Text;
import javafx.stage.Popup;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class NoteEditorTest {
    private final List<String> bubbled = new ArrayList<>();
    private final List<Chip> clicked = new ArrayList<>();
    private final Stage stage;
    private final NoteEditor note;
    private final NoteArea area;
    private int changes;

    NoteEditorTest() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        note = fx(NoteEditor::new);
        area = (NoteArea) note.lookup("#note-text");
    }

    @BeforeEach
    void showTheNote() {
        run(() -> {
            Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            note.onChange(() -> changes++);
            note.setOnChip(clicked::add);
            note.setCompletions(() -> List.of(Completion.person("AKS-leads", "AKS leads", "Microsoft"),
                    Completion.person("Chief-Architect", "Chief Architect", "engineering"), Completion.tag("azure")));
            BorderPane root = new BorderPane(note);
            root.setBottom(new Button("next"));
            Scene scene = new Scene(root, 800, 600);
            scene.addEventHandler(KeyEvent.KEY_PRESSED, key -> bubbled.add(name(key)));
            stage.setScene(scene);
            stage.show();
            note.requestFocus();
        });
        assertTrue(fx(area::isFocused));
    }

    @AfterEach
    void closeIt() {
        run(stage::hide);
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

    private void open(String text) {
        run(() -> {
            note.open(text);
        });
    }

    private void live(boolean live) {
        run(() -> {
            note.setLive(live);
        });
    }

    private String text() {
        return fx(note::getText);
    }

    private List<LineKind> kinds() {
        return fx(() -> area.getParagraphs().stream().map(line -> line.getParagraphStyle().kind()).toList());
    }

    /** Waits until the texts of a style class are these, joined by bars. */
    private void assertShown(String words, String styleClass) {
        waitFor(() -> words.equals(shown(styleClass)));
    }

    private String shown(String styleClass) {
        return String.join("|",
                area.lookupAll("." + styleClass).stream().map(node -> ((Text) node).getText()).toList());
    }

    private static boolean completing() {
        return fx(() -> Window.getWindows().stream().anyMatch(window -> window instanceof Popup));
    }

    /** Types letters into whatever has the focus. */
    private void write(String words) {
        run(() -> words.chars().mapToObj(Character::toString).forEach(letter -> {
            boolean known = letter.matches("[A-Za-z]");
            key(KeyEvent.KEY_PRESSED, known ? KeyCode.getKeyCode(letter.toUpperCase(Locale.ROOT)) : KeyCode.UNDEFINED,
                    "");
            key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, letter);
        }));
    }

    private void key(EventType<KeyEvent> type, KeyCode code, String typed) {
        Node focused = note.getScene().getFocusOwner();
        Event.fireEvent(focused, new KeyEvent(type, typed, typed, code, false, false, false, false));
    }

    /** Presses and releases keys one after the other. */
    private static void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            press(key);
        }
    }

    /** Presses keys together, the modifiers first. */
    private static void press(KeyCode... keys) {
        run(() -> {
            Robot robot = new Robot();
            List.of(keys).forEach(robot::keyPress);
            List.of(keys).reversed().forEach(robot::keyRelease);
        });
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    private void click(String selector) {
        waitFor(() -> note.lookup(selector) != null);
        WaitForAsyncUtils.waitForFxEvents();
        run(() -> {
            Node node = Objects.requireNonNull(note.lookup(selector), selector);
            Bounds bounds = node.localToScreen(node.getBoundsInLocal());
            Robot robot = new Robot();
            robot.mouseMove(bounds.getCenterX(), bounds.getCenterY());
            robot.mouseClick(MouseButton.PRIMARY);
        });
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    private static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> fx(condition));
        } catch (TimeoutException late) {
            throw new AssertionError(late);
        }
    }

    private static void run(Runnable action) {
        fx(() -> {
            action.run();
            return true;
        });
    }

    private static <T> T fx(Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, call);
    }

    private static String name(KeyEvent key) {
        return (key.isControlDown() ? "Ctrl+" : "") + key.getCode().getName();
    }
}

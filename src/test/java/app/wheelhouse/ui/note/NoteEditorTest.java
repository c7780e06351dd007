package app.wheelhouse.ui.note;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.application.Application;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class NoteEditorTest {
    private NoteEditor note;
    private NoteArea area;
    private final List<String> bubbled = new ArrayList<>();
    private int changes;

    @Start
    void start(Stage stage) {
        Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
        note = new NoteEditor();
        note.onChange(() -> changes++);
        note.setCompletions(() -> List.of(Completion.person("AKS-leads", "AKS leads", "Microsoft"),
                Completion.person("Chief-Architect", "Chief Architect", "engineering"), Completion.tag("azure")));
        BorderPane root = new BorderPane(note);
        root.setBottom(new Button("next"));
        Scene scene = new Scene(root, 800, 600);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, key -> bubbled.add(name(key)));
        stage.setScene(scene);
        stage.show();
        area = (NoteArea) note.lookup("#note-text");
    }

    @BeforeEach
    void focus(FxRobot robot) {
        fx(() -> {
            note.requestFocus();
            return note;
        });
        assertTrue(fx(area::isFocused));
    }

    @Test
    void whatIsTypedIsTheTextAndTellsTheListener(FxRobot robot) {
        robot.write("Hello (world)");
        assertEquals("Hello (world)", text());
        assertEquals(13, changes);
    }

    @Test
    void enterContinuesAListAndEndsItWhenTheItemIsEmpty(FxRobot robot) {
        robot.write("- one");
        robot.type(KeyCode.ENTER);
        robot.write("two");
        robot.type(KeyCode.ENTER);
        assertEquals("- one\n- two\n- ", text());
        robot.type(KeyCode.ENTER);
        robot.write("done");
        assertEquals("- one\n- two\ndone", text());
        assertEquals(List.of(LineKind.BULLET, LineKind.BULLET, LineKind.PARAGRAPH), kinds());
    }

    @Test
    void shiftEnterBreaksTheLineWithoutContinuing(FxRobot robot) {
        robot.write("- one");
        press(robot, KeyCode.SHIFT, KeyCode.ENTER);
        robot.write("x");
        assertEquals("- one\nx", text());
    }

    @Test
    void tabIndentsListItemsAndShiftTabBringsThemBack(FxRobot robot) {
        open("- one\n- two\nwords");
        fx(() -> {
            area.selectRange(0, 9);
            return area;
        });
        robot.type(KeyCode.TAB);
        assertEquals("    - one\n    - two\nwords", text());
        press(robot, KeyCode.SHIFT, KeyCode.TAB);
        assertEquals("- one\n- two\nwords", text());
        fx(() -> {
            note.goToLine(2);
            return note;
        });
        robot.type(KeyCode.TAB);
        assertEquals("- one\n- two\nwords\t", text());
        assertTrue(fx(area::isFocused));
    }

    @Test
    void shiftTabWithNothingToOutdentAndControlTabLeaveTheNote(FxRobot robot) {
        open("words");
        press(robot, KeyCode.CONTROL, KeyCode.TAB);
        assertFalse(fx(area::isFocused));
        assertEquals("words", text());
    }

    @Test
    void backspaceAtTheBeginningOfAnItemTakesItsMarkAway(FxRobot robot) {
        open("- [ ] one");
        robot.type(KeyCode.HOME);
        assertEquals(6, fx(area::getCaretPosition));
        robot.type(KeyCode.BACK_SPACE);
        assertEquals("one", text());
        open("a\n    - one");
        robot.type(KeyCode.HOME, KeyCode.BACK_SPACE);
        assertEquals("a\n- one", text());
        robot.type(KeyCode.BACK_SPACE, KeyCode.BACK_SPACE);
        assertEquals("aone", text());
    }

    @Test
    void deleteAtTheEndOfALineJoinsTheNextWithoutItsMark(FxRobot robot) {
        open("one\n- two");
        fx(() -> {
            note.goToLine(0);
            return note;
        });
        robot.type(KeyCode.DELETE);
        assertEquals("onetwo", text());
    }

    @Test
    void theCaretStepsOverWhatCannotBeSeen(FxRobot robot) {
        open("one\n- two\n- three");
        robot.type(KeyCode.HOME);
        assertEquals(12, fx(area::getCaretPosition));
        robot.type(KeyCode.LEFT);
        assertEquals(9, fx(area::getCaretPosition));
        robot.type(KeyCode.RIGHT);
        assertEquals(12, fx(area::getCaretPosition));
        robot.type(KeyCode.UP);
        assertEquals(6, fx(area::getCaretPosition));
        robot.type(KeyCode.END);
        assertEquals(9, fx(area::getCaretPosition));
        robot.type(KeyCode.HOME, KeyCode.UP);
        assertEquals(0, fx(area::getCaretPosition));
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.END);
        assertEquals(17, fx(area::getCaretPosition));
    }

    @Test
    void endGoesToTheEndOfTheShownLineThoughItsMarkIsHidden(FxRobot robot) {
        open("    - " + "word ".repeat(60) + "\nnext");
        fx(() -> {
            area.moveTo(8);
            return area;
        });
        robot.type(KeyCode.END);
        int end = fx(area::getCaretPosition);
        assertTrue(end > 60 && end < 300, "the shown line ends at " + end);
        robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.END);
        assertEquals(1, fx(note::getCaretLine));
        assertEquals(311, fx(area::getCaretPosition));
    }

    @Test
    void wordKeysPassMarksToo(FxRobot robot) {
        open("one two\n- three");
        press(robot, KeyCode.CONTROL, KeyCode.LEFT);
        assertEquals(10, fx(area::getCaretPosition));
        press(robot, KeyCode.CONTROL, KeyCode.LEFT);
        assertEquals(7, fx(area::getCaretPosition));
        press(robot, KeyCode.CONTROL, KeyCode.LEFT);
        assertEquals(4, fx(area::getCaretPosition));
        press(robot, KeyCode.CONTROL, KeyCode.BACK_SPACE);
        assertEquals("two\n- three", text());
    }

    @Test
    void emojiAreOneCharacterForTheCaret(FxRobot robot) {
        open("a👩🏽‍💻b");
        robot.type(KeyCode.LEFT, KeyCode.LEFT);
        assertEquals(1, fx(area::getCaretPosition));
        robot.type(KeyCode.RIGHT, KeyCode.BACK_SPACE);
        assertEquals("ab", text());
        open("👍");
        robot.type(KeyCode.HOME, KeyCode.DELETE);
        assertEquals("", text());
    }

    @Test
    void boldAndItalicHaveTheirKeysUnlessTheRoomNeedsThem(FxRobot robot) {
        press(robot, KeyCode.CONTROL, KeyCode.B);
        robot.write("x");
        assertEquals("**x**", text());
        press(robot, KeyCode.CONTROL, KeyCode.B);
        press(robot, KeyCode.CONTROL, KeyCode.I);
        assertEquals("**x**__", text());
        live(true);
        bubbled.clear();
        press(robot, KeyCode.CONTROL, KeyCode.B);
        assertEquals("**x**__", text());
        assertTrue(bubbled.contains("Ctrl+B"), bubbled.toString());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        assertEquals("**x**_****_", text());
    }

    @Test
    void theKeysOfTheWindowReachItAndChangeNothing(FxRobot robot) {
        open("one two");
        live(true);
        bubbled.clear();
        for (KeyCode key : List.of(KeyCode.ENTER, KeyCode.DIGIT1, KeyCode.DIGIT9, KeyCode.F, KeyCode.K, KeyCode.B,
                KeyCode.LEFT, KeyCode.RIGHT)) {
            press(robot, KeyCode.CONTROL, key);
        }
        robot.type(KeyCode.F5, KeyCode.ESCAPE);
        bubbled.remove("Ctrl+Ctrl");
        assertEquals(List.of("Ctrl+Enter", "Ctrl+1", "Ctrl+9", "Ctrl+F", "Ctrl+K", "Ctrl+B", "Ctrl+Left", "Ctrl+Right",
                "F5", "Esc"), bubbled.stream().filter(key -> !key.equals("Ctrl+Ctrl")).toList());
        assertEquals("one two", text());
        assertEquals(7, fx(area::getCaretPosition));
    }

    @Test
    void whileLiveAltAndAnArrowMovesByWord(FxRobot robot) {
        open("one two");
        live(true);
        press(robot, KeyCode.ALT, KeyCode.LEFT);
        assertEquals(4, fx(area::getCaretPosition));
        press(robot, KeyCode.ALT, KeyCode.LEFT);
        press(robot, KeyCode.ALT, KeyCode.RIGHT);
        assertEquals(4, fx(area::getCaretPosition));
    }

    @Test
    void undoTakesBackWordsNotLettersAndBubblesWhenNothingIsLeft(FxRobot robot) {
        open("start");
        robot.write(" word");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals("start", text());
        press(robot, KeyCode.CONTROL, KeyCode.Y);
        assertEquals("start word", text());
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        bubbled.clear();
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertTrue(bubbled.contains("Ctrl+Z"), bubbled.toString());
        assertEquals("start", text());
    }

    @Test
    void insertDoesNotOverwrite(FxRobot robot) {
        open("abc");
        robot.type(KeyCode.HOME, KeyCode.INSERT);
        robot.write("x");
        assertEquals("xabc", text());
    }

    @Test
    void aNameIsCompletedByKeysAlone(FxRobot robot) {
        robot.write("ask @a");
        assertTrue(completing());
        robot.type(KeyCode.DOWN, KeyCode.ENTER);
        assertEquals("ask @Chief-Architect ", text());
        assertFalse(completing());
        robot.write("#az");
        robot.type(KeyCode.TAB);
        assertEquals("ask @Chief-Architect #azure ", text());
        assertTrue(fx(area::isFocused));
    }

    @Test
    void escapeClosesTheSuggestionsForThatNameOnlyAndTypingGoesOn(FxRobot robot) {
        robot.write("@a");
        bubbled.clear();
        robot.type(KeyCode.ESCAPE);
        assertFalse(completing());
        assertEquals(List.of(), bubbled);
        robot.write("k");
        assertFalse(completing());
        robot.write(" @c");
        assertTrue(completing());
        robot.write("x");
        assertFalse(completing());
        robot.type(KeyCode.ENTER);
        assertEquals("@ak @cx\n", text());
    }

    @Test
    void movingTheCaretIntoANameSuggestsNothing(FxRobot robot) {
        open("@a b");
        robot.type(KeyCode.LEFT, KeyCode.LEFT);
        assertFalse(completing());
    }

    @Test
    void aLineTakesItsLooksAsItIsTyped(FxRobot robot) {
        robot.write("a: send it due fri");
        assertEquals(List.of(LineKind.ACTION), kinds());
        assertEquals("due fri", words("note-due"));
        robot.type(KeyCode.HOME, KeyCode.BACK_SPACE);
        assertEquals("send it due fri", text());
        assertEquals(List.of(LineKind.PARAGRAPH), kinds());
        robot.write("# ");
        assertEquals(List.of(LineKind.HEADING_1), kinds());
        assertEquals("send it due fri", words("note-heading"));
    }

    @Test
    void openingAFenceTurnsAllThatFollowsIntoCodeAndClosingItBack(FxRobot robot) {
        open("x\n" + "# head\n".repeat(1_000) + "end");
        fx(() -> {
            note.goToLine(0);
            return note;
        });
        robot.type(KeyCode.BACK_SPACE);
        robot.write("```");
        waitFor(() -> area.style(1_001).kind() == LineKind.CODE);
        assertEquals(LineKind.FENCE, fx(() -> area.style(0).kind()));
        robot.type(KeyCode.BACK_SPACE);
        waitFor(() -> area.style(1_000).kind() == LineKind.HEADING_1
                && area.style(1_001).kind() == LineKind.PARAGRAPH);
        assertEquals(LineKind.HEADING_1, fx(() -> area.style(1).kind()));
    }

    @Test
    void pastedLinesAreStyledAndWindowsLineEndsAreNotKept(FxRobot robot) {
        fx(() -> {
            ClipboardContent content = new ClipboardContent();
            content.putString("# one\n- two\na: three");
            Clipboard.getSystemClipboard().setContent(content);
            return content;
        });
        press(robot, KeyCode.CONTROL, KeyCode.V);
        assertEquals(List.of(LineKind.HEADING_1, LineKind.BULLET, LineKind.ACTION), kinds());
        open("a\r\nb\rc");
        assertEquals("a\nb\nc", text());
    }

    @Test
    void chipsStandBesideTheirLinesAndMoveWithThem(FxRobot robot) {
        open("a: one\nwords\nd: two");
        fx(() -> {
            note.setChips(Map.of(0, new Chip("action, open · Fri", "note-chip-open"), 1, new Chip("no", ""), 2,
                    new Chip("a decision with far too many words", "")));
            return note;
        });
        assertEquals("action, open · Fri|a decision with far too m…", chips());
        fx(() -> {
            area.moveTo(0, 0);
            return area;
        });
        press(robot, KeyCode.CONTROL, KeyCode.HOME);
        fx(() -> {
            area.insertText(0, "top\n");
            return area;
        });
        assertEquals("action, open · Fri", fx(() -> area.style(1).chip()).text());
        fx(() -> {
            note.setChips(Map.of());
            return note;
        });
        assertEquals("action|decision", chips());
    }

    @Test
    void aClickOnAChipTellsItsOwnerAndAClickOnABoxTicksIt(FxRobot robot) {
        open("a: one\n- [ ] two");
        List<Chip> clicked = new ArrayList<>();
        Chip chip = new Chip("open", "", "42");
        fx(() -> {
            note.setOnChip(clicked::add);
            note.setChips(Map.of(0, chip));
            return note;
        });
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(robot.lookup(".note-chip").<Node>query());
        assertEquals(List.of(chip), clicked);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(robot.lookup(".note-empty-box").<Node>query());
        assertEquals("a: one\n- [x] two", text());
        assertEquals(1, changes);
    }

    @Test
    void aTextFromElsewhereLeavesCaretSelectionAndUndoAlone(FxRobot robot) {
        open("one\ntwo\nthree");
        fx(() -> {
            area.selectRange(4, 7);
            return area;
        });
        fx(() -> {
            note.setText("zero\none\ntwo\nthree!");
            return note;
        });
        assertEquals("two", fx(area::getSelectedText));
        assertEquals(0, changes);
        robot.write("2");
        assertEquals("zero\none\n2\nthree!", text());
    }

    @Test
    void whatArrivesWhileTypingIsMergedAndNoLetterIsLost(FxRobot robot) {
        open("one\ntwo");
        fx(() -> {
            note.goToLine(1);
            return note;
        });
        robot.write(" and mine");
        boolean unsaved = fx(() -> note.receive("one\ntwo", "zero\none changed\ntwo"));
        robot.write(" too");
        assertEquals("zero\none changed\ntwo and mine too", text());
        assertTrue(unsaved);
        assertFalse(fx(() -> note.receive(note.getText(), "new")));
        assertEquals("new", text());
    }

    @Test
    void aTextFromElsewhereDoesNotScroll(FxRobot robot) {
        open("line\n".repeat(500) + "end");
        fx(() -> {
            note.goToLine(250);
            return note;
        });
        waitFor(() -> area.allParToVisibleParIndex(250).isPresent());
        robot.write("x");
        double before = fx(() -> area.getCaretBounds().orElseThrow().getMinY());
        fx(() -> {
            note.setText("new\nnew\n" + note.getText() + "\nmore");
            return note;
        });
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(252, fx(note::getCaretLine));
        assertEquals(before, fx(() -> area.getCaretBounds().orElseThrow().getMinY()), 1.5);
    }

    @Test
    void linesAreAddedAtTheEndWithoutMovingTheCaret(FxRobot robot) {
        open("one");
        fx(() -> {
            area.moveTo(1);
            note.insertLineAtEnd("a: two");
            note.appendAtEnd(" three");
            return note;
        });
        assertEquals("one\na: two three", text());
        assertEquals(1, fx(area::getCaretPosition));
        assertEquals(2, changes);
        open("");
        fx(() -> {
            note.insertLineAtEnd("first");
            return note;
        });
        assertEquals("first", text());
    }

    @Test
    void openingAnotherNoteLeavesNothingToUndo(FxRobot robot) {
        robot.write("secret");
        open("other");
        press(robot, KeyCode.CONTROL, KeyCode.Z);
        assertEquals("other", text());
        assertEquals(6, changes);
    }

    @Test
    void aNoteThatIsNotEditableTakesNoKeys(FxRobot robot) {
        open("- one");
        fx(() -> {
            note.setEditable(false);
            return note;
        });
        robot.write("x");
        robot.type(KeyCode.ENTER, KeyCode.BACK_SPACE, KeyCode.DELETE);
        press(robot, KeyCode.CONTROL, KeyCode.B);
        assertEquals("- one", text());
    }

    @Test
    void aScreenReaderIsToldWhatTheNoteIsAndWhatALineMade() {
        open("a: one");
        fx(() -> {
            note.setName("Notes of session B");
            note.setChips(Map.of(0, new Chip("open · Fri", "")));
            return note;
        });
        assertEquals(AccessibleRole.TEXT_AREA, area.getAccessibleRole());
        assertEquals("Notes of session B", area.getAccessibleText());
        assertEquals("a: one", fx(() -> area.queryAccessibleAttribute(AccessibleAttribute.TEXT)));
        assertEquals(6, fx(() -> area.queryAccessibleAttribute(AccessibleAttribute.CARET_OFFSET)));
        assertEquals("action, open · Fri", fx(() -> area.queryAccessibleAttribute(AccessibleAttribute.HELP)));
        assertNotNull(area.getContextMenu());
    }

    private void open(String text) {
        fx(() -> {
            note.open(text);
            return note;
        });
    }

    private void live(boolean live) {
        fx(() -> {
            note.setLive(live);
            return note;
        });
    }

    private String text() {
        return fx(note::getText);
    }

    private List<LineKind> kinds() {
        return fx(() -> area.getParagraphs().stream().map(line -> line.getParagraphStyle().kind()).toList());
    }

    private String words(String styleClass) {
        return fx(() -> String.join("|",
                area.lookupAll("." + styleClass).stream().map(node -> ((Text) node).getText()).toList()));
    }

    private String chips() {
        WaitForAsyncUtils.waitForFxEvents();
        return words("note-chip-text");
    }

    private static boolean completing() {
        return fx(() -> Window.getWindows().stream().anyMatch(window -> window instanceof javafx.stage.Popup));
    }

    private static void press(FxRobot robot, KeyCode modifier, KeyCode key) {
        robot.push(modifier, key);
    }

    private static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, java.util.concurrent.TimeUnit.SECONDS, () -> fx(condition));
        } catch (java.util.concurrent.TimeoutException late) {
            throw new AssertionError(late);
        }
    }

    private static <T> T fx(Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, call);
    }

    private static String name(KeyEvent key) {
        return (key.isControlDown() ? "Ctrl+" : "") + key.getCode().getName();
    }
}

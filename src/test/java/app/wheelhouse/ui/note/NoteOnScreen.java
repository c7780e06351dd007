package app.wheelhouse.ui.note;

import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerLight;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
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
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A note in a window, and hands to type into it, press keys and click. */
abstract class NoteOnScreen {
    final List<Chip> clicked = new ArrayList<>();
    final List<String> bubbled = new ArrayList<>();
    final NoteEditor note;
    final NoteArea area;
    int changes;
    private final Stage stage;

    NoteOnScreen() throws TimeoutException {
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
            BorderPane root = new BorderPane();
            root.setBottom(new Button("next"));
            Scene scene = new Scene(root, 800, 600);
            scene.addEventHandler(KeyEvent.KEY_PRESSED, key -> bubbled.add(name(key)));
            stage.setScene(scene);
            stage.show();
            // Lines look up the colours of the theme the moment they get a scene: it must wear one by then, as in the window.
            root.setCenter(note);
            note.requestFocus();
        });
        assertTrue(fx(area::isFocused));
    }

    @AfterEach
    void closeIt() {
        run(stage::hide);
    }

    void open(String text) {
        run(() -> {
            note.open(text);
            stage.getScene().getRoot().applyCss();
            stage.getScene().getRoot().layout();
        });
    }

    void live(boolean live) {
        run(() -> {
            note.setLive(live);
        });
    }

    String text() {
        return fx(note::getText);
    }

    List<LineKind> kinds() {
        return fx(() -> area.getParagraphs().stream().map(line -> line.getParagraphStyle().kind()).toList());
    }

    /** Waits until the texts of a style class are these, joined by bars. */
    void assertShown(String words, String styleClass) {
        waitFor(() -> words.equals(shown(styleClass)));
    }

    private String shown(String styleClass) {
        return String.join("|",
                area.lookupAll("." + styleClass).stream().map(node -> ((Text) node).getText()).toList());
    }

    static boolean completing() {
        return fx(() -> Window.getWindows().stream().anyMatch(window -> window instanceof Popup));
    }

    /** Types letters into whatever has the focus. */
    void write(String words) {
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
    static void type(KeyCode... keys) {
        for (KeyCode key : keys) {
            press(key);
        }
    }

    /** Presses keys together, the modifiers first. */
    static void press(KeyCode... keys) {
        run(() -> {
            Robot robot = new Robot();
            List.of(keys).forEach(robot::keyPress);
            List.of(keys).reversed().forEach(robot::keyRelease);
        });
        WaitForAsyncUtils.waitForFxEvents(1);
    }

    void click(String selector) {
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

    static void waitFor(Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> fx(condition));
        } catch (TimeoutException late) {
            throw new AssertionError(late);
        }
    }

    static void run(Runnable action) {
        fx(() -> {
            action.run();
            return true;
        });
    }

    static <T> T fx(Callable<T> call) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, call);
    }

    private static String name(KeyEvent key) {
        return (key.isControlDown() ? "Ctrl+" : "") + key.getCode().getName();
    }
}

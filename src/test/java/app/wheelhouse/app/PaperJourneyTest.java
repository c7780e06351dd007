package app.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.document.Template;
import app.wheelhouse.shell.settings.ConfigFolder;
import app.wheelhouse.shell.settings.SettingsFile;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.list.Programme;
import app.wheelhouse.ui.note.NoteEditor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.text.Text;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** From an empty PR/FAQ to a page in the room, by keys: written, broken, flagged, mended, approved, final, packed, shown. */
class PaperJourneyTest {
    private static final long SECONDS = 60;
    private static final String TITLE = "Paper of the day";
    private static final String SECRET = "the margin is thin as glass";
    @TempDir
    Path folder;
    private final List<Throwable> failed = new CopyOnWriteArrayList<>();
    private Stage stage;
    private Cockpit cockpit;

    @BeforeEach
    void start() {
        stage = OnFx.call(Stage::new);
        Failures failures = new Failures();
        failures.listen(failure -> failed.add(failure.error()));
        ConfigFolder folders = new ConfigFolder(folder.resolve("settings"), folder.resolve("data"));
        cockpit = OnFx.call(() -> new Cockpit(stage,
                new SettingsFile(folders.settings().resolve("settings.json"), Runnable::run,
                        trouble -> failed.add(new AssertionError(trouble))),
                folders, Background.threads(failures), failures, Programme.CLOCK, _ -> {
                }));
        OnFx.run(() -> cockpit.show(Optional.of(folder.resolve("programme")), true, List.of()));
        until("Today is there", () -> find("#today-room") != null);
    }

    @AfterEach
    void close() {
        OnFx.run(() -> {
            cockpit.close();
            stage.close();
        });
        assertEquals(List.of(), failed);
    }

    @Test
    void aPaperIsWrittenBrokenMendedApprovedPackedAndShown() {
        write();
        breakAndMend();
        finish();
        pack();
        present();
        reopen();
    }

    private void write() {
        press(KeyCode.DIGIT8, true, false);
        until("the documents are there", () -> find("#documents-room") != null && find("#document-list") != null);
        palette("New PR/FAQ");
        until("the page is open for writing", () -> editor().map(NoteEditor::isFocusWithin).orElse(false)
                && text().contains("## Press release"));
        press(KeyCode.A, true, false);
        press(KeyCode.BACK_SPACE, false, false);
        until("the page is empty", () -> text().isEmpty());
        for (String line : sections()) {
            type(line);
            press(KeyCode.ENTER, false, false);
        }
        assertTrue(text().contains("### Who is the customer?\n\nIt is said in a word.\n"), text());
        type("{{board top=3}}");
        press(KeyCode.ENTER, false, false);
        press(KeyCode.ENTER, false, false);
        type("{{kpi GPU idle chart}}");
        palette("Words for the host alone");
        until("the host's words can be typed", () -> text().contains("> [!host]"));
        type(SECRET);
        press(KeyCode.F2, false, false);
        until("the title has the keys", () -> stage.getScene().getFocusOwner() == find("#document-title"));
        OnFx.run(() -> ((TextField) find("#document-title")).selectAll());
        type(TITLE);
        press(KeyCode.ENTER, false, false);
        until("it has its title", () -> shown().contains(TITLE));
    }

    /** The template's headings, each with a sentence below it. */
    private static List<String> sections() {
        List<String> lines = new ArrayList<>();
        Template template = Template.shipped().stream().filter(each -> each.title().equals("PR/FAQ")).findFirst()
                .orElseThrow();
        template.text().lines().filter(line -> line.startsWith("#")).forEach(line -> {
            lines.add(line);
            lines.add("");
            if (line.startsWith("###")) {
                lines.add("It is said in a word.");
                lines.add("");
            }
        });
        return lines;
    }

    private void breakAndMend() {
        OnFx.run(() -> find("#document-editor").requestFocus());
        press(KeyCode.END, true, false);
        press(KeyCode.ENTER, false, false);
        press(KeyCode.ENTER, false, false);
        press(KeyCode.ENTER, false, false);
        type("{{kpi Nonsense}}");
        press(KeyCode.G, true, true);
        until("it is flagged", () -> words(find("#document-check")).contains("Nonsense"));
        OnFx.run(() -> find("#document-editor").requestFocus());
        press(KeyCode.HOME, false, true);
        press(KeyCode.BACK_SPACE, false, false);
        until("nothing is broken any more", () -> !words(find("#document-check")).contains("Nonsense"));
        assertFalse(OnFx.call(() -> words(find("#document-check"))).contains("Missing"));
    }

    private void finish() {
        pick("#document-audience", "For the room");
        pick("#document-ask", "President");
        until("the approver is named", () -> find(".document-approver") != null);
        OnFx.run(() -> ((Button) find(".document-approver")).fire());
        until("the answers are offered", () -> menu().isPresent());
        OnFx.run(() -> menu().orElseThrow().getItems().getFirst().fire());
        until("it is approved", () -> find(".document-approver.given") != null);
        pick("#document-state", "Final");
        until("it is final", () -> find("#document-final") != null && find("#document-final").getParent().isVisible());
        String before = OnFx.call(this::text);
        OnFx.run(() -> find("#document-editor").requestFocus());
        press(KeyCode.A, true, false);
        type("x");
        press(KeyCode.BACK_SPACE, false, false);
        press(KeyCode.B, true, true);
        assertEquals(before, OnFx.call(this::text), "what is final stands");
    }

    private void pack() {
        palette("Packs");
        until("packs are there", () -> find("#packs") != null);
        press(KeyCode.N, true, false);
        until("a pack is open", () -> find("#pack-list") instanceof ListView<?> list && list.getItems().size() == 1);
        int parts = 0;
        for (String wanted : List.of(TITLE, "pre-read", "memo", "memo")) {
            int now = ++parts;
            press(KeyCode.INSERT, false, false);
            choose(wanted, now == 4 ? 1 : 0);
            until(wanted + " is in", () -> find("#pack-parts") instanceof ListView<?> list
                    && list.getItems().size() == now);
        }
        press(KeyCode.P, true, false);
        until("the pages are made", () -> find("#pages-facts") instanceof Labeled facts
                && facts.getText().matches("(?s).*\\d+ pages.*"));
    }

    private void present() {
        palette(TITLE);
        until("the page is open", () -> find("#document-title") instanceof TextField title
                && title.getText().equals(TITLE));
        press(KeyCode.R, true, true);
        until("the room is open",
                () -> stages().size() == 2 && label("#document-room").startsWith("In the room: 1 of"));
        StringBuilder all = new StringBuilder(OnFx.call(this::room));
        int last = Integer.parseInt(label("#document-room").replaceAll("^In the room: 1 of (\\d+).*", "$1"));
        assertTrue(last > 20, "" + last);
        for (int steps = 0; steps < 10 * last && !label("#document-room").contains(last + " of " + last); steps++) {
            press(KeyCode.PAGE_DOWN, true, false);
            all.append(OnFx.call(this::room));
        }
        assertTrue(label("#document-room").contains(last + " of " + last), label("#document-room"));
        String seen = all.toString();
        assertTrue(seen.contains(TITLE) && seen.contains("Who is the customer?") && seen.contains("GPU idle"), seen);
        assertFalse(seen.contains("glass") || seen.contains("host"), seen);
        press(KeyCode.PAGE_UP, true, false);
        until("it goes back", () -> !label("#document-room").contains(last + " of "));
    }

    private void reopen() {
        OnFx.run(() -> ((Button) find("#document-reopen")).fire());
        until("it is asked why", () -> find("#document-reopen-why") == stage.getScene().getFocusOwner());
        press(KeyCode.ENTER, false, false);
        assertTrue(OnFx.call(() -> find("#document-reopen-why") != null), "without a reason it stays final");
        type("The price changed.");
        press(KeyCode.ENTER, false, false);
        until("it is a draft again", () -> !find("#document-final").getParent().isVisible());
    }

    private void palette(String words) {
        press(KeyCode.K, true, false);
        until("the palette is open", () -> find("#palette-query") == stage.getScene().getFocusOwner());
        type(words);
        until(words + " is found", () -> find("#palette-list") instanceof ListView<?> list && !list.getItems().isEmpty()
                && list.getItems().getFirst().toString().contains(words));
        press(KeyCode.ENTER, false, false);
    }

    private void pick(String selector, String words) {
        OnFx.run(() -> ((Button) find(selector)).fire());
        choose(words, 0);
    }

    /** Types into the options that are open and takes the one that is found, or one further down. */
    private void choose(String words, int down) {
        until("options are open for " + words, () -> field().isPresent());
        OnFx.run(() -> {
            field().orElseThrow().setText(words);
            for (int i = 0; i < down; i++) {
                fire(field().orElseThrow(), KeyEvent.KEY_PRESSED, KeyCode.DOWN, "", false, false);
            }
            fire(field().orElseThrow(), KeyEvent.KEY_PRESSED, KeyCode.ENTER, "", false, false);
        });
        until("options are closed", () -> field().isEmpty());
    }

    private static Optional<TextField> field() {
        return Window.getWindows().stream().filter(each -> each instanceof PopupWindow && each.isShowing())
                .map(each -> each.getScene().getRoot().lookup(".pick-content .text-field"))
                .filter(TextField.class::isInstance).map(TextField.class::cast).findFirst();
    }

    private static Optional<ContextMenu> menu() {
        return Window.getWindows().stream().filter(ContextMenu.class::isInstance).map(ContextMenu.class::cast)
                .findFirst();
    }

    private static List<Stage> stages() {
        return Window.getWindows().stream().filter(Stage.class::isInstance).map(Stage.class::cast).toList();
    }

    /** All words the room's window holds. */
    private String room() {
        return stages().stream().filter(each -> each != stage).map(each -> words(each.getScene().getRoot()))
                .reduce("", String::concat);
    }

    private static String words(@Nullable Node node) {
        return switch (node) {
            case Text text -> text.getText() + "\n";
            case Labeled labeled -> labeled.getText() + "\n";
            case Parent parent -> parent.getChildrenUnmodifiable().stream().map(PaperJourneyTest::words).reduce("",
                    String::concat);
            case null, default -> "";
        };
    }

    private Optional<NoteEditor> editor() {
        return find("#document-editor") instanceof NoteEditor editor ? Optional.of(editor) : Optional.empty();
    }

    private String text() {
        return editor().map(NoteEditor::getText).orElse("");
    }

    private String shown() {
        return words(stage.getScene().getRoot()) + (find("#pack-title") instanceof TextField title
                ? title.getText()
                : "") + (find("#document-title") instanceof TextField title ? title.getText() : "");
    }

    private String label(String selector) {
        return OnFx.call(() -> find(selector) instanceof Labeled label ? label.getText() : "");
    }

    private void type(String words) {
        OnFx.run(() -> words.chars().mapToObj(Character::toString)
                .forEach(letter -> key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, letter, false, false)));
    }

    private void press(KeyCode code, boolean shortcut, boolean shift) {
        OnFx.run(() -> key(KeyEvent.KEY_PRESSED, code, "", shortcut, shift));
    }

    private void key(EventType<KeyEvent> type, KeyCode code, String typed, boolean shortcut, boolean shift) {
        Node focused = stage.getScene().getFocusOwner();
        fire(focused == null ? stage.getScene().getRoot() : focused, type, code, typed, shortcut, shift);
    }

    private static void fire(Node target, EventType<KeyEvent> type, KeyCode code, String typed, boolean shortcut,
            boolean shift) {
        Event.fireEvent(target, new KeyEvent(type, typed, typed, code, shift, shortcut, false, false));
    }

    private @Nullable Node find(String selector) {
        return stage.getScene().getRoot().lookup(selector);
    }

    /** Waits until the condition holds, looking at it on the FX thread. */
    private void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> OnFx.call(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain: " + what + "; focus on "
                    + OnFx.call(() -> stage.getScene().getFocusOwner()) + "; windows "
                    + OnFx.call(() -> Window.getWindows()
                            .stream().map(Object::toString).toList())
                    + "; shown " + OnFx.call(this::shown), e);
        }
    }
}

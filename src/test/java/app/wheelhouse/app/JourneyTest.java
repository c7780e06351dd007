package app.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.help.Chapter;
import app.wheelhouse.shell.settings.ConfigFolder;
import app.wheelhouse.shell.settings.SettingsFile;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.note.NoteEditor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.util.WaitForAsyncUtils;

/** Walks through the whole program by keys alone, as a host does: from the start to the closed meeting. */
class JourneyTest {
    private static final long SECONDS = 60;
    private static final String HALF = "the partner asked whether we cou";
    @TempDir
    Path folder;
    private final List<Throwable> failed = new CopyOnWriteArrayList<>();
    private final List<Desktop> desktops = new ArrayList<>();

    @AfterEach
    void closeAll() {
        desktops.forEach(Desktop::close);
        assertEquals(List.of(), failed);
    }

    @Test
    void aMeetingIsPreparedRunWrittenDownAndClosedByKeysAlone() {
        Path workspace = folder.resolve("programme");
        Desktop desktop = start(workspace);
        desktop.runSessionB();

        desktop.writeLine("The President opened with the outcome we want.");
        desktop.writeLine("Nobody asked for a fast port any more.");
        desktop.writeLine("a: topology proposal @Head of Product due fri #gate");
        desktop.writeLine("d: staged plan approved");
        until("the action is in the log", () -> logged(workspace, "action", "topology proposal"));
        until("the decision is in the log", () -> logged(workspace, "decision", "staged plan approved"));

        desktop.press(KeyCode.ENTER, true, false);
        until("the topic has landed", () -> desktop.text("#live-state").equals("Landed"));
        String first = OnFx.call(() -> desktop.text("#live-topic"));
        desktop.press(KeyCode.RIGHT, true, false);
        until("the next topic is up", () -> !desktop.text("#live-topic").equals(first));
        desktop.press(KeyCode.W, true, true);
        until("the meeting is summed up", () -> !desktop.text("#closing-summary").isEmpty());
        // One action came with the sample.
        String summary = OnFx.call(() -> desktop.text("#closing-summary"));
        assertTrue(summary.contains("1 of ") && summary.contains("1 decided") && summary.contains("2 actions"),
                summary);
    }

    @Test
    void whatWasBeingTypedIsThereWhenTheProgramEndedInMidSentence() throws IOException {
        Path workspace = folder.resolve("programme");
        Desktop desktop = start(workspace);
        desktop.runSessionB();
        desktop.write(HALF);
        until("the half sentence is a draft on disk", () -> anyLine(workspace.resolve("drafts"), HALF));
        Path copy = folder.resolve("after the crash");
        copyAsACrashLeavesIt(workspace, copy);

        Desktop second = start(copy);
        until("the running session is back", () -> second.find("#live") != null && second.text("#live-topic")
                .equals(desktop.text("#live-topic")));
        until("the half sentence is back", () -> second.note().endsWith(HALF));
    }

    @Test
    void theRoomAndTheProgramEndWithTheCockpit() {
        Desktop desktop = start(folder.resolve("programme"));
        desktop.runSessionB();
        until("the room is open", () -> Window.getWindows().size() == 2);
        desktop.askToClose();
        until("no window is left", () -> Window.getWindows().isEmpty());
    }

    @Test
    void theCockpitStaysWhileTheDiskDoesNotTakeWhatWasTyped() throws IOException {
        Path workspace = folder.resolve("programme");
        Path away = folder.resolve("away");
        Desktop desktop = start(workspace);
        desktop.runSessionB();
        Files.move(workspace, away);
        desktop.writeLine("d: nothing typed is lost");
        until("the banner is there", () -> desktop.find("#banner-disk") != null);
        desktop.askToClose();
        until("it is asked", () -> desktop.find("#unsaved") != null);
        assertTrue(OnFx.call(desktop.stage::isShowing));
        desktop.press(KeyCode.ESCAPE, false, false);
        Files.move(away, workspace);
        until("the banner is gone", () -> desktop.find("#banner-disk") == null);
        until("what was typed is in the log", () -> logged(workspace, "decision", "nothing typed is lost"));
        desktop.askToClose();
        until("the cockpit is gone", () -> !desktop.stage.isShowing());
    }

    @Test
    void somebodyNewIsLedThroughTheSampleOnceAndHelpTellsOfTheScreenOneIsOn() {
        Path workspace = folder.resolve("programme");
        Desktop desktop = start(workspace);
        until("the tour begins on Today", () -> desktop.find("#tour") != null && desktop.find("#today-room") != null);
        for (String screen : List.of("#sessions", "#decisions-room", "#board-room", "#sessions")) {
            desktop.press("#tour-next");
            until("the tour is at " + screen, () -> desktop.find(screen) != null);
        }
        desktop.press("#tour-next");
        until("the tour is over", () -> desktop.find("#tour") == null);
        desktop.press(KeyCode.DIGIT4, true, false);
        until("the board is there", () -> desktop.find("#board-room") != null);
        desktop.press(KeyCode.F1, false, false);
        until("the guide tells of the board", () -> desktop.find("#guide-chapters") instanceof ListView<?> list
                && list.getSelectionModel().getSelectedItem() instanceof Chapter chapter
                && chapter.id().equals("board"));
        desktop.askToClose();
        until("the cockpit is gone", () -> !desktop.stage.isShowing());
        desktop.close();
        desktops.clear();
        Desktop again = new Desktop(folder.resolve("home 0"));
        desktops.add(again);
        OnFx.run(() -> again.cockpit.show(Optional.of(workspace), true, List.of()));
        until("Today is there", () -> again.find("#today-room") != null);
        assertNull(OnFx.call(() -> again.find("#tour")));
    }

    private Desktop start(Path workspace) {
        Desktop desktop = new Desktop(folder.resolve("home " + desktops.size()));
        desktops.add(desktop);
        OnFx.run(() -> desktop.cockpit.show(Optional.of(workspace), true, List.of()));
        return desktop;
    }

    /** Says whether a record of this kind with these words is on disk. */
    private static boolean logged(Path workspace, String type, String words) throws IOException {
        return anyLine(workspace.resolve("log"), "\"type\":\"" + type + "\"", words);
    }

    /** Says whether a line of any file in the folder has all these words. */
    private static boolean anyLine(Path folder, String... words) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(name -> !name.toString().endsWith(".tmp")).toList()) {
                if (Files.readAllLines(file).stream().anyMatch(line -> Stream.of(words).allMatch(line::contains))) {
                    return true;
                }
            }
            return false;
        }
    }

    /** Copies all that cannot be derived: no lock, no database, no file only half written. */
    private static void copyAsACrashLeavesIt(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(path -> !path.toString().matches(".*(lock|\\.db|\\.tmp)")).toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()));
            }
        }
    }

    /** Waits until the condition holds, looking at it on the FX thread. */
    private void until(String what, Callable<Boolean> condition) {
        try {
            WaitForAsyncUtils.waitFor(SECONDS, TimeUnit.SECONDS, () -> OnFx.call(condition));
        } catch (TimeoutException e) {
            throw new AssertionError("Waited in vain: " + what + seen(), e);
        }
    }

    /** Where each start of the program was, for the message of a failure. */
    private String seen() {
        return OnFx.call(() -> desktops.stream().map(desktop -> "; at “" + desktop.text(".crumb-here") + "”, row "
                + (desktop.find("#sessions") instanceof ListView<?> list
                        ? list.getSelectionModel().getSelectedIndex()
                        : "none")
                + ", focus on " + desktop.stage.getScene().getFocusOwner()).toList().toString());
    }

    /** One start of the program, with a home of its own. */
    private final class Desktop {
        private final Stage stage = OnFx.call(Stage::new);
        private final Cockpit cockpit;

        Desktop(Path home) {
            Failures failures = new Failures();
            failures.listen(failure -> failed.add(failure.error()));
            ConfigFolder folders = new ConfigFolder(home.resolve("settings"), home.resolve("data"));
            cockpit = OnFx.call(() -> new Cockpit(stage,
                    new SettingsFile(folders.settings().resolve("settings.json"), Runnable::run,
                            trouble -> failed.add(new AssertionError(trouble))),
                    folders, Background.threads(failures), failures, Clock.system(ZoneOffset.UTC), _ -> {
                    }));
        }

        void close() {
            OnFx.run(() -> {
                cockpit.close();
                stage.close();
            });
        }

        void askToClose() {
            OnFx.run(() -> Event.fireEvent(stage, new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST)));
        }

        /** From Today to the running meeting of session B, ready to type. */
        void runSessionB() {
            until("Today is there", () -> find("#today-room") != null);
            press(KeyCode.DIGIT2, true, false);
            until("the sessions are listed", () -> find("#sessions") instanceof ListView<?> list && list.isFocused()
                    && list.getSelectionModel().getSelectedIndex() == 1);
            press(KeyCode.DOWN, false, false);
            until("session B is chosen", () -> find("#sessions") instanceof ListView<?> list && list.isFocused()
                    && list.getSelectionModel().getSelectedIndex() == 2);
            press(KeyCode.ENTER, false, false);
            until("session B is open", () -> text(".crumb-here").contains("Cloud first")
                    && find("#session-screen") != null && find("#note") != null);
            press(KeyCode.F5, false, false);
            until("the meeting runs", () -> !text("#live-topic").isEmpty() && isTypingIntoTheNote());
        }

        void writeLine(String words) {
            write(words);
            press(KeyCode.ENTER, false, false);
        }

        void write(String words) {
            OnFx.run(() -> words.chars().mapToObj(Character::toString)
                    .forEach(letter -> key(KeyEvent.KEY_TYPED, KeyCode.UNDEFINED, letter, false, false)));
        }

        void press(KeyCode code, boolean shortcut, boolean shift) {
            OnFx.run(() -> key(KeyEvent.KEY_PRESSED, code, "", shortcut, shift));
        }

        void press(String button) {
            OnFx.run(() -> ((Button) Objects.requireNonNull(find(button), button)).fire());
        }

        private void key(EventType<KeyEvent> type, KeyCode code, String typed, boolean shortcut, boolean shift) {
            Node focused = stage.getScene().getFocusOwner();
            Event.fireEvent(focused == null ? stage.getScene().getRoot() : focused,
                    new KeyEvent(type, typed, typed, code, shift, shortcut, false, false));
        }

        private boolean isTypingIntoTheNote() {
            return find("#note") instanceof NoteEditor note && note.isFocusWithin();
        }

        String note() {
            return find("#note") instanceof NoteEditor note ? note.getText() : "";
        }

        /** The words of a label; none when it is not there. */
        String text(String selector) {
            return find(selector) instanceof Labeled label ? label.getText() : "";
        }

        @Nullable
        Node find(String selector) {
            return stage.getScene().getRoot().lookup(selector);
        }
    }
}

package app.wheelhouse.document.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.document.DocumentState;
import app.wheelhouse.document.Embeds;
import app.wheelhouse.document.store.DocumentStore;
import app.wheelhouse.output.Dates;
import app.wheelhouse.output.Pdf;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Command;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Theme;
import app.wheelhouse.ui.list.Programme;
import app.wheelhouse.ui.list.RecordingDesk;
import app.wheelhouse.ui.note.NoteEditor;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page being written: nothing typed is lost, and what belongs to it stands beside it. */
class DocumentEditorTest {
    @TempDir
    Path folder;
    private final List<Throwable> failed = new CopyOnWriteArrayList<>();
    private final RecordingDesk desk = new RecordingDesk();
    private Programme programme;
    private Background background;
    private DocumentsViewModel model;
    private DocumentsView view;
    private Stage stage;

    @BeforeEach
    void open() {
        programme = Programme.sample(folder);
        Failures failures = Failures.unlogged();
        failures.listen(failure -> failed.add(failure.error()));
        background = Background.threads(failures);
        model = OnFx.call(() -> new DocumentsViewModel(programme.store(), new DocumentStore(programme.store()),
                background, desk, Clock.system(Programme.CLOCK.getZone())).with(
                        new DocumentTools(Embeds.NONE, new Pdf(), new Dates(Programme.CLOCK.getZone(), Locale.UK))));
        view = OnFx.call(() -> new DocumentsView(model, _ -> {
        }));
        stage = OnFx.call(() -> {
            Stage made = new Stage();
            Scene scene = new Scene(new StackPane(view.node()), 1000, 900);
            Theme.values()[0].dress(scene);
            made.setScene(scene);
            made.show();
            view.opened();
            return made;
        });
        OnFx.await("the pages are read", () -> model.rows().loadedProperty().get() && model.document().isPresent()
                && model.fileProperty().get() != null);
        run("document-mode-key");
    }

    @AfterEach
    void close() {
        OnFx.run(() -> {
            view.closed();
            stage.close();
        });
        // What was typed is saved, and its draft forgotten, before the workspace closes.
        programme.settle();
        OnFx.run(() -> {
        });
        programme.settle();
        background.close();
        programme.close();
        assertEquals(List.of(), failed);
    }

    private void run(String command) {
        OnFx.run(() -> view.commands().stream().filter(each -> each.id().equals(command)).findFirst().orElseThrow()
                .run());
    }

    private Node find(String selector) {
        return Objects.requireNonNull(stage.getScene().getRoot().lookup(selector), selector);
    }

    private NoteEditor editor() {
        return (NoteEditor) find("#document-editor");
    }

    private static List<String> words(@Nullable Node node) {
        List<String> words = new ArrayList<>();
        if (node instanceof Text text) {
            words.add(text.getText());
        } else if (node instanceof Labeled labeled) {
            words.add(labeled.getText());
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> words.addAll(words(child)));
        }
        return words;
    }

    private List<String> wordsIn(String selector) {
        return words(stage.getScene().getRoot().lookup(selector));
    }

    private void type(String words) {
        OnFx.run(() -> {
            editor().requestFocus();
            words.chars().mapToObj(Character::toString).forEach(letter -> Event.fireEvent(
                    stage.getScene().getFocusOwner(), new KeyEvent(KeyEvent.KEY_TYPED, letter, letter,
                            KeyCode.UNDEFINED, false, false, false, false)));
        });
    }

    private void press(String toggle) {
        OnFx.run(() -> {
            stage.getScene().getRoot().applyCss();
            ((ToggleButton) find("#" + toggle)).fire();
        });
    }

    /** Begins with these words, as if they had been written before. */
    private void begin(String text) {
        OnFx.run(() -> model.save(model.document().orElseThrow().id(), text));
        OnFx.await("the words are there", () -> editor().getText().equals(text));
    }

    private String stored() {
        return OnFx.call(() -> model.document().orElseThrow()).text();
    }

    @Test
    void whatIsTypedIsOnDiskBeforeItIsAChangeAndSavedWhenThePageIsLeft() {
        begin("");
        type("Half a sent");
        OnFx.await("it is a draft on disk", () -> {
            try {
                return programme.store().drafts().found().stream().anyMatch(each -> each.text().equals("Half a sent"));
            } catch (java.io.IOException e) {
                throw new AssertionError(e);
            }
        });
        type("ence.");
        OnFx.run(() -> model.rows().select(model.rows().shown().getLast()));
        OnFx.await("it is in the log", () -> model.rows().shown().stream()
                .anyMatch(row -> row.document().text().equals("Half a sentence.")));
        assertFalse(OnFx.call(() -> editor().getText()).contains("Half"), "the other page is shown");
    }

    @Test
    void whatComesFromAnotherLaptopIsMergedWithWhatIsBeingTyped() {
        begin("First line.\n\nSecond line.");
        OnFx.run(() -> editor().goToLine(2));
        type(" And more");
        OnFx.run(() -> new DocumentStore(programme.store()).saveText(model.document().orElseThrow().id(),
                "First line, theirs.\n\nSecond line."));
        OnFx.await("both are there", () -> editor().getText().equals("First line, theirs.\n\nSecond line. And more"));
    }

    @Test
    void theOutlineLeadsToEachHeading() {
        begin("# One\n\nText.\n\n## Two\n\nText.\n\n# Three\n");
        run("document-side-key");
        OnFx.await("the outline is drawn", () -> wordsIn("#document-outline").equals(List.of("One", "Two", "Three")));
        OnFx.run(() -> {
            Node line = find("#document-outline").lookupAll(".document-side-line").stream()
                    .filter(each -> words(each).contains("Two")).findFirst().orElseThrow();
            Event.fireEvent(line, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ENTER, false, false, false,
                    false));
        });
        assertEquals(4, OnFx.call(() -> editor().getCaretLine()));
    }

    @Test
    void theParagraphThatLeavesTheBudgetIsMarkedAndNamed() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 60; i++) {
            text.append("Paragraph number ").append(i).append(" says something that takes a line of its own here.\n\n");
        }
        begin(text.toString());
        OnFx.run(() -> model.setBudget(1));
        run("document-check-key");
        OnFx.await("it is named", () -> wordsIn("#document-check").stream()
                .anyMatch(each -> each.startsWith("Page 2 begins here")));
        OnFx.await("its length is told", () -> wordsIn("#document-length").toString().contains("pages"));
        String where = OnFx.call(() -> wordsIn("#document-check")).stream().filter(each -> each.startsWith("line "))
                .findFirst().orElseThrow();
        OnFx.run(() -> editor().goToLine(Integer.parseInt(where.substring("line ".length())) - 1));
        OnFx.await("it is marked", () -> marked("beyond"));
    }

    @Test
    void aCommentStandsAtItsParagraphUntilItIsSettled() {
        begin("Opening words.\n\nA second paragraph.");
        OnFx.run(() -> editor().goToLine(2));
        run("document-remark-key");
        OnFx.run(() -> {
            TextField entry = (TextField) find("#document-remark");
            assertEquals(entry, stage.getScene().getFocusOwner());
            entry.setText("Say which.");
            entry.fireEvent(new javafx.event.ActionEvent());
        });
        OnFx.await("it is there", () -> wordsIn(".document-side").toString().contains("“A second paragraph.”"));
        OnFx.run(() -> ((Button) find("#remark-resolve")).fire());
        OnFx.await("it is settled", () -> wordsIn(".document-side").contains("No open comment."));
    }

    @Test
    void versionsTellTheWordsThatChanged() {
        begin("The price is low.");
        begin("The price is fair.");
        run("document-side-key");
        press("document-side-versions");
        OnFx.await("both are told", () -> {
            Node versions = find("#document-revisions");
            return words(versions.lookup(".document-new")).toString().contains("fair")
                    && words(versions.lookup(".document-gone")).toString().contains("low");
        });
    }

    @Test
    void whatIsSpeltWrongIsMarkedUntilItIsLearnt() {
        begin("");
        type("Wheelhouze is here. ");
        OnFx.await("it is marked", () -> marked("misspelt"));
        OnFx.run(() -> model.learn("Wheelhouze"));
        OnFx.await("it is right now", () -> !marked("misspelt"));
    }

    private boolean marked(String look) {
        return find("#document-editor").lookupAll(".text").stream()
                .anyMatch(each -> each.getStyleClass().toString().contains(look));
    }

    @Test
    void whatIsFinalStandsUntilItIsOpenedAgainWithAReason() {
        begin("Approved words.");
        OnFx.run(() -> model.move(DocumentState.FINAL));
        OnFx.await("it is final", () -> find("#document-final").getParent().isVisible());
        type("x");
        run("document-insert-box");
        OnFx.run(() -> {
            model.rename(model.document().orElseThrow().id(), "Other");
            model.setPurpose("Other");
            model.setAudience("room");
            model.setBudget(3);
            model.toggleTask(0);
            model.reopen(DocumentState.DRAFT, "  ");
        });
        programme.settle();
        assertEquals("Approved words.", OnFx.call(() -> editor().getText()));
        assertEquals("Approved words.", stored());
        assertEquals("Rhythm of business", OnFx.call(() -> model.document().orElseThrow().title()));
        assertTrue(desk.toasts().toString().contains("final"), desk.toasts().toString());
        OnFx.run(() -> model.reopen(DocumentState.DRAFT, "The price changed."));
        OnFx.await("it is a draft", () -> !find("#document-final").getParent().isVisible());
        assertTrue(programme.store().history("document", OnFx.call(() -> model.document().orElseThrow().id())).stream()
                .anyMatch(each -> each.edit().equals("Back to draft: The price changed.")));
        type("y");
        assertTrue(OnFx.call(() -> editor().getText()).contains("y"));
    }

    @Test
    void everyCommandHasANameAndTheMenusOfferWhatTheKeysDo() {
        List<Command> commands = OnFx.call(view::commands);
        assertEquals(commands.size(), commands.stream().map(Command::id).distinct().count());
        assertTrue(commands.stream().noneMatch(each -> each.label().isBlank()));
    }
}

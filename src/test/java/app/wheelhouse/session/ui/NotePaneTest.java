package app.wheelhouse.session.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Drafts;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.OnFx;
import app.wheelhouse.ui.Theme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The note while its words are on their way to the log and back. */
class NotePaneTest {
    @TempDir
    Path folder;
    private final Background background = Background.threads(Failures.unlogged());
    private final CompletableFuture<List<String>> inTheLog = new CompletableFuture<>();
    private Store store;
    private SessionStore sessions;
    private SessionModel model;
    private NotePane pane;
    private UUID session;

    @BeforeEach
    void open() throws StoreException {
        store = Store.open(Workspace.create(folder.resolve("programme"), "Programme", "laptop", Clock.systemUTC()),
                Clock.systemUTC());
        sessions = new SessionStore(store);
        session = sessions.addSession(sessions.addSeries("Charter").join(), "Cloud first").join();
        pane = OnFx.call(() -> {
            model = new SessionModel(BareTools.of(store, sessions, background), session);
            NotePane made = new NotePane(model);
            // Lines look up the colours of the theme the moment they get a scene: it must wear one by then, as in the window.
            StackPane window = new StackPane();
            Theme.LIGHT.dress(new Scene(window));
            window.applyCss();
            window.getChildren().add(made);
            model.open();
            return made;
        });
        OnFx.await("the session is read", () -> model.page().get() != null);
    }

    @AfterEach
    void close() {
        OnFx.run(model::close);
        background.close();
        store.close();
    }

    @Test
    void theEchoOfWhatWasTypedIsNotTakenForSomebodyElsesWords() {
        StringBuilder typed = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            String line = "a: action number " + i + "\n";
            typed.append(line);
            OnFx.run(() -> {
                pane.editor().appendAtEnd(line);
                pane.flush();
            });
        }
        OnFx.await(OnFx.call(() -> pane.flush()).thenApply(_ -> true).toCompletableFuture());
        OnFx.await("everything is read back", () -> model.page().get().note(null)
                .filter(note -> note.text().contentEquals(typed)).isPresent());
        assertEquals(typed.toString(), OnFx.call(() -> pane.editor().getText()));
        assertEquals(40, sessions.page(session).orElseThrow().actions().size());
    }

    @Test
    void aDraftOlderThanWhatIsInTheLogNeverTakesItsPlace() {
        OnFx.run(() -> pane.editor().appendAtEnd("half"));
        OnFx.await("the half is a draft", () -> !drafts().isEmpty());
        store.feed().onChange(List.of("note"), _ -> inTheLog.complete(drafts()));
        OnFx.run(() -> {
            pane.editor().appendAtEnd(" and the rest\n");
            pane.flush();
        });
        assertEquals(List.of("half and the rest\n"), OnFx.await(inTheLog));
    }

    private List<String> drafts() {
        try {
            return store.drafts().found().stream().map(Drafts.Draft::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void wordsWrittenElsewhereArriveBesideWhatIsTyped() {
        OnFx.run(() -> pane.editor().appendAtEnd("typed here\n"));
        OnFx.await(OnFx.call(() -> pane.flush()).thenApply(_ -> true).toCompletableFuture());
        sessions.notes().append(session, null, "written elsewhere\n").join();
        OnFx.await("it arrives", () -> pane.editor().getText().equals("typed here\nwritten elsewhere\n"));
    }
}

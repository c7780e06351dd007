package app.wheelhouse.session.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.OnFx;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javafx.event.Event;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the host may say and look up beside a running meeting. */
class LinesPaneTest {
    @TempDir
    Path folder;
    private final Background background = Background.threads(Failures.unlogged());
    private final boolean[] left = new boolean[1];
    private Store store;
    private SessionModel model;
    private LinesPane pane;
    private UUID topic;

    @BeforeEach
    void open() throws StoreException {
        store = Store.open(Workspace.create(folder.resolve("programme"), "Programme", "laptop", Clock.systemUTC()),
                Clock.systemUTC());
        SessionStore sessions = new SessionStore(store);
        UUID session = sessions.addSession(sessions.addSeries("Charter").join(), "Cloud first").join();
        topic = sessions.agenda().add(session, null, TopicKind.DISCUSSION, "Pricing").join();
        OnFx.run(() -> {
            model = new SessionModel(BareTools.of(store, sessions, background), session);
            pane = new LinesPane(model, () -> left[0] = true);
            model.open();
        });
    }

    @AfterEach
    void close() {
        OnFx.run(model::close);
        background.close();
        store.close();
    }

    private void put(String kind, String title, String text) {
        UUID id = store.ids().next();
        store.apply(new Edit("Add").put("reference", id, "title", title).put("reference", id, "kind", kind)
                .put("reference", id, "text", text)).join();
    }

    private List<String> shown() {
        return OnFx.call(() -> ((Parent) pane.lookup("#live-lines-list")).getChildrenUnmodifiable().stream()
                .map(node -> ((Label) node).getText()).toList());
    }

    @Test
    void withoutAnythingToSayThereIsNoPanel() {
        OnFx.await("the session is read", () -> model.page().get() != null);
        assertFalse(OnFx.call(pane::isVisible));
    }

    @Test
    void linesOfTheTopicComeFirstWordsAreLookedUpAndEscapeGoesBackToTheNote() {
        put("talk-track", "Open with the outcome", "");
        put("sound-bite", "Crawl, walk, run", "Never lift and shift.");
        put("term", "Guardrail", "A bucket's least and greatest share of capacity.");
        put("term", "Receipt", "A quote or a figure with its origin.");
        put("link", "Wiki", "");
        UUID mine = store.ids().next();
        store.apply(new Edit("Add").put("reference", mine, "title", "Price follows value")
                .put("reference", mine, "kind", "sound-bite").put("reference", mine, "topic", topic)).join();
        OnFx.await("all is shown", () -> shown().contains("Price follows value"));
        OnFx.run(() -> pane.show(topic));
        assertEquals(List.of("Lines to say (host only)", "Price follows value", "Open with the outcome",
                "Crawl, walk, run", "Never lift and shift.", "What words mean (host only)", "Guardrail",
                "A bucket's least and greatest share of capacity.", "Receipt",
                "A quote or a figure with its origin."), shown());
        OnFx.run(() -> lookUp().setText("capacity"));
        assertEquals(List.of("What words mean (host only)", "Guardrail",
                "A bucket's least and greatest share of capacity."), shown());
        OnFx.run(() -> Event.fireEvent(lookUp(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false,
                false, false, false)));
        assertTrue(left[0]);
        assertEquals("", OnFx.call(() -> lookUp().getText()));
    }

    private TextField lookUp() {
        return (TextField) pane.lookup("#live-lookup");
    }
}

package app.wheelhouse.session.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;

import app.wheelhouse.session.Outline;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import app.wheelhouse.ui.Background;
import app.wheelhouse.ui.Failures;
import app.wheelhouse.ui.OnFx;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Topics dragged to another place in the outline. */
class OutlinePaneTest {
    @TempDir
    Path folder;
    private final Background background = Background.threads(Failures.unlogged());
    private Store store;
    private SessionStore sessions;
    private SessionModel model;
    private OutlinePane pane;
    private UUID session;
    private UUID a;
    private UUID b;
    private UUID c;

    @BeforeEach
    void open() throws StoreException {
        store = Store.open(Workspace.create(folder.resolve("programme"), "Programme", "laptop", Clock.systemUTC()),
                Clock.systemUTC());
        sessions = new SessionStore(store);
        session = sessions.addSession(sessions.addSeries("Charter").join(), "Cloud first").join();
        a = sessions.agenda().add(session, null, TopicKind.DISCUSSION, "a").join();
        b = sessions.agenda().add(session, null, TopicKind.DISCUSSION, "b").join();
        c = sessions.agenda().add(session, null, TopicKind.DISCUSSION, "c").join();
        OnFx.run(() -> {
            model = new SessionModel(BareTools.of(store, sessions, background), session);
            pane = new OutlinePane(model, ZoneOffset.UTC);
            model.page().addListener((_, _, page) -> pane.show(page));
            model.open();
        });
        OnFx.await("the session is read", () -> model.page().get() != null);
    }

    @AfterEach
    void close() {
        OnFx.run(model::close);
        background.close();
        store.close();
    }

    private List<String> dropped(String carried, UUID onto, boolean below, boolean taken) {
        assertEquals(taken, OnFx.call(() -> pane.drop(carried, onto, below)));
        sessions.rename(session, "settled").join();
        return Outline.of(sessions.page(session).orElseThrow().topics()).rows().stream()
                .map(row -> "  ".repeat(row.depth()) + row.topic().title()).toList();
    }

    @Test
    void aTopicDroppedOnAnotherStandsBeforeItAndUndoPutsItBack() {
        assertEquals(List.of("c", "a", "b"), dropped(c.toString(), a, true, true));
        store.undo().join();
        store.undo().join();
        assertEquals(List.of("b", "a", "c"), dropped(b.toString(), a, false, true));
    }

    @Test
    void theLowerHalfOfTheLastTopicIsTheEnd() {
        assertEquals(List.of("b", "c", "a"), dropped(a.toString(), c, true, true));
        store.undo().join();
        store.undo().join();
        assertEquals(List.of("b", "a", "c"), dropped(a.toString(), c, false, true));
    }

    @Test
    void aTopicDroppedBelowAnotherLevelTakesThatLevel() {
        sessions.agenda().indent(b).join();
        OnFx.await("it is read", () -> model.page().get().topic(b).orElseThrow().parent() != null);
        assertEquals(List.of("a", "  c", "  b"), dropped(c.toString(), b, false, true));
    }

    @Test
    void whatIsNoTopicOfThisAgendaIsRefused() {
        assertEquals(List.of("a", "b", "c"), dropped("words from another window", a, false, false));
        assertEquals(List.of("a", "b", "c"), dropped(UUID.randomUUID().toString(), a, false, false));
        assertEquals(List.of("a", "b", "c"), dropped(a.toString(), a, false, false));
    }
}

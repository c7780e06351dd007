package app.wheelhouse.session.store;

import static app.wheelhouse.store.gen.Tables.PERSON;

import app.wheelhouse.session.SessionPage;
import app.wheelhouse.session.Topic;
import app.wheelhouse.session.TopicKind;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A workspace with one session for tests, and a clock that stands still until it is moved. */
final class Programme implements AutoCloseable {
    final MovedClock clock = new MovedClock();
    final Store store;
    final SessionStore sessions;
    final UUID series;
    final UUID session;

    Programme(Path folder) throws StoreException {
        store = Store.open(Workspace.create(folder.resolve("programme"), "Programme", "laptop", clock), clock);
        sessions = new SessionStore(store);
        series = sessions.addSeries("Charter").join();
        session = sessions.addSession(series, "Cloud first").join();
    }

    UUID person(String name) {
        UUID id = store.ids().next();
        store.apply(new Edit("Add person").set(PERSON.NAME, id, name)).join();
        return id;
    }

    UUID topic(TopicKind kind, String title, @Nullable Integer minutes) {
        UUID id = sessions.agenda().add(session, null, kind, title).join();
        sessions.agenda().setMinutes(id, minutes).join();
        return id;
    }

    SessionPage page() {
        return sessions.page(session).orElseThrow();
    }

    Topic topic(UUID id) {
        return page().topic(id).orElseThrow();
    }

    List<String> outline() {
        return app.wheelhouse.session.Outline.of(page().topics()).rows().stream()
                .map(row -> "  ".repeat(row.depth()) + row.topic().title()).toList();
    }

    @Override
    public void close() {
        store.close();
    }

    /** 2026-11-23 14:00 UTC, a Monday, plus what it was moved by. */
    static final class MovedClock extends Clock {
        private Instant now = Instant.parse("2026-11-23T14:00:00Z");

        void forward(int minutes) {
            now = now.plus(Duration.ofMinutes(minutes));
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

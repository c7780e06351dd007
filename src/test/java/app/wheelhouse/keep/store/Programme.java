package app.wheelhouse.keep.store;

import static app.wheelhouse.store.gen.Tables.NOTE;
import static app.wheelhouse.store.gen.Tables.SESSION;

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
import java.util.concurrent.atomic.AtomicReference;

/** A small workspace for tests, with a clock that goes on when told. */
final class Programme implements AutoCloseable {
    static final UUID FIRST = new UUID(5, 1);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-23T09:00:00Z"));
    private final Path folder;
    private Store store;

    Programme(Path folder) throws StoreException {
        this.folder = folder;
        store = Store.open(Workspace.isWorkspace(folder)
                ? Workspace.open(folder)
                : Workspace.create(folder, "Programme", "laptop", clock()), clock());
    }

    void pass(Duration time) {
        now.updateAndGet(at -> at.plus(time));
    }

    void session(UUID id, String title) {
        store.apply(new Edit("Add session").set(SESSION.TITLE, id, title).set(NOTE.SESSION, new UUID(6, id.hashCode()), id)
                .set(NOTE.TEXT, new UUID(6, id.hashCode()), "Note of " + title)).join();
    }

    List<String> titles() {
        return store.read(sql -> sql.select(SESSION.TITLE).from(SESSION).orderBy(SESSION.TITLE).fetch(SESSION.TITLE));
    }

    Store store() {
        return store;
    }

    Path folder() {
        return folder;
    }

    void reopen() throws StoreException {
        store.close();
        store = Store.open(Workspace.open(folder), clock());
    }

    Clock clock() {
        return new Clock() {
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
                return now.get();
            }
        };
    }

    @Override
    public void close() {
        store.close();
    }
}

package app.wheelhouse.ui.list;

import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A small programme in a workspace of its own, as the tests of lists need it: Monday 23 November 2026, 11:12. */
public final class Programme implements AutoCloseable {
    /** The present of these tests. */
    public static final Instant NOW = Instant.parse("2026-11-23T10:12:00Z");
    /** The day of {@link #NOW}. */
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    /** Stands still at {@link #NOW}. */
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneId.of("Europe/Berlin"));

    /** The opened workspace. */
    private final Store store;
    private final Edit edit = new Edit("Import a guide");

    private Programme(Path folder) {
        try {
            store = Store.open(Workspace.create(folder.resolve("programme"), "Cloud programme", "laptop", CLOCK),
                    CLOCK);
        } catch (StoreException e) {
            throw new AssertionError(e);
        }
    }

    /** An empty workspace. */
    public static Programme empty(Path folder) {
        return new Programme(folder);
    }

    /** A workspace with sessions, people, decisions, actions, receipts, risks and pages. */
    public static Programme sample(Path folder) {
        Programme programme = new Programme(folder);
        Sample.fill(programme);
        programme.save();
        return programme;
    }

    public Store store() {
        return store;
    }

    /** Sets fields of a new record and gives its id; {@link #save} writes them. */
    public UUID add(String type, @Nullable Object... fields) {
        UUID id = store.ids().next();
        for (int i = 0; i < fields.length; i += 2) {
            if (fields[i + 1] != null) {
                edit.put(type, id, (String) fields[i], fields[i + 1]);
            }
        }
        return id;
    }

    /** Writes what was added. */
    public Programme save() {
        store.apply(edit).join();
        return this;
    }

    /** Waits until everything handed in is applied and told. */
    public Programme settle() {
        store.flush().join();
        return this;
    }

    /** A moment so far from now. */
    public static Instant in(int days, int hours) {
        return NOW.plus(Duration.ofDays(days)).plus(Duration.ofHours(hours));
    }

    @Override
    public void close() {
        store.close();
    }
}

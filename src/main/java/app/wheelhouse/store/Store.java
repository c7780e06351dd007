package app.wheelhouse.store;

import app.wheelhouse.store.UndoStack.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;

/**
 * The workspace as a whole: takes edits, has them on disk before they count, keeps the tables in step and answers
 * queries. Safe for use by many threads; edits are applied in the order they are handed in.
 */
public final class Store implements AutoCloseable {
    private static final Settings SETTINGS = new Settings().withExecuteLogging(false);
    private final Workspace workspace;
    private final Clock clock;
    private final Ids ids;
    private final Feed feed = new Feed();
    private final Drafts drafts;
    private final Core core;
    private final WriteQueue queue;
    private final List<Damage> damages;
    private final List<Consumer<String>> refusals = new CopyOnWriteArrayList<>();
    private volatile boolean closed;

    private Store(Workspace workspace, Clock clock, Core core) {
        this.workspace = workspace;
        this.clock = clock;
        this.ids = new Ids(clock);
        this.drafts = new Drafts(workspace.folder().resolve("drafts"));
        this.core = core;
        this.damages = new CopyOnWriteArrayList<>(core.damages());
        this.queue = new WriteQueue(workspace.folder(), this::heal);
    }

    /**
     * Opens the store of a workspace, folding what the tables lack.
     *
     * @throws StoreException when log or tables can be neither read nor made
     */
    public static Store open(Workspace workspace, Clock clock) throws StoreException {
        return open(workspace, clock, _ -> {
        }, _ -> {
        });
    }

    /**
     * As above.
     *
     * @param progress    is told the share 0…1 that is done while the tables are rebuilt
     * @param otherTables is told the folder of the workspace before tables that another version of this program made are
     *                    made anew: a good moment for a backup. The log is left as it is.
     */
    public static Store open(Workspace workspace, Clock clock, Consumer<Double> progress, Consumer<Path> otherTables)
            throws StoreException {
        return open(workspace, clock, progress, otherTables, FileChannel::open);
    }

    static Store open(Workspace workspace, Clock clock, Consumer<Double> progress, Consumer<Path> otherTables,
            Log.Opening opening) throws StoreException {
        try {
            return new Store(workspace, clock, Core.open(workspace, clock, progress, opening, otherTables));
        } catch (IOException | SQLException | UncheckedIOException e) {
            throw notOpened(workspace.folder(), e);
        }
    }

    /** Tables that failed under a reader come back by themselves, and the screens read again. */
    private void heal() {
        if (core.heal()) {
            queue.submit(() -> {
                feed.changed(Touched.wholly(Schema.tables()));
                return true;
            });
        }
    }

    private static StoreException notOpened(Path folder, Exception e) {
        Exception reason = e;
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            reason = cause instanceof IOException disk ? disk : reason;
        }
        boolean disk = reason instanceof FileSystemException || e instanceof UncheckedIOException
                || e instanceof SQLException && !reason.equals(e);
        return new StoreException(disk ? StoreException.Code.UNWRITABLE : StoreException.Code.UNREADABLE,
                "The workspace %s cannot be opened: %s. The log was left as it is.".formatted(folder,
                        Workspace.reason(reason)));
    }

    /** Applies an edit. Completes when it is on disk and in the tables; while the disk refuses, it waits and is kept. */
    public CompletableFuture<Applied> apply(Edit edit) {
        return apply(edit, () -> {
        });
    }

    /** Applies an edit, doing something else right before it is written; again at each try while the disk refuses. */
    public CompletableFuture<Applied> apply(Edit edit, Runnable before) {
        if (workspace.isCopy()) {
            return refused();
        }
        UUID id = ids.next();
        return queue.submit(() -> {
            before.run();
            return published(core.apply(id, edit));
        });
    }

    /** Takes back the latest edit made on this laptop; empty when there is none. */
    public CompletableFuture<Optional<Applied>> undo() {
        return workspace.isCopy()
                ? refused()
                : queue.submit(() -> core.undoStack().nextUndo().map(entry -> invert("Undo: ", entry)));
    }

    /** Makes the latest undone edit again; empty when there is none. */
    public CompletableFuture<Optional<Applied>> redo() {
        return workspace.isCopy()
                ? refused()
                : queue.submit(() -> core.undoStack().nextRedo().map(entry -> invert("Redo: ", entry)));
    }

    private <T> CompletableFuture<T> refused() {
        String sentence = "This is how it was: nothing can be changed here.";
        refusals.forEach(listener -> listener.accept(sentence));
        return CompletableFuture.failedFuture(new CancellationException(sentence));
    }

    /** True when this is a copy to look at, in which every edit is refused. */
    public boolean isCopy() {
        return workspace.isCopy();
    }

    /** Calls back with a sentence whenever an edit is refused because this is only a copy; on the thread that tried. */
    public Feed.Subscription onRefused(Consumer<String> callback) {
        refusals.add(callback);
        return () -> refusals.remove(callback);
    }

    private Applied invert(String word, Entry entry) {
        return published(core.invert(ids.next(), word, entry));
    }

    private Applied published(Core.Outcome outcome) {
        publish(outcome.touched());
        return outcome.applied();
    }

    private void publish(Touched touched) {
        if (!touched.tables().isEmpty()) {
            feed.changed(touched);
        }
    }

    /**
     * Takes in changes of other laptops: all of them or none. Waits for it, so never on the thread of the window.
     *
     * @param title what undo calls it
     * @return what was new; without any range when everything was here already
     * @throws IncomingException when they may not be taken in; nothing was changed then
     */
    public Arrival receive(Incoming incoming, String title) throws IncomingException {
        return receive(incoming, title, _ -> {
        });
    }

    Arrival receive(Incoming incoming, String title, Consumer<String> step) throws IncomingException {
        UUID id = ids.next();
        return await(() -> {
            Core.Taken taken = core.receive(id, incoming, title, step);
            publish(taken.touched());
            return taken.arrival();
        });
    }

    /** Says what {@link #receive} would do. Waits for it, so never on the thread of the window. */
    public Preview preview(Incoming incoming) throws IncomingException {
        return await(() -> core.preview(incoming));
    }

    /** Sets some records back to what they said before an arrival, as an edit of its own; all of them when none is named. */
    public CompletableFuture<Applied> leaveOut(Arrival arrival, String title, Map<UUID, String> typeById) {
        UUID id = ids.next();
        List<Change.RecordKey> keys = new java.util.ArrayList<>();
        typeById.forEach((record, type) -> keys.add(new Change.RecordKey(type, record)));
        return queue.submit(() -> published(core.leaveOut(id, title, arrival, keys)));
    }

    /** Takes an edit back as far as it is about one record; of no changes when that was changed since. */
    public CompletableFuture<Applied> takeBack(UUID edit, String title, String type, UUID record) {
        UUID id = ids.next();
        return queue.submit(() -> published(core.takeBack(id, title, edit, new Change.RecordKey(type, record))));
    }

    /** What came from other laptops, the earliest first. */
    public List<Arrival> arrivals() {
        return core.arrivals();
    }

    /** What is here of each laptop. */
    public Have have() {
        return queue.submit(() -> core.extent().have()).join();
    }

    /** What is here now, to be written line by line as the log has it. Waits for it, so never on the thread of the window. */
    public LogLines lines() {
        return new LogLines(workspace.folder().resolve("log"), queue.submit(core::extent).join());
    }

    private interface Attempt<T> {
        T make() throws IncomingException;
    }

    private record Ended<T>(Optional<T> made, Optional<IncomingException> refusal) {
    }

    private <T> T await(Attempt<T> attempt) throws IncomingException {
        Ended<T> ended = queue.submit(() -> {
            try {
                return new Ended<>(Optional.of(attempt.make()), Optional.<IncomingException>empty());
            } catch (IncomingException e) {
                return new Ended<T>(Optional.empty(), Optional.of(e));
            }
        }).join();
        if (ended.refusal().isPresent()) {
            throw ended.refusal().get();
        }
        return ended.made().orElseThrow();
    }

    /** What undo would take back, as a menu says it. */
    public Optional<String> undoTitle() {
        return core.undoStack().nextUndo().map(Entry::title);
    }

    /** What redo would make again. */
    public Optional<String> redoTitle() {
        return core.undoStack().nextRedo().map(Entry::title);
    }

    /**
     * Runs a query on the calling thread. The context must not leave the function.
     *
     * @throws CancellationException when the store was closed meanwhile
     */
    public <T> T read(Function<DSLContext, T> query) {
        try (Connection connection = core.reader()) {
            return query.apply(DSL.using(connection, SQLDialect.H2, SETTINGS));
        } catch (SQLException | DataAccessException e) {
            if (closed) {
                throw new CancellationException("the workspace was closed");
            }
            throw new IllegalStateException("the tables cannot be read", e);
        }
    }

    /** The life of a record from its first change on. */
    public List<HistoryEntry> history(String type, UUID id) {
        return asked(connection -> History.of(connection, type, id));
    }

    /** What laptops wrote at the same time about the same field, and nobody has settled; by type and record. */
    public List<Conflict> conflicts() {
        return asked(Conflicts::open);
    }

    /** The fields of one record that are in conflict. */
    public List<String> conflictsOf(String type, UUID id) {
        return read(sql -> sql.select(DSL.field("field", String.class)).from("log_conflict")
                .where("type = ? and id = ? and clash", type, id).orderBy(DSL.field("field")).fetch(0, String.class));
    }

    /** A field was said to hold this text at a moment. */
    public record Said(UUID record, String field, String value, Instant at) {
    }

    /**
     * Everything that was said of these fields of all records of a type, earliest first; what an undo or a redo brought back
     * counts only from when it was said first. Dates and times are ISO 8601.
     */
    public List<Said> said(String type, Collection<String> fields) {
        return asked(connection -> Moments.of(connection, type, fields));
    }

    /** When the first change of each record of a type was made. */
    public Map<UUID, Instant> created(String type) {
        return asked(connection -> Moments.created(connection, type));
    }

    private interface Asking<T> {
        T of(Connection connection) throws SQLException;
    }

    private <T> T asked(Asking<T> question) {
        try (Connection connection = core.reader()) {
            return question.of(connection);
        } catch (SQLException e) {
            if (closed) {
                throw new CancellationException("the workspace was closed");
            }
            throw new IllegalStateException("the log cannot be read", e);
        }
    }

    /** The state code: the same on two laptops that have the same workspace. */
    public String stateCode() {
        return core.stateCode();
    }

    public Feed feed() {
        return feed;
    }

    public Ids ids() {
        return ids;
    }

    public Clock clock() {
        return clock;
    }

    public Drafts drafts() {
        return drafts;
    }

    public Workspace workspace() {
        return workspace;
    }

    /** Lines of the log that could not be read when it was opened. */
    public List<Damage> damages() {
        return damages;
    }

    /** Whether everything handed in is on disk. */
    public Health health() {
        return queue.health();
    }

    /** Calls back whenever the health changes, on the writer thread. */
    public Feed.Subscription onHealth(Consumer<Health> callback) {
        return queue.onHealth(callback);
    }

    /** What the log held at one moment, between two edits. */
    public CompletableFuture<LogMoment> moment() {
        return queue.submit(() -> {
            try {
                return new LogMoment(core.reach(), core.stateCode(), records(), clock.instant());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** How many records there are of all types. */
    public long records() {
        return read(sql -> Schema.types().stream().mapToLong(type -> sql.fetchCount(DSL.table(DSL.name(type)))).sum());
    }

    /** Completes when everything handed in so far is on disk. */
    public CompletableFuture<Boolean> flush() {
        return queue.submit(() -> true);
    }

    /**
     * Writes what waits, closes the tables and gives up the workspace. When an edit takes longer than that, everything is
     * left as a power cut would leave it, which the next start sets right.
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        closed = true;
        if (queue.close()) {
            core.close();
            workspace.close();
        }
    }
}

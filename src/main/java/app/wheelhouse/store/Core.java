package app.wheelhouse.store;

import app.wheelhouse.store.Change.RecordKey;
import app.wheelhouse.store.Incoming.Line;
import app.wheelhouse.store.UndoStack.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Log and tables together, as the writer thread sees them. */
final class Core implements AutoCloseable {
    private final Workspace workspace;
    private final Clock clock;
    private final Log log;
    private final Staged staged;
    private final Arrivals arrivals;
    private final List<Damage> damages = new ArrayList<>();
    private volatile OpenTables session;
    private @Nullable Writer writer;
    private volatile UndoStack undoStack = new UndoStack();
    private boolean broken;

    private Core(Workspace workspace, Database database, Log log, Clock clock) throws IOException {
        this.workspace = workspace;
        this.clock = clock;
        this.log = log;
        this.staged = new Staged(workspace.folder());
        this.arrivals = Arrivals.of(workspace.folder());
        this.session = new OpenTables(database);
    }

    static Core open(Workspace workspace, Clock clock, Consumer<Double> progress, Log.Opening opening,
            Consumer<Path> otherTables) throws SQLException, IOException {
        Database database = workspace.isCopy()
                ? Database.inMemory()
                : tables(workspace.folder(), () -> otherTables.accept(workspace.folder()));
        try {
            Log log = Log.open(workspace.folder().resolve("log"), workspace.device().toString(), database.folded(),
                    opening);
            Core core = new Core(workspace, database, log, clock);
            core.start(progress);
            return core;
        } catch (SQLException | IOException | UncheckedIOException e) {
            database.abandon();
            throw e;
        }
    }

    /** The tables on disk; in memory when the disk does not take them. */
    private static Database tables(Path folder, Runnable otherTables) throws SQLException, IOException {
        try {
            return Database.open(folder, otherTables);
        } catch (SQLException | IOException e) {
            return Database.inMemory();
        }
    }

    private void start(Consumer<Double> progress) throws SQLException, IOException {
        session.begin();
        staged.finish(arrivals);
        log.replaced();
        catchUp(progress);
        session.settle();
        writer = writer();
        undoStack = UndoStack.of(session.writer(), device(), arrivals.all());
        if (session.database().isFresh() && !workspace.isCopy()) {
            apply(new Ids(clock).next(),
                    new Edit("").put("device", workspace.device(), "name", workspace.deviceName()));
        }
    }

    /** What applying an edit came to, and what it touched. */
    record Outcome(Applied applied, Touched touched) {
    }

    /** @throws UncheckedIOException when the disk refuses; nothing was changed then and it can be tried again */
    Outcome apply(UUID id, Edit edit) {
        mend();
        try {
            List<Change> changes = numbering().changes(session.writer(), session.tables(), id, edit);
            return commit(id, edit.title(), changes, 0, new Entry(id, edit.title()), null);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** @throws UncheckedIOException as {@link #apply} does */
    Outcome invert(UUID id, String word, Entry entry) {
        mend();
        try {
            Inverse inverse = inverse(entry);
            if (inverse.isEmpty()) {
                undoStack.drop(entry);
                return new Outcome(new Applied(id, word + entry.title(), 0, inverse.kept()), Touched.by(List.of()));
            }
            List<Change> changes = numbering().changes(session.tables(), id, word + entry.title(), entry.edit(),
                    inverse);
            return commit(id, word + entry.title(), changes, inverse.kept(), new Entry(id, entry.title()),
                    entry.edit());
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private Inverse inverse(Entry entry) throws SQLException {
        Connection connection = session.writer();
        Arrival arrival = arrivals.find(entry.edit()).orElse(null);
        return arrival == null
                ? Inverse.of(connection, session.tables(), entry.edit())
                : Withdrawal.of(connection, arrival);
    }

    /** Sets records back to what they said before an arrival, as one edit. */
    Outcome leaveOut(UUID id, String title, Arrival arrival, Collection<RecordKey> records) {
        mend();
        try {
            Inverse inverse = Withdrawal.of(session.writer(), arrival, records);
            List<Change> changes = numbering().changes(session.tables(), id, title, null, inverse);
            return commit(id, title, changes, inverse.kept(), new Entry(id, title), null);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** Takes an edit back as far as it is about one record, as an edit of its own that can be undone. */
    Outcome takeBack(UUID id, String title, UUID edit, RecordKey record) {
        mend();
        try {
            Inverse inverse = Inverse.of(session.writer(), session.tables(), edit).of(record);
            List<Change> changes = inverse.isEmpty()
                    ? List.of()
                    : numbering().changes(session.tables(), id, title, null, inverse);
            return commit(id, title, changes, inverse.kept(), new Entry(id, title), null);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** What taking changes in came to, and what it touched. */
    record Taken(Arrival arrival, Touched touched) {
    }

    /**
     * Takes in changes of other laptops: all of them or none.
     *
     * @param step is told the name of each step before it is done
     * @throws IncomingException when they may not be taken in; nothing was changed then
     */
    Taken receive(UUID id, Incoming incoming, String title, Consumer<String> step) throws IncomingException {
        mend();
        Receiver receiver = receiver();
        try {
            List<Line> fresh = receiver.fresh(incoming);
            Arrival arrival = new Arrival(id, clock.instant(), title, numbering().lastSeq(),
                    Reception.ranges(fresh));
            OpenTables.Outlook outlook = receiver.outlook(fresh, incoming);
            if (fresh.isEmpty()) {
                return new Taken(arrival, Touched.by(List.of()));
            }
            receiver.fold(fresh);
            step.accept("folded");
            Path file = receiver.put(arrival, fresh, step);
            try {
                receiver.finish(file, arrival, fresh, outlook, step);
                log.replaced();
            } catch (IOException | SQLException e) {
                // They are on disk and count; the tables are made anew before the next edit.
                broken = true;
            }
            numbering().received(session.latest());
            undoStack.applied(new Entry(arrival.id(), arrival.title()), null);
            return new Taken(arrival, Touched.by(fresh.stream().map(Line::change).toList()));
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** Says what taking changes in would do, and does none of it. */
    Preview preview(Incoming incoming) throws IncomingException {
        mend();
        try {
            return receiver().preview(incoming);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    private Receiver receiver() {
        return new Receiver(session, staged, arrivals, device(), numbering().lastSeq());
    }

    /** What is here now and how far the files of the log hold it. */
    record Extent(Have have, String stateCode, Map<String, Long> ends) {
    }

    Extent extent() {
        mend();
        try {
            return new Extent(session.have(), stateCode(), session.database().folded());
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    List<Arrival> arrivals() {
        return arrivals.all();
    }

    private Outcome commit(UUID id, String title, List<Change> changes, int kept, Entry entry, @Nullable UUID undoes) {
        if (changes.isEmpty()) {
            return new Outcome(new Applied(id, title, 0, kept), Touched.by(List.of()));
        }
        try {
            log.append(changes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        numbering().written(changes);
        undoStack.applied(entry, undoes);
        try {
            session.fold(changes, Map.of(log.fileName(), log.size()), _ -> {
            });
        } catch (SQLException e) {
            // The edit is in the log and counts; the tables are made anew before the next one.
            broken = true;
        }
        int titles = undoes == null ? 1 : 2;
        return new Outcome(new Applied(id, title, changes.size() - titles, kept), Touched.by(changes));
    }

    private UncheckedIOException broken(SQLException e) {
        broken = true;
        return new UncheckedIOException(new IOException("the tables cannot be used: " + e.getMessage(), e));
    }

    /**
     * Looks whether the tables can still be used, and makes them anew when not.
     *
     * @return true when they were made anew
     */
    boolean heal() {
        try {
            session.database().probe();
        } catch (SQLException e) {
            broken = true;
        }
        boolean failed = broken;
        mend();
        return failed;
    }

    /** Makes the tables anew from the log when they failed; in memory while the disk does not take them. */
    private void mend() {
        if (broken) {
            session.database().abandon();
            try {
                log.mustBeThere();
                refold(tables(workspace.folder(), () -> {
                }));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException("the tables cannot be made anew: " + e.getMessage(), e));
            }
        }
    }

    private void refold(Database database) throws SQLException, IOException {
        session = new OpenTables(database);
        damages.clear();
        broken = false;
        try {
            start(_ -> {
            });
        } catch (SQLException | IOException | UncheckedIOException e) {
            broken = true;
            database.abandon();
            throw e;
        }
    }

    private Writer numbering() {
        return Objects.requireNonNull(writer);
    }

    private void catchUp(Consumer<Double> progress) throws SQLException, IOException {
        Log.Reading reading = Log.readBeyond(logFolder(), session.database().folded());
        damages.addAll(reading.damages());
        session.fold(reading.changes(), reading.ends(), progress);
    }

    private Writer writer() throws SQLException {
        long seq = 0;
        Stamp stamp = Stamp.ZERO;
        try (PreparedStatement select = session.writer()
                .prepareStatement(
                        "select seq, stamp from log_change use index (log_change_number) where device = ? order by device, seq desc limit 1")) {
            select.setString(1, device());
            try (ResultSet found = select.executeQuery()) {
                if (found.next()) {
                    seq = found.getLong(1);
                    stamp = Stamp.parse(found.getString(2));
                }
            }
        }
        stamp = stamp.received(session.latest(), clock.millis());
        // A damaged line may have carried a number: none is given out twice.
        long lost = damages.stream().filter(damage -> damage.file().startsWith(device())).count()
                - session.missing(device());
        return new Writer(device(), clock, seq + Math.max(0, lost), stamp);
    }

    /** How far the files of the log reach now, at the end of an edit. */
    Map<String, Long> reach() throws IOException {
        Map<String, Long> reach = new TreeMap<>();
        for (Path file : Log.files(logFolder())) {
            reach.put(file.getFileName().toString(), Files.size(file));
        }
        reach.put(log.fileName(), log.size());
        return reach;
    }

    private Path logFolder() {
        return workspace.folder().resolve("log");
    }

    private String device() {
        return workspace.device().toString();
    }

    UndoStack undoStack() {
        return undoStack;
    }

    Connection reader() throws SQLException {
        return session.database().reader();
    }

    String stateCode() {
        return session.stateCode();
    }

    List<Damage> damages() {
        return damages;
    }

    @Override
    public void close() {
        try {
            session.closeStatements();
            log.close();
        } catch (IOException | SQLException e) {
            // everything shown as saved is on disk already
        }
        if (broken) {
            session.database().abandon();
            return;
        }
        try {
            session.database().close();
        } catch (SQLException e) {
            // the tables are rebuilt at the next start
        }
    }
}

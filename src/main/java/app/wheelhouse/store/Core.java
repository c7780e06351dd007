package app.wheelhouse.store;

import app.wheelhouse.store.UndoStack.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
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
    private final List<Damage> damages = new ArrayList<>();
    private volatile Session session;
    private @Nullable Writer writer;
    private volatile UndoStack undoStack = new UndoStack();
    private boolean broken;
    private volatile BigInteger sum = BigInteger.ZERO;
    private Stamp latest = Stamp.ZERO;

    private Core(Workspace workspace, Database database, Log log, Clock clock) {
        this.workspace = workspace;
        this.clock = clock;
        this.log = log;
        this.session = new Session(database);
    }

    static Core open(Workspace workspace, Clock clock, Consumer<Double> progress, Log.Opening opening)
            throws SQLException, IOException {
        Database database = workspace.isCopy() ? Database.inMemory() : tables(workspace.folder());
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
    private static Database tables(Path folder) throws SQLException, IOException {
        try {
            return Database.open(folder);
        } catch (SQLException | IOException e) {
            return Database.inMemory();
        }
    }

    private void start(Consumer<Double> progress) throws SQLException, IOException {
        boolean fresh = session.database.isFresh();
        session.tables = new Tables(session.database.writer(), session.statements, fresh);
        String state = session.database.state("sum");
        sum = state == null ? BigInteger.ZERO : new BigInteger(state, 16);
        String stamp = session.database.state("stamp");
        latest = stamp == null ? Stamp.ZERO : Stamp.parse(stamp);
        catchUp(progress);
        session.tables = new Tables(session.database.writer(), session.statements, false);
        writer = writer();
        undoStack = UndoStack.of(session.database.writer(), device());
        if (fresh && !workspace.isCopy()) {
            apply(new Ids(clock).next(),
                    new Edit("").put("device", workspace.device(), "name", workspace.deviceName()));
        }
    }

    /** The open tables and what hangs on their connection. */
    private static final class Session {
        private final Database database;
        private final Statements statements;
        private @Nullable Tables tables;

        Session(Database database) {
            this.database = database;
            this.statements = new Statements(database.writer());
        }

        Tables tables() {
            return Objects.requireNonNull(tables);
        }
    }

    /** What applying an edit came to, and what it touched. */
    record Outcome(Applied applied, Touched touched) {
    }

    /** @throws UncheckedIOException when the disk refuses; nothing was changed then and it can be tried again */
    Outcome apply(UUID id, Edit edit) {
        mend();
        try {
            List<Change> changes = numbering().changes(session.database.writer(), session.tables(), id, edit);
            return commit(id, edit.title(), changes, 0, new Entry(id, edit.title()), null);
        } catch (SQLException e) {
            throw broken(e);
        }
    }

    /** @throws UncheckedIOException as {@link #apply} does */
    Outcome invert(UUID id, String word, Entry entry) {
        mend();
        try {
            Inverse inverse = Inverse.of(session.database.writer(), session.tables(), entry.edit());
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
            fold(changes, Map.of(log.fileName(), log.size()), _ -> {
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
            session.database.probe();
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
            session.database.abandon();
            try {
                log.mustBeThere();
                refold(tables(workspace.folder()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException("the tables cannot be made anew: " + e.getMessage(), e));
            }
        }
    }

    private void refold(Database database) throws SQLException, IOException {
        session = new Session(database);
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

    private void fold(List<Change> changes, Map<String, Long> ends, Consumer<Double> progress) throws SQLException {
        if (changes.isEmpty() && ends.isEmpty()) {
            return;
        }
        List<Change> folded = session.tables().fold(changes, progress);
        BigInteger total = StateCode.add(sum, folded);
        Stamp stamp = latest(folded);
        session.database.state("sum", total.toString(16));
        session.database.state("stamp", stamp.toString());
        for (Map.Entry<String, Long> end : ends.entrySet()) {
            session.database.folded(end.getKey(), end.getValue());
        }
        session.database.writer().commit();
        sum = total;
        latest = stamp;
    }

    private Stamp latest(Collection<Change> changes) {
        return changes.stream().map(Change::stamp).reduce(latest, (a, b) -> a.compareTo(b) > 0 ? a : b);
    }

    private void catchUp(Consumer<Double> progress) throws SQLException, IOException {
        Log.Reading reading = Log.readBeyond(logFolder(), session.database.folded());
        damages.addAll(reading.damages());
        fold(reading.changes(), reading.ends(), progress);
    }

    private Writer writer() throws SQLException {
        long seq = 0;
        Stamp stamp = Stamp.ZERO;
        try (PreparedStatement select = session.database.writer()
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
        stamp = stamp.received(latest, clock.millis());
        // A damaged line may have carried a number: none is given out twice.
        long lost = damages.stream().filter(damage -> damage.file().startsWith(device())).count();
        return new Writer(device(), clock, seq + lost, stamp);
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
        return session.database.reader();
    }

    String stateCode() {
        return StateCode.shortForm(sum);
    }

    List<Damage> damages() {
        return damages;
    }

    @Override
    public void close() {
        try (session.statements) {
            log.close();
        } catch (IOException | SQLException e) {
            // everything shown as saved is on disk already
        }
        if (broken) {
            session.database.abandon();
            return;
        }
        try {
            session.database.close();
        } catch (SQLException e) {
            // the tables are rebuilt at the next start
        }
    }
}

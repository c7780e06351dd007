package app.wheelhouse.store;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The open tables, what hangs on their connection, and the set of changes they are the fold of. Writer thread only. */
final class OpenTables {
    private static final int MANY = 5_000;
    private final Database database;
    private Statements statements;
    private @Nullable Tables tables;
    private @Nullable Known known;
    private volatile BigInteger sum = BigInteger.ZERO;
    private Stamp latest = Stamp.ZERO;

    OpenTables(Database database) {
        this.database = database;
        this.statements = new Statements(database.writer());
    }

    /** Reads how far they are. Tables that are empty are filled without looking anything up, until {@link #settle}. */
    void begin() throws SQLException {
        tables = new Tables(database.writer(), statements, database.isFresh());
        String state = database.state("sum");
        sum = state == null ? BigInteger.ZERO : new BigInteger(state, 16);
        String stamp = database.state("stamp");
        latest = stamp == null ? Stamp.ZERO : Stamp.parse(stamp);
        String text = database.state("known");
        known = database.isFresh() ? Known.NOTHING : Known.parse(text == null ? "" : text).orElse(null);
    }

    void settle() throws SQLException {
        tables = new Tables(database.writer(), statements, false);
    }

    Database database() {
        return database;
    }

    Connection writer() {
        return database.writer();
    }

    Tables tables() {
        return Objects.requireNonNull(tables);
    }

    Stamp latest() {
        return latest;
    }

    String stateCode() {
        return StateCode.shortForm(sum);
    }

    /**
     * What the tables would be the fold of with changes none of which is here.
     *
     * @param more what the state code sums of them
     */
    Outlook outlook(Collection<Change> changes, BigInteger more) throws SQLException {
        return new Outlook(StateCode.add(sum, more), known().with(changes).have());
    }

    /** What tables are the fold of. */
    record Outlook(BigInteger sum, Have have) {
        String stateCode() {
            return StateCode.shortForm(sum);
        }
    }

    /** Folds changes none of which is here, without committing. */
    void fold(Collection<Change> changes) throws SQLException {
        var _ = tables().fold(changes, known(), _ -> {
        });
    }

    /** Hands over each record that changes are about, for the taker to fold them; nothing is written. */
    void tryFold(Collection<Change> changes, Tables.EachRecord taker) throws SQLException {
        tables().tryFold(changes, known(), taker);
    }

    /** Folds changes and commits. */
    void fold(List<Change> changes, Map<String, Long> ends, Consumer<Double> progress) throws SQLException {
        if (changes.isEmpty() && ends.isEmpty()) {
            return;
        }
        if (changes.size() < MANY) {
            List<Change> folded = tables().fold(changes, known(), progress);
            commit(folded, StateCode.add(sum, folded), ends);
            return;
        }
        // On another core meanwhile: as a rule all of them are new.
        CompletableFuture<BigInteger> all = CompletableFuture.supplyAsync(() -> StateCode.add(sum, changes));
        List<Change> folded = tables().fold(changes, known(), progress);
        commit(folded, folded.size() == changes.size() ? all.join() : StateCode.add(sum, folded), ends);
    }

    /** Commits what was folded, with how far it goes. */
    void commit(Collection<Change> folded, BigInteger total, Map<String, Long> ends) throws SQLException {
        Stamp stamp = folded.stream().map(Change::stamp).reduce(latest, (a, b) -> a.compareTo(b) > 0 ? a : b);
        database.state("sum", total.toString(16));
        database.state("stamp", stamp.toString());
        Known now = known().with(folded);
        database.state("known", now.text());
        for (Map.Entry<String, Long> end : ends.entrySet()) {
            database.folded(end.getKey(), end.getValue());
        }
        writer().commit();
        sum = total;
        latest = stamp;
        known = now;
    }

    /** Forgets what was folded since the last commit. */
    void rollback() throws SQLException {
        writer().rollback();
        statements.close();
        statements = new Statements(writer());
        tables = new Tables(writer(), statements, false);
    }

    /** Whether a change is missing although later ones of its laptop are here. */
    boolean isBeforeKnown(ChangeId id) {
        Known now = known;
        NavigableSet<Long> beyond = now == null ? null : now.beyond().get(id.device());
        return beyond != null && beyond.last() > id.seq();
    }

    /** How many changes of a laptop are missing although later ones are here. */
    long missing(String device) throws SQLException {
        NavigableSet<Long> beyond = known().beyond().get(device);
        return beyond == null ? 0 : beyond.last() - have().of(device) - beyond.size();
    }

    /** What is here of each laptop. */
    Have have() throws SQLException {
        return known().have();
    }

    private Known known() throws SQLException {
        Known now = known;
        if (now == null) {
            now = Known.read(writer());
            known = now;
        }
        return now;
    }

    void closeStatements() throws SQLException {
        statements.close();
    }
}

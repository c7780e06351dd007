package app.wheelhouse.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.Nullable;

/**
 * The H2 file derived from the log. A file that was not closed properly, is damaged, or was made for other tables is set
 * aside and an empty one made; the store then folds the whole log into it.
 */
final class Database implements AutoCloseable {
    private static final List<String> MIGRATIONS = List.of("V001__create_log.sql", "V002__create_sessions.sql",
            "V003__create_rights.sql", "V004__create_board.sql", "V005__create_scorecard.sql",
            "V006__create_rhythm.sql", "V007__create_gates.sql", "V008__create_signals.sql",
            "V010__add_tripwires.sql", "V011__measure_kpis.sql", "V012__write_documents.sql",
            "V013__extend_library.sql");
    private static final String TABLES = MIGRATIONS.stream().map(Database::script).collect(Collectors.joining());
    private static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;TRACE_LEVEL_FILE=0;QUERY_CACHE_SIZE=64;MAX_LENGTH_INPLACE_LOB=16384";
    private final JdbcConnectionPool pool;
    private final Connection writer;
    private final boolean fresh;

    private Database(JdbcConnectionPool pool, Connection writer, boolean fresh) {
        this.pool = pool;
        this.writer = writer;
        this.fresh = fresh;
    }

    /** @param otherTables is called before tables that another version of this program made are set aside */
    static Database open(Path folder, Runnable otherTables) throws SQLException, IOException {
        Path file = folder.resolve("cockpit.mv.db");
        JdbcDataSource source = source("jdbc:h2:file:"
                + folder.toAbsolutePath().resolve("cockpit").toString().replace(";", "\\;"));
        if (Files.exists(file)) {
            Connection kept = closedProperly(source, otherTables);
            if (kept != null) {
                return of(source, kept, false);
            }
            setAside(file);
        }
        Database made = make(source);
        Workspace.owner(file, "rw-------");
        return made;
    }

    /** The number of the last migration its tables were made by. */
    static int version() {
        return Integer.parseInt(MIGRATIONS.getLast().substring(1, 4));
    }

    /** Tables that no disk can take away; they last as long as the program. */
    static Database inMemory() throws SQLException {
        return make(source("jdbc:h2:mem:" + UUID.randomUUID()));
    }

    private static JdbcDataSource source(String place) {
        JdbcDataSource source = new JdbcDataSource();
        source.setURL(place + OPTIONS);
        source.setUser("sa");
        source.setPassword("");
        return source;
    }

    private static Database make(JdbcDataSource source) throws SQLException {
        Connection writer = source.getConnection();
        try (Statement statement = writer.createStatement()) {
            statement.execute(TABLES);
        }
        return of(source, writer, true);
    }

    private static Database of(JdbcDataSource source, Connection writer, boolean fresh) throws SQLException {
        writer.setAutoCommit(false);
        JdbcConnectionPool pool = JdbcConnectionPool.create(source);
        pool.setMaxConnections(16);
        Database database = new Database(pool, writer, fresh);
        database.state("schema", hash(TABLES));
        database.state("open", "yes");
        writer.commit();
        return database;
    }

    /** A connection to a file that was closed properly and holds the tables of this program; null when it is no such file. */
    private static @Nullable Connection closedProperly(JdbcDataSource source, Runnable otherTables) {
        try {
            Connection connection = source.getConnection();
            boolean other = true;
            try {
                other = !hash(TABLES).equals(state(connection, "schema"));
                if (!other && "no".equals(state(connection, "open"))) {
                    return connection;
                }
            } catch (SQLException e) {
                // its tables are none of ours
            }
            shutdown(connection);
            if (other) {
                otherTables.run();
            }
            return null;
        } catch (SQLException e) {
            return null;
        }
    }

    private static void shutdown(Connection connection) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("shutdown immediately");
        } catch (SQLException e) {
            // a failure closed it already
        }
    }

    private static void setAside(Path file) throws IOException {
        Files.move(file, file.resolveSibling("cockpit.set-aside.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        Files.deleteIfExists(file.resolveSibling("cockpit.trace.db"));
    }

    private static String script(String name) {
        try (InputStream in = Database.class.getResourceAsStream("/db/migration/" + name)) {
            if (in == null) {
                throw new IllegalStateException("the program is incomplete: " + name + " is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8) + '\n';
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** True when the tables were empty at opening. */
    boolean isFresh() {
        return fresh;
    }

    /** The writer thread's connection; nobody else's. */
    Connection writer() {
        return writer;
    }

    /** A connection for reading; closing it gives it back. */
    Connection reader() throws SQLException {
        try {
            return pool.getConnection();
        } catch (IllegalStateException e) {
            throw new SQLException("the tables are being made anew", e);
        }
    }

    /** Throws when the tables cannot be read any more. */
    void probe() throws SQLException {
        try (Connection connection = reader()) {
            state(connection, "open");
        }
    }

    @Nullable
    String state(String name) throws SQLException {
        return state(writer, name);
    }

    private static @Nullable String state(Connection connection, String name) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select val from log_state where name = ?")) {
            select.setString(1, name);
            try (ResultSet found = select.executeQuery()) {
                return found.next() ? found.getString(1) : null;
            }
        }
    }

    void state(String name, String value) throws SQLException {
        try (PreparedStatement merge = writer.prepareStatement("merge into log_state (name, val) values (?, ?)")) {
            merge.setString(1, name);
            merge.setString(2, value);
            merge.execute();
        }
    }

    /** How far each file of the log is folded. */
    Map<String, Long> folded() throws SQLException {
        Map<String, Long> folded = new TreeMap<>();
        try (PreparedStatement select = writer.prepareStatement("select name, folded from log_file");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                folded.put(found.getString(1), found.getLong(2));
            }
        }
        return folded;
    }

    void folded(String file, long end) throws SQLException {
        try (PreparedStatement merge = writer.prepareStatement("merge into log_file (name, folded) values (?, ?)")) {
            merge.setString(1, file);
            merge.setLong(2, end);
            merge.execute();
        }
    }

    /** Lets go of a database that failed; it is set aside at the next opening. */
    void abandon() {
        pool.dispose();
        shutdown(writer);
    }

    @Override
    public void close() throws SQLException {
        state("open", "no");
        writer.commit();
        pool.dispose();
        try (Statement statement = writer.createStatement()) {
            statement.execute("shutdown");
        }
    }
}

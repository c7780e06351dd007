package app.wheelhouse.signal.store;

import app.wheelhouse.signal.Slice;
import app.wheelhouse.signal.Span;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * The H2 file with what this laptop measured. It is never exchanged. One that cannot be opened is set aside and an empty one
 * made: what is lost is history of this laptop, never anything somebody wrote. Not safe for several threads.
 */
final class SampleFile implements AutoCloseable {
    static final String NAME = "signals";
    private static final String TABLES = """
            create table if not exists line (id integer generated always as identity primary key, slo uuid, basis varchar, unique (slo, basis));
            create table if not exists sample_raw (line integer, begins bigint, ends bigint, good double precision, total double precision, \
            measured bigint, resets integer, primary key (line, ends));
            create table if not exists sample_five (line integer, begins bigint, good double precision, total double precision, measured bigint, \
            resets integer, primary key (line, begins));
            create table if not exists sample_hour (line integer, begins bigint, good double precision, total double precision, measured bigint, \
            resets integer, primary key (line, begins));
            create table if not exists sample_gap (line integer, begins bigint, ends bigint, good double precision, total double precision, \
            resets integer, primary key (line, ends));
            create table if not exists line_last (line integer primary key, samples varchar);
            create table if not exists alert (id bigint generated always as identity primary key, line integer, pair varchar, began bigint, ended bigint);
            create index if not exists sample_raw_ends on sample_raw (ends);
            create index if not exists sample_five_begins on sample_five (begins);
            create index if not exists sample_hour_begins on sample_hour (begins);
            create index if not exists alert_line on alert (line);
            """;
    private static final String OPTIONS = ";DB_CLOSE_ON_EXIT=FALSE;DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;TRACE_LEVEL_FILE=0;CACHE_SIZE=8192";
    private final Connection connection;

    private SampleFile(Connection connection) {
        this.connection = connection;
    }

    /** Whether there is such a file in the folder of a workspace. */
    static boolean exists(Path folder) {
        return Files.isRegularFile(file(folder));
    }

    private static Path file(Path folder) {
        return folder.resolve(NAME + ".mv.db");
    }

    /** Opens the file in the folder of a workspace, or makes it. */
    static SampleFile open(Path folder) throws SQLException {
        String place = "jdbc:h2:file:" + folder.toAbsolutePath().resolve(NAME).toString().replace(";", "\\;");
        try {
            return of(place, folder);
        } catch (SQLException e) {
            if (!exists(folder)) {
                throw e;
            }
            setAside(folder);
            return of(place, folder);
        }
    }

    /** One that lasts as long as the program. */
    static SampleFile inMemory() throws SQLException {
        return made(DriverManager.getConnection("jdbc:h2:mem:" + UUID.randomUUID() + OPTIONS, "sa", ""));
    }

    private static SampleFile of(String place, Path folder) throws SQLException {
        SampleFile made = made(DriverManager.getConnection(place + OPTIONS, "sa", ""));
        try {
            keepFromOthers(file(folder));
        } catch (IOException e) {
            made.close();
            throw new SQLException("the file of samples cannot be kept from others", e);
        }
        return made;
    }

    private static void keepFromOthers(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            } catch (FileSystemException e) {
                // sticks and shares formatted for other systems refuse
            }
        }
    }

    private static SampleFile made(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(TABLES);
            connection.setAutoCommit(false);
            return new SampleFile(connection);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void setAside(Path folder) {
        try {
            Files.move(file(folder), folder.resolve(NAME + ".set-aside.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Connection connection() {
        return connection;
    }

    /** The number under which an objective's figures are kept; another one when what is measured is no longer the same. */
    int line(UUID slo, String basis) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("select id from line where slo = ? and basis = ?")) {
            select.setObject(1, slo);
            select.setString(2, basis);
            try (ResultSet found = select.executeQuery()) {
                if (found.next()) {
                    return found.getInt(1);
                }
            }
        }
        try (PreparedStatement insert = connection.prepareStatement("insert into line (slo, basis) values (?, ?)",
                Statement.RETURN_GENERATED_KEYS)) {
            insert.setObject(1, slo);
            insert.setString(2, basis);
            insert.executeUpdate();
            try (ResultSet keys = insert.getGeneratedKeys()) {
                keys.next();
                int line = keys.getInt(1);
                connection.commit();
                return line;
            }
        }
    }

    /** Rolled-up figures of a line, the oldest first. */
    List<Slice> rolled(String table, int line, Instant since, Duration length) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("select begins, good, total, measured, resets from "
                + table + " where line = ? and begins >= ? order by begins")) {
            select.setInt(1, line);
            select.setLong(2, since.toEpochMilli());
            List<Slice> slices = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    Instant from = Instant.ofEpochMilli(row.getLong(1));
                    slices.add(new Slice(new Span(from, from.plus(length)), row.getDouble(2), row.getDouble(3),
                            Duration.ofMillis(row.getLong(4)), row.getInt(5)));
                }
            }
            return slices;
        }
    }

    /** Single readings of a line that end after a moment, the oldest first. */
    List<Slice> raw(int line, Instant after) throws SQLException {
        return spans(
                "select begins, ends, good, total, measured, resets from sample_raw where line = ? and ends > ? order by ends",
                line, after);
    }

    /** The gaps of a line that end after a moment, the oldest first. */
    List<Slice> gaps(int line, Instant after) throws SQLException {
        return spans(
                "select begins, ends, good, total, 0, resets from sample_gap where line = ? and ends > ? order by ends",
                line, after);
    }

    private List<Slice> spans(String sql, int line, Instant after) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            select.setInt(1, line);
            select.setLong(2, after.toEpochMilli());
            List<Slice> slices = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    slices.add(new Slice(
                            new Span(Instant.ofEpochMilli(row.getLong(1)), Instant.ofEpochMilli(row.getLong(2))),
                            row.getDouble(3), row.getDouble(4), Duration.ofMillis(row.getLong(5)), row.getInt(6)));
                }
            }
            return slices;
        }
    }

    /** From when on a line has single readings; the far future when it has none. */
    Instant firstRaw(int line) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("select begins from sample_raw where line = ? order by ends limit 1")) {
            select.setInt(1, line);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? Instant.ofEpochMilli(row.getLong(1)) : Instant.MAX;
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.commit();
        connection.close();
    }
}

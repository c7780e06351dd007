package app.wheelhouse.store;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Compares what the tables say with what the log says: reads the whole log, folds it anew elsewhere, looks at every row. */
public final class Check {
    private static final int MOST_FINDINGS = 100;
    private final Store store;
    private final Consumer<Double> progress;
    private final List<String> findings = new ArrayList<>();

    private Check(Store store, Consumer<Double> progress) {
        this.store = store;
        this.progress = progress;
    }

    /**
     * What a check came to.
     *
     * @param changes  how many changes the log holds
     * @param records  how many records follow from them
     * @param findings a sentence for each thing that is wrong; none when all is well
     */
    public record Result(long changes, long records, List<String> findings) {
    }

    /**
     * Checks an open workspace. Nothing is changed.
     *
     * @param progress is told the share 0…1 that is done
     * @throws IOException when the log cannot be read or there is no room for the second set of tables
     */
    public static Result of(Store store, Consumer<Double> progress) throws IOException {
        return new Check(store, progress).run();
    }

    /** Throws away the tables of a workspace; they are made anew from the log when its store is opened. */
    public static void dropTables(Workspace workspace) throws IOException {
        Files.deleteIfExists(workspace.folder().resolve("cockpit.mv.db"));
    }

    private Result run() throws IOException {
        Path scratch = Files.createTempDirectory("wheelhouse-check");
        Log.Reading reading = Log.readBeyond(store.workspace().folder().resolve("log"), Map.of());
        reading.damages().forEach(damage -> findings.add(damage.sentence()));
        gaps(reading.changes());
        long records = 0;
        try (Database database = Database.open(scratch, () -> {
        })) {
            BigInteger sum = fold(reading.changes(), database);
            if (!StateCode.shortForm(sum).equals(store.stateCode())) {
                findings.add("The state code is %s, by the log it is %s.".formatted(store.stateCode(),
                        StateCode.shortForm(sum)));
            }
            for (String table : new TreeSet<>(Schema.tables())) {
                long rows = compare(table, "id", database.writer());
                records += Schema.types().contains(table) ? rows : 0;
            }
            compare("log_change", "device, seq", database.writer());
        } catch (SQLException e) {
            throw new IOException("the tables cannot be compared: " + e.getMessage(), e);
        } finally {
            Folders.delete(scratch);
        }
        if (findings.size() > MOST_FINDINGS) {
            int more = findings.size() - MOST_FINDINGS;
            findings.subList(MOST_FINDINGS, findings.size()).clear();
            findings.add("%d more of the kind.".formatted(more));
        }
        return new Result(reading.changes().size(), records, List.copyOf(findings));
    }

    /** Numbers of a device have no gaps. */
    private void gaps(List<Change> changes) {
        Map<String, TreeSet<Long>> numbers = new TreeMap<>();
        changes.forEach(
                change -> numbers.computeIfAbsent(change.id().device(), _ -> new TreeSet<>()).add(change.id().seq()));
        numbers.forEach((device, seen) -> {
            long expected = 1;
            for (long number : seen) {
                if (number > expected) {
                    findings.add(number - expected == 1
                            ? "Change %d of laptop %s is missing from the log.".formatted(expected, device)
                            : "Changes %d to %d of laptop %s are missing from the log.".formatted(expected, number - 1,
                                    device));
                }
                expected = number + 1;
            }
        });
    }

    private BigInteger fold(List<Change> changes, Database database) throws SQLException {
        try (Statements statements = new Statements(database.writer())) {
            Tables tables = new Tables(database.writer(), statements, true);
            BigInteger sum = StateCode.add(BigInteger.ZERO, tables.fold(changes, Known.NOTHING, progress));
            database.writer().commit();
            return sum;
        }
    }

    /** Walks a table of both sides in the order of its key. Returns how many rows there should be. */
    private long compare(String table, String key, Connection wanted) throws SQLException {
        Map<String, Map<String, String>> expected = rows(table, key, wanted);
        Map<String, Map<String, String>> actual = store.read(sql -> sql.connectionResult(connection -> rows(table, key,
                connection)));
        for (Map.Entry<String, Map<String, String>> entry : expected.entrySet()) {
            Map<String, String> row = actual.remove(entry.getKey());
            if (row == null) {
                findings.add("%s %s is missing from the tables.".formatted(table, entry.getKey()));
            } else if (!row.equals(entry.getValue())) {
                entry.getValue().forEach((field, value) -> {
                    if (!value.equals(row.get(field))) {
                        findings.add("%s %s: %s is '%s', by the log it is '%s'.".formatted(table, entry.getKey(),
                                field, row.get(field), value));
                    }
                });
            }
        }
        actual.keySet().forEach(id -> findings.add("%s %s is in the tables but not in the log.".formatted(table, id)));
        return expected.size();
    }

    private static Map<String, Map<String, String>> rows(String table, String key, Connection connection)
            throws SQLException {
        Map<String, Map<String, String>> rows = new TreeMap<>();
        try (PreparedStatement select = connection.prepareStatement("select * from " + table + " order by " + key);
                ResultSet found = select.executeQuery()) {
            int keys = key.split(",").length;
            while (found.next()) {
                StringBuilder id = new StringBuilder();
                for (int i = 1; i <= keys; i++) {
                    id.append(i == 1 ? "" : " ").append(found.getString(i));
                }
                Map<String, String> row = new HashMap<>();
                for (int i = keys + 1; i <= found.getMetaData().getColumnCount(); i++) {
                    row.put(found.getMetaData().getColumnName(i), String.valueOf(found.getString(i)));
                }
                rows.put(id.toString(), row);
            }
        }
        return rows;
    }
}

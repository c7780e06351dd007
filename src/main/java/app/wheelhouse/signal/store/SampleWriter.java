package app.wheelhouse.signal.store;

import app.wheelhouse.signal.AlertPair;
import app.wheelhouse.signal.Sample;
import app.wheelhouse.signal.Slice;
import app.wheelhouse.signal.Timeline;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects what was measured and writes it in one go, and forgets what is too old or too much. Not safe for several threads.
 */
final class SampleWriter {
    /** How long single readings are kept. */
    static final Duration RAW = Duration.ofDays(14);
    /** How long rolled-up figures are kept. */
    static final Duration ROLLED = Duration.ofDays(731);
    private static final long MOST_RAW = 4_000_000;
    private static final long MOST_ROLLED = 8_000_000;
    private final Connection connection;
    private final List<Row> raw = new ArrayList<>();
    private final List<Row> gaps = new ArrayList<>();
    private final Map<Key, double[]> fives = new LinkedHashMap<>();
    private final Map<Key, double[]> hours = new LinkedHashMap<>();
    private final Map<Integer, List<Sample>> last = new LinkedHashMap<>();
    private final long mostRaw;

    private record Row(int line, Slice slice) {
    }

    private record Key(int line, long begins) {
    }

    SampleWriter(Connection connection) {
        this(connection, MOST_RAW);
    }

    /** @param mostRaw how many single readings are kept at most */
    SampleWriter(Connection connection, long mostRaw) {
        this.connection = connection;
        this.mostRaw = mostRaw;
    }

    void add(int line, List<Slice> slices, List<Sample> read) {
        for (Slice slice : slices) {
            if (slice.isGap()) {
                gaps.add(new Row(line, slice));
            } else {
                raw.add(new Row(line, slice));
                roll(line, slice, Timeline.FIVE_MINUTES, fives);
                roll(line, slice, Timeline.HOUR, hours);
            }
        }
        last.put(line, read);
    }

    private static void roll(int line, Slice slice, Duration length, Map<Key, double[]> into) {
        for (Slice part : Timeline.split(slice, length)) {
            double[] sum = into.computeIfAbsent(new Key(line, part.span().from().toEpochMilli()), _ -> new double[4]);
            sum[0] += part.good();
            sum[1] += part.total();
            sum[2] += part.measured().toMillis();
            sum[3] += part.resets();
        }
    }

    int waiting() {
        return raw.size() + gaps.size();
    }

    /** Writes everything collected. */
    void flush() throws SQLException {
        spans("merge into sample_raw (line, begins, ends, good, total, measured, resets) key (line, ends) values (?, ?, ?, ?, ?, ?, ?)",
                raw, true);
        spans("merge into sample_gap (line, begins, ends, good, total, resets) key (line, ends) values (?, ?, ?, ?, ?, ?)",
                gaps, false);
        rolled("sample_five", fives);
        rolled("sample_hour", hours);
        remember();
        connection.commit();
        raw.clear();
        gaps.clear();
        fives.clear();
        hours.clear();
        last.clear();
    }

    private void spans(String sql, List<Row> rows, boolean withMeasured) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (PreparedStatement merge = connection.prepareStatement(sql)) {
            for (Row row : rows) {
                Slice slice = row.slice();
                int at = 1;
                merge.setInt(at++, row.line());
                merge.setLong(at++, slice.span().from().toEpochMilli());
                merge.setLong(at++, slice.span().to().toEpochMilli());
                merge.setDouble(at++, slice.good());
                merge.setDouble(at++, slice.total());
                if (withMeasured) {
                    merge.setLong(at++, slice.measured().toMillis());
                }
                merge.setInt(at, slice.resets());
                merge.addBatch();
            }
            merge.executeBatch();
        }
    }

    private void rolled(String table, Map<Key, double[]> sums) throws SQLException {
        if (sums.isEmpty()) {
            return;
        }
        try (PreparedStatement merge = connection
                .prepareStatement(("merge into %s t using (values (cast(? as integer), "
                        + "cast(? as bigint), cast(? as double precision), cast(? as double precision), cast(? as bigint), "
                        + "cast(? as integer))) s (line, begins, good, total, measured, resets) on t.line = s.line and t.begins = s.begins "
                        + "when matched then update set good = t.good + s.good, total = t.total + s.total, measured = t.measured + s.measured, "
                        + "resets = t.resets + s.resets when not matched then insert values (s.line, s.begins, s.good, s.total, s.measured, s.resets)")
                        .formatted(table))) {
            for (Map.Entry<Key, double[]> entry : sums.entrySet()) {
                merge.setInt(1, entry.getKey().line());
                merge.setLong(2, entry.getKey().begins());
                merge.setDouble(3, entry.getValue()[0]);
                merge.setDouble(4, entry.getValue()[1]);
                merge.setLong(5, Math.round(entry.getValue()[2]));
                merge.setInt(6, (int) entry.getValue()[3]);
                merge.addBatch();
            }
            merge.executeBatch();
        }
    }

    /** A row for all series of an objective: with a row for each, nearly all of the work would go into these. */
    private void remember() throws SQLException {
        try (PreparedStatement merge = connection
                .prepareStatement("merge into line_last (line, samples) key (line) values (?, ?)")) {
            for (Map.Entry<Integer, List<Sample>> entry : last.entrySet()) {
                merge.setInt(1, entry.getKey());
                merge.setString(2, LastRead.text(entry.getValue()));
                merge.addBatch();
            }
            merge.executeBatch();
        }
    }

    /** Writes that an alert began. */
    void began(int line, AlertPair pair, Instant at) throws SQLException {
        try (PreparedStatement insert = connection
                .prepareStatement("insert into alert (line, pair, began) values (?, ?, ?)")) {
            insert.setInt(1, line);
            insert.setString(2, pair.text());
            insert.setLong(3, at.toEpochMilli());
            insert.executeUpdate();
        }
        connection.commit();
    }

    /** Writes that an alert is over. */
    void ended(int line, AlertPair pair, Instant at) throws SQLException {
        try (PreparedStatement update = connection
                .prepareStatement("update alert set ended = ? where line = ? and pair = ? and ended is null")) {
            update.setLong(1, at.toEpochMilli());
            update.setInt(2, line);
            update.setString(3, pair.text());
            update.executeUpdate();
        }
        connection.commit();
    }

    /** Forgets what is too old, and the oldest of what is too much. */
    void forget(Instant now) throws SQLException {
        delete("sample_raw", "ends", now.minus(RAW).toEpochMilli());
        for (String table : List.of("sample_five", "sample_hour")) {
            delete(table, "begins", now.minus(ROLLED).toEpochMilli());
            bound(table, "begins", MOST_ROLLED);
        }
        delete("sample_gap", "ends", now.minus(ROLLED).toEpochMilli());
        delete("alert", "began", now.minus(ROLLED).toEpochMilli());
        bound("sample_raw", "ends", mostRaw);
        connection.commit();
    }

    private void bound(String table, String column, long most) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(
                "select %2$s from %1$s order by %2$s desc limit 1 offset %3$d".formatted(table, column, most));
                var found = select.executeQuery()) {
            if (found.next()) {
                delete(table, column, found.getLong(1) + 1);
            }
        }
    }

    private void delete(String table, String column, long before) throws SQLException {
        try (PreparedStatement delete = connection
                .prepareStatement("delete from %s where %s < ?".formatted(table, column))) {
            delete.setLong(1, before);
            delete.executeUpdate();
        }
    }
}

package app.wheelhouse.signal.store;

import app.wheelhouse.signal.AlertPair;
import app.wheelhouse.signal.AlertPolicy;
import app.wheelhouse.signal.AlertSpan;
import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.Sample;
import app.wheelhouse.signal.Slice;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.Timeline;
import app.wheelhouse.signal.Trace;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what this laptop measured. A disk that refuses costs history, never the figures on screen. Not safe for several threads.
 */
final class Samples implements AutoCloseable {
    private static final Duration RAW = Duration.ofHours(3);
    private static final Duration FINE = Duration.ofDays(4);
    /** How far back windows reach at least, so that gates can ask for more than the objective's own. */
    private static final Duration LEAST = Duration.ofDays(100);
    private static final Duration BETWEEN_WRITES = Duration.ofSeconds(30);
    private static final Duration BETWEEN_CLEANINGS = Duration.ofHours(6);
    private static final int MOST_WAITING = 2_000;
    private final SampleFile file;
    private final SampleWriter writer;
    private final boolean writes;
    private final Map<UUID, Integer> lines = new HashMap<>();
    private Instant written = Instant.EPOCH;
    private Instant cleaned = Instant.EPOCH;
    private String trouble = "";

    private Samples(SampleFile file, boolean writes, String trouble) {
        this.file = file;
        this.writes = writes;
        this.writer = new SampleWriter(file.connection());
        this.trouble = trouble;
    }

    /** Opens what was kept in the folder of a workspace; when that cannot be, keeps everything in memory and says so. */
    static Samples open(Path folder) {
        try {
            return new Samples(SampleFile.open(folder), true, "");
        } catch (SQLException e) {
            return inMemory("Samples cannot be kept on this disk: they last until the program is closed.");
        }
    }

    /** Only to look at what was kept; nothing is made on disk where nothing is, and nothing is changed. */
    static Samples kept(Path folder) {
        if (!SampleFile.exists(folder)) {
            return inMemory("");
        }
        try {
            return new Samples(SampleFile.open(folder), false, "");
        } catch (SQLException e) {
            return inMemory("The samples of this laptop cannot be read.");
        }
    }

    private static Samples inMemory(String trouble) {
        try {
            return new Samples(SampleFile.inMemory(), true, trouble);
        } catch (SQLException e) {
            throw new IllegalStateException("tables in memory can always be made", e);
        }
    }

    /** Why samples are not kept, in a sentence; empty when they are. */
    String trouble() {
        return trouble;
    }

    /** What is known of an objective, with what was kept of it. */
    Trace trace(Slo slo, SourceDefinition source, Instant now) {
        try {
            int line = file.line(slo.id(), basis(slo, source));
            lines.put(slo.id(), line);
            Trace trace = new Trace(slo, source, timeline(line, slo, now));
            trace.remember(last(line), firing(line, slo));
            return trace;
        } catch (SQLException e) {
            failed(e);
            return new Trace(slo, source, new Timeline(keep(slo, now)));
        }
    }

    private static Duration keep(Slo slo, Instant now) {
        Duration own = slo.window().length(now).plusDays(1);
        return own.compareTo(LEAST) > 0 ? own : LEAST;
    }

    private Timeline timeline(int line, Slo slo, Instant now) throws SQLException {
        Instant rawFrom = floor(later(now.minus(RAW), file.firstRaw(line)), Timeline.FIVE_MINUTES);
        Instant fineFrom = floor(now.minus(FINE), Timeline.HOUR);
        Timeline timeline = new Timeline(keep(slo, now), fineFrom, rawFrom);
        Instant oldest = now.minus(keep(slo, now));
        file.rolled("sample_hour", line, oldest, Timeline.HOUR).forEach(timeline::addHour);
        file.rolled("sample_five", line, fineFrom, Timeline.FIVE_MINUTES).forEach(timeline::addFive);
        file.raw(line, rawFrom).forEach(timeline::addRaw);
        file.gaps(line, oldest).forEach(timeline::addGap);
        return timeline;
    }

    private static Instant later(Instant one, Instant other) {
        return other.equals(Instant.MAX) || one.isAfter(other) ? one : other;
    }

    private static Instant floor(Instant moment, Duration grid) {
        long step = grid.toMillis();
        return Instant.ofEpochMilli(Math.floorDiv(moment.toEpochMilli(), step) * step);
    }

    private List<Sample> last(int line) throws SQLException {
        try (PreparedStatement select = file.connection()
                .prepareStatement("select samples from line_last where line = ?")) {
            select.setInt(1, line);
            try (ResultSet row = select.executeQuery()) {
                return row.next() ? LastRead.samples(row.getString(1)) : List.of();
            }
        }
    }

    private List<AlertPair> firing(int line, Slo slo) throws SQLException {
        return alerts(line).stream().filter(each -> each.ended() == null).map(AlertSpan::pair)
                .filter(pair -> slo.alerts().pairs().contains(pair)).toList();
    }

    /** Keeps what was measured; written a little later. */
    void add(UUID slo, List<Slice> slices, List<Sample> read, Instant now) {
        Integer line = lines.get(slo);
        if (line != null && writes) {
            writer.add(line, slices, read);
            if (written.plus(BETWEEN_WRITES).isBefore(now) || writer.waiting() > MOST_WAITING) {
                flush(now);
            }
        }
    }

    /** Writes what waits. */
    void flush(Instant now) {
        if (!writes) {
            return;
        }
        try {
            written = now;
            writer.flush();
            if (cleaned.plus(BETWEEN_CLEANINGS).isBefore(now)) {
                cleaned = now;
                writer.forget(now);
            }
            trouble = "";
        } catch (SQLException e) {
            failed(e);
        }
    }

    /** Keeps which alerts began and ended. */
    void alerted(UUID slo, List<AlertPair> before, List<AlertPair> after, Instant now) {
        Integer line = lines.get(slo);
        if (line == null || !writes || before.equals(after)) {
            return;
        }
        try {
            for (AlertPair pair : after) {
                if (!before.contains(pair)) {
                    writer.began(line, pair, now);
                }
            }
            for (AlertPair pair : before) {
                if (!after.contains(pair)) {
                    writer.ended(line, pair, now);
                }
            }
        } catch (SQLException e) {
            failed(e);
        }
    }

    /** The alerts of an objective as it is now, the latest first. */
    List<AlertSpan> alerts(UUID slo) {
        Integer line = lines.get(slo);
        try {
            return line == null ? List.of() : alerts(line);
        } catch (SQLException e) {
            failed(e);
            return List.of();
        }
    }

    private List<AlertSpan> alerts(int line) throws SQLException {
        try (PreparedStatement select = file.connection()
                .prepareStatement("select pair, began, ended from alert where line = ? order by began desc, id desc")) {
            select.setInt(1, line);
            List<AlertSpan> spans = new ArrayList<>();
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    long ended = row.getLong(3);
                    @Nullable
                    Instant end = row.wasNull() ? null : Instant.ofEpochMilli(ended);
                    Instant began = Instant.ofEpochMilli(row.getLong(2));
                    AlertPolicy.parse(row.getString(1))
                            .ifPresent(policy -> spans.add(new AlertSpan(policy.pairs().getFirst(), began, end)));
                }
            }
            return spans;
        }
    }

    /** What decides whether figures of yesterday and today are of the same thing. */
    static String basis(Slo slo, SourceDefinition source) {
        String text = source.id() + "\n" + source.kind() + "\n" + slo.indicator() + "\n" + slo.budgeting();
        try {
            return HexFormat.of().formatHex(
                    MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private void failed(SQLException e) {
        trouble = "Samples cannot be kept: " + (e.getMessage() == null ? "the disk refuses" : firstLine(e.getMessage()))
                + ". What is on screen is right, but it will be gone when the program is closed.";
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("").replaceAll("; SQL statement:.*", "").replaceAll("\\.+$", "");
    }

    /** Writes what waits and closes the file. */
    void close(Instant now) {
        flush(now);
        close();
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (SQLException e) {
            failed(e);
        }
    }
}

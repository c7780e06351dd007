package app.wheelhouse.store;

import app.wheelhouse.store.Incoming.Line;
import app.wheelhouse.store.Incoming.Range;
import app.wheelhouse.store.IncomingException.Code;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Holds incoming changes against those that are here: which are new, and whether they may be taken in at all. */
final class Reception {
    private static final int PORTION = 5_000;
    private final Connection connection;
    private final String device;
    private final long lastSeq;
    private final Have have;

    /**
     * @param device  this laptop
     * @param lastSeq the last number it has given to a change
     */
    Reception(Connection connection, String device, long lastSeq, Have have) {
        this.lastSeq = lastSeq;
        this.connection = connection;
        this.device = device;
        this.have = have;
    }

    /** What is new of it, by device and number. */
    List<Line> fresh(Incoming incoming) throws SQLException, IncomingException {
        List<Line> fresh = new ArrayList<>();
        for (Map.Entry<String, List<Line>> entry : incoming.byDevice().entrySet()) {
            String author = entry.getKey();
            Range range = Range.of(entry.getValue());
            long next = have.of(author) + 1;
            if (range.from() > next) {
                throw new IncomingException(Code.GAP,
                        "changes %d to %d of %s are missing here: ask for a bundle with everything".formatted(next,
                                range.from() - 1, called(author)));
            }
            List<Line> unknown = unknown(author, entry.getValue());
            if (author.equals(device) && !unknown.isEmpty() && unknown.getLast().change().id().seq() > lastSeq) {
                throw new IncomingException(Code.FORKED,
                        "it holds changes of this very laptop that are not here (from %d on): this workspace was put back to an earlier state"
                                .formatted(Math.max(lastSeq + 1, unknown.getFirst().change().id().seq())));
            }
            fresh.addAll(unknown);
        }
        return fresh;
    }

    private List<Line> unknown(String author, List<Line> lines) throws SQLException, IncomingException {
        List<Line> unknown = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += PORTION) {
            List<Line> portion = lines.subList(from, Math.min(lines.size(), from + PORTION));
            Range range = Range.of(portion);
            Map<Long, Change> known = new HashMap<>();
            Changes.between(connection, author, range.from(), range.to())
                    .forEach(change -> known.put(change.id().seq(), change));
            for (Line line : portion) {
                Change there = known.get(line.change().id().seq());
                if (there == null) {
                    unknown.add(line);
                } else if (!there.equals(line.change())) {
                    throw Incoming.forked(line.change().id());
                }
            }
        }
        return unknown;
    }

    private String called(String author) throws SQLException {
        try (PreparedStatement select = connection
                .prepareStatement("select name from device where cast(id as varchar) = ?")) {
            select.setString(1, author);
            try (ResultSet found = select.executeQuery()) {
                String name = found.next() ? found.getString(1) : null;
                return name == null ? "laptop " + author : name;
            }
        }
    }

    /** What was new, by device. */
    static Map<String, Range> ranges(List<Line> fresh) {
        Map<String, Range> ranges = new TreeMap<>();
        for (Line line : fresh) {
            ChangeId id = line.change().id();
            ranges.merge(id.device(), new Range(id.seq(), id.seq()),
                    (a, b) -> new Range(Math.min(a.from(), b.from()), Math.max(a.to(), b.to())));
        }
        return ranges;
    }
}

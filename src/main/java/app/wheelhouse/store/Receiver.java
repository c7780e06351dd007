package app.wheelhouse.store;

import app.wheelhouse.store.Incoming.Line;
import app.wheelhouse.store.IncomingException.Code;
import app.wheelhouse.store.OpenTables.Outlook;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Takes changes of other laptops in: holds them against what is here, folds them without committing, puts them on disk,
 * commits. What goes wrong before they are on disk leaves no trace, what goes wrong after it is made good from the log.
 */
final class Receiver {
    private static final long MOST_LOOKED_AT = 20_000;
    private final OpenTables tables;
    private final Staged staged;
    private final Arrivals arrivals;
    private final String device;
    private final long lastSeq;

    /** @param lastSeq the last number this laptop has given to a change */
    Receiver(OpenTables tables, Staged staged, Arrivals arrivals, String device, long lastSeq) {
        this.lastSeq = lastSeq;
        this.tables = tables;
        this.staged = staged;
        this.arrivals = arrivals;
        this.device = device;
    }

    /** What is new of it. */
    List<Line> fresh(Incoming incoming) throws SQLException, IncomingException {
        return new Reception(tables.writer(), device, lastSeq, tables.have()).fresh(incoming);
    }

    /** Says what taking changes in would do, and does none of it. */
    Preview preview(Incoming incoming) throws SQLException, IncomingException {
        List<Line> fresh = fresh(incoming);
        Outlook outlook = outlook(fresh, incoming);
        Forecast forecast = new Forecast(tables.writer());
        tables.tryFold(changes(fresh), forecast::take);
        return forecast.preview(fresh.size(), outlook);
    }

    /** What the tables would be the fold of; changes that do not come to what their maker says are refused. */
    Outlook outlook(List<Line> fresh, Incoming incoming) throws SQLException, IncomingException {
        Outlook outlook = tables.outlook(changes(fresh),
                fresh.size() == incoming.size() ? incoming.sum() : StateCode.add(BigInteger.ZERO, changes(fresh)));
        Incoming.Announced announced = incoming.announced();
        if (announced != null && !agrees(announced, outlook, fresh)) {
            throw new IncomingException(Code.UNFIT,
                    "its changes make another state code than the %s its maker says: somewhere a change differs"
                            .formatted(announced.stateCode()));
        }
        return outlook;
    }

    /** Folds changes without committing; what cannot be folded is refused and leaves no trace. */
    void fold(List<Line> fresh) throws SQLException, IncomingException {
        try {
            tables.fold(changes(fresh));
        } catch (SQLException e) {
            tables.rollback();
            throw new IncomingException(Code.UNFIT, "no tables can be made of it (%s)".formatted(e.getMessage()));
        }
    }

    /** Later ones are there, or it was made here. */
    private boolean isMissed(ChangeId id) {
        return id.device().equals(device) || tables.isBeforeKnown(id);
    }

    private static List<Change> changes(List<Line> lines) {
        return lines.stream().map(Line::change).toList();
    }

    /** Whether what its maker had has the state code its maker says. Where much more is here, nobody looks. */
    private boolean agrees(Incoming.Announced announced, Outlook outlook, List<Line> fresh) throws SQLException {
        Have have = outlook.have();
        if (!have.covers(announced.have()) || have.beyond(announced.have()) > MOST_LOOKED_AT) {
            return true;
        }
        List<Change> more = new ArrayList<>();
        for (String author : have.devices()) {
            if (have.of(author) > announced.have().of(author)) {
                more.addAll(Changes.between(tables.writer(), author, announced.have().of(author) + 1,
                        Long.MAX_VALUE));
            }
        }
        changes(fresh).stream().filter(change -> change.id().seq() > announced.have().of(change.id().device()))
                .forEach(more::add);
        return announced.stateCode().equals(StateCode.shortForm(StateCode.remove(outlook.sum(), more)));
    }

    /** Has changes where they count as taken in. */
    Path put(Arrival arrival, List<Line> fresh, Consumer<String> step) throws SQLException, IncomingException {
        try {
            return staged.put(arrival, fresh, step);
        } catch (IOException e) {
            tables.rollback();
            throw new IncomingException(Code.UNWRITABLE,
                    "the workspace cannot be written (%s)".formatted(Workspace.reason(e)));
        }
    }

    /** Has them in the log and committed. */
    void finish(Path file, Arrival arrival, List<Line> fresh, Outlook outlook, Consumer<String> step)
            throws IOException, SQLException {
        step.accept("put");
        Map<String, Long> ends = staged.append(fresh, this::isMissed, step);
        step.accept("appended");
        arrivals.add(arrival);
        step.accept("remembered");
        tables.commit(changes(fresh), outlook.sum(), ends);
        step.accept("committed");
        Files.delete(file);
    }
}

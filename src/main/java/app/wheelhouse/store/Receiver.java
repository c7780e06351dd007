package app.wheelhouse.store;

import app.wheelhouse.store.Incoming.Line;
import app.wheelhouse.store.IncomingException.Code;
import app.wheelhouse.store.OpenTables.Folding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    Receiver(OpenTables tables, Staged staged, Arrivals arrivals, String device) {
        this.tables = tables;
        this.staged = staged;
        this.arrivals = arrivals;
        this.device = device;
    }

    /** What is new of it. */
    List<Line> fresh(Incoming incoming) throws SQLException, IncomingException {
        return new Reception(tables.writer(), device, tables.have()).fresh(incoming);
    }

    /** Says what taking changes in would do, and does none of it. */
    Preview preview(Incoming incoming) throws SQLException, IncomingException {
        List<Line> fresh = fresh(incoming);
        Forecast forecast = new Forecast(tables.writer(), fresh);
        Folding folding = fold(fresh, incoming);
        Preview preview = forecast.after(folding.changes().size(), folding.stateCode(), folding.have());
        tables.rollback();
        return preview;
    }

    /** Folds changes without committing; what cannot be folded is refused and leaves no trace. */
    Folding fold(List<Line> fresh, Incoming incoming) throws SQLException, IncomingException {
        IncomingException refusal;
        try {
            Folding folding = tables.tryFold(fresh.stream().map(Line::change).toList());
            Incoming.Announced announced = incoming.announced();
            if (announced == null || agrees(announced, folding)) {
                return folding;
            }
            refusal = new IncomingException(Code.UNFIT,
                    "its changes make another state code than the %s its maker says: somewhere a change differs"
                            .formatted(announced.stateCode()));
        } catch (SQLException e) {
            refusal = new IncomingException(Code.UNFIT, "no tables can be made of it (%s)".formatted(e.getMessage()));
        }
        tables.rollback();
        throw refusal;
    }

    /** Whether what its maker had has the state code its maker says. Where much more is here, nobody looks. */
    private boolean agrees(Incoming.Announced announced, Folding folding) throws SQLException {
        Have have = folding.have();
        if (!have.covers(announced.have()) || have.beyond(announced.have()) > MOST_LOOKED_AT) {
            return true;
        }
        List<Change> more = new ArrayList<>();
        for (String author : have.devices()) {
            more.addAll(Changes.between(tables.writer(), author, announced.have().of(author) + 1, Long.MAX_VALUE));
        }
        return announced.stateCode().equals(StateCode.shortForm(StateCode.remove(folding.sum(), more)));
    }

    /** Has changes where they count as taken in. */
    Path put(Arrival arrival, List<Line> fresh) throws SQLException, IncomingException {
        try {
            return staged.put(arrival, fresh);
        } catch (IOException e) {
            tables.rollback();
            throw new IncomingException(Code.UNWRITABLE,
                    "the workspace cannot be written (%s)".formatted(Workspace.reason(e)));
        }
    }

    /** Has them in the log and committed. */
    void finish(Path file, Arrival arrival, List<Line> fresh, Folding folding) throws IOException, SQLException {
        Map<String, Long> ends = staged.append(fresh);
        arrivals.add(arrival);
        tables.commit(folding.changes(), folding.sum(), ends);
        Files.delete(file);
    }
}

package app.wheelhouse.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;

/** The changes that others name as seen but which have not arrived here yet, in memory and in their table. */
final class Expected {
    private final Statements statements;
    private final Set<ChangeId> all = new HashSet<>();
    private final Set<ChangeId> added = new HashSet<>();
    private final Set<ChangeId> removed = new HashSet<>();

    Expected(Connection connection, Statements statements) throws SQLException {
        this.statements = statements;
        try (PreparedStatement select = connection.prepareStatement("select device, seq from log_expected");
                ResultSet found = select.executeQuery()) {
            while (found.next()) {
                all.add(new ChangeId(found.getString(1), found.getLong(2)));
            }
        }
    }

    /** The same, to try something out: never written. */
    Expected(Expected other) {
        statements = other.statements;
        all.addAll(other.all);
    }

    void add(ChangeId id) {
        if (all.add(id) && !removed.remove(id)) {
            added.add(id);
        }
    }

    /** Returns whether it was expected. */
    boolean remove(ChangeId id) {
        boolean was = all.remove(id);
        if (was && !added.remove(id)) {
            removed.add(id);
        }
        return was;
    }

    /** Batches what came and went since the last time. */
    void write() throws SQLException {
        batch("insert into log_expected (device, seq) values (?, ?)", added);
        batch("delete from log_expected where device = ? and seq = ?", removed);
    }

    private void batch(String sql, Set<ChangeId> ids) throws SQLException {
        for (ChangeId id : ids) {
            PreparedStatement statement = statements.of(sql);
            statement.setString(1, id.device());
            statement.setLong(2, id.seq());
            statements.batch(statement);
        }
        ids.clear();
    }
}

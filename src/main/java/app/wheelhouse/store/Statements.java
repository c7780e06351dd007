package app.wheelhouse.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the prepared statements of a connection and runs what was batched in them in the order they were first used. */
final class Statements implements AutoCloseable {
    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Map<PreparedStatement, Integer> batched = new LinkedHashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    PreparedStatement of(String sql) throws SQLException {
        PreparedStatement statement = prepared.get(sql);
        if (statement == null) {
            statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
        }
        return statement;
    }

    void batch(PreparedStatement statement) throws SQLException {
        statement.addBatch();
        batched.merge(statement, 1, Integer::sum);
    }

    void executeBatches() throws SQLException {
        for (PreparedStatement statement : batched.keySet()) {
            statement.executeBatch();
        }
        batched.clear();
    }

    @Override
    public void close() throws SQLException {
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
        prepared.clear();
        batched.clear();
    }
}

package app.wheelhouse.store;

import app.wheelhouse.store.Change.RecordKey;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes the rows of records and the list of their conflicts. Column names come from the schema, never from outside. */
final class Rows {
    private final Statements statements;

    Rows(Statements statements) {
        this.statements = statements;
    }

    /** @param exists whether the record has a row, of which the given fields are then updated */
    void write(RecordKey key, Map<String, @Nullable Object> values, boolean exists) throws SQLException {
        PreparedStatement statement;
        if (exists) {
            if (values.isEmpty()) {
                return;
            }
            statement = statements.of("update " + key.type() + " set "
                    + values.keySet().stream().map(field -> field + " = ?").collect(Collectors.joining(", "))
                    + " where id = ?");
        } else {
            String names = values.keySet().stream().map(field -> field + ", ").collect(Collectors.joining());
            statement = statements.of(
                    "insert into " + key.type() + " (" + names + "id) values (" + "?, ".repeat(values.size()) + "?)");
        }
        int column = 1;
        for (Object value : values.values()) {
            statement.setObject(column++, value);
        }
        statement.setObject(column, key.record());
        statements.batch(statement);
    }

    void delete(RecordKey key) throws SQLException {
        PreparedStatement delete = statements.of("delete from " + key.type() + " where id = ?");
        delete.setObject(1, key.record());
        statements.batch(delete);
        PreparedStatement settled = statements.of("delete from log_conflict where type = ? and id = ?");
        settled.setString(1, key.type());
        settled.setObject(2, key.record());
        statements.batch(settled);
    }

    /** @param noted whether the list has the field already */
    void conflict(RecordKey key, String field, FieldFold fold, boolean noted) throws SQLException {
        if (fold.heads() > 1) {
            PreparedStatement merge = statements
                    .of("merge into log_conflict (type, id, field, clash) values (?, ?, ?, ?)");
            merge.setString(1, key.type());
            merge.setObject(2, key.record());
            merge.setString(3, field);
            merge.setBoolean(4, fold.clash());
            statements.batch(merge);
        } else if (noted) {
            PreparedStatement settled = statements
                    .of("delete from log_conflict where type = ? and id = ? and field = ?");
            settled.setString(1, key.type());
            settled.setObject(2, key.record());
            settled.setString(3, field);
            statements.batch(settled);
        }
    }
}

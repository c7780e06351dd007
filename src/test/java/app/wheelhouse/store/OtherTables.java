package app.wheelhouse.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Makes a workspace that is not open look as an earlier version of the program left it. */
public final class OtherTables {
    private OtherTables() {
    }

    /** Says of its tables that they are those of another version. */
    public static void mark(Path workspace) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:h2:file:"
                + workspace.toAbsolutePath().resolve("cockpit")
                + ";DATABASE_TO_UPPER=FALSE;CASE_INSENSITIVE_IDENTIFIERS=TRUE;TRACE_LEVEL_FILE=0", "sa", "");
                Statement statement = connection.createStatement()) {
            statement.execute("update log_state set val = 'earlier' where name = 'schema'");
        }
    }
}

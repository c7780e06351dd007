package app.wheelhouse.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Tells from the log when what fields say was said, for all records of a type at once. */
final class Moments {
    private Moments() {
    }

    static List<Store.Said> of(Connection connection, String type, Collection<String> fields) throws SQLException {
        String marks = String.join(", ", Collections.nCopies(fields.size(), "?"));
        List<Store.Said> said = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                select c.id, c.field, c.val, c.stamp from log_change c left join edit e on e.id = c.edit
                where c.type = ? and c.field in (%s) and c.kind = 'set' and e.undoes is null order by c.stamp
                """.formatted(marks))) {
            int at = 1;
            select.setString(at++, type);
            for (String field : fields) {
                select.setString(at++, field);
            }
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    said.add(new Store.Said(Tables.uuid(found, 1), found.getString(2),
                            Values.toText(found.getString(3)), Stamp.parse(found.getString(4)).instant()));
                }
            }
        }
        return said;
    }

    static Map<UUID, Instant> created(Connection connection, String type) throws SQLException {
        Map<UUID, Instant> created = new HashMap<>();
        try (PreparedStatement select = connection
                .prepareStatement("select id, min(stamp) from log_change where type = ? group by id")) {
            select.setString(1, type);
            try (ResultSet found = select.executeQuery()) {
                while (found.next()) {
                    created.put(Tables.uuid(found, 1), Stamp.parse(found.getString(2)).instant());
                }
            }
        }
        return created;
    }
}

package app.wheelhouse.rhythm.gate;

import app.wheelhouse.record.Fields;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What must hold before something goes on.
 *
 * @param row the type of decision it is, a row of a rights matrix; null when nobody said
 */
public record Gate(UUID id, String title, String purpose, @Nullable UUID row, String position) {
    /** Reads the fields of a gate by their words. */
    public static Gate read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Gate(fields.id(), fields.text("title"), fields.text("purpose"), fields.reference("matrix_row"),
                fields.text("position"));
    }
}

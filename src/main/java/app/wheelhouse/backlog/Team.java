package app.wheelhouse.backlog;

import app.wheelhouse.record.Fields;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who work as one and have their own capacity. */
public record Team(UUID id, String title, String position) {

    /** Reads the fields of a team by their words. */
    public static Team read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Team(fields.id(), fields.text("title"), fields.text("position"));
    }
}

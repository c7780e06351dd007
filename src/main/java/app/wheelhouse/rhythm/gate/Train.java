package app.wheelhouse.rhythm.gate;

import app.wheelhouse.record.Fields;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of releases that follow one another, such as those of one product. */
public record Train(UUID id, String title, String position) {
    /** Reads the fields of a train by their words. */
    public static Train read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Train(fields.id(), fields.text("title"), fields.text("position"));
    }
}

package app.wheelhouse.scorecard;

import app.wheelhouse.record.Fields;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A work stream.
 *
 * @param owner     the one directly responsible individual
 * @param headcount who is asked for, in words
 */
public record Track(UUID id, String title, @Nullable UUID owner, String purpose, String willDo, String willNotDo,
        String headcount, String position) {

    /** Reads the fields of a track by their words. */
    public static Track read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Track(fields.id(), fields.text("title"), fields.reference("owner"), fields.text("purpose"),
                fields.text("will_do"), fields.text("will_not_do"), fields.text("headcount"), fields.text("position"));
    }
}

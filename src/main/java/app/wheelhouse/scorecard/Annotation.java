package app.wheelhouse.scorecard;

import app.wheelhouse.record.Fields;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A word on a day of a KPI.
 *
 * @param breaks whether the definition changed here: readings from this day on do not compare with those before
 */
public record Annotation(UUID id, @Nullable UUID kpi, String text, @Nullable LocalDate day, boolean breaks) {

    /** Reads the fields of an annotation by their words. */
    public static Annotation read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Annotation(fields.id(), fields.reference("kpi"), fields.text("title"), fields.day("noted_on"),
                Boolean.TRUE.equals(values.get("breaks")));
    }
}

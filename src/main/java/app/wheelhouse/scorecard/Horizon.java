package app.wheelhouse.scorecard;

import app.wheelhouse.record.Fields;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A span of months ahead, with what will be done in it, what will not, and what would prove it. */
public record Horizon(UUID id, String title, @Nullable Integer from, @Nullable Integer to, String willDo,
        String willNotDo,
        String proofPoints, String position) {

    /** Reads the fields of a horizon by their words. */
    public static Horizon read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Horizon(fields.id(), fields.text("title"), fields.number("month_from"), fields.number("month_to"),
                fields.text("will_do"), fields.text("will_not_do"), fields.text("proof_points"),
                fields.text("position"));
    }

    /** Such as "12–36 months"; empty while nobody said. */
    public String span() {
        return from == null && to == null
                ? ""
                : (from == null ? "0" : from) + (to == null ? "+" : "–" + to) + " months";
    }
}

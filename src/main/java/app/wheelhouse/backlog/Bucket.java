package app.wheelhouse.backlog;

import app.wheelhouse.record.Fields;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of work that is to have its share of what can be done.
 *
 * @param least percent of a quarter's capacity kept for it; null when nothing is kept
 * @param most  percent of a quarter's capacity it may take; null when there is no limit
 */
public record Bucket(UUID id, String title, String purpose, @Nullable Integer least, @Nullable Integer most,
        String position) {

    /** Reads the fields of a bucket by their words. */
    public static Bucket read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Bucket(fields.id(), fields.text("title"), fields.text("purpose"), fields.number("share_least"),
                fields.number("share_most"), fields.text("position"));
    }

    /** Its guardrail in words: "20–30 %", "at least 20 %", "at most 30 %", or empty. */
    public String guardrail() {
        return least != null && most != null
                ? least + "–" + most + " %"
                : least != null ? "at least " + least + " %" : most != null ? "at most " + most + " %" : "";
    }
}

package app.wheelhouse.decision;

import app.wheelhouse.record.Fields;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something said after a decision was made, beside it rather than in its place.
 *
 * @param person who said it, or null
 */
public record Amendment(UUID id, @Nullable UUID decision, String title, String text, @Nullable LocalDate madeOn,
        @Nullable UUID person) {
    private static final int TITLE = 80;

    /** Reads the fields of an amendment record by their words. */
    public static Amendment read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Amendment(fields.id(), fields.reference("decision"), fields.text("title"), fields.text("text"),
                fields.day("made_on"), fields.reference("person"));
    }

    /** What it says: its text, or its title when it has none. */
    public String words() {
        return text.isBlank() ? title : text;
    }

    /** The title of an amendment that says this. */
    public static String titleOf(String text) {
        String line = text.strip().lines().findFirst().orElse("").strip();
        return line.length() <= TITLE ? line : line.substring(0, TITLE - 1) + "…";
    }
}

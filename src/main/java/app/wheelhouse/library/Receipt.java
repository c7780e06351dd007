package app.wheelhouse.library;

import app.wheelhouse.record.Fields;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A quote or data point with its speaker and how far it may be attributed. */
public record Receipt(UUID id, String title, String speaker, @Nullable LocalDate saidOn, String origin,
        Attribution attribution,
        @Nullable UUID session, @Nullable UUID topic, String line) {

    /** Reads the fields of a receipt record by their words; unset ones have their usual value. */
    public static Receipt read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Receipt(fields.id(), fields.text("title"), fields.text("speaker"), fields.day("said_on"),
                fields.text("origin"), Attribution.of(fields.text("attribution"), Attribution.NOT_FOR_ROOM),
                fields.reference("session"), fields.reference("topic"), fields.text("line"));
    }
}

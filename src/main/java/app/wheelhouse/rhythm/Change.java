package app.wheelhouse.rhythm;

import app.wheelhouse.record.Fields;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was changed about one meeting of a cadence.
 *
 * @param dueOn   the day the rule gives
 * @param movedTo the local moment it is held at instead; null when it is skipped
 */
public record Change(UUID id, UUID cadence, LocalDate dueOn, @Nullable LocalDateTime movedTo, String reason) {

    /** Reads a record; one without cadence or day is none. */
    public static Optional<Change> read(Fields fields) {
        UUID cadence = fields.reference("cadence");
        LocalDate due = fields.day("due_on");
        return cadence == null || due == null
                ? Optional.empty()
                : Optional.of(new Change(fields.id(), cadence, due, moment(fields.text("moved_to")).orElse(null),
                        fields.text("title")));
    }

    /** Reads a local moment such as 2026-12-01T10:00. */
    public static Optional<LocalDateTime> moment(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(LocalDateTime.parse(text.strip().replace(' ', 'T')));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}

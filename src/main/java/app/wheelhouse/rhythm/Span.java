package app.wheelhouse.rhythm;

import app.wheelhouse.record.Fields;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Days with a name: a holiday, or days on which somebody is on the way.
 *
 * @param person who is on the way; null for everybody
 * @param to     the last of the days
 */
public record Span(UUID id, String title, @Nullable UUID person, LocalDate from, LocalDate to, String place) {

    /** Reads a record; one without a first day is none. */
    public static java.util.Optional<Span> read(Fields fields) {
        LocalDate from = fields.day("starts_on");
        LocalDate to = fields.day("ends_on");
        return from == null
                ? java.util.Optional.empty()
                : java.util.Optional.of(new Span(fields.id(), fields.text("title"), fields.reference("person"), from,
                        to == null || to.isBefore(from) ? from : to, fields.text("place")));
    }

    /** Whether a day is one of them. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}

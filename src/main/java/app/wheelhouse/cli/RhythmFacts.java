package app.wheelhouse.cli;

import app.wheelhouse.rhythm.Health;
import app.wheelhouse.rhythm.Occurrence;
import app.wheelhouse.rhythm.RecurrenceWords;
import app.wheelhouse.rhythm.Rhythm;
import app.wheelhouse.rhythm.store.RhythmReader;
import app.wheelhouse.store.Store;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What follows from a cadence: when it comes next, and whether it is worth its hour. */
final class RhythmFacts {
    private static final List<String> FIELDS = List.of("recurs", "next_at", "clashes", "due", "held", "skipped",
            "decisions_per_hour", "minutes_over", "health");
    private static final int SOON = 20;
    private final Rhythm rhythm;
    private final Store store;

    RhythmFacts(Store store) {
        this.store = store;
        rhythm = new RhythmReader(store).rhythm();
    }

    /** The fields that are added to records of a type; none for most. */
    static Set<String> fields(String type) {
        return type.equals("cadence") ? new LinkedHashSet<>(FIELDS) : Set.of();
    }

    /** Completes a record just read; {@code values} is changed. */
    void complete(Map<String, @Nullable Object> values) {
        FIELDS.forEach(field -> values.putIfAbsent(field, null));
        if (values.get("id") instanceof UUID id) {
            rhythm.cadence(id).ifPresent(cadence -> {
                LocalDate today = LocalDate.ofInstant(store.clock().instant(), cadence.zone());
                Optional<Occurrence> next = rhythm.next(cadence, today, SOON).stream().filter(Occurrence::isHeld)
                        .filter(each -> each.ends().isAfter(store.clock().instant())).findFirst();
                values.put("recurs", RecurrenceWords.of(cadence.rrule()));
                values.put("next_at", next.map(each -> each.start().toOffsetDateTime().toString()).orElse(null));
                values.put("clashes", next
                        .map(each -> String.join("; ", rhythm.clashes(each).stream().map(one -> one.sentence())
                                .toList()))
                        .filter(text -> !text.isEmpty()).orElse(null));
                Health health = Health.of(rhythm, cadence, today);
                values.put("due", health.due());
                values.put("held", health.held());
                values.put("skipped", health.skipped());
                values.put("decisions_per_hour", health.rate().isEmpty() ? null : health.decisionsAnHour());
                values.put("minutes_over", (int) health.minutesOver());
                values.put("health", health.word());
            });
        }
    }
}

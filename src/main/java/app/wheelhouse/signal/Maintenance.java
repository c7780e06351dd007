package app.wheelhouse.signal;

import app.wheelhouse.record.Fields;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Planned work: nobody is alerted while it lasts.
 *
 * @param slo      the objective it is about; null for all
 * @param excluded whether its time counts for no budget; otherwise what fails in it is spent as ever
 */
public record Maintenance(UUID id, String title, @Nullable UUID slo, @Nullable Instant startsAt,
        @Nullable Instant endsAt, boolean excluded) {

    /** Reads the fields of planned work by their words. */
    public static Maintenance read(Map<String, ? extends @Nullable Object> values) {
        Fields fields = new Fields(values);
        return new Maintenance(fields.id(), fields.text("title"), fields.reference("slo"), fields.moment("starts_at"),
                fields.moment("ends_at"), Boolean.TRUE.equals(values.get("excluded")));
    }

    /** When it is; empty while it has no beginning or no end, or ends before it begins. */
    public Optional<Span> span() {
        return startsAt == null || endsAt == null || !endsAt.isAfter(startsAt)
                ? Optional.empty()
                : Optional.of(new Span(startsAt, endsAt));
    }

    private boolean isAbout(UUID objective) {
        return slo == null || slo.equals(objective);
    }

    /** The work that goes on at a moment for an objective, the one that lasts longest; empty when there is none. */
    public static Optional<Maintenance> during(List<Maintenance> all, UUID objective, Instant now) {
        return all.stream().filter(each -> each.isAbout(objective))
                .filter(each -> each.span().filter(span -> span.has(now)).isPresent())
                .max(Comparator.comparing(each -> each.span().orElseThrow().to()));
    }

    /** The time that counts for no budget of an objective, in order and without overlaps. */
    public static List<Span> excluded(List<Maintenance> all, UUID objective) {
        List<Span> spans = all.stream().filter(each -> each.excluded && each.isAbout(objective))
                .flatMap(each -> each.span().stream()).sorted(Comparator.comparing(Span::from)).toList();
        java.util.ArrayList<Span> merged = new java.util.ArrayList<>();
        for (Span span : spans) {
            Span last = merged.isEmpty() ? null : merged.getLast();
            if (last == null || span.from().isAfter(last.to())) {
                merged.add(span);
            } else if (span.to().isAfter(last.to())) {
                merged.set(merged.size() - 1, new Span(last.from(), span.to()));
            }
        }
        return List.copyOf(merged);
    }
}

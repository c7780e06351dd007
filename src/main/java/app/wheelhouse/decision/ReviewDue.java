package app.wheelhouse.decision;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Says where a decision comes back to when it is to be looked at again. */
public final class ReviewDue {
    private static final String COUNCIL = "decision council";

    /**
     * A session that is still to be held.
     *
     * @param seriesTitle what its series is called, or empty
     * @param order       its place among the sessions of its series
     */
    public record Planned(UUID id, @Nullable UUID series, String title, String seriesTitle, @Nullable Instant startsAt,
            String order) {
        private boolean isCouncil() {
            return (title + " / " + seriesTitle).toLowerCase(Locale.ROOT).contains(COUNCIL);
        }
    }

    private ReviewDue() {
    }

    /**
     * The session a decision comes back to: the next decision council, or else the next session of its own series; those
     * without a date come after those with one, and one whose start has passed is not waited for.
     *
     * @param series the series of the session the decision belongs to, or null
     */
    public static Optional<UUID> session(List<Planned> planned, @Nullable UUID series, Instant now) {
        Comparator<Planned> next = Comparator
                .comparing(Planned::startsAt, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
                .thenComparing(Planned::order).thenComparing(Planned::id);
        List<Planned> ahead = planned.stream().filter(each -> isAhead(each, now)).sorted(next).toList();
        return ahead.stream().filter(Planned::isCouncil).findFirst()
                .or(() -> ahead.stream().filter(each -> series != null && series.equals(each.series)).findFirst())
                .map(Planned::id);
    }

    private static boolean isAhead(Planned session, Instant now) {
        Instant start = session.startsAt();
        return start == null || !start.isBefore(now);
    }
}

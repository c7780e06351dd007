package app.wheelhouse.today;

import app.wheelhouse.rhythm.gate.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the days ahead bring: meetings that come again, gates that releases have still to pass, promises past their day, risks
 * whose acceptance has ended.
 *
 * @param used     whether there is anything of the kind at all, even when nothing is ahead
 * @param meetings of this week, the next first
 * @param gates    the worst first
 * @param promises the oldest first
 * @param lapsed   the longest ended first
 */
public record Ahead(boolean used, List<Coming> meetings, List<GateDue> gates, List<Owed> promises,
        List<Lapsed> lapsed) {
    /** Nothing is known. */
    public static final Ahead NONE = new Ahead(false, List.of(), List.of(), List.of(), List.of());

    public Ahead {
        meetings = List.copyOf(meetings);
        gates = List.copyOf(gates);
        promises = List.copyOf(promises);
        lapsed = List.copyOf(lapsed);
    }

    /**
     * A meeting of a cadence.
     *
     * @param dueOn   the day the rule gives, which names it
     * @param session the session made for it; null while there is none
     * @param clash   what gets in its way; empty for nothing
     */
    public record Coming(UUID cadence, LocalDate dueOn, String title, Instant begins, Instant ends,
            @Nullable UUID session, String clash) {
    }

    /** A gate to be passed, for a release or for none in particular. */
    public record GateDue(UUID gate, @Nullable UUID release, String title, Verdict verdict) {
    }

    /** A promise whose day has passed and of which nobody said what became of it. */
    public record Owed(UUID promise, String title, String who, LocalDate due) {
    }

    /** A risk that was accepted up to a day that has passed; it is to be weighed again. */
    public record Lapsed(UUID risk, String title, String who, LocalDate until) {
    }

    /** The same without the meetings that are over by a moment. */
    public Ahead at(Instant now) {
        return new Ahead(used, meetings.stream().filter(each -> each.ends().isAfter(now)).toList(), gates, promises,
                lapsed);
    }
}

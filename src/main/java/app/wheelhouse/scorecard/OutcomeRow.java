package app.wheelhouse.scorecard;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An outcome as lists show it.
 *
 * @param checkpoint the day it was promised by, or null
 * @param due        its date, or null
 * @param session    the code or title of the session it was promised in, or empty
 * @param checkins   the latest first
 */
public record OutcomeRow(Outcome outcome, @Nullable Checkpoint checkpoint, @Nullable LocalDate due, String owner,
        String session, List<Checkin> checkins) {
    public OutcomeRow {
        checkins = List.copyOf(checkins);
    }

    public UUID id() {
        return outcome.id();
    }

    /** What it is found by. */
    public String words() {
        return String.join(" ", outcome.title(), checkpointTitle(), owner, outcome.state().label(), session)
                .toLowerCase(Locale.ROOT);
    }

    public String checkpointTitle() {
        return checkpoint == null ? "" : checkpoint.title();
    }

    /** What was said of it last. */
    public Optional<Checkin> last() {
        return checkins.stream().findFirst();
    }

    /** Whether its day has passed and nobody said what became of it. */
    public boolean isOverdue(LocalDate today) {
        return !outcome.state().isOver() && due != null && due.isBefore(today);
    }

    /** Whether nobody checked in on it for more than a week although it is not over. */
    public boolean isSilent(LocalDate today) {
        LocalDate last = last().map(Checkin::madeOn).orElse(null);
        return !outcome.state().isOver() && (last == null || last.isBefore(today.minusDays(7)));
    }
}

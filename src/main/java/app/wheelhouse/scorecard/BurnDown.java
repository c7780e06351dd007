package app.wheelhouse.scorecard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How many of the promised outcomes are still to be reached, beside how many should be by the days they were promised for.
 *
 * @param promised outcomes of the programme's own checkpoints, those missed among them
 * @param done     of these, reached
 * @param missed   of these, given up
 * @param expected of these, whose day has come: so many should be reached
 * @param steps    the same for each checkpoint, by date
 */
public record BurnDown(int promised, int done, int missed, int expected, List<Step> steps) {
    public BurnDown {
        steps = List.copyOf(steps);
    }

    /**
     * One checkpoint.
     *
     * @param due null while nobody knows
     */
    public record Step(String title, @Nullable LocalDate due, int promised, int done, int missed) {
        /** Outcomes that are neither reached nor given up. */
        public int left() {
            return promised - done - missed;
        }

        boolean isDue(LocalDate today) {
            return due != null && !due.isAfter(today);
        }
    }

    /** How it stands on a day. Plans that tracks have of their own are left out, as is what has no checkpoint. */
    public static BurnDown of(Scorecard scorecard, LocalDate today) {
        List<Step> steps = new ArrayList<>();
        for (Checkpoint checkpoint : scorecard.checkpoints()) {
            if (checkpoint.track() == null) {
                List<OutcomeState> states = scorecard.of(checkpoint).stream().map(row -> row.outcome().state())
                        .toList();
                steps.add(new Step(checkpoint.title(), checkpoint.date(scorecard.settings().start()), states.size(),
                        count(states, OutcomeState.DONE), count(states, OutcomeState.MISSED)));
            }
        }
        return new BurnDown(steps.stream().mapToInt(Step::promised).sum(), steps.stream().mapToInt(Step::done).sum(),
                steps.stream().mapToInt(Step::missed).sum(),
                steps.stream().filter(each -> each.isDue(today)).mapToInt(Step::promised).sum(), steps);
    }

    private static int count(List<OutcomeState> states, OutcomeState sought) {
        return (int) states.stream().filter(each -> Objects.equals(each, sought)).count();
    }

    /** Outcomes that are neither reached nor given up. */
    public int left() {
        return promised - done - missed;
    }

    /** Such as "9 of 12 outcomes are to be reached; by now 6 should be and 3 are: 3 behind". */
    public String words() {
        int behind = expected - done;
        String pace = behind == 0
                ? "as planned"
                : behind > 0 ? behind + " behind" : -behind + " ahead";
        return "%d of %d outcomes are still to be reached; by now %d should be and %d %s: %s".formatted(left(),
                promised, expected, done, done == 1 ? "is" : "are", pace)
                + (missed == 0 ? "" : ", " + missed + " missed");
    }
}

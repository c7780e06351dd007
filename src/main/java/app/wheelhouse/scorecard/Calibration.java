package app.wheelhouse.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Owners' confidence compared with what became of it: of the outcomes that are done or missed, each check-in that gave a confidence
 * counts once, with whether its outcome was reached.
 *
 * @param from  the least confidence of the band, percent
 * @param to    the most
 * @param said  how many check-ins gave a confidence in it
 * @param right how many of them were on outcomes that were reached
 */
public record Calibration(int from, int to, int said, int right) {
    private static final int[][] BANDS = {{0, 49}, {50, 79}, {80, 100}};
    private static final int PERCENT = 100;

    /** The bands somebody said anything in. */
    public static List<Calibration> of(List<Outcome> outcomes, Map<UUID, List<Checkin>> checkins) {
        List<Calibration> bands = new ArrayList<>();
        for (int[] band : BANDS) {
            int said = 0;
            int right = 0;
            for (Outcome outcome : outcomes) {
                if (outcome.state().isOver()) {
                    int here = (int) checkins.getOrDefault(outcome.id(), List.of()).stream().map(Checkin::confidence)
                            .filter(each -> each != null && each >= band[0] && each <= band[1]).count();
                    said += here;
                    right += outcome.state() == OutcomeState.DONE ? here : 0;
                }
            }
            if (said > 0) {
                bands.add(new Calibration(band[0], band[1], said, right));
            }
        }
        return bands;
    }

    /** Such as "80–100 % sure: right in 7 of 9 (78 %)". */
    public String words() {
        return "%d–%d %% sure: right in %d of %d (%d %%)".formatted(from, to, right, said,
                Math.round((double) PERCENT * right / said));
    }
}

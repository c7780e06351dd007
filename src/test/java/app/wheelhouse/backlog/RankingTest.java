package app.wheelhouse.backlog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static final long SEED = 4_711;

    private static Ranking of(double... scores) {
        return Ranking.of(DoubleStream.of(scores));
    }

    @Test
    void equalScoresShareARankAndTheNextIsAsMuchLower() {
        Ranking ranking = of(5, 9, 7, 7, 1);
        assertEquals(List.of(1, 2, 2, 4, 5), DoubleStream.of(9, 7, 7, 5, 1).mapToObj(ranking::rank).toList());
        assertEquals(5, ranking.size());
        assertEquals(1, Ranking.NONE.rank(3));
    }

    /** Scores 9, 7, 7, 5, 1: what each would be with another score instead of its own. */
    @Test
    void aRangeTellsTheRanksARequestMightAsWellHave() {
        Ranking ranking = of(9, 7, 7, 5, 1);
        assertEquals(new RankRange(1, 4, 5), ranking.range(new Rice.Spread(0.5, 5, 12)));
        assertEquals(new RankRange(2, 2, 4), ranking.range(new Rice.Spread(3, 7, 8)));
        assertEquals(new RankRange(1, 1, 3), ranking.range(new Rice.Spread(6, 9, 10)));
        assertEquals(new RankRange(5, 5, 5), ranking.range(new Rice.Spread(0, 1, 4)));
        assertEquals(List.of("4 (1–5)", "3"), List.of(new RankRange(1, 4, 5).words(), new RankRange(3, 3, 3).words()));
    }

    @Test
    void whateverChangesTheRankingIsThatOfTheScoresAsTheyAreNow() {
        Random random = new Random(SEED);
        List<Double> scores = new ArrayList<>();
        Ranking ranking = Ranking.NONE;
        for (int i = 0; i < 2000; i++) {
            OptionalDouble before = scores.isEmpty() || random.nextInt(3) == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(scores.remove(random.nextInt(scores.size())));
            OptionalDouble now = random.nextInt(4) == 0
                    ? OptionalDouble.empty()
                    : OptionalDouble.of(random.nextInt(40) / 4.0);
            now.ifPresent(scores::add);
            ranking = ranking.with(before, now);
            double sought = random.nextInt(44) / 4.0 - 0.5;
            assertEquals(naive(scores, sought), ranking.rank(sought), "seed " + SEED + ", step " + i);
            assertEquals(scores.size(), ranking.size(), "seed " + SEED);
            if (!scores.isEmpty()) {
                double own = scores.get(random.nextInt(scores.size()));
                List<Double> others = new ArrayList<>(scores);
                others.remove(own);
                assertEquals(naive(others, sought), ranking.rankInstead(own, sought), "seed " + SEED + ", step " + i);
            }
        }
    }

    private static int naive(List<Double> scores, double score) {
        return 1 + (int) scores.stream().filter(each -> each > score).count();
    }

    @Test
    void takingOutAScoreThatIsNotThereChangesNothing() {
        assertEquals(2, of(1, 2).with(OptionalDouble.of(3), OptionalDouble.empty()).size());
    }
}

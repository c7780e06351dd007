package app.wheelhouse.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class BenchTableTest {
    @Test
    void everyFigureStandsBesideItsLimitOrPeerWithTheRatio() {
        BenchTable table = new BenchTable();
        table.add(List.of(Figure.limit("page", 120, "ms", 150), Figure.peer("start", 1_800, "ms", "bare", 900, 1.7)));
        table.add(List.of(Figure.beside("apply", 0.5, "ms", "raw", 0.25), Figure.alone("cold", 1, "ms", "no peer")));
        assertEquals("""
                | what  | ours     | against | its figure | ratio | goal  | good |
                | ----- | -------- | ------- | ---------- | ----- | ----- | ---- |
                | page  | 120 ms   | limit   | 150 ms     | 0.80  | ≤ 1.0 | yes  |
                | start | 1,800 ms | bare    | 900 ms     | 2.00  | ≤ 1.7 | NO   |
                | apply | 0.50 ms  | raw     | 0.25 ms    | 2.00  |       |      |
                | cold  | 1.00 ms  | no peer |            |       |       |      |
                """, table.markdown());
    }

    @Test
    void aShareOfManyValuesIsTheOneBelowWhichSoManyLie() {
        double[] values = {5, 1, 4, 2, 3};
        assertEquals(3, Figure.median(values));
        assertEquals(5, Figure.share(values, 0.99));
        assertEquals(1, Figure.share(values, 0));
    }
}

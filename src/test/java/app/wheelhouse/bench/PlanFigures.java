package app.wheelhouse.bench;

import app.wheelhouse.app.PlanBench;
import app.wheelhouse.store.StoreException;
import java.nio.file.Path;
import java.util.List;

/** Every view of scorecard, rhythm and gates on ten years of weekly meetings and 200 KPIs of 520 readings. */
final class PlanFigures {
    private static final double OPEN = 200;

    private PlanFigures() {
    }

    static List<Figure> measure(Path scratch) throws StoreException, InterruptedException {
        return new PlanBench().measure(scratch).entrySet().stream()
                .map(each -> Figure.limit(each.getKey() + ", median", Figure.median(each.getValue()), "ms", OPEN))
                .toList();
    }
}

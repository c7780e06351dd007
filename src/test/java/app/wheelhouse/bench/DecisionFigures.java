package app.wheelhouse.bench;

import app.wheelhouse.decision.ui.DecisionLogBench;
import app.wheelhouse.store.StoreException;
import java.nio.file.Path;
import java.util.List;

/** The decision log at 2,000 decisions: opening it and every key of its filter. */
final class DecisionFigures {
    private static final double LIMIT = 50;

    private DecisionFigures() {
    }

    static List<Figure> measure(Path scratch) throws StoreException, InterruptedException {
        return new DecisionLogBench().measure(scratch).entrySet().stream()
                .map(each -> each.getKey().startsWith("reading")
                        ? Figure.alone(each.getKey() + ", p95", Figure.share(each.getValue(), 0.95), "ms",
                                "nobody waits for it")
                        : Figure.limit(each.getKey() + ", p95", Figure.share(each.getValue(), 0.95), "ms", LIMIT))
                .toList();
    }
}

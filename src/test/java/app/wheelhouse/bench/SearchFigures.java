package app.wheelhouse.bench;

import app.wheelhouse.search.ui.SearchBench;
import app.wheelhouse.store.StoreException;
import java.nio.file.Path;
import java.util.List;

/** The search over 100,000 records: its index, and every key until what it finds is laid out. */
final class SearchFigures {
    private static final double LIMIT = 50;

    private SearchFigures() {
    }

    static List<Figure> measure(Path scratch) throws StoreException, InterruptedException {
        return new SearchBench().measure(scratch).entrySet().stream()
                .map(each -> each.getValue().length == 1
                        ? Figure.alone(each.getKey(), each.getValue()[0], "ms", "nobody waits for it")
                        : Figure.limit(each.getKey() + ", p95", Figure.share(each.getValue(), 0.95), "ms", LIMIT))
                .toList();
    }
}

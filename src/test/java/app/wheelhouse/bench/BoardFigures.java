package app.wheelhouse.bench;

import app.wheelhouse.backlog.ui.BoardBench;
import app.wheelhouse.store.StoreException;
import java.nio.file.Path;
import java.util.List;

/** The board at 100,000 requests: opening, sorting, every key of its filter, scrolling, and a new score. */
final class BoardFigures {
    private static final double FRAME = 50;
    private static final double RANK = 100;

    private BoardFigures() {
    }

    static List<Figure> measure(Path scratch) throws StoreException, InterruptedException {
        return new BoardBench().measure(scratch).entrySet().stream().map(each -> {
            String what = each.getKey() + (each.getValue().length > 1 ? ", p95" : "");
            double p95 = Figure.share(each.getValue(), 0.95);
            if (each.getKey().startsWith("reading")) {
                return Figure.alone(what, p95, "ms", "nobody waits for it");
            }
            if (each.getKey().contains("first time")) {
                return Figure.alone(what, p95, "ms", "once a start");
            }
            return Figure.limit(what, p95, "ms", each.getKey().startsWith("a new score") ? RANK : FRAME);
        }).toList();
    }
}

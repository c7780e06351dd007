package app.wheelhouse.bench;

import app.wheelhouse.signal.ui.WallBench;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Sixty tiles of a wall that all change every second, beside sixty of TilesFX. */
final class WallFigures {
    private static final double LIMIT = 15;

    private WallFigures() {
    }

    static List<Figure> measure() throws InterruptedException {
        List<Figure> figures = new ArrayList<>();
        for (Map.Entry<String, Double> each : new WallBench().measure().entrySet()) {
            figures.add(each.getKey().equals(WallBench.OURS)
                    ? Figure.limit(each.getKey(), each.getValue(), "% of a core", LIMIT)
                    : Figure.alone(each.getKey(), each.getValue(), "% of a core", "beside ours"));
        }
        return figures;
    }
}

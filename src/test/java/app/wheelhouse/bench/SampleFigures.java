package app.wheelhouse.bench;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/** The sample workspace made by {@code wheelhouse init --sample}, as a whole process. */
final class SampleFigures {
    private static final int RUNS = 3;
    private static final double LIMIT = 3_000;
    private final Launch launch;
    private final Path scratch;

    SampleFigures(Launch launch, Path scratch) {
        this.launch = launch;
        this.scratch = scratch;
    }

    /** A sample workspace that the measuring left behind. */
    Path workspace() {
        return scratch.resolve("sample-0");
    }

    List<Figure> measure() {
        double[] times = IntStream.range(0, RUNS).mapToDouble(run -> Launch.millis(
                launch.command("init", "--sample", "-w", scratch.resolve("sample-" + run).toString()))).toArray();
        return List.of(Figure.limit("wheelhouse init --sample, whole process", Figure.median(times), "ms", LIMIT));
    }
}

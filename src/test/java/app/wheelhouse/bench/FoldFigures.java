package app.wheelhouse.bench;

import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.TenYearLog;
import app.wheelhouse.store.Workspace;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Fold: the tables made anew from a log of 100,000 changes, in a fresh process with 256 MB, and small catch-ups after it. */
final class FoldFigures {
    private static final int CHANGES = 100_000;
    private static final int HEAP = 256;
    private static final int TURNS = 5;
    private final Launch launch;
    private final Path folder;

    FoldFigures(Launch launch, Path folder) {
        this.launch = launch;
        this.folder = folder;
    }

    List<Figure> measure() throws IOException, StoreException {
        Path workspace = folder.resolve("ten-years");
        Workspace.create(workspace, "Ten years", "laptop", Clock.systemUTC()).close();
        TenYearLog.write(workspace, new UUID(10, 10), CHANGES);
        Map<String, double[]> rebuild = run(workspace, 9);
        double more = moreThanEmpty(workspace);
        String heap = "rebuild: peak heap, garbage and all (-Xmx" + HEAP + "m)";
        return List.of(
                Figure.limit("rebuild: 100,000 changes folded, fresh process", got(rebuild, "first"), "ms", 10_000),
                Figure.limit(heap, got(rebuild, "heap"), "MB", HEAP),
                Figure.limit("incremental start: 100 changes beyond 100,000, warm", got(rebuild, "again"), "ms", 100),
                Figure.limit("wheelhouse digest, 100 changes beyond 100,000: more than in an empty workspace", more,
                        "ms", 100));
    }

    /** What a command takes longer with the ten years and a hundred changes to fold than without any, taking turns. */
    private double moreThanEmpty(Path workspace) throws IOException, StoreException {
        Path empty = folder.resolve("empty");
        Workspace.create(empty, "Empty", "laptop", Clock.systemUTC()).close();
        Launch.millis(launch.command("digest", "-w", empty.toString()));
        double[] more = new double[TURNS];
        for (int turn = 0; turn < TURNS; turn++) {
            TenYearLog.write(workspace, new UUID(11, turn), 100);
            double full = Launch.millis(launch.command("digest", "-w", workspace.toString()));
            more[turn] = full - Launch.millis(launch.command("digest", "-w", empty.toString()));
        }
        return Figure.median(more);
    }

    private static double got(Map<String, double[]> lines, String name) {
        return Figure.median(lines.getOrDefault(name, new double[]{Double.NaN}));
    }

    /** What the process said, by the word each line begins with. */
    private Map<String, double[]> run(Path workspace, int again) throws IOException {
        Process process = new ProcessBuilder(launch.probe(FoldProcess.class, List.of("-Xmx" + HEAP + "m"),
                workspace.toString(), Integer.toString(again))).redirectErrorStream(true).start();
        Map<String, double[]> lines = new HashMap<>();
        StringBuilder other = new StringBuilder();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.matches("(first|heap|again) [\\d.E-]+")) {
                    int space = line.indexOf(' ');
                    double value = Double.parseDouble(line.substring(space + 1));
                    lines.merge(line.substring(0, space), new double[]{value}, FoldFigures::joined);
                } else {
                    other.append(line).append('\n');
                }
            }
            if (process.waitFor() != 0) {
                throw new AssertionError("The fold failed:\n" + other);
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        return lines;
    }

    private static double[] joined(double[] some, double[] more) {
        double[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}

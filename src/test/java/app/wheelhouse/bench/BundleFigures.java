package app.wheelhouse.bench;

import app.wheelhouse.app.ImportWindowBench;
import app.wheelhouse.store.MergeBench;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.TenYearLog;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/** 100,000 changes as a bundle, beside git taking the same records, one a file, from one place to another. */
final class BundleFigures {
    private static final int CHANGES = 100_000;
    private static final int TURNS = 3;
    private static final int HEAP = 256;
    private static final int BLOCKED = 200;
    private static final int MERGE = 2_000;
    private final Launch launch;
    private final Path folder;

    BundleFigures(Launch launch, Path folder) {
        this.launch = launch;
        this.folder = folder;
    }

    List<Figure> measure() throws IOException, StoreException {
        Path workspace = folder.resolve("years");
        Workspace.create(workspace, "Ten years", "laptop", Clock.systemUTC()).close();
        TenYearLog.write(workspace, new UUID(10, 10), CHANGES);
        Map<String, Double> ours = ours(workspace);
        List<Figure> figures = new ArrayList<>();
        if (GitPeer.isThere()) {
            GitPeer git = new GitPeer(folder.resolve("git"));
            git.begin(lines(workspace));
            double create = git.create();
            double fetch = git.fetch();
            double merge = fetch + git.merge();
            String there = "git fetch and merge";
            figures.add(Figure.peer("export of 100,000 changes, read back", got(ours, "export"), "ms",
                    "git bundle create", create, 1));
            figures.add(Figure.peer("bundle of 100,000 changes verified", got(ours, "verify"), "ms", "git fetch", fetch,
                    1));
            figures.add(Figure.peer("import of 100,000 changes: verified, in the log and the tables",
                    got(ours, "check") + got(ours, "import"), "ms", there, merge, 1));
            figures.add(Figure.peer("fold of 100,000 changes into empty tables", got(ours, "fold"), "ms", there, merge,
                    1));
            figures.add(Figure.beside("import of 100,000 changes", got(ours, "check") + got(ours, "import"), "ms",
                    "git fetch alone, no file made", fetch));
        } else {
            ours.forEach((what, millis) -> figures
                    .add(Figure.alone("100,000 changes: " + what, millis, "ms", "git is not installed")));
        }
        figures.add(Figure.limit("import of 100,000 changes: preview", got(ours, "preview"), "ms", 5_000));
        figures.add(Figure.limit("import of 100,000 changes: longest the window was blocked",
                new ImportWindowBench().longestBlock(folder.resolve("window"), folder.resolve("turn0/all.whbundle")),
                "ms", BLOCKED));
        figures.add(Figure.limit("merge of a note of 10 MB, changed in 2,000 places by two", MergeBench.measure(), "ms",
                MERGE));
        return figures;
    }

    private static double got(Map<String, Double> lines, String name) {
        return lines.getOrDefault(name, Double.NaN);
    }

    /** The median of some turns in a process of their own. */
    private Map<String, Double> ours(Path workspace) throws IOException {
        Path said = Files.createTempFile(folder, "bundle", ".txt");
        try {
            int code = new ProcessBuilder(launch.probe(BundleProcess.class, List.of("-Xmx" + HEAP + "m"),
                    folder.toString(), workspace.toString(), Integer.toString(TURNS))).redirectErrorStream(true)
                    .redirectOutput(said.toFile()).start().waitFor();
            if (code != 0) {
                throw new AssertionError("The bundle failed:\n" + Files.readString(said));
            }
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
        Map<String, List<Double>> turns = new HashMap<>();
        for (String line : Files.readAllLines(said, StandardCharsets.UTF_8)) {
            if (line.matches("[a-z]+ [\\d.E-]+")) {
                int space = line.indexOf(' ');
                turns.computeIfAbsent(line.substring(0, space), _ -> new ArrayList<>())
                        .add(Double.valueOf(line.substring(space + 1)));
            }
        }
        Map<String, Double> medians = new HashMap<>();
        turns.forEach((what, each) -> medians.put(what,
                Figure.median(each.stream().mapToDouble(Double::doubleValue).toArray())));
        return medians;
    }

    private static List<String> lines(Path workspace) throws IOException {
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(workspace.resolve("log"))) {
            for (Path file : files.sorted().toList()) {
                lines.addAll(Files.readAllLines(file));
            }
        }
        return lines;
    }
}

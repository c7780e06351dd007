package app.wheelhouse.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;

/**
 * Start and memory: the window with a session running in the sample workspace, so that it opens on that session's page,
 * beside a bare JavaFX window with an AOT cache in the same runtime. Starts of one and the other take turns.
 */
final class StartFigures {
    private static final int RUNS = Integer.getInteger("wheelhouse.bench.starts", 5);
    private final Launch launch;
    private final Path scratch;

    StartFigures(Launch launch, Path scratch) {
        this.launch = launch;
        this.scratch = scratch;
    }

    List<Figure> measure(Path workspace) throws IOException {
        Path jar = bareJar();
        Path cache = scratch.resolve("bare.aot");
        List<String> train = new ArrayList<>(
                launch.window(jar, BareWindow.class.getName(), List.of("-XX:AOTCacheOutput=" + cache)));
        train.add("--train");
        Launch.millis(train);
        List<String> cached = launch.window(jar, BareWindow.class.getName(), List.of("-XX:AOTCache=" + cache));
        List<String> plain = launch.window(jar, BareWindow.class.getName(), List.of());
        List<WindowRun> ours = new ArrayList<>();
        List<WindowRun> bare = new ArrayList<>();
        List<WindowRun> barePlain = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            Path settings = Files.createDirectory(scratch.resolve("settings-" + run));
            // Killed in the end, each run needs tables that were closed properly before.
            Path copy = Folders.copy(workspace, scratch.resolve("start-" + run));
            bare.add(WindowRun.of(cached, WindowRun.FIRST_FRAME, settings));
            barePlain.add(WindowRun.of(plain, WindowRun.FIRST_FRAME, settings));
            ours.add(WindowRun.of(launch.cockpit(copy), WindowRun.USABLE, settings));
        }
        double frame = median(ours, WindowRun.FIRST_FRAME);
        double usable = median(ours, WindowRun.USABLE);
        double peer = median(bare, WindowRun.FIRST_FRAME);
        double peerPlain = median(barePlain, WindowRun.FIRST_FRAME);
        return List.of(Figure.peer("start → first frame", frame, "ms", "bare JavaFX window, AOT", peer, 1.2),
                Figure.peer("start → session page usable", usable, "ms", "bare JavaFX window, AOT", peer, 1.7),
                Figure.beside("start → session page usable", usable, "ms", "bare JavaFX window, plain", peerPlain),
                Figure.limit("memory after start (PSS)", pss(ours), "MB", 180),
                Figure.beside("memory after start (PSS)", pss(ours), "MB", "bare JavaFX window, AOT", pss(bare)));
    }

    private static double median(List<WindowRun> runs, String milestone) {
        return Figure.median(
                runs.stream().mapToDouble(run -> run.reached().getOrDefault(milestone, Double.NaN)).toArray());
    }

    private static double pss(List<WindowRun> runs) {
        return Figure.median(runs.stream().mapToDouble(WindowRun::pss).toArray());
    }

    /** A cache is only made for classes in jars. */
    private Path bareJar() throws IOException {
        Path jar = scratch.resolve("bare.jar");
        String name = BareWindow.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar));
                var in = BareWindow.class.getResourceAsStream("/" + name)) {
            if (in == null) {
                throw new IOException(name + " is missing");
            }
            out.putNextEntry(new JarEntry(name));
            in.transferTo(out);
        }
        return jar;
    }
}

package app.wheelhouse.bench;

import app.wheelhouse.signal.SignalBook;
import app.wheelhouse.signal.source.LaptopSecrets;
import app.wheelhouse.signal.source.Polling;
import app.wheelhouse.signal.source.SourceReader;
import app.wheelhouse.signal.store.Signals;
import app.wheelhouse.signal.ui.WallBench;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Five hundred endpoints every fifteen seconds: processor, memory and missed polls, beside a Prometheus server's on the same ones. */
final class PollingFigures {
    private static final int ENDPOINTS = 500;
    /** Long enough for each endpoint to be asked twice while frames are counted. */
    private static final Duration FRAMES = Duration.ofSeconds(40);
    private static final long WARM = 45;
    /** A minute, unless more is asked for: ten of them give the same to the first digit. */
    private static final long SECONDS = Long.getLong("wheelhouse.polling.seconds", 60);
    private static final double CORE_PERCENT = 25;
    private static final double MORE_MEGABYTES = 300;
    private static final double MISSED_PERCENT = 1;
    private static final double THREADS = 64;
    private static final double OF_ITS_CPU = 0.5;
    private static final double OF_ITS_MEMORY = 0.4;
    private final Launch launch;
    private final Path folder;

    PollingFigures(Launch launch, Path folder) {
        this.launch = launch;
        this.folder = folder;
    }

    List<Figure> measure() throws IOException, InterruptedException {
        Files.createDirectories(folder);
        Process farm = new ProcessBuilder(launch.probe(ExporterFarm.class, List.of(), ENDPOINTS + ""))
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader said = farm.inputReader(StandardCharsets.UTF_8)) {
            String ports = said.readLine();
            Map<String, Double> ours = poll(ports);
            double[] quiet = new WallBench().frames(FRAMES);
            double[] polled = framesWhilePolling(ports);
            Optional<double[]> theirs = prometheus(ports);
            List<Figure> figures = new ArrayList<>(List.of(
                    Figure.limit("500 endpoints every 15 s: % of a core", got(ours, "cpu"), "%", CORE_PERCENT),
                    Figure.limit("500 endpoints: more memory than before", got(ours, "memory"), "MB", MORE_MEGABYTES),
                    Figure.limit("500 endpoints: polls missed", got(ours, "missed"), "%", MISSED_PERCENT),
                    Figure.limit("500 endpoints: platform threads", got(ours, "threads"), "", THREADS),
                    Figure.beside("500 endpoints: 95 % of the frames of a wall beside them, below",
                            Figure.share(polled, 0.95), "ms", "the same wall alone", Figure.share(quiet, 0.95)),
                    Figure.beside("500 endpoints: longest frame of a wall beside them", Figure.share(polled, 1), "ms",
                            "the same wall alone", Figure.share(quiet, 1))));
            if (theirs.isPresent()) {
                figures.add(Figure.peer("500 endpoints: % of a core", got(ours, "cpu"), "%", "Prometheus",
                        theirs.get()[0], OF_ITS_CPU));
                figures.add(Figure.peer("500 endpoints: memory in all", got(ours, "resident"), "MB", "Prometheus",
                        theirs.get()[1], OF_ITS_MEMORY));
            } else {
                figures.add(Figure.alone("500 endpoints: % of a core", got(ours, "cpu"), "%",
                        "Prometheus is not installed"));
            }
            return figures;
        } finally {
            farm.destroyForcibly().waitFor();
        }
    }

    /** In one process with the polling, as in the cockpit. */
    private double[] framesWhilePolling(String ports) throws IOException, InterruptedException {
        SignalBook book = PollingProcess.book(ports);
        Path kept = Files.createDirectories(folder.resolve("frames"));
        try (Signals signals = Signals.open(kept, Clock.systemUTC(), book);
                SourceReader reader = new SourceReader(Clock.systemUTC(), new LaptopSecrets(kept));
                Polling polling = new Polling(Clock.systemUTC(), reader::read,
                        (_, answers) -> answers.forEach(signals::answered), RandomGenerator.getDefault())) {
            polling.follow(PollingProcess.followed(book));
            polling.start();
            return new WallBench().frames(FRAMES);
        }
    }

    private static double got(Map<String, Double> lines, String name) {
        return lines.getOrDefault(name, Double.NaN);
    }

    /** With the memory settings of the cockpit. */
    private Map<String, Double> poll(String ports) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(launch.probe(PollingProcess.class, Launch.SMALL,
                folder.resolve("signals").toString(), WARM + "", SECONDS + "", ports)).redirectErrorStream(true)
                .start();
        Map<String, Double> lines = new HashMap<>();
        StringBuilder other = new StringBuilder();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                if (line.matches("(cpu|memory|resident|missed|polls|threads) -?[\\d.E-]+")) {
                    lines.put(line.split(" ", 2)[0], Double.parseDouble(line.split(" ", 2)[1]));
                } else {
                    other.append(line).append('\n');
                }
            }
        }
        if (process.waitFor() != 0) {
            throw new AssertionError("Polling failed:\n" + other);
        }
        return lines;
    }

    /** Percent of a core and megabytes of a Prometheus server that scrapes the same; empty where none is installed. */
    private Optional<double[]> prometheus(String ports) throws IOException, InterruptedException {
        Optional<Path> program = Stream
                .of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(each -> Path.of(each, "prometheus")).filter(Files::isExecutable).findFirst();
        if (program.isEmpty()) {
            return Optional.empty();
        }
        Path file = Files.writeString(folder.resolve("prometheus.yml"), """
                global: {scrape_interval: 15s}
                scrape_configs:
                  - job_name: farm
                    static_configs:
                      - targets: [%s]
                """.formatted(Stream.of(ports.split(",", -1)).map(port -> "'127.0.0.1:" + port + "'")
                .collect(Collectors.joining(","))));
        Process server = new ProcessBuilder(program.get().toString(), "--config.file=" + file,
                "--storage.tsdb.path=" + folder.resolve("prometheus"), "--web.listen-address=127.0.0.1:0",
                "--log.level=error").redirectErrorStream(true).redirectOutput(folder.resolve("prometheus.log").toFile())
                .start();
        try {
            if (server.waitFor(WARM, TimeUnit.SECONDS)) {
                throw new AssertionError(Files.readString(folder.resolve("prometheus.log")));
            }
            double cpu = cpuSeconds(server);
            server.waitFor(SECONDS, TimeUnit.SECONDS);
            return Optional.of(
                    new double[]{100 * (cpuSeconds(server) - cpu) / SECONDS, residentMegabytes(server.pid())});
        } finally {
            server.destroyForcibly().waitFor();
        }
    }

    private static double cpuSeconds(Process process) {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    /** What a process holds of the memory, as Linux counts it; NaN elsewhere. */
    static double residentMegabytes(long pid) throws IOException {
        Path status = Path.of("/proc/" + pid + "/status");
        if (!Files.exists(status)) {
            return Double.NaN;
        }
        try (Stream<String> lines = Files.lines(status)) {
            return lines.filter(line -> line.startsWith("VmRSS:")).findFirst()
                    .map(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1024).orElse(Double.NaN);
        }
    }
}

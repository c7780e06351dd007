package app.wheelhouse.signal.source;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A Prometheus server of this computer, run on loopback for one test. */
final class RealPrometheus implements AutoCloseable {
    private final Process process;
    private final int port;

    private RealPrometheus(Process process, int port) {
        this.process = process;
        this.port = port;
    }

    /** Where a program is; empty when it is not installed. */
    static Optional<Path> program(String name) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator, -1))
                .map(folder -> Path.of(folder, name)).filter(Files::isExecutable).findFirst();
    }

    /** Writes history into a server that is yet to be started, as OpenMetrics text; into few blocks, since each costs a pass. */
    static void backfill(Path folder, String openMetrics) throws IOException, InterruptedException {
        Path text = Files.writeString(folder.resolve("history.txt"), openMetrics);
        Process promtool = run(folder, "promtool", "tsdb", "create-blocks-from", "--max-block-duration=744h",
                "openmetrics", text.toString(),
                folder.resolve("data").toString());
        if (promtool.waitFor() != 0) {
            throw new IOException(Files.readString(folder.resolve("promtool.log")));
        }
    }

    /** Starts it and waits until it answers. */
    static RealPrometheus start(Path folder, String configuration) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path file = Files.writeString(folder.resolve("prometheus.yml"), configuration);
        Process process = run(folder, "prometheus", "--config.file=" + file,
                "--storage.tsdb.path=" + folder.resolve("data"), "--storage.tsdb.retention.time=60d",
                "--web.listen-address=127.0.0.1:" + port, "--log.level=warn");
        RealPrometheus started = new RealPrometheus(process, port);
        while (!started.isReady()) {
            if (process.waitFor(200, TimeUnit.MILLISECONDS)) {
                throw new IOException(Files.readString(folder.resolve("prometheus.log")));
            }
        }
        return started;
    }

    private static Process run(Path folder, String program, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(program(program).orElseThrow().toString()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectErrorStream(true)
                .redirectOutput(folder.resolve(program + ".log").toFile()).start();
    }

    private boolean isReady() throws InterruptedException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.getOutputStream().write("GET /-/ready HTTP/1.0\r\n\r\n".getBytes(
                    java.nio.charset.StandardCharsets.US_ASCII));
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8).contains(" 200 ");
        } catch (IOException e) {
            return false;
        }
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + port + "/");
    }

    /** Processor time it has used so far, in seconds. */
    double cpuSeconds() {
        return process.info().totalCpuDuration().orElseThrow().toMillis() / 1000.0;
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().orTimeout(10, TimeUnit.SECONDS).exceptionally(_ -> process.destroyForcibly()).join();
    }
}

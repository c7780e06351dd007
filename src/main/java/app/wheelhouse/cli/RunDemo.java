package app.wheelhouse.cli;

import app.wheelhouse.signal.source.DemoServer;
import java.io.IOException;
import java.net.BindException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Runs the demo source until it is interrupted. */
@Command(name = "demo", description = {"Runs a source with made-up figures on this laptop, until it is interrupted.",
        "Nobody else can reach it, and nothing says that the figures are true: they are marked DEMO."})
final class RunDemo implements Callable<Integer> {
    private static final int HIGHEST = 65_535;
    private final Wheelhouse wheelhouse;

    @Option(names = "--port", paramLabel = "PORT", description = "Where it listens (default: ${DEFAULT-VALUE}).", defaultValue = ""
            + DemoServer.PORT)
    private int port;

    @Option(names = "--for", paramLabel = "SECONDS", description = "End by itself after so long.")
    private @Nullable Long seconds;

    RunDemo(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused, IOException {
        if (port < 0 || port > HIGHEST) {
            throw Refused.usage("A port is a number up to %d.", HIGHEST);
        }
        try (DemoServer demo = DemoServer.start(wheelhouse.clock(), port)) {
            wheelhouse.terminal().complain("DEMO: made-up figures at %s, as a Prometheus server and at %s/metrics."
                    .formatted(demo.url(), demo.url()));
            CountDownLatch never = new CountDownLatch(1);
            boolean came = never.await(seconds == null ? Long.MAX_VALUE : seconds, TimeUnit.SECONDS);
            return came ? Exit.NO.code() : Exit.DONE.code();
        } catch (BindException e) {
            throw new Refused(Exit.UNREACHED, "Port %d is taken: --port names another.".formatted(port));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }
}

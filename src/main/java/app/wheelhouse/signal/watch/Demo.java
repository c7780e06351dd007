package app.wheelhouse.signal.watch;

import app.wheelhouse.signal.source.DemoServer;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The built-in source with made-up figures: off until somebody switches it on, and for this laptop alone. */
public final class Demo implements AutoCloseable {
    /** What its source is called; everything measured there says DEMO. */
    public static final String TITLE = "DEMO source";
    /** Where it is asked. */
    public static final String ADDRESS = "http://127.0.0.1:" + DemoServer.PORT;
    private final Clock clock;
    private @Nullable DemoServer server;

    Demo(Clock clock) {
        this.clock = clock;
    }

    /** Whether this window runs it. */
    public synchronized boolean isOn() {
        return server != null;
    }

    /** Switches it on; says why not when it cannot. */
    public synchronized Optional<String> start() {
        try {
            if (server == null) {
                server = DemoServer.start(clock, DemoServer.PORT);
            }
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("The demo source cannot run: port %d is taken, maybe by another one."
                    .formatted(DemoServer.PORT));
        }
    }

    /** Switches it off. */
    @Override
    public synchronized void close() {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}

package app.wheelhouse.app;

import app.wheelhouse.cli.Cli;
import app.wheelhouse.cli.Terminal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Starts Wheelhouse: a command runs without touching JavaFX, without one the cockpit opens. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        Path data = Path.of(System.getProperty("user.home", "."), ".local/share/wheelhouse");
        System.exit(new Cli(Terminal.ofProcess(), Clock.systemDefaultZone(), data, Main::cockpit).run(args));
    }

    private static int cockpit(Optional<Path> workspace, boolean sample, List<Path> files) {
        return 0;
    }
}

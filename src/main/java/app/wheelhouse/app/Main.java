package app.wheelhouse.app;

import app.wheelhouse.cli.Cli;
import app.wheelhouse.cli.Terminal;
import app.wheelhouse.shell.settings.ConfigFolder;
import app.wheelhouse.ui.ErrorCode;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Starts Wheelhouse: a command runs without touching JavaFX, without one the cockpit opens. */
public final class Main {
    private final Terminal terminal;

    private Main(Terminal terminal) {
        this.terminal = terminal;
    }

    public static void main(String[] args) {
        Main main = new Main(Terminal.ofProcess());
        Thread.setDefaultUncaughtExceptionHandler((_, error) -> main.terminal.complain(
                "Something unexpected happened (code %s: %s). Whatever was saved is safe."
                        .formatted(ErrorCode.of(error), error.getClass().getSimpleName())));
        System.exit(new Cli(main.terminal, Clock.system(java.time.ZoneId.systemDefault()),
                ConfigFolder.ofPlatform().data(), ConfigFolder.ofPlatform().settings(), main::cockpit)
                .run(args));
    }

    /** A workspace that is open already is brought to the front by the process that has it. */
    private int cockpit(Optional<Path> workspace, boolean sample, boolean safe, List<Path> files) {
        if (workspace.isPresent() && Handover.offer(workspace.get(), new Handover.Request(files))) {
            return 0;
        }
        CockpitApp.open(workspace, sample, safe, files);
        return 0;
    }
}

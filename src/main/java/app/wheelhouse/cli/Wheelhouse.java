package app.wheelhouse.cli;

import app.wheelhouse.keep.store.Backups;
import app.wheelhouse.signal.source.LaptopSecrets;
import app.wheelhouse.signal.source.Secrets;
import app.wheelhouse.store.Recovery;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ScopeType;

/** The program itself: without a command it opens the cockpit; commands find here what they all need. */
@Command(name = "wheelhouse", versionProvider = Wheelhouse.Version.class, description = "A cockpit for running executive sessions. Without a command it opens the window.", footer = {
        "", "Exit codes: 0 done, 1 the answer is no or nothing was found, 2 the command is wrong,",
        "3 the workspace is open elsewhere, 4 the input is refused, 5 something could not be reached or written."})
final class Wheelhouse implements Callable<Integer> {
    private final Terminal terminal;
    private final Clock clock;
    private final Path usualWorkspace;
    private final Path settings;
    private final Cockpit cockpit;

    @Option(names = {"-w",
            "--workspace"}, paramLabel = "DIR", scope = ScopeType.INHERIT, description = "The workspace (default: the one in the data folder of this computer).")
    private @Nullable Path workspace;

    @Option(names = "--json", scope = ScopeType.INHERIT, description = "Answer in JSON.")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli prints the help itself
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true, description = "Show the version.")
    @SuppressWarnings("UnusedVariable") // picocli prints the version itself
    private boolean version;

    @Option(names = "--sample", description = "Make the workspace from the sample programme if it is missing.")
    private boolean sample;

    @Option(names = "--safe", description = "Fetch and exchange nothing, and open only what is named: for when a start goes wrong.")
    private boolean safe;

    @Parameters(paramLabel = "FILE", arity = "0..*", description = "Files to open in the window.")
    private List<Path> files = List.of();

    Wheelhouse(Terminal terminal, Clock clock, Path usualWorkspace, Path settings, Cockpit cockpit) {
        this.terminal = terminal;
        this.clock = clock;
        this.usualWorkspace = usualWorkspace;
        this.settings = settings;
        this.cockpit = cockpit;
    }

    @Override
    public Integer call() throws Refused {
        for (Path file : files) {
            if (!Files.exists(file)) {
                throw Refused.usage("'%s' is neither a command nor a file. 'wheelhouse --help' lists the commands.",
                        file);
            }
        }
        return cockpit.open(Optional.ofNullable(workspace), sample, safe,
                files.stream().map(file -> file.toAbsolutePath().normalize()).toList());
    }

    Terminal terminal() {
        return terminal;
    }

    Clock clock() {
        return clock;
    }

    /** What is secret about sources, as this laptop keeps it. */
    Secrets secrets() {
        return new LaptopSecrets(settings);
    }

    /** The folder of this laptop's settings and keys. */
    Path settings() {
        return settings;
    }

    /** The version of this program; 0 while it is being developed. */
    String version() {
        String version = Wheelhouse.class.getPackage().getImplementationVersion();
        return version == null ? "0" : version;
    }

    /** The folder of the workspace commands are about. */
    Path folder() {
        return (workspace == null ? usualWorkspace : workspace).toAbsolutePath().normalize();
    }

    /** Becomes the owner of the workspace and opens it. */
    Opened open() throws Refused {
        try {
            return open(Workspace.open(folder()));
        } catch (StoreException e) {
            String hint = e.code() == StoreException.Code.MISSING ? " 'wheelhouse init' makes one." : "";
            throw new Refused(Exit.of(e.code()), e.sentence() + hint);
        }
    }

    /** Opens the store of a workspace this process owns; gives it up again when that fails. */
    Opened open(Workspace owned) throws Refused {
        try {
            Opened opened = new Opened(
                    Store.open(owned, clock, share -> terminal.progress("Reading the log", share),
                            home -> Backups.beforeUpgrade(home, clock, ShownRows::complete)
                                    .ifPresent(terminal::complain)));
            terminal.progress("Reading the log", 1);
            opened.store().damages().forEach(damage -> terminal.complain(damage.sentence()));
            if (!opened.store().damages().isEmpty()) {
                new Backups(opened.store(), ShownRows::complete).heal().ifPresent(terminal::complain);
            }
            Recovery.of(opened.store()).forEach(terminal::complain);
            return opened;
        } catch (StoreException e) {
            owned.close();
            throw new Refused(Exit.of(e.code()), e.sentence());
        }
    }

    /** Answers with a sentence, or in JSON with the same facts. */
    void answer(String sentence, Map<String, ? extends @Nullable Object> facts) {
        terminal.line(json ? Json.of(facts) : sentence);
    }

    boolean json() {
        return json;
    }

    /** Says which Wheelhouse this is. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Wheelhouse.class.getPackage().getImplementationVersion();
            return new String[]{"Wheelhouse " + (version == null ? "(development)" : version)};
        }
    }
}

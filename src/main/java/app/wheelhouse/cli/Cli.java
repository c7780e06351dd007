package app.wheelhouse.cli;

import app.wheelhouse.ui.ErrorCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line: finds the command, runs it, and turns whatever goes wrong into a sentence and an exit code. */
public final class Cli {
    private static final Map<String, Function<Wheelhouse, Object>> COMMANDS = commands();
    private static final Help.ColorScheme PLAIN = Help.defaultColorScheme(Help.Ansi.OFF);
    private static final int HELP_WIDTH = 100;
    private final Terminal terminal;
    private final Clock clock;
    private final Path usualWorkspace;
    private final Path settings;
    private final Cockpit cockpit;

    /**
     * @param usualWorkspace the workspace of commands that name none
     * @param settings       the folder of the user's settings, outside every workspace
     * @param cockpit        what a start without a command opens
     */
    public Cli(Terminal terminal, Clock clock, Path usualWorkspace, Path settings, Cockpit cockpit) {
        this.terminal = terminal;
        this.clock = clock;
        this.usualWorkspace = usualWorkspace;
        this.settings = settings;
        this.cockpit = cockpit;
    }

    private static Map<String, Function<Wheelhouse, Object>> commands() {
        Map<String, Function<Wheelhouse, Object>> commands = new LinkedHashMap<>();
        commands.put("init", InitWorkspace::new);
        commands.put("import", ImportFiles::new);
        commands.put("list", ListRecords::new);
        commands.put("search", SearchRecords::new);
        commands.put("show", ShowRecord::new);
        commands.put("add", AddRecord::new);
        commands.put("set", SetFields::new);
        commands.put("remove", RemoveRecord::new);
        commands.put("note", AppendNote::new);
        commands.put("history", ShowHistory::new);
        commands.put("undo", TakeBack.Undo::new);
        commands.put("redo", TakeBack.Redo::new);
        commands.put("export", ExportPage::new);
        commands.put("gate", CheckGate::new);
        commands.put("slo", CheckSlo::new);
        commands.put("secret", KeepSecret::new);
        commands.put("demo", RunDemo::new);
        commands.put("bundle", Bundle::of);
        commands.put("vault", VaultCommand::of);
        commands.put("sync", SyncPlace::new);
        commands.put("check", CheckWorkspace::new);
        commands.put("backup", KeepBackups::new);
        commands.put("restore", RestoreBackup::new);
        commands.put("digest", PrintDigest::new);
        return commands;
    }

    /** The commands there are. */
    static Set<String> names() {
        return COMMANDS.keySet();
    }

    /** Runs a command and returns the exit code; nothing is thrown. */
    public int run(String... args) {
        StringWriter out = new StringWriter();
        CommandLine line = commandLine(args).setOut(new PrintWriter(out, true)).setColorScheme(PLAIN)
                .setExpandAtFiles(false).setCaseInsensitiveEnumValuesAllowed(true).setUsageHelpWidth(HELP_WIDTH)
                .setParameterExceptionHandler(this::misused).setExecutionExceptionHandler(this::failed);
        int code = line.execute(args);
        try {
            if (!out.toString().isEmpty()) {
                terminal.line(out.toString().stripTrailing());
            }
            terminal.flush();
        } catch (IOException e) {
            terminal.complain("The answer cannot be written: %s.".formatted(reason(e)));
            return Exit.UNREACHED.code();
        }
        return code;
    }

    /** Commands that are not named need not be loaded, unless somebody asks which there are. */
    CommandLine commandLine(String... args) {
        Wheelhouse wheelhouse = new Wheelhouse(terminal, clock, usualWorkspace, settings, cockpit);
        CommandLine line = new CommandLine(wheelhouse);
        List<String> words = List.of(args);
        boolean all = words.stream().noneMatch(COMMANDS::containsKey)
                && (words.contains("--help") || words.contains("-h"));
        COMMANDS.forEach((name, command) -> {
            if (all || words.contains(name)) {
                line.addSubcommand(name, command.apply(wheelhouse));
            }
        });
        return line;
    }

    private int misused(ParameterException e, String... args) {
        terminal.complain(String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
        terminal.complain("Try '%s --help'.".formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
        return Exit.USAGE.code();
    }

    private int failed(Exception e, CommandLine line, ParseResult parsed) {
        if (isEnding()) {
            return Exit.UNREACHED.code();
        }
        return switch (e) {
            case Refused refused -> {
                terminal.complain(refused.sentence());
                yield refused.exit().code();
            }
            case IOException unreached -> {
                terminal.complain(reason(unreached) + ".");
                yield Exit.UNREACHED.code();
            }
            case CancellationException _ -> Exit.UNREACHED.code();
            default -> {
                terminal.complain("Something unexpected happened in '%s' (code %s: %s). Whatever was saved is safe."
                        .formatted(line.getCommandName(), ErrorCode.of(e), e.getClass().getSimpleName()));
                yield Exit.UNREACHED.code();
            }
        };
    }

    /** True once the process was interrupted: what fails then fails because everything is being closed. */
    private static boolean isEnding() {
        try {
            Runtime.getRuntime().removeShutdownHook(Thread.currentThread());
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static String reason(IOException e) {
        String message = Objects.requireNonNullElse(e.getMessage(), e.getClass().getSimpleName());
        return switch (e) {
            case AccessDeniedException denied -> denied.getFile() + ": access is denied";
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            case FileSystemException file when file.getReason() != null -> file.getFile() + ": " + file.getReason();
            default -> message;
        };
    }
}

package app.wheelhouse.cli;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes the manual page and the completion of the shell from the very commands there are, so that neither can be out of date. */
public final class Manual {
    private static final String HEAD = """
            .TH WHEELHOUSE 1 "" "Wheelhouse" "User commands"
            .SH NAME
            wheelhouse \\- a cockpit for running executive sessions
            .SH SYNOPSIS
            .B wheelhouse
            [\\fIOPTION\\fR...] [\\fIFILE\\fR...]
            .br
            .B wheelhouse
            \\fICOMMAND\\fR [\\fIOPTION\\fR...] [\\fIARGUMENT\\fR...]
            .SH DESCRIPTION
            Without a command the window opens on the workspace used last, or on the one that is named; files are opened in it: bundles, Markdown guides, CSV.
            With a command the answer is printed and no window is touched. Every change is an edit that can be undone.
            """;
    private static final String TAIL = """
            .SH EXIT STATUS
            .TP
            .B 0
            done
            .TP
            .B 1
            the answer is no, or nothing was found
            .TP
            .B 2
            the command is wrong
            .TP
            .B 3
            the workspace is open elsewhere
            .TP
            .B 4
            the input is refused
            .TP
            .B 5
            something could not be reached or written
            .SH FILES
            .TP
            .I $XDG_DATA_HOME/wheelhouse
            the workspace of commands that name none (usually ~/.local/share/wheelhouse). Its folder \\fIlog\\fR is the truth; the tables and the search index beside it are made from it.
            .TP
            .I $XDG_CONFIG_HOME/wheelhouse
            the settings of this computer (usually ~/.config/wheelhouse). Removing the program removes neither.
            """;

    private Manual() {
    }

    /** @param args the folder, where {@code wheelhouse.1} and {@code wheelhouse.bash} are written */
    public static void main(String[] args) throws java.io.IOException {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Files.writeString(folder.resolve("wheelhouse.1"), page());
        Files.writeString(folder.resolve("wheelhouse.bash"), completion());
    }

    private static CommandLine all() {
        Terminal nowhere = new Terminal(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
                OutputStream.nullOutputStream(), false);
        return new Cli(nowhere, Clock.system(ZoneOffset.UTC), Path.of("."), Path.of("."), (_, _, _, _) -> 0)
                .commandLine("--help");
    }

    /** What Bash asks to complete a command. */
    static String completion() {
        // The generated script names the day it was made on, which would make every build another one.
        return AutoComplete.bash("wheelhouse", all()).replaceAll("(?m)^# Date:.*$", "# Made by the build.");
    }

    /** The manual page, in the language of {@code man}. */
    static String page() {
        StringBuilder page = new StringBuilder(HEAD);
        CommandLine all = all();
        page.append(".SH OPTIONS\n");
        all.getCommandSpec().options().forEach(option -> option(page, option));
        page.append(".SH COMMANDS\n");
        all.getSubcommands().forEach((name, line) -> command(page, name, line));
        return page.append(TAIL).toString();
    }

    private static void command(StringBuilder page, String name, CommandLine line) {
        CommandSpec spec = line.getCommandSpec();
        page.append(".SS \"").append(plain(name)).append("\"\n");
        String synopsis = new Help(spec, Help.defaultColorScheme(Help.Ansi.OFF)).synopsis(0).replaceAll("\\s+", " ");
        page.append(".B ").append(plain(synopsis.strip())).append("\n.PP\n");
        Arrays.stream(spec.usageMessage().description()).forEach(words -> page.append(plain(words)).append('\n'));
        for (PositionalParamSpec parameter : spec.positionalParameters()) {
            page.append(".TP\n.I ").append(plain(parameter.paramLabel())).append('\n');
            described(page, parameter);
        }
        spec.options().stream().filter(option -> !option.inherited()).forEach(option -> option(page, option));
        Arrays.stream(spec.usageMessage().footer()).filter(words -> !words.isBlank())
                .forEach(words -> page.append(".PP\n").append(plain(words)).append('\n'));
        for (Map.Entry<String, CommandLine> inner : line.getSubcommands().entrySet()) {
            command(page, name + " " + inner.getKey(), inner.getValue());
        }
    }

    private static void option(StringBuilder page, OptionSpec option) {
        if (option.hidden()) {
            return;
        }
        page.append(".TP\n.B ").append(plain(String.join(", ", option.names())));
        if (option.arity().max() > 0) {
            page.append(" \\fI").append(plain(option.paramLabel())).append("\\fR");
        }
        page.append('\n');
        described(page, option);
    }

    private static void described(StringBuilder page, ArgSpec argument) {
        Arrays.stream(argument.description()).forEach(words -> page.append(plain(words)).append('\n'));
    }

    /** Words in which nothing means anything to {@code man}. */
    private static String plain(String words) {
        String safe = words.replace("\\", "\\e").replace("-", "\\-").replace("%n", " ");
        return safe.startsWith(".") || safe.startsWith("'") ? "\\&" + safe : safe;
    }
}

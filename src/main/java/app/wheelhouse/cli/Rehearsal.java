package app.wheelhouse.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Clock;

/**
 * Runs the commands once over a throw-away workspace. The build watches this run to prepare the cache from which the
 * image starts, so it touches what real commands touch.
 */
public final class Rehearsal {
    private Rehearsal() {
    }

    /** @param args the folder to play in */
    public static void main(String[] args) {
        Path folder = Path.of(args[0]).resolve("workspace");
        String page = folder.resolveSibling("page").toString();
        String[][] commands = {{"init", "--sample"}, {"add", "series", "title=Series"},
                {"add", "session", "title=Session", "series=Series", "code=Z", "starts_at=2026-11-30T14:00Z"},
                {"add", "topic", "session=Z", "title=Topic"}, {"set", "topic", "Topic", "minutes=10"},
                {"note", "Z"}, {"list", "session"},
                {"list", "topic", "--json", "--where", "session=Z", "--sort", "minutes"}, {"show", "session", "Z"},
                {"show", "session", "Z", "--json"}, {"history", "topic", "Topic"},
                {"export", "pre-read", "B", "-o", page + ".pdf"}, {"export", "minutes", "Z", "-o", page + ".html"},
                {"export", "minutes", "Z", "-o", page + ".md"}, {"remove", "topic", "Topic"}, {"undo"}, {"redo"},
                {"check"}, {"digest"}, {"--help"}, {"list", "--help"}};
        for (String[] command : commands) {
            Terminal terminal = new Terminal(new ByteArrayInputStream("d: a decision\n".getBytes(UTF_8)),
                    OutputStream.nullOutputStream(), OutputStream.nullOutputStream(), false);
            int code = new Cli(terminal, Clock.system(java.time.ZoneId.systemDefault()), folder, folder,
                    (_, _, _, _) -> 0)
                    .run(command);
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
            }
        }
    }
}

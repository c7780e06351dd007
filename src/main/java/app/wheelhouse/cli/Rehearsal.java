package app.wheelhouse.cli;

import java.io.InputStream;
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
        String[][] commands = {{"init"}, {"add", "series", "title=Series"},
                {"add", "session", "title=Session", "series=Series", "code=A", "starts_at=2026-11-30T14:00Z"},
                {"add", "topic", "session=A", "title=Topic"}, {"set", "topic", "Topic", "minutes=10"},
                {"list", "session"}, {"list", "topic", "--json", "--where", "session=A", "--sort", "minutes"},
                {"show", "session", "A"}, {"show", "session", "A", "--json"}, {"history", "topic", "Topic"},
                {"remove", "topic", "Topic"}, {"undo"}, {"redo"}, {"check"}, {"digest"}, {"--help"},
                {"list", "--help"}};
        for (String[] command : commands) {
            Terminal terminal = new Terminal(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
                    OutputStream.nullOutputStream(), false);
            int code = new Cli(terminal, Clock.systemDefaultZone(), folder, (_, _, _) -> 0).run(command);
            if (code != 0) {
                throw new IllegalStateException(String.join(" ", command) + " ended with " + code);
            }
        }
    }
}

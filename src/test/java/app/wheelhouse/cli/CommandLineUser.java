package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Types commands about one workspace, as a script would, and looks at what comes back. */
final class CommandLineUser {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Path workspace;
    private byte[] input = new byte[0];

    CommandLineUser(Path workspace) {
        this.workspace = workspace;
    }

    /** What a command came to. */
    record Result(int code, String out, String err) {
        /** The first line of the answer. */
        String word() {
            return out.lines().findFirst().orElse("");
        }

        JsonNode json() {
            return JSON.readTree(out);
        }
    }

    /** Runs a command on the workspace. */
    Result run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayInputStream(input), out, err, false);
        int code = new Cli(terminal, Clock.systemUTC(), workspace,
                workspace.resolveSibling(workspace.getFileName() + "-settings"), (_, _, _, _) -> 0).run(words);
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    /** Runs a command that must work. */
    Result ok(String... words) {
        Result result = run(words);
        assertEquals(0, result.code(), String.join(" ", words) + ": " + result.err());
        return result;
    }

    /** Runs a command that must work, answering in JSON. */
    JsonNode json(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.add("--json");
        return ok(all.toArray(String[]::new)).json();
    }

    CommandLineUser typing(String text) {
        input = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }
}

package app.wheelhouse.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands as a process of their own, between pipes and files, as scripts run them. */
class MainTest {
    @TempDir
    Path folder;

    @Test
    void aCommandNeedsNoTerminal() throws IOException, InterruptedException {
        Path workspace = folder.resolve("programme");
        assertEquals("", run(0, "init", "-w", workspace.toString()).lines().skip(1).findFirst().orElse(""));
        String id = run(0, "add", "series", "title=Żółć · 雲", "-w", workspace.toString()).strip();
        assertTrue(run(0, "show", "series", id, "-w", workspace.toString()).contains("title: Żółć · 雲"));
        assertTrue(run(1, "list", "session", "-w", workspace.toString()).isEmpty());
        assertEquals("", run(2, "no-such-command"));
    }

    private String run(int code, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java")
                .toString(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName()));
        command.addAll(List.of(words));
        Path out = folder.resolve("out");
        Process process = new ProcessBuilder(command).redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD).start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(code, process.exitValue());
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}

package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launchers know the commands, and the image of an earlier {@code mvn package} runs them. */
class RunnableImageTest {
    private static final Path BASE = Path.of(System.getProperty("wheelhouse.basedir", "."));
    @TempDir
    Path folder;

    @Test
    void theLaunchersKnowEveryCommand() throws IOException {
        Set<String> commands = new TreeSet<>(Cli.names());
        assertEquals(commands, told("wheelhouse", "^ +(init[a-z |]*)\\) mode=command", " \\| "));
        assertEquals(commands, told("wheelhouse.cmd", "in \\((init[a-z ]*) -h", " "));
    }

    private static Set<String> told(String launcher, String line, String separator) throws IOException {
        Matcher matcher = Pattern.compile(line, Pattern.MULTILINE)
                .matcher(Files.readString(BASE.resolve("packaging").resolve(launcher)));
        assertTrue(matcher.find(), launcher);
        return new TreeSet<>(List.of(matcher.group(1).split(separator)));
    }

    @Test
    void theImageNeedsNoDisplayNoJavaAndNoParticularPlace() throws IOException, InterruptedException {
        Path image = BASE.resolve("target/wheelhouse/bin/wheelhouse");
        assumeTrue(Files.isExecutable(image) && Files.exists(image.resolveSibling("../app/command.aot"))
                && Files.isDirectory(Path.of("/bin")));
        Path link = Files.createDirectories(folder.resolve("a place with blanks")).resolve("wh");
        Files.createSymbolicLink(link, image.toAbsolutePath());
        String workspace = folder.resolve("my workspace").toString();
        assertEquals("", run(0, link, "init", "-w", workspace).lines().skip(1).findFirst().orElse(""));
        String id = run(0, link, "add", "series", "title=Żółć · 雲", "-w", workspace).strip();
        assertTrue(run(0, link, "show", "series", id, "-w", workspace).contains("title: Żółć · 雲"));
        assertTrue(run(1, link, "list", "session", "-w", workspace).isEmpty());
        Files.delete(link);
    }

    private String run(int code, Path program, String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(words));
        Path out = folder.resolve("out");
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile()).redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().put("PATH", "/usr/bin:/bin");
        builder.environment().put("JAVA_HOME", "/nowhere");
        Process process = builder.start();
        assertTrue(process.waitFor(60, TimeUnit.SECONDS));
        assertEquals(code, process.exitValue());
        return Files.readString(out, StandardCharsets.UTF_8);
    }
}

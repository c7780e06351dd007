package app.wheelhouse.store;

import static app.wheelhouse.store.gen.Tables.NOTE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a writing process at random moments and checks that everything it showed as saved is there. */
@Tag("soak")
class KillTest {
    private static final int KILLS = Integer.getInteger("wheelhouse.kills", 8);

    @TempDir
    Path folder;

    @Test
    void killedAtAnyMomentNothingShownAsSavedIsMissing() throws Exception {
        long seed = Long.getLong("wheelhouse.seed", System.nanoTime());
        Random random = new Random(seed);
        Path workspace = folder.resolve("programme");
        Workspace.create(workspace, "Programme", "laptop", Clock.systemUTC()).close();
        Set<Long> saved = new TreeSet<>();
        long draft = 0;
        // On a very busy machine the first few may end before anything was saved.
        for (int kill = 0; kill < KILLS || saved.isEmpty() && kill < 20 * KILLS; kill++) {
            long last = saved.isEmpty() ? 0 : ((TreeSet<Long>) saved).last();
            for (String line : runAndKill(workspace, Math.max(last, draft), random.nextInt(400))) {
                long number = Long.parseLong(line.substring(line.indexOf(' ') + 1));
                if (line.startsWith("saved ")) {
                    saved.add(number);
                } else if (line.startsWith("draft ")) {
                    draft = number;
                }
            }
            check(workspace, saved, draft, "seed " + seed + ", kill " + kill);
        }
        assertTrue(!saved.isEmpty());
    }

    private static void check(Path workspace, Set<Long> saved, long draft, String where) throws Exception {
        try (Store store = Store.open(Workspace.open(workspace), Clock.systemUTC())) {
            Set<String> texts = store.read(sql -> sql.select(NOTE.TEXT).from(NOTE).fetchSet(NOTE.TEXT));
            List<Long> missing = saved.stream().filter(number -> !texts.contains("text " + number)).toList();
            assertEquals(List.of(), missing, where);
            assertEquals(List.of(), store.damages(), where);
            if (draft > 0) {
                String text = store.drafts().found().getFirst().text();
                assertTrue(Long.parseLong(text.substring("draft ".length())) >= draft, where + ": " + text);
            }
        }
    }

    private static List<String> runAndKill(Path workspace, long from, int afterMillis)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"), KillVictim.class.getName(),
                workspace.toString(),
                Long.toString(from)).redirectError(ProcessBuilder.Redirect.DISCARD).start();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String ready = out.readLine();
            assertEquals("ready 0", ready);
            process.waitFor(afterMillis, TimeUnit.MILLISECONDS);
            // Process.destroyForcibly would close the stream with what is still in it.
            process.toHandle().destroyForcibly();
            process.waitFor();
            // A line without its end was not shown.
            return out.lines().filter(line -> line.matches("(saved|draft) \\d+")).collect(Collectors.toList());
        }
    }
}

package app.wheelhouse.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.bundle.TrustBook.Verdict;
import app.wheelhouse.store.Have;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever somebody sends, it is refused by name and nothing of it stays: in 256 MiB, in ten seconds each. */
class HostileBundlesTest {
    private static final int LONGEST_MILLIS = 10_000;

    @TempDir
    Path folder;

    @Test
    void everyHostileBundleIsRefusedByNameAndLeavesNoTrace() throws Exception {
        Map<String, HostileCorpus.Case> corpus;
        Path victim = folder.resolve("victim");
        try (Programme friend = Programme.first(folder.resolve("friend"));
                Programme elsewhere = Programme.first(folder.resolve("elsewhere"))) {
            friend.add("series", "title", "Council");
            Path bundle = friend.bundle(Have.NOTHING);
            try (Programme laptop = Programme.joining(victim, bundle); BundleFile file = open(bundle)) {
                TrustBook.of(laptop.settings()).decide(file.manifest().sender(), Verdict.ALWAYS, Instant.EPOCH);
            }
            friend.add("series", "title", "Second");
            Path other = friend.bundle(Have.NOTHING);
            Files.createDirectories(elsewhere.settings());
            Files.copy(friend.settings().resolve("signing.key"), elsewhere.settings().resolve("signing.key"));
            corpus = HostileCorpus.of(bundle, friend.key(), DeviceKey.of(folder.resolve("stranger")), other,
                    elsewhere.bundle(Have.NOTHING));
        }
        assertTrue(corpus.size() >= 100, "only " + corpus.size());
        Path files = Files.createDirectory(folder.resolve("corpus"));
        List<String> names = new ArrayList<>(corpus.keySet());
        for (int i = 0; i < names.size(); i++) {
            Files.write(files.resolve("%03d.whbundle".formatted(i)), corpus.get(names.get(i)).bytes());
        }
        Map<String, String> before = contents(victim);

        List<String> answers = run(victim, files);

        assertEquals(names.size() + 1, answers.size(), String.join("\n", answers));
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            String[] answer = answers.get(i).split("\t", -1);
            if (!answer[1].equals(corpus.get(names.get(i)).answer())) {
                wrong.add("%s: %s".formatted(names.get(i), answers.get(i)));
            }
            assertTrue(Long.parseLong(answer[3]) < LONGEST_MILLIS, names.get(i) + ": " + answers.get(i));
            assertTrue(answer[1].equals("TAKEN") || answer[2].length() > 10, answers.get(i));
        }
        assertEquals(List.of(), wrong);
        assertEquals(before, contents(victim));
    }

    private static BundleFile open(Path file) throws BundleException {
        return BundleFile.open(file, Unsealing.NONE);
    }

    /** Another process with 256 MiB, so that one that takes more ends. */
    private List<String> run(Path victim, Path files) throws IOException, InterruptedException {
        Path out = folder.resolve("answers");
        Process process = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m", "-XX:TieredStopAtLevel=1", "-Dorg.jooq.no-logo=true", "-Dorg.jooq.no-tips=true", "-cp",
                System.getProperty("java.class.path"), HostileVictim.class.getName(), victim.toString(),
                files.toString()).redirectOutput(out.toFile()).redirectError(folder.resolve("errors").toFile())
                .start();
        assertTrue(process.waitFor(5, TimeUnit.MINUTES));
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("errors")) + Files.readString(out));
        return Files.readAllLines(out, StandardCharsets.UTF_8);
    }

    /** Everything in the workspace but its tables, which are made of the rest, and the lock. */
    private static Map<String, String> contents(Path workspace) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(workspace)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = workspace.relativize(path).toString();
                if (!name.equals("lock") && !name.startsWith("cockpit.")) {
                    contents.put(name, BundleWriter.sha256(Files.readAllBytes(path)));
                }
            }
        }
        return contents;
    }
}

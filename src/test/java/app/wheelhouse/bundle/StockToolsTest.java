package app.wheelhouse.bundle;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.wheelhouse.store.Have;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in a bundle can be had without Wheelhouse, with tools of any distribution. */
class StockToolsTest {
    private static final int SECONDS = 120;

    @TempDir
    Path folder;
    private Programme anna;

    @BeforeEach
    void aProgramme() throws Exception {
        anna = Programme.first(folder.resolve("anna"));
        anna.add("series", "title", "Council");
    }

    @AfterEach
    void close() {
        anna.close();
    }

    @Test
    void ageOpensABundleSealedWithAPassphrase() throws Exception {
        mustHave("age", "script");
        Path sealed = anna.bundle(Have.NOTHING, new Seal.ForPassphrase("correct horse"));
        Path opened = folder.resolve("opened.zip");
        // age asks at a terminal and nowhere else.
        Process process = new ProcessBuilder("script", "-qec",
                "age -d -o '%s' '%s'".formatted(opened, sealed), "/dev/null").redirectErrorStream(true)
                .redirectOutput(folder.resolve("asked").toFile()).start();
        try (OutputStream typed = process.getOutputStream()) {
            long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(SECONDS);
            while (!Files.readString(folder.resolve("asked")).contains("passphrase") && System.nanoTime() < until) {
                process.waitFor(20, TimeUnit.MILLISECONDS);
            }
            typed.write("correct horse\n".getBytes(StandardCharsets.US_ASCII));
            typed.flush();
            assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
        }
        assertEquals(0, process.exitValue(), Files.readString(folder.resolve("asked")));
        try (BundleFile file = BundleFile.open(opened, Unsealing.NONE)) {
            assertEquals(file.manifest().changes(), file.verify().size());
        }
    }

    @Test
    void unzipAndJqReadAPlainBundleAndSha256sumAgreesWithItsManifest() throws Exception {
        mustHave("unzip", "jq", "sha256sum");
        Path bundle = anna.bundle(Have.NOTHING);
        Path content = folder.resolve("content");
        var _ = said("unzip", "-q", bundle.toString(), "-d", content.toString());
        Path manifest = content.resolve("manifest.json");
        assertEquals(List.of(anna.store().stateCode()), said("jq", "-r", ".state_code", manifest.toString()));
        Files.write(content.resolve("sums"),
                said("jq", "-r", ".entries[] | .sha256 + \"  \" + .name", manifest.toString()));
        assertEquals(List.of("mimetype: OK", "log/000001.ndjson: OK"),
                said("sh", "-c", "cd '%s' && sha256sum -c sums".formatted(content)));
        assertEquals(List.of("Council"),
                said("jq", "-r", "select(.type == \"series\" and .field == \"title\") | .value",
                        content.resolve("log/000001.ndjson").toString()));
        Path log;
        try (Stream<Path> logs = Files.list(anna.folder().resolve("log"))) {
            log = logs.findFirst().orElseThrow();
        }
        assertArrayEquals(Files.readAllBytes(log), Files.readAllBytes(content.resolve("log/000001.ndjson")));
    }

    private static void mustHave(String... tools) {
        for (String tool : tools) {
            assumeTrue(isThere(tool), "%s is not installed".formatted(tool));
        }
    }

    private static boolean isThere(String tool) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(place -> Files.isExecutable(Path.of(place, tool)));
    }

    private List<String> said(String... command) throws IOException, InterruptedException {
        Path said = folder.resolve("said");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
        assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
        assertEquals(0, process.exitValue(), Files.readString(said));
        return Files.readAllLines(said);
    }
}

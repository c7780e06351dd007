package app.wheelhouse.about;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.ui.list.Programme;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the program tells of itself, and what it never tells. */
class DiagnosticsTest {
    private static final Program PROGRAM = new Program("1.2.3", "25", "26", "Linux 6, amd64");
    @TempDir
    Path folder;

    @Test
    void diagnosticsCountRecordsAndTellNothingOfWhatTheySay() throws IOException {
        try (Programme programme = Programme.empty(folder)) {
            programme.add("person", "name", "Ana Lima", "role", "President");
            programme.add("note", "text", "The canary sings at midnight.");
            programme.add("decision", "title", "Buy the canary");
            programme.save();
            Path logs = Files.createDirectories(folder.resolve("logs"));
            Files.writeString(logs.resolve("wheelhouse-0.0.log"), """
                    2026-11-23T10:12:00Z SEVERE [7QK2-M0ZD] Taking in Buy the canary
                    java.lang.IllegalStateException: canary at https://metrics.example.com/secret
                    \tat app.wheelhouse.store.Log.append(Log.java:12)
                    Caused by: java.io.IOException: %s/log: Ana Lima said “canary”
                    """.formatted(programme.store().workspace().folder()));
            String text = new Diagnostics(PROGRAM, programme.store(), logs, List.of("screen 1366 × 768 at 100 %"))
                    .text(Programme.NOW);
            assertFalse(text.contains("canary"), text);
            assertFalse(text.contains("Ana"), text);
            assertFalse(text.contains("example.com"), text);
            assertFalse(text.contains(folder.toString()), text);
            assertTrue(text.contains("decision: 1"), text);
            assertTrue(text.contains("[7QK2-M0ZD] Taking in …"), text);
            assertTrue(text.contains("java.lang.IllegalStateException\n\tat app.wheelhouse.store.Log.append"), text);
            assertTrue(text.contains("Wheelhouse 1.2.3"), text);
        }
    }

    @Test
    void namesFoldersAndAddressesAreTakenOut() {
        Redaction redaction = new Redaction().with("/home/ana", "~").with("/home/ana/programme", "<workspace>")
                .with("Ana Lima", "<person>");
        assertEquals("<workspace>/log and ~/x by <person>, <mail> at <address> and <address>, <quoted>",
                redaction.of("/home/ana/programme/log and /home/ana/x by Ana Lima, a@b.example at 10.0.0.7:9090 "
                        + "and s3://bucket/key, “secret”"));
    }

    @Test
    void theBillOfMaterialsGivesEachLibraryOnceWithItsLicences() {
        String bill = """
                {"components": [
                  {"name": "zebra", "version": "1", "licenses": [{"license": {"id": "MIT"}}]},
                  {"name": "h2", "version": "2.4", "licenses": [{"license": {"id": "MPL-2.0"}}, {"license": {"name": "EPL 1.0"}}]},
                  {"name": "h2", "version": "2.4", "licenses": []},
                  {"name": "bare", "version": "3"},
                  {"name": "both", "version": "4", "licenses": [{"expression": "MIT OR Apache-2.0"}]}]}
                """;
        List<Library> libraries = BillOfMaterials.read(new ByteArrayInputStream(bill.getBytes(UTF_8)));
        assertEquals(List.of("bare", "both", "h2", "zebra"), libraries.stream().map(Library::name).toList());
        assertEquals(List.of("not stated", "MIT OR Apache-2.0", "MPL-2.0 or EPL 1.0", "MIT"),
                libraries.stream().map(Library::terms).toList());
    }
}

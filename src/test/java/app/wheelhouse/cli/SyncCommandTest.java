package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.cli.CommandLineUser.Result;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Exchanges with colleagues from a script. */
class SyncCommandTest {
    @TempDir
    Path folder;
    private Path place;
    private CommandLineUser anna;
    private CommandLineUser ben;

    @BeforeEach
    void twoLaptopsThatKnowEachOther() throws IOException {
        place = Files.createDirectories(folder.resolve("shared"));
        anna = new CommandLineUser(folder.resolve("anna"));
        ben = new CommandLineUser(folder.resolve("ben"));
        anna.ok("init");
        anna.ok("add", "session", "title=Cloud first");
        Path all = folder.resolve("all.whbundle");
        anna.ok("bundle", "export", "--full", "-o", all.toString());
        ben.ok("bundle", "import", all.toString(), "--trust=always");
    }

    private void annaTrustsBen() {
        Path hello = folder.resolve("hello.whbundle");
        ben.ok("bundle", "export", "--full", "-o", hello.toString());
        anna.ok("bundle", "import", hello.toString(), "--trust=always");
    }

    private static String code(CommandLineUser user) {
        return user.json("digest").path("state_code").asString();
    }

    @Test
    void whatIsLeftInAFolderArrivesAndBothShowOneStateCode() {
        annaTrustsBen();
        ben.ok("add", "session", "title=Risks");
        anna.ok("add", "session", "title=Operations");
        JsonNode left = ben.json("sync", place.toString());
        assertTrue(left.path("given").asLong() > 0, left.toString());
        assertEquals(place.toString(), left.path("place").asString());
        JsonNode took = anna.json("sync", place.toString());
        assertTrue(took.path("taken").asLong() > 0, took.toString());
        assertEquals(0, took.path("waiting").asInt());
        assertTrue(ben.ok("sync").word().startsWith("Took in "), "the place is remembered");
        assertEquals(3, ben.json("list", "session").size());
        assertEquals(3, anna.json("list", "session").size());
        anna.ok("sync");
        ben.ok("sync");
        assertEquals(code(anna), code(ben));
        JsonNode quiet = anna.json("sync");
        assertEquals(0, quiet.path("taken").asLong() + quiet.path("given").asLong());
        assertEquals(code(anna), quiet.path("state_code").asString());
    }

    @Test
    void aStrangerIsNamedWithTheFingerprintAndNothingIsTakenIn() {
        ben.ok("add", "session", "title=Risks");
        ben.ok("sync", place.toString());
        String before = code(anna);
        Result result = anna.run("sync", place.toString());
        assertEquals(4, result.code(), result.err());
        assertTrue(result.err().contains("is not trusted yet (fingerprint "), result.err());
        JsonNode facts = anna.run("sync", "--json").json();
        assertEquals(1, facts.path("unknown").size());
        assertTrue(facts.path("unknown").get(0).path("fingerprint").asString().length() > 8, facts.toString());
        assertEquals(before, code(anna));
    }

    @Test
    void aDamagedBundleIsRefusedByNameAndTheRestGoesOn() throws IOException {
        annaTrustsBen();
        ben.ok("add", "session", "title=Risks");
        ben.ok("sync", place.toString());
        String name;
        try (Stream<Path> files = Files.walk(place)) {
            Path bundle = files.filter(file -> file.toString().endsWith(".whbundle")).min(Comparator.naturalOrder())
                    .orElseThrow();
            name = bundle.getFileName().toString();
            byte[] bytes = Files.readAllBytes(bundle);
            bytes[bytes.length / 2] ^= 1;
            Files.write(bundle, bytes);
        }
        String before = code(anna);
        anna.ok("add", "session", "title=Operations");
        Result result = anna.run("sync", place.toString());
        assertEquals(4, result.code(), result.out() + result.err());
        assertTrue(result.err().contains(name) || result.err().contains("laptop") || result.err().contains("ben"),
                result.err());
        assertTrue(!before.equals(code(anna)), "what anna wrote is still hers");
    }

    @Test
    void aPlaceThatIsNotThereCannotBeReached() throws IOException {
        Path gone = folder.resolve("unplugged");
        Result result = anna.run("sync", gone.toString());
        assertEquals(5, result.code(), result.out() + result.err());
        assertTrue(result.err().contains("unplugged"), result.err());
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        Result server = anna.typing("secret").run("sync", "s3://bucket/team", "--endpoint",
                "http://127.0.0.1:" + free, "--key", "wheel");
        assertEquals(5, server.code(), server.out() + server.err());
        assertTrue(server.err().contains("127.0.0.1:" + free + " cannot be reached"), server.err());
        assertTrue(!server.err().contains("secret"), server.err());
    }

    @Test
    void aCommandThatIsWrongIsSaidToBe() {
        Result none = anna.run("sync");
        assertEquals(2, none.code());
        assertTrue(none.err().contains("no place of exchange yet"), none.err());
        assertEquals(2, anna.run("sync", place.toString(), "--region", "eu-1").code());
        assertEquals(2, anna.run("sync", "s3://b").code());
        assertEquals(2, anna.run("sync", "s3://bucket?more=1").code());
        assertEquals(2, anna.typing("").run("sync", "s3://bucket", "--key", "wheel").code());
        assertEquals(2, anna.run("sync", "--endpoint").code());
    }

    @Test
    void aWorkspaceThatIsOpenElsewhereIsNotTouched() throws Exception {
        try (var _ = app.wheelhouse.store.Workspace.open(folder.resolve("anna"))) {
            Result result = anna.run("sync", place.toString());
            assertEquals(3, result.code(), result.err());
        }
        try (Stream<Path> files = Files.list(place)) {
            assertEquals(0, files.count());
        }
    }
}

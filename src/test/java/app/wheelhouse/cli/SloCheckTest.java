package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.signal.source.DemoServer;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** How a pipeline asks for the state of objectives, and where secrets go and do not go. */
class SloCheckTest {
    private static final String CANARY = "canary-51c07be2a94f";

    @TempDir
    Path folder;
    private CommandLineUser user;

    @BeforeEach
    void init() {
        user = new CommandLineUser(folder.resolve("workspace"));
        user.ok("init");
    }

    private void define(String url, String target, String... more) {
        user.ok(Stream
                .concat(Stream.of("add", "source", "title=Demo", "kind=prometheus", "url=" + url), Stream.of(more))
                .toArray(String[]::new));
        user.ok("add", "slo", "title=Metadata is quick", "source=Demo", "target=" + target, "period=28d",
                "good=storage_metadata_duration_seconds_bucket{le=\"0.005\"}",
                "total=storage_metadata_duration_seconds_count");
    }

    @Test
    void anObjectiveThatIsWellLetsAPipelineGoOn() throws IOException {
        try (DemoServer demo = DemoServer.start(Clock.systemUTC(), 0)) {
            define(demo.url().toString(), "50 %");
            JsonNode slo = user.json("slo", "check").get(0);
            assertEquals("ok", slo.path("state").asString());
            assertEquals("server", slo.path("origin").asString());
            assertEquals(1.0, slo.path("coverage").asDouble());
            assertEquals(8, slo.path("burn").size() + 1, "seven windows besides its own");
            assertTrue(slo.path("sli").asDouble() > 0.98 && slo.path("budget_remaining").asDouble() > 0.9);
            assertTrue(user.ok("slo", "check", "Metadata is quick").out().contains("Metadata is quick  OK"));
        }
    }

    @Test
    void anObjectiveWhoseBudgetIsSpentStopsIt() throws IOException {
        try (DemoServer demo = DemoServer.start(Clock.systemUTC(), 0)) {
            define(demo.url().toString(), "99.9 %");
            CommandLineUser.Result result = user.run("slo", "check", "--json");
            assertEquals(1, result.code());
            assertTrue(
                    List.of("exhausted", "paging", "burning").contains(result.json().get(0).path("state").asString()),
                    result.out());
        }
    }

    @Test
    void whatCannotBeToldStopsItToo() {
        define("http://127.0.0.1:1", "99 %");
        user.ok("add", "slo", "title=Later");
        CommandLineUser.Result result = user.run("slo", "check", "--json");
        assertEquals(1, result.code());
        assertEquals(List.of("error", "invalid"),
                result.json().valueStream().map(each -> each.path("state").asString()).toList());
        assertTrue(result.json().get(0).path("reason").asString().startsWith("The source refuses connections"),
                result.out());
        assertTrue(user.run("slo", "check", "Later").out().contains("It has no target yet."));
    }

    @Test
    void aWrongCallIsSaid() {
        assertEquals(1, user.run("slo", "check").code(), "there is nothing to check");
        assertEquals(2, user.run("slo", "look").code());
        assertEquals(1, user.run("slo", "check", "Nothing").code());
    }

    @Test
    void aSecretIsInNoFileAndNoAnswer() throws IOException {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer echo = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        echo.createContext("/", exchange -> {
            received.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            byte[] body = "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"%s %s\"}"
                    .formatted(exchange.getRequestHeaders().getFirst("Authorization"),
                            exchange.getRequestHeaders().getFirst("X-Api-Key"))
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(400, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        echo.start();
        try {
            define("http://127.0.0.1:" + echo.getAddress().getPort(), "99 %", "access=basic", "account=poller",
                    "headers=X-Api-Key:");
            assertEquals(1, user.run("slo", "check").code());
            assertEquals(List.of(), received, "nobody is asked without the secret");
            String said = user.typing(CANARY + "\n").ok("secret", "Demo").out();
            assertTrue(said.startsWith("It is in "), said);
            assertEquals(4, user.typing("x").run("secret", "Demo", "--header", "X-Other").code());
            user.typing(CANARY).ok("secret", "Demo", "--header", "x-api-key");
            CommandLineUser.Result result = user.run("slo", "check", "--json");
            assertEquals("Basic " + base64("poller:" + CANARY), received.getFirst());
            assertTrue(result.out().contains("•••"), result.out());
            for (String text : List.of(said, result.out(), result.err(), user.ok("list", "source", "--json").out(),
                    user.ok("history", "source", "Demo").out(), user.ok("show", "source", "Demo").out())) {
                assertFalse(holdsCanary(text), text);
            }
            try (Stream<Path> files = Files.walk(folder.resolve("workspace"))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    assertFalse(holdsCanary(Files.readString(file, StandardCharsets.ISO_8859_1)), file.toString());
                }
            }
            for (Path given : List.of(folder.resolve("all.whbundle"), folder.resolve("some.whbundle"),
                    folder.resolve("excerpt.whbundle"))) {
                List<String> how = new ArrayList<>(List.of("bundle", "export", "-o", given.toString()));
                if (!given.endsWith("some.whbundle")) {
                    how.add(given.endsWith("all.whbundle") ? "--full" : "--excerpt");
                }
                user.ok(how.toArray(String[]::new));
                assertNoCanary(given);
            }
            user.ok("backup");
            try (Stream<Path> backups = Files.list(folder.resolve("workspace/backups"))) {
                for (Path backup : backups.filter(file -> file.toString().endsWith(".zip")).toList()) {
                    assertNoCanary(backup);
                }
            }
            user.typing("").ok("secret", "Demo");
            received.clear();
            user.run("slo", "check");
            assertEquals(List.of(), received, "a forgotten secret is gone");
        } finally {
            echo.stop(0);
        }
    }

    private static void assertNoCanary(Path zip) throws IOException {
        int entries = 0;
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries++;
                assertFalse(holdsCanary(new String(in.readAllBytes(), StandardCharsets.ISO_8859_1)),
                        zip.getFileName() + ": " + entry.getName());
            }
        }
        assertTrue(entries > 0, zip + " is no archive");
    }

    private static boolean holdsCanary(String text) {
        return text.contains(CANARY) || text.contains(base64("poller:" + CANARY)) || text.contains(base64(CANARY));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }
}

package app.wheelhouse.signal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.signal.Access;
import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person who enters a source is shown of it. */
class SourceCheckTest {
    private static final String PAGE = "hits{code=\"200\"} 1000\nhits{code=\"500\"} 2.5\nother 1\n";
    private final SourceCheck check = new SourceCheck(Clock.systemUTC(), new Fixture.Pocket());

    @TempDir
    Path folder;

    @Test
    void theAnswerIsShownBesideWhatWasReadFromIt() throws IOException, InterruptedException {
        try (Served server = Served.with(Served.response(200, "text/plain", PAGE))) {
            SourceDefinition source = Fixture.source(SourceKind.EXPOSITION, server.at("/metrics"));
            SourceCheck.Result all = check.check(source, "");
            assertTrue(all.isGood());
            assertEquals(200, all.status());
            assertEquals(PAGE, all.raw());
            assertEquals(3, all.found().size());
            assertTrue(all.latency().isPositive() && all.latency().compareTo(Duration.ofSeconds(5)) < 0);
            assertEquals(List.of(new SourceCheck.Found("hits{code=\"500\"}", "2.5")),
                    check.check(source, "hits{code=~\"5..\"}").found());
            SourceCheck.Result none = check.check(source, "misses");
            assertEquals(Fault.Kind.EMPTY, none.fault().kind());
            assertEquals(PAGE, none.raw(), "the answer is shown all the more when nothing was found in it");
        }
        try (Served server = Served.with(Served.response(200, "application/json", "{\"queue\":{\"depth\":7}}"))) {
            assertEquals(List.of(new SourceCheck.Found("/queue/depth", "7")),
                    check.check(Fixture.source(SourceKind.JSON, server.at("/")), "/queue/depth").found());
        }
    }

    @Test
    void whatAServerRefusesIsShownWithWhatItSaid() throws IOException, InterruptedException {
        String said = "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"parse error\"}";
        try (Served server = Served.with(Served.response(400, "application/json", said))) {
            SourceCheck.Result result = check.check(Fixture.source(SourceKind.PROMETHEUS, server.at("/")), "sum(");
            assertEquals("The source does not understand the query: parse error.", result.fault().sentence());
            assertEquals(400, result.status());
            assertEquals(said, result.raw());
        }
    }

    @Test
    void aSecretThatAServerRepeatsIsNotShown() throws IOException, InterruptedException {
        try (Served server = Served.by((request, out) -> out.write(
                Served.response(401, "text/plain", request).getBytes(StandardCharsets.UTF_8)))) {
            for (Access access : List.of(Access.BEARER, Access.BASIC)) {
                SourceCheck.Result result = check.check(
                        Fixture.signedIn(SourceKind.EXPOSITION, server.at("/metrics"), access), "");
                assertTrue(server.requests().getLast().contains(Fixture.CANARY), "it was sent");
                assertFalse(result.toString().contains(Fixture.CANARY), result.raw());
                assertFalse(result.raw().contains(Secret.base64("poller:" + Fixture.CANARY)), result.raw());
                assertTrue(result.raw().contains("•••"), result.raw());
            }
        }
    }

    @Test
    void theCertificateIsShownAlsoWhenItIsNotTrusted()
            throws IOException, InterruptedException, GeneralSecurityException {
        Certificates certificates = Certificates.make(folder);
        for (String name : List.of("good", "expired")) {
            try (Served server = Served.secure(certificates.server(name), false,
                    (_, out) -> out.write(Served.response(200, "text/plain", PAGE).getBytes(StandardCharsets.UTF_8)))) {
                SourceDefinition source = Fixture.source(SourceKind.EXPOSITION, server.at("/"), Fixture.DEADLINE,
                        Access.NONE, Map.of(), certificates.pem("ca"), "");
                SourceCheck.Result result = check.check(source, "");
                assertEquals(name.equals("good"), result.isGood());
                assertEquals("CN=" + name, result.certificates().getFirst().subject());
                assertEquals("CN=ca", result.certificates().getFirst().issuer());
            }
        }
    }

    @Test
    void aSecretThatWouldTravelUnencryptedIsRemarked() throws InterruptedException {
        SourceDefinition far = Fixture.signedIn(SourceKind.EXPOSITION,
                java.net.URI.create("http://metrics.invalid/"), Access.BEARER);
        assertEquals(1, check.check(far, "").remarks().size());
        SourceDefinition here = Fixture.signedIn(SourceKind.EXPOSITION, java.net.URI.create("http://localhost:1/"),
                Access.BEARER);
        assertEquals(List.of(), check.check(here, "").remarks());
    }
}

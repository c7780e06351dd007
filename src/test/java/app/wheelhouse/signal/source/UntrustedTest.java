package app.wheelhouse.signal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.signal.Access;
import app.wheelhouse.signal.Answer;
import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceKind;
import app.wheelhouse.signal.State;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Servers that are not who they should be, and those that want to know who asks. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class UntrustedTest {
    private static final String PAGE = "# TYPE good counter\ngood 999\n# TYPE total counter\ntotal 1000\n";
    private static final Indicator RATIO = Fixture.good("good", "total");

    @TempDir
    static Path folder;
    private static Certificates certificates;
    private final Fixture.Pocket secrets = new Fixture.Pocket();
    private final SourceReader reader = new SourceReader(Clock.systemUTC(), secrets);

    @BeforeAll
    static void makeCertificates() throws IOException, InterruptedException {
        certificates = Certificates.make(folder);
    }

    @AfterEach
    void close() {
        reader.close();
    }

    @ParameterizedTest
    @CsvSource({"expired, its certificate has expired", "alone, nobody this laptop trusts has signed its certificate",
            "other, its certificate is for another host"})
    void aCertificateThatIsNotTrusted(String name, String words)
            throws IOException, InterruptedException, GeneralSecurityException {
        try (Served server = Served.secure(certificates.server(name), false,
                (_, out) -> out.write(Served.response(200, "text/plain", PAGE).getBytes(StandardCharsets.UTF_8)))) {
            SourceDefinition source = Fixture.source(SourceKind.EXPOSITION, server.at("/metrics"), Fixture.DEADLINE,
                    Access.BEARER, Map.of(), certificates.pem("ca"), "");
            Fault fault = Asking.fault(reader, Fault.Kind.UNTRUSTED, State.ERROR, source, RATIO);
            assertTrue(fault.said().contains(words), fault.said());
            assertEquals(List.of(), server.requests(), "no credential is sent to it");
        }
    }

    @Test
    void aCertificateThatIsTrustedByItselfIsTrustedOnlyWhileItIsValid()
            throws IOException, InterruptedException, GeneralSecurityException {
        try (Served server = Served.secure(certificates.server("expired"), false, (_, out) -> out.write(1))) {
            SourceDefinition source = Fixture.source(SourceKind.EXPOSITION, server.at("/metrics"), Fixture.DEADLINE,
                    Access.NONE, Map.of(), certificates.pem("expired"), "");
            assertTrue(
                    Asking.fault(reader, Fault.Kind.UNTRUSTED, State.ERROR, source, RATIO).said().contains("expired"));
        }
    }

    @Test
    void aServerThatWantsAClientCertificate()
            throws IOException, InterruptedException, GeneralSecurityException {
        try (Served server = Served.secure(certificates.server("good"), true,
                (_, out) -> out.write(Served.response(200, "text/plain", PAGE).getBytes(StandardCharsets.UTF_8)))) {
            SourceDefinition without = Fixture.source(SourceKind.EXPOSITION, server.at("/metrics"), Fixture.DEADLINE,
                    Access.NONE, Map.of(), certificates.pem("ca"), "");
            Asking.fault(reader, Fault.Kind.UNTRUSTED, State.ERROR, without, RATIO);
            SourceDefinition with = Fixture.source(SourceKind.EXPOSITION, server.at("/metrics"), Fixture.DEADLINE,
                    Access.CERTIFICATE, Map.of(), certificates.pem("ca"), "");
            Asking.fault(reader, Fault.Kind.NO_SECRET, State.ERROR, with, RATIO);
            secrets.keep(with.id(), Secrets.CERTIFICATE, new Secret(certificates.file("client")));
            secrets.keep(with.id(), Secrets.ACCESS, new Secret(Certificates.PASSWORD));
            Slo slo = Fixture.slo(RATIO);
            assertInstanceOf(Answer.Read.class, reader.read(with, List.of(slo)).get(slo.id()));
        }
    }
}

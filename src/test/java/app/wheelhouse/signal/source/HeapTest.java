package app.wheelhouse.signal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.signal.Access;
import app.wheelhouse.signal.Answer;
import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceKind;
import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * After a secret was sent and refused, nothing that lives in memory holds it: not the fault, not the connection. The test itself
 * keeps it masked, and makes the plain bytes only when the picture of the heap lies on disk.
 */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class HeapTest {
    private static final byte MASK = 0x5a;
    private static final int LENGTH = 24;
    private static final int TIMES = 20;
    private static final Map<String, Long> NOTHING = Map.of("as it is", 0L, "with two bytes a character", 0L, "encoded",
            0L);
    @TempDir
    Path folder;

    @Test
    void noLivingObjectHoldsASecretThatWasUsed() throws IOException, InterruptedException {
        byte[] masked = new byte[LENGTH];
        SecureRandom random = new SecureRandom();
        for (int i = 0; i < LENGTH; i++) {
            masked[i] = (byte) ('a' + random.nextInt(26) ^ MASK);
        }
        SecretFile secrets = new SecretFile(folder.resolve("secrets.json"));
        Answer answer;
        try (ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
                SourceReader reader = new SourceReader(Clock.systemUTC(), secrets)) {
            Thread.ofVirtual().start(() -> refuse(server));
            SourceDefinition source = Fixture.source(SourceKind.PROMETHEUS,
                    URI.create("http://localhost:" + server.getLocalPort()), Fixture.DEADLINE, Access.BEARER, Map.of(),
                    "", "");
            secrets.keep(source.id(), Secrets.ACCESS, new Secret(plain(masked)));
            Slo slo = Fixture.slo(Fixture.bad("errors_total", "requests_total"));
            answer = reader.read(source, List.of(slo)).get(slo.id());
            assertTrue(answer instanceof Fault, answer.toString());
            Path dump = folder.resolve("heap.hprof");
            Map<String, Long> found = found(dump, masked);
            for (int i = 0; i < TIMES && !found.equals(NOTHING); i++) {
                found = found(dump, masked);
            }
            assertEquals(NOTHING, found);
            assertTrue(count(dump, masked) > 0, "the picture is of this heap");
        }
    }

    /**
     * How often the secret is in a new picture of the heap, by how it is written. The connection's own threads let go of what they
     * sent a little after the answer is there: more than one picture may be needed.
     */
    private static Map<String, Long> found(Path dump, byte[] masked) throws IOException {
        Files.deleteIfExists(dump);
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class).dumpHeap(dump.toString(), true);
        byte[] wanted = plain(masked).getBytes(StandardCharsets.ISO_8859_1);
        return Map.of("as it is", count(dump, wanted), "with two bytes a character", count(dump, wide(wanted)),
                "encoded", count(dump, Base64.getEncoder().encode(wanted)));
    }

    private static String plain(byte[] masked) {
        byte[] plain = masked.clone();
        for (int i = 0; i < plain.length; i++) {
            plain[i] ^= MASK;
        }
        return new String(plain, StandardCharsets.ISO_8859_1);
    }

    private static byte[] wide(byte[] text) {
        return new String(text, StandardCharsets.ISO_8859_1).getBytes(StandardCharsets.UTF_16LE);
    }

    private static void refuse(ServerSocket server) {
        while (!server.isClosed()) {
            try {
                refuseOnce(server);
            } catch (IOException e) {
                return;
            }
        }
    }

    /** Repeats whatever it was sent, as badly written servers do, and lets nobody in. Returning, it lets go of what it was sent. */
    private static void refuseOnce(ServerSocket server) throws IOException {
        try (Socket connection = server.accept()) {
            byte[] sent = new byte[8192];
            int length = Math.max(0, connection.getInputStream().read(sent));
            OutputStream out = connection.getOutputStream();
            out.write("HTTP/1.1 500 No\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n".formatted(length)
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(sent, 0, length);
            out.flush();
        }
    }

    /** How often bytes occur in a file. */
    private static long count(Path file, byte[] wanted) throws IOException {
        long count = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            byte[] window = new byte[1 << 20];
            int kept = 0;
            for (int read = in.read(window, kept, window.length - kept); read >= 0; read = in.read(window, kept,
                    window.length - kept)) {
                int length = kept + read;
                for (int at = 0; at + wanted.length <= length; at++) {
                    count += window[at] == wanted[0] && java.util.Arrays.equals(window, at, at + wanted.length, wanted,
                            0, wanted.length) ? 1 : 0;
                }
                kept = Math.min(wanted.length - 1, length);
                System.arraycopy(window, length - kept, window, 0, kept);
            }
        }
        return count;
    }
}

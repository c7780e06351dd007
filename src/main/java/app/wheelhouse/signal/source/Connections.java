package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Fault;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The HTTP clients in use. Sources that trust the same authorities, come as the same client and go by the same proxy share
 * one, since each client costs a thread; connections are kept open between polls.
 */
final class Connections implements AutoCloseable {
    private static final Duration CONNECT = Duration.ofSeconds(30);
    private static final int HIGHEST_PORT = 65_535;
    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("wheelhouse-http-", 0).factory());
    private final Map<Key, HttpClient> clients = new LinkedHashMap<>();
    private final AtomicReference<List<X509Certificate>> shown;

    Connections() {
        this(new AtomicReference<>(List.of()));
    }

    /** @param shown is told the certificates of servers, also of those that are not trusted */
    Connections(AtomicReference<List<X509Certificate>> shown) {
        this.shown = shown;
    }

    synchronized HttpClient of(Endpoint endpoint) throws Failure {
        Key key = Key.of(endpoint);
        HttpClient client = clients.get(key);
        if (client == null) {
            client = make(endpoint);
            clients.put(key, client);
        }
        return client;
    }

    private HttpClient make(Endpoint endpoint) throws Failure {
        HttpClient.Builder builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER).connectTimeout(CONNECT).executor(threads)
                .sslContext(Trust.of(endpoint).context(shown));
        return builder.proxy(endpoint.proxy().isBlank() ? HttpClient.Builder.NO_PROXY : proxy(endpoint.proxy().strip()))
                .build();
    }

    private static ProxySelector proxy(String text) throws Failure {
        int colon = text.lastIndexOf(':');
        String port = text.substring(colon + 1);
        if (colon < 1 || !port.matches("\\d{1,5}") || Integer.parseInt(port) > HIGHEST_PORT) {
            throw new Failure(Fault.Kind.FAILED, "the proxy of the source is written host:port");
        }
        return ProxySelector.of(InetSocketAddress.createUnresolved(text.substring(0, colon), Integer.parseInt(port)));
    }

    @Override
    public synchronized void close() {
        clients.values().forEach(HttpClient::shutdownNow);
        clients.clear();
        threads.shutdownNow();
    }

    /** What makes one client unlike another; of the client certificate only a digest. */
    private record Key(String authority, String proxy, String identity) {
        static Key of(Endpoint endpoint) {
            Endpoint.Identity identity = endpoint.identity();
            return new Key(endpoint.authority().strip(), endpoint.proxy().strip(),
                    identity == null ? "" : digest(identity));
        }

        private static String digest(Endpoint.Identity identity) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(identity.file().reveal().getBytes(StandardCharsets.UTF_8));
                return HexFormat.of().formatHex(digest.digest(
                        identity.password().reveal().getBytes(StandardCharsets.UTF_8)));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}

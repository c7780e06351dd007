package app.wheelhouse.signal.source;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;

/** A server on loopback that answers each request with whatever bytes a test wants, and remembers what it was sent. */
public final class Served implements AutoCloseable {
    private final ServerSocket socket;
    private final String scheme;
    private final Behaviour behaviour;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    /** What it does with a request: its first line, headers and form as they came. */
    public interface Behaviour {
        void answer(String request, OutputStream out) throws IOException, InterruptedException;
    }

    private Served(ServerSocket socket, String scheme, Behaviour behaviour) {
        this.socket = socket;
        this.scheme = scheme;
        this.behaviour = behaviour;
        threads.execute(this::listen);
    }

    public static Served by(Behaviour behaviour) throws IOException {
        return new Served(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), "http", behaviour);
    }

    /** Answers every request alike. */
    public static Served with(String response) throws IOException {
        return by((_, out) -> out.write(response.getBytes(StandardCharsets.UTF_8)));
    }

    /** The same behind TLS. */
    public static Served secure(SSLContext context, boolean wantsClient, Behaviour behaviour) throws IOException {
        SSLServerSocket socket = (SSLServerSocket) context.getServerSocketFactory().createServerSocket(0, 50,
                InetAddress.getLoopbackAddress());
        socket.setNeedClientAuth(wantsClient);
        return new Served(socket, "https", behaviour);
    }

    /** A whole response. */
    public static String response(int status, String type, String body, String... headers) {
        return "HTTP/1.1 %d Whatever\r\nContent-Type: %s\r\nContent-Length: %d\r\n%s\r\n%s".formatted(status, type,
                body.getBytes(StandardCharsets.UTF_8).length,
                List.of(headers).stream().map(each -> each + "\r\n").reduce("", String::concat), body);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            BufferedReader in = new BufferedReader(
                    new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            for (String request = read(in); !request.isEmpty(); request = read(in)) {
                requests.add(request);
                behaviour.answer(request, connection.getOutputStream());
                connection.getOutputStream().flush();
                if (!request.contains("keep going")) {
                    return;
                }
            }
        } catch (IOException e) {
            // the client has gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String read(BufferedReader in) throws IOException {
        StringBuilder request = new StringBuilder();
        int length = 0;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
                length = Integer.parseInt(line.substring("content-length:".length()).strip());
            }
            if (line.isEmpty()) {
                char[] form = new char[length];
                int got = 0;
                while (got < length) {
                    int count = in.read(form, got, length - got);
                    if (count < 0) {
                        return "";
                    }
                    got += count;
                }
                return request.append(form).toString();
            }
            request.append(line).append('\n');
        }
        return "";
    }

    public URI at(String path) {
        return URI.create(scheme + "://localhost:" + socket.getLocalPort() + path);
    }

    int port() {
        return socket.getLocalPort();
    }

    /** Everything it was ever sent. */
    public List<String> requests() {
        return requests;
    }

    @Override
    public void close() throws IOException {
        socket.close();
        threads.shutdownNow();
    }
}

package app.wheelhouse.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;

/** Many services with a metrics page each, in a process of their own, so that what they cost is not counted. */
final class ExporterFarm {
    private static final int SERIES = 150;
    private static final int COUNTED = 10;
    private final AtomicLong hits = new AtomicLong();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    private ExporterFarm() {
    }

    /** @param args how many; prints their ports, then serves until it is ended */
    public static void main(String[] args) throws IOException, InterruptedException {
        ExporterFarm farm = new ExporterFarm();
        List<Integer> ports = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(args[0]); i++) {
            ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            ports.add(socket.getLocalPort());
            farm.threads.execute(() -> farm.listen(socket));
        }
        System.out.println(ports.stream().map(String::valueOf).collect(Collectors.joining(",")));
        new CountDownLatch(1).await();
    }

    private void listen(ServerSocket socket) {
        while (true) {
            try {
                Socket connection = socket.accept();
                threads.execute(() -> serve(connection));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket connection) {
        try (connection;
                BufferedReader in = new BufferedReader(
                        new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.isEmpty()) {
                    connection.getOutputStream().write(page());
                }
            }
        } catch (IOException e) {
            // the client has gone
        }
    }

    private byte[] page() {
        long count = hits.incrementAndGet();
        StringBuilder body = new StringBuilder("# HELP requests_total Requests.\n# TYPE requests_total counter\n");
        for (int i = 0; i < COUNTED; i++) {
            body.append("requests_total{code=\"").append(i == 0 ? "500" : "200").append("\",handler=\"/api/v1/things/")
                    .append(i).append("\"} ").append(count * (i == 0 ? 1 : 100)).append('\n');
        }
        body.append("# HELP queue_depth How much waits.\n# TYPE queue_depth gauge\n");
        for (int i = COUNTED; i < SERIES; i++) {
            body.append("queue_depth{queue=\"replication\",shard=\"").append(i).append("\",instance=\"storage\"} ")
                    .append((count + i) % 97).append('\n');
        }
        return ("HTTP/1.1 200 OK\r\nContent-Type: text/plain; version=0.0.4\r\nContent-Length: " + body.length()
                + "\r\n\r\n" + body).getBytes(StandardCharsets.US_ASCII);
    }
}

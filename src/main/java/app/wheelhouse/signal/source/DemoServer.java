package app.wheelhouse.signal.source;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A source on this laptop that makes up its figures: a metrics page, the query interface of a Prometheus server as far as a poll
 * needs it, and a page of JSON. All of it says DEMO, and nobody but this laptop can reach it.
 */
public final class DemoServer implements AutoCloseable {
    /** Where it listens unless somebody says otherwise. */
    public static final int PORT = 9464;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int MOST = 1 << 20;
    private final HttpServer server;
    private final DemoTraffic traffic;
    private final Clock clock;
    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("wheelhouse-demo-", 0).factory());

    private DemoServer(HttpServer server, Clock clock) {
        this.server = server;
        this.clock = clock;
        this.traffic = new DemoTraffic(clock.instant());
    }

    /**
     * Starts it.
     *
     * @param port 0 for any that is free
     * @throws IOException when the port is taken
     */
    public static DemoServer start(Clock clock, int port) throws IOException {
        DemoServer demo = new DemoServer(
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0), clock);
        demo.server.setExecutor(demo.threads);
        demo.server.createContext("/metrics", exchange -> demo.send(exchange, 200, "text/plain; version=0.0.4",
                demo.metrics()));
        demo.server.createContext("/status.json",
                exchange -> demo.send(exchange, 200, "application/json", demo.status()));
        demo.server.createContext("/api/v1/", demo::query);
        demo.server.start();
        return demo;
    }

    /** Where it is. */
    public URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private String metrics() {
        Instant now = clock.instant();
        StringBuilder text = new StringBuilder();
        String before = "";
        for (DemoSeries each : DemoSeries.ALL) {
            String name = each.series().name();
            if (!name.equals(before)) {
                text.append("# HELP %s DEMO: made-up figures of %s.\n# TYPE %s %s\n".formatted(name, each.help(), name,
                        each.type()));
            }
            text.append(each.series().identity()).append(' ').append(each.at(traffic, now)).append('\n');
            before = name;
        }
        return text.toString();
    }

    private String status() {
        Instant now = clock.instant();
        ObjectNode root = JSON.createObjectNode().put("demo", true);
        for (DemoTraffic.Flow flow : DemoTraffic.Flow.values()) {
            DemoTraffic.Counts counts = traffic.counts(flow, now);
            root.putObject(flow.name().toLowerCase(Locale.ROOT)).put("total", counts.total()).put("bad", counts.bad());
        }
        return JSON.writeValueAsString(root.put("gpu_busy", traffic.busy(now)));
    }

    private void query(HttpExchange exchange) throws IOException {
        Map<String, String> asked = parameters(exchange);
        ObjectNode root = JSON.createObjectNode();
        boolean known = switch (exchange.getRequestURI().getPath()) {
            case "/api/v1/query" -> vector(root, asked);
            case "/api/v1/query_range" -> matrix(root, asked);
            default -> false;
        };
        if (!known) {
            root.put("status", "error").put("errorType", "bad_data").put("error",
                    "the demo source answers plain series and the polls of this program only");
        }
        send(exchange, known ? 200 : 400, "application/json", JSON.writeValueAsString(root));
    }

    /** The values of a moment. */
    private boolean vector(ObjectNode root, Map<String, String> asked) {
        Instant at = moment(asked, "time");
        Optional<List<DemoQuery.Row>> rows = new DemoQuery(traffic, at).answer(asked.getOrDefault("query", ""));
        rows.ifPresent(found -> {
            ArrayNode result = success(root, "vector");
            for (DemoQuery.Row row : found) {
                value(labelled(result, row).putArray("value"), at, row);
            }
        });
        return rows.isPresent();
    }

    /** The values of many moments, as many as a server gives. */
    private boolean matrix(ObjectNode root, Map<String, String> asked) {
        Instant end = moment(asked, "end");
        long step = Math.max(1, number(asked, "step"));
        Map<Map<String, String>, ArrayNode> series = new HashMap<>();
        ArrayNode result = success(root, "matrix");
        int points = 0;
        for (Instant at = moment(asked, "start"); !at.isAfter(end); at = at.plusMillis(step)) {
            Optional<List<DemoQuery.Row>> rows = new DemoQuery(traffic, at).answer(asked.getOrDefault("query", ""));
            if (rows.isEmpty() || ++points > Prometheus.MOST_POINTS) {
                root.removeAll();
                return false;
            }
            for (DemoQuery.Row row : rows.get()) {
                value(series.computeIfAbsent(row.labels(), _ -> labelled(result, row).putArray("values")).addArray(),
                        at,
                        row);
            }
        }
        return true;
    }

    private Instant moment(Map<String, String> asked, String name) {
        return asked.containsKey(name) ? Instant.ofEpochMilli(number(asked, name)) : clock.instant();
    }

    /** Seconds as milliseconds; nothing for what is no number. */
    private static long number(Map<String, String> asked, String name) {
        String text = asked.getOrDefault(name, "");
        return text.matches("\\d{1,12}(\\.\\d{1,9})?") ? new BigDecimal(text).movePointRight(3).longValue() : 0;
    }

    private static ArrayNode success(ObjectNode root, String type) {
        return root.put("status", "success").putObject("data").put("resultType", type).putArray("result");
    }

    private static ObjectNode labelled(ArrayNode result, DemoQuery.Row row) {
        ObjectNode each = result.addObject();
        ObjectNode metric = each.putObject("metric").put("demo", "true");
        row.labels().forEach(metric::put);
        return each;
    }

    private static void value(ArrayNode pair, Instant at, DemoQuery.Row row) {
        pair.add(at.toEpochMilli() / 1000.0).add(Double.toString(row.value()));
    }

    private static Map<String, String> parameters(HttpExchange exchange) throws IOException {
        Map<String, String> parameters = new HashMap<>();
        String asked = exchange.getRequestURI().getRawQuery();
        String form = new String(exchange.getRequestBody().readNBytes(MOST), StandardCharsets.UTF_8);
        for (String each : ((asked == null ? "" : asked) + "&" + form).split("&", -1)) {
            int equals = each.indexOf('=');
            if (equals > 0) {
                parameters.put(each.substring(0, equals),
                        URLDecoder.decode(each.substring(equals + 1), StandardCharsets.UTF_8));
            }
        }
        return parameters;
    }

    private void send(HttpExchange exchange, int status, String type, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getRequestBody().readNBytes(MOST);
            exchange.getResponseHeaders().add("Content-Type", type);
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}

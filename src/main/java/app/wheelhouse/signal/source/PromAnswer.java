package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Fault;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * What the query API of a Prometheus server answered.
 *
 * @param series   of an instant query one value per series, of a range query all values of each
 * @param warnings what the server had to say although it answered
 */
record PromAnswer(List<Row> series, List<String> warnings) {
    private static final int WORDS = 200;

    /** One series with its values, the oldest first. */
    record Row(SortedMap<String, String> labels, List<Point> points) {
        Point last() {
            return points.getLast();
        }
    }

    /** One value; may be NaN or infinite. */
    record Point(Instant at, double value) {
    }

    /** @throws Failure when the server refused the query, or this is no answer of a Prometheus server */
    static PromAnswer of(Exchange exchange) throws Failure {
        if (exchange.status() != 200 && !exchange.isOneOf("application/json")) {
            exchange.requireGood();
        }
        JsonNode root = JsonBody.of(exchange).root();
        if (root.path("status").asString("").equals("error")) {
            throw refusal(exchange, root);
        }
        exchange.requireGood();
        JsonNode data = root.path("data");
        if (!root.path("status").asString("").equals("success") || !data.path("result").isArray()) {
            throw foreign(exchange);
        }
        return new PromAnswer(rows(exchange, data), words(root.path("warnings")));
    }

    private static Failure refusal(Exchange exchange, JsonNode root) {
        String said = words(root.path("error").asString("").strip());
        return switch (root.path("errorType").asString("")) {
            case "bad_data", "execution" -> new Failure(Fault.Kind.BAD_QUERY, said);
            case "timeout", "canceled" -> new Failure(Fault.Kind.TOO_SLOW,
                    "%s gave up: %s".formatted(exchange.place(), said));
            case "not_found" -> new Failure(Fault.Kind.NOT_FOUND, said);
            default -> new Failure(Fault.Kind.FAILED, "%s says: %s".formatted(exchange.place(), said),
                    exchange.retryAfter());
        };
    }

    private static Failure foreign(Exchange exchange) {
        return new Failure(Fault.Kind.MALFORMED,
                "this is JSON, but no answer of a Prometheus server at %s".formatted(exchange.place()));
    }

    private static List<Row> rows(Exchange exchange, JsonNode data) throws Failure {
        String type = data.path("resultType").asString("");
        JsonNode result = data.path("result");
        List<Row> rows = new ArrayList<>();
        switch (type) {
            case "scalar" -> rows.add(new Row(Collections.unmodifiableSortedMap(new TreeMap<>()),
                    List.of(point(exchange, result))));
            case "vector" -> {
                for (JsonNode each : result) {
                    rows.add(new Row(labels(each), List.of(point(exchange, each.path("value")))));
                }
            }
            case "matrix" -> {
                for (JsonNode each : result) {
                    List<Point> points = new ArrayList<>();
                    for (JsonNode value : each.path("values")) {
                        points.add(point(exchange, value));
                    }
                    if (!points.isEmpty()) {
                        rows.add(new Row(labels(each), points));
                    }
                }
            }
            default -> throw foreign(exchange);
        }
        return rows;
    }

    private static SortedMap<String, String> labels(JsonNode row) {
        SortedMap<String, String> labels = new TreeMap<>();
        row.path("metric").properties().forEach(each -> labels.put(each.getKey(), each.getValue().asString("")));
        return Collections.unmodifiableSortedMap(labels);
    }

    /** A time in seconds and a value that is always a string: {@code [1700000000.123, "+Inf"]}. */
    private static Point point(Exchange exchange, JsonNode pair) throws Failure {
        if (!pair.isArray() || pair.size() != 2 || !pair.get(0).isNumber() || !pair.get(1).isString()) {
            throw foreign(exchange);
        }
        try {
            return new Point(Instant.ofEpochMilli(Math.round(pair.get(0).doubleValue() * 1000)),
                    DecimalText.parse(pair.get(1).asString()));
        } catch (Malformed e) {
            throw new Failure(Fault.Kind.MALFORMED, "%s sends a value that %s".formatted(exchange.place(),
                    e.reason().replaceFirst("^('.*') is", "is $1,")));
        }
    }

    private static List<String> words(JsonNode warnings) {
        List<String> words = new ArrayList<>();
        warnings.forEach(each -> words.add(words(each.asString(""))));
        return words.stream().filter(each -> !each.isBlank()).toList();
    }

    /** What a server says, on one line, not too much of it, and without a full stop. */
    private static String words(String said) {
        String line = said.replaceAll("[\\s\\p{Cntrl}]+", " ").replaceFirst("\\.$", "");
        return line.length() <= WORDS ? line : line.substring(0, WORDS - 1) + "…";
    }
}

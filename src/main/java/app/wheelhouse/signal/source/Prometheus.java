package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Answer;
import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Measure;
import app.wheelhouse.signal.Slo;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Asks a Prometheus server, or one that speaks like it. Windows are worked out there; those of a day and more, which cost
 * the server most and change least, are asked for less often.
 */
final class Prometheus {
    /** What the API gives of one series at most. */
    static final int MOST_POINTS = 11_000;
    private static final Duration LONG = Duration.ofDays(1);
    private static final Duration LONGEST_KEPT = Duration.ofMinutes(10);
    private static final int SHARE_KEPT = 500;
    private static final List<String> PAGES = List.of("/api/v1/query_range", "/api/v1/query", "/api/v1", "/graph",
            "/query");
    private final Fetcher fetcher;
    private final Clock clock;
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    /** Long windows as they were worked out, for exactly this objective. */
    private record Kept(Slo slo, Map<Duration, Measure> windows, Map<Duration, Instant> until) {
    }

    Prometheus(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /** Everything about one objective, with one request. */
    Answer.Read read(Endpoint endpoint, Slo slo, Deadline deadline) throws Failure, InterruptedException {
        Instant now = clock.instant();
        Map<Duration, Duration> asked = PromFigures.asked(slo, now);
        Map<Duration, Measure> windows = fresh(slo, asked, now);
        Exchange exchange = query(endpoint, new PromQuestion(slo).text(asked.values()), deadline);
        PromAnswer answer = PromAnswer.of(exchange);
        PromFigures figures = PromFigures.of(slo, answer);
        Map<Duration, Measure> worked = figures.windows(asked, exchange.fetched());
        windows.putAll(worked);
        keep(slo, worked, windows, exchange.fetched());
        return new Answer.Read(exchange.fetched(), figures.samples(), windows, answer.warnings(), exchange.latency());
    }

    /** Takes what was worked out a while ago off what is asked for. */
    private Map<Duration, Measure> fresh(Slo slo, Map<Duration, Duration> asked, Instant now) {
        Map<Duration, Measure> fresh = new HashMap<>();
        Kept before = kept.get(slo.id());
        if (before == null || !before.slo().equals(slo)) {
            return fresh;
        }
        Iterator<Duration> windows = asked.keySet().iterator();
        while (windows.hasNext()) {
            Duration window = windows.next();
            Instant until = before.until().get(window);
            if (until != null && now.isBefore(until)) {
                fresh.put(window, before.windows().get(window));
                windows.remove();
            }
        }
        return fresh;
    }

    private void keep(Slo slo, Map<Duration, Measure> worked, Map<Duration, Measure> windows, Instant at) {
        Kept before = kept.get(slo.id());
        Map<Duration, Instant> until = before == null || !before.slo().equals(slo)
                ? new LinkedHashMap<>()
                : new LinkedHashMap<>(before.until());
        worked.forEach((window, measure) -> {
            if (window.compareTo(LONG) >= 0 && measure.isMeasured()) {
                Duration share = window.dividedBy(SHARE_KEPT);
                until.put(window, at.plus(share.compareTo(LONGEST_KEPT) > 0 ? LONGEST_KEPT : share));
            }
        });
        kept.put(slo.id(), new Kept(slo, Map.copyOf(windows), until));
    }

    /** Asks for the values of now. */
    Exchange query(Endpoint endpoint, String query, Deadline deadline) throws Failure, InterruptedException {
        return ask(endpoint, "query", Map.of("query", query, "timeout", deadline.whole().toMillis() + "ms"), deadline);
    }

    /** Asks for values over a span of time, the ends included. */
    PromAnswer range(Endpoint endpoint, String query, Instant from, Instant to, Duration step, Deadline deadline)
            throws Failure, InterruptedException {
        if (Duration.between(from, to).dividedBy(step) >= MOST_POINTS) {
            throw new IllegalArgumentException("more than " + MOST_POINTS + " points");
        }
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("query", query);
        parameters.put("start", seconds(from));
        parameters.put("end", seconds(to));
        parameters.put("step", step.toMillis() / 1000.0 + "");
        parameters.put("timeout", deadline.whole().toMillis() + "ms");
        return PromAnswer.of(ask(endpoint, "query_range", parameters, deadline));
    }

    private static String seconds(Instant time) {
        return java.math.BigDecimal.valueOf(time.toEpochMilli(), 3).toPlainString();
    }

    private Exchange ask(Endpoint endpoint, String page, Map<String, String> parameters, Deadline deadline)
            throws Failure, InterruptedException {
        StringBuilder form = new StringBuilder();
        parameters.forEach((name, value) -> form.append(form.isEmpty() ? "" : "&").append(name).append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        return fetcher.fetch(endpoint, address(endpoint.url(), page), "application/json", form.toString(), deadline);
    }

    /** The address of the API, whatever page of the server was entered. */
    static URI address(URI entered, String page) throws Failure {
        String path = stripped(entered.getRawPath());
        for (String each : PAGES) {
            if (path.endsWith(each)) {
                path = stripped(path.substring(0, path.length() - each.length()));
                break;
            }
        }
        String query = page(entered.getRawQuery());
        try {
            return URI.create("%s://%s%s/api/v1/%s%s".formatted(entered.getScheme(), entered.getRawAuthority(), path,
                    page, query));
        } catch (IllegalArgumentException e) {
            throw new Failure(Fault.Kind.FAILED, "the address of the source is none");
        }
    }

    /** Settings such as {@code ?tenant=a} go along; what a page of the server's own shows does not. */
    private static String page(@Nullable String query) {
        return query == null || query.isBlank() || query.startsWith("g0.") ? "" : "?" + query;
    }

    private static String stripped(@Nullable String path) {
        return path == null ? "" : path.replaceFirst("/+$", "");
    }

    /** Forgets what was worked out for an objective that is polled no more. */
    void forget(UUID slo) {
        kept.remove(slo);
    }
}

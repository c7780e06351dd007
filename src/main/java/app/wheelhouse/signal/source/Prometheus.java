package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Answer;
import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Measure;
import app.wheelhouse.signal.Past;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.Span;
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
    private final PromWork work;
    private final Map<UUID, Kept> kept = new ConcurrentHashMap<>();

    /** Long windows as they were worked out, for exactly this objective and this planned work. */
    private record Kept(Slo slo, List<Span> except, Map<Duration, Measure> windows, Map<Duration, Instant> until) {
        boolean isFor(Slo other, List<Span> work) {
            return slo.equals(other) && except.equals(work);
        }
    }

    Prometheus(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.work = new PromWork(this, clock);
    }

    /**
     * Everything about one objective, with one request, and one for each stretch of planned work not asked about before.
     *
     * @param except planned work that counts for no budget, in order and without overlaps
     */
    Answer.Read read(Endpoint endpoint, Slo slo, List<Span> except, Deadline deadline)
            throws Failure, InterruptedException {
        Instant now = clock.instant();
        Map<Duration, Duration> asked = PromFigures.asked(slo, now);
        Map<Duration, Measure> windows = fresh(slo, except, asked, now);
        Exchange exchange = query(endpoint, new PromQuestion(slo).text(asked.values()), deadline);
        PromAnswer answer = PromAnswer.of(exchange);
        PromFigures figures = PromFigures.of(slo, answer);
        Map<Duration, Measure> worked = figures.windows(asked, exchange.fetched());
        for (Map.Entry<Duration, Measure> each : worked.entrySet()) {
            each.setValue(work.without(endpoint, slo, each.getValue(), except, deadline));
        }
        windows.putAll(worked);
        keep(new Kept(slo, except, windows, Map.of()), worked, exchange.fetched());
        return new Answer.Read(exchange.fetched(), figures.samples(), windows, answer.warnings(), exchange.latency());
    }

    /** Takes what was worked out a while ago off what is asked for. */
    private Map<Duration, Measure> fresh(Slo slo, List<Span> except, Map<Duration, Duration> asked, Instant now) {
        Map<Duration, Measure> fresh = new HashMap<>();
        Kept before = kept.get(slo.id());
        if (before == null || !before.isFor(slo, except)) {
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

    private void keep(Kept now, Map<Duration, Measure> worked, Instant at) {
        Kept before = kept.get(now.slo().id());
        Map<Duration, Instant> until = before == null || !before.isFor(now.slo(), now.except())
                ? new LinkedHashMap<>()
                : new LinkedHashMap<>(before.until());
        worked.forEach((window, measure) -> {
            if (window.compareTo(LONG) >= 0 && measure.isMeasured()) {
                Duration share = window.dividedBy(SHARE_KEPT);
                until.put(window, at.plus(share.compareTo(LONGEST_KEPT) > 0 ? LONGEST_KEPT : share));
            }
        });
        kept.put(now.slo().id(), new Kept(now.slo(), now.except(), Map.copyOf(now.windows()), until));
    }

    /**
     * What the server counts over one stretch of time.
     *
     * @param grain the window it is looked at as closely as
     */
    Measure over(Endpoint endpoint, Slo slo, Span span, Duration grain, Deadline deadline)
            throws Failure, InterruptedException {
        Duration length = span.length();
        Map<String, String> parameters = instant(new PromQuestion(slo, grain).text(length), deadline);
        parameters.put("time", seconds(span.to()));
        Exchange exchange = ask(endpoint, "query", parameters, deadline);
        return PromFigures.of(slo, PromAnswer.of(exchange)).windows(Map.of(length, length), span.to())
                .getOrDefault(length, Measure.none(span));
    }

    /** The one value of a query at a moment; not a number when there is none, or more than one. */
    double value(Endpoint endpoint, String query, Instant at, Deadline deadline)
            throws Failure, InterruptedException {
        Map<String, String> parameters = instant(query, deadline);
        parameters.put("time", seconds(at));
        List<PromAnswer.Row> rows = PromAnswer.of(ask(endpoint, "query", parameters, deadline)).series();
        return rows.size() == 1 ? rows.getFirst().last().value() : Double.NaN;
    }

    /** The past of an objective in equal steps, without planned work that counts for no budget. */
    Past past(Endpoint endpoint, Slo slo, Span span, Duration step, List<Span> except, Deadline deadline)
            throws Failure, InterruptedException {
        List<Measure> steps = new PromHistory(this, slo, step).read(endpoint, span, deadline);
        Measure whole = over(endpoint, slo, span, span.length(), deadline);
        return new Past(work.without(endpoint, slo, whole, except, deadline),
                work.without(endpoint, slo, steps, except, deadline), null);
    }

    /** Asks for the values of now. */
    Exchange query(Endpoint endpoint, String query, Deadline deadline) throws Failure, InterruptedException {
        return ask(endpoint, "query", instant(query, deadline), deadline);
    }

    private static Map<String, String> instant(String query, Deadline deadline) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("query", query);
        parameters.put("timeout", deadline.whole().toMillis() + "ms");
        return parameters;
    }

    /** Asks for values over a span of time, the ends included. */
    PromAnswer range(Endpoint endpoint, String query, Instant from, Instant to, Duration step, Deadline deadline)
            throws Failure, InterruptedException {
        if (Duration.between(from, to).dividedBy(step) >= MOST_POINTS) {
            throw new IllegalArgumentException("more than " + MOST_POINTS + " points");
        }
        Map<String, String> parameters = instant(query, deadline);
        parameters.put("start", seconds(from));
        parameters.put("end", seconds(to));
        parameters.put("step", step.toMillis() / 1000.0 + "");
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

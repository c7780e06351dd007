package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Length;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Asks an endpoint once, within one deadline for everything: names, handshake, redirects and the last byte of the body.
 * Redirects are followed within the origin only, so that no credential leaves it.
 */
final class Fetcher implements AutoCloseable {
    /** Far above what any indicator needs: some 40,000 series. */
    static final int LIMIT = 4 << 20;
    private static final int HOPS = 5;
    private static final List<Integer> REDIRECTS = List.of(301, 302, 303, 307, 308);
    private final Clock clock;
    private final Connections connections;

    Fetcher(Clock clock) {
        this(clock, new Connections());
    }

    Fetcher(Clock clock, Connections connections) {
        this.clock = clock;
        this.connections = connections;
    }

    /**
     * Asks for an address of the endpoint's origin.
     *
     * @param accept   what is wanted, as the header has it
     * @param form     sent as a form; null asks with GET
     * @param deadline for everything up to the last byte
     * @return whatever the server answered, be it good or not
     * @throws Failure when there is no whole answer
     */
    Exchange fetch(Endpoint endpoint, URI address, String accept, @Nullable String form, Deadline deadline)
            throws Failure, InterruptedException {
        HttpClient client = connections.of(endpoint);
        long begun = System.nanoTime();
        URI next = address;
        for (int hop = 0; hop <= HOPS; hop++) {
            Instant asked = clock.instant();
            HttpResponse<byte[]> response = send(client, request(endpoint, next, accept, form), endpoint, deadline);
            if (!REDIRECTS.contains(response.statusCode())) {
                return exchange(response, Duration.ofNanos(System.nanoTime() - begun), asked);
            }
            next = target(response);
        }
        throw new Failure(Fault.Kind.REDIRECTED, "%s sends round in circles".formatted(Place.of(address)));
    }

    private static HttpRequest request(Endpoint endpoint, URI address, String accept, @Nullable String form)
            throws Failure {
        try {
            HttpRequest.Builder request = HttpRequest.newBuilder(address).header("Accept", accept)
                    .header("User-Agent", "Wheelhouse");
            endpoint.headers().forEach(request::setHeader);
            if (form != null) {
                request.setHeader("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form));
            }
            return request.build();
        } catch (IllegalArgumentException e) { // its message may hold what is secret
            throw new Failure(Fault.Kind.FAILED, "the address or a header of the source cannot be sent");
        }
    }

    private static HttpResponse<byte[]> send(HttpClient client, HttpRequest request, Endpoint endpoint,
            Deadline deadline)
            throws Failure, InterruptedException {
        AtomicBoolean answered = new AtomicBoolean();
        CompletableFuture<HttpResponse<byte[]>> coming = client.sendAsync(request, _ -> {
            answered.set(true);
            return new Capped(LIMIT);
        });
        try {
            return coming.get(deadline.left(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw tooSlow(request, deadline);
        } catch (ExecutionException e) {
            throw failure(e, request, endpoint, answered.get(), deadline);
        } finally {
            coming.cancel(true);
        }
    }

    private static Failure tooSlow(HttpRequest request, Deadline deadline) {
        return new Failure(Fault.Kind.TOO_SLOW,
                "%s had %s".formatted(Place.of(request.uri()), Length.words(deadline.whole())));
    }

    private static Failure failure(ExecutionException error, HttpRequest request, Endpoint endpoint,
            boolean answered, Deadline deadline) {
        Place place = Place.of(request.uri());
        List<Throwable> causes = Stream.iterate(error.getCause(), each -> each != null, Throwable::getCause).toList();
        if (is(causes, Capped.TooMuch.class)) {
            return new Failure(Fault.Kind.TOO_LARGE, "%s sends more than %d MiB".formatted(place, LIMIT >> 20));
        } else if (is(causes, SSLException.class)) {
            return new Failure(Fault.Kind.UNTRUSTED, "%s: %s".formatted(place, Trust.distrust(error)));
        } else if (is(causes, UnresolvedAddressException.class) || is(causes, UnknownHostException.class)) {
            return new Failure(Fault.Kind.UNKNOWN_HOST,
                    endpoint.proxy().isBlank() ? place.host() : place.host() + " or " + endpoint.proxy());
        } else if (is(causes, HttpTimeoutException.class)) {
            return tooSlow(request, deadline);
        } else if (answered) {
            return new Failure(Fault.Kind.TRUNCATED, "%s hung up".formatted(place));
        } else if (is(causes, ProtocolException.class)) {
            return new Failure(Fault.Kind.MALFORMED, "%s does not speak HTTP".formatted(place));
        } else if (is(causes, ConnectException.class) && !isNoWay(said(causes))) {
            return new Failure(Fault.Kind.REFUSED,
                    endpoint.proxy().isBlank() ? place.toString() : place + " or the proxy " + endpoint.proxy());
        }
        return new Failure(Fault.Kind.BROKEN, "%s, %s".formatted(place,
                is(causes, ConnectException.class) ? "no way there" : "no answer came"));
    }

    /** The client tells a refusal by saying nothing about it, anything else by what the system said. */
    private static boolean isNoWay(String said) {
        return said.contains("unreachable") || said.contains("no route") || said.contains("timed out");
    }

    private static boolean is(List<Throwable> causes, Class<? extends Throwable> kind) {
        return causes.stream().anyMatch(kind::isInstance);
    }

    private static String said(List<Throwable> causes) {
        return causes.stream().map(each -> String.valueOf(each.getMessage())).reduce("", String::concat)
                .toLowerCase(Locale.ROOT);
    }

    private static URI target(HttpResponse<?> response) throws Failure {
        Place here = Place.of(response.uri());
        String location = response.headers().firstValue("Location").orElse("");
        try {
            URI next = response.uri().resolve(location);
            if (Place.of(next).equals(here) && !location.isBlank()) {
                return next;
            }
            throw new Failure(Fault.Kind.REDIRECTED, "%s points to %s; enter that address if it is the right one"
                    .formatted(here, location.isBlank() ? "nowhere" : Place.of(next).text()));
        } catch (IllegalArgumentException e) {
            throw new Failure(Fault.Kind.REDIRECTED, "%s points to something that is no address".formatted(here));
        }
    }

    private Exchange exchange(HttpResponse<byte[]> response, Duration latency, Instant asked) throws Failure {
        String encoding = response.headers().firstValue("Content-Encoding").orElse("identity");
        if (!encoding.equalsIgnoreCase("identity")) {
            throw new Failure(Fault.Kind.MALFORMED, "%s sends it packed as %s although nobody asked for that"
                    .formatted(Place.of(response.uri()), DecimalText.shortened(encoding)));
        }
        Instant fetched = clock.instant();
        Exchange exchange = new Exchange(response.uri(), response.statusCode(),
                response.headers().firstValue("Content-Type").orElse("").toLowerCase(Locale.ROOT), response.body(),
                latency, fetched, ServerTime.retryAfter(response.headers(), fetched));
        ServerTime.requireAgreement(exchange.place(), response.headers(), asked, fetched);
        return exchange;
    }

    /** The body as text, as far as it is text. */
    static String text(Exchange exchange) {
        return new String(exchange.body(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        connections.close();
    }
}

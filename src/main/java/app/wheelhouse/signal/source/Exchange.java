package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Fault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a server answered, whatever its status. */
final class Exchange {
    private final URI address;
    private final int status;
    private final String type;
    private final byte[] body;
    private final Duration latency;
    private final Instant fetched;
    private final @Nullable Duration retryAfter;

    /**
     * @param type       the content type in lower case; empty when it was not told
     * @param latency    from the first byte sent to the last byte received
     * @param fetched    when the last byte was received, by this laptop's clock
     * @param retryAfter how long it wants to be left alone; null when it did not say
     */
    Exchange(URI address, int status, String type, byte[] body, Duration latency, Instant fetched,
            @Nullable Duration retryAfter) {
        this.address = address;
        this.status = status;
        this.type = type;
        this.body = body;
        this.latency = latency;
        this.fetched = fetched;
        this.retryAfter = retryAfter;
    }

    int status() {
        return status;
    }

    /** As it came; nobody changes it. */
    byte[] body() {
        return body;
    }

    Duration latency() {
        return latency;
    }

    Instant fetched() {
        return fetched;
    }

    @Nullable
    Duration retryAfter() {
        return retryAfter;
    }

    /** What sentences call the server. */
    Place place() {
        return Place.of(address);
    }

    /** Goes on only with a proper answer. */
    void requireGood() throws Failure {
        if (status == 200) {
            return;
        }
        throw switch (status) {
            case 401, 407 -> failure(Fault.Kind.UNAUTHORISED, "%s does not accept the credentials (%d)");
            case 403 -> failure(Fault.Kind.UNAUTHORISED, "%s forbids it (%d)");
            case 404, 410 -> failure(Fault.Kind.NOT_FOUND, "%s says so (%d)");
            case 429 -> failure(Fault.Kind.BUSY, "%s says so (%d)");
            case 503 -> retryAfter == null
                    ? failure(Fault.Kind.FAILED, "%s answers with %d")
                    : failure(Fault.Kind.BUSY, "%s says so (%d)");
            default -> failure(Fault.Kind.FAILED, "%s answers with %d");
        };
    }

    private Failure failure(Fault.Kind kind, String words) {
        return new Failure(kind, words.formatted(place(), status), retryAfter);
    }

    /** Whether the content type is one of these, parameters aside. */
    boolean isOneOf(String... types) {
        String plain = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return List.of(types).contains(plain);
    }

    /** A web page in place of data: a login page or a proxy's complaint, mostly. */
    boolean isPage() {
        if (isOneOf("text/html", "application/xhtml+xml")) {
            return true;
        }
        for (byte each : body) {
            if (each > ' ') {
                return each == '<';
            }
        }
        return false;
    }
}

package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.SourceDefinition;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Tries a source out for the person who enters it: shows what it answered and what was understood of it. */
public final class SourceCheck {
    private static final int SHOWN = 20_000;
    private static final int ROWS = 50;
    private final Clock clock;
    private final Secrets secrets;

    public SourceCheck(Clock clock, Secrets secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    /**
     * What came of it.
     *
     * @param fault        what went wrong; null when nothing did
     * @param status       of the answer; 0 when there was none
     * @param raw          the answer as it came, its beginning, without secrets; empty when there was none
     * @param found        what was read from it, a line each; empty after a fault
     * @param latency      from asking to the last byte; zero without an answer
     * @param certificates what the server showed, its own first, also when it was not trusted
     * @param remarks      what is worth knowing although it worked, a sentence each
     */
    public record Result(@Nullable Fault fault, int status, String raw, List<Found> found, Duration latency,
            List<Shown> certificates, List<String> remarks) {
        /** Whether the source can be used. */
        public boolean isGood() {
            return fault == null;
        }
    }

    /** One value that was read: the series, pointer or query, and what it stands at. */
    public record Found(String what, String value) {
    }

    /** A certificate as people know it. */
    public record Shown(String subject, String issuer, Instant from, Instant until) {
        private static Shown of(X509Certificate certificate) {
            return new Shown(certificate.getSubjectX500Principal().getName(),
                    certificate.getIssuerX500Principal().getName(), certificate.getNotBefore().toInstant(),
                    certificate.getNotAfter().toInstant());
        }
    }

    /**
     * Asks the source once, within its deadline.
     *
     * @param query in the language of the source; blank to see only whether the source is what it should be
     * @throws InterruptedException when the person does not wait for it
     */
    public Result check(SourceDefinition source, String query) throws InterruptedException {
        AtomicReference<List<X509Certificate>> shown = new AtomicReference<>(List.of());
        Trial trial = new Trial(source, query.strip());
        try (Fetcher fetcher = new Fetcher(clock, new Connections(shown))) {
            trial.run(fetcher);
        } catch (Failure e) {
            trial.fault = trial.struck(e).fault(clock.instant());
        }
        return new Result(trial.fault, trial.status, trial.raw, trial.found, trial.latency,
                Objects.requireNonNullElse(shown.get(), List.<X509Certificate>of()).stream().map(Shown::of).toList(),
                trial.remarks);
    }

    /** One try, with what it has come to so far. */
    private final class Trial {
        private final SourceDefinition source;
        private final String query;
        private final List<Found> found = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();
        private @Nullable Endpoint endpoint;
        private @Nullable Fault fault;
        private int status;
        private String raw = "";
        private Duration latency = Duration.ZERO;

        Trial(SourceDefinition source, String query) {
            this.source = source;
            this.query = query;
        }

        void run(Fetcher fetcher) throws Failure, InterruptedException {
            Endpoint asked = Endpoint.of(source, secrets);
            endpoint = asked;
            if (asked.isExposed()) {
                remarks.add(
                        "The secret travels unencrypted: others on the way can read it. Use https:// if the source can.");
            }
            Deadline deadline = Deadline.in(source.deadline());
            switch (source.kind()) {
                case PROMETHEUS -> {
                    Exchange exchange = new Prometheus(fetcher, clock).query(asked,
                            query.isEmpty() ? "vector(1)" : query, deadline);
                    take(asked, exchange);
                    PromAnswer answer = PromAnswer.of(exchange);
                    answer.warnings().forEach(each -> remarks.add("The server warns: " + asked.strikeOut(each) + "."));
                    answer.series().forEach(row -> found(new Series("", row.labels(), row.last().value(), null)));
                }
                case EXPOSITION -> {
                    Exchange exchange = fetcher.fetch(asked, asked.url(), Scrape.ACCEPT, null, deadline);
                    take(asked, exchange);
                    Scrape scrape = Scrape.of(exchange, _ -> true);
                    (query.isEmpty() ? scrape.series() : scrape.find(query)).forEach(this::found);
                }
                case JSON -> {
                    Exchange exchange = fetcher.fetch(asked, asked.url(), "application/json", null, deadline);
                    take(asked, exchange);
                    exchange.requireGood();
                    JsonBody body = JsonBody.of(exchange);
                    if (!query.isEmpty()) {
                        found.add(new Found(query, text(body.number(query))));
                    }
                }
            }
            if (found.isEmpty() && !(source.kind() == app.wheelhouse.signal.SourceKind.JSON)) {
                throw new Failure(Fault.Kind.EMPTY, query.isEmpty() ? "the page is empty" : "nothing matches " + query);
            }
        }

        private void take(Endpoint asked, Exchange exchange) {
            status = exchange.status();
            latency = exchange.latency();
            String text = asked.strikeOut(Fetcher.text(exchange));
            raw = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "\n…";
        }

        private void found(Series series) {
            if (found.size() < ROWS) {
                found.add(new Found(series.words().isEmpty() ? query : series.words(), text(series.value())));
            }
        }

        private Failure struck(Failure failure) {
            return endpoint == null
                    ? failure
                    : new Failure(failure.kind(), endpoint.strikeOut(failure.said()),
                            failure.fault(clock.instant()).retryAfter());
        }

        private static String text(double value) {
            return value == Math.rint(value) && Math.abs(value) < 1e15
                    ? Long.toString((long) value)
                    : Double.toString(value);
        }
    }
}

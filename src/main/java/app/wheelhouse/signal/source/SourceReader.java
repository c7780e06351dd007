package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Answer;
import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.Maintenance;
import app.wheelhouse.signal.Past;
import app.wheelhouse.signal.Sample;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceKind;
import app.wheelhouse.signal.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;

/** Polls a source once for all objectives that are measured there: every one of them gets its answer, be it a fault. */
public final class SourceReader implements AutoCloseable {
    private static final int AT_ONCE = 4;
    private final Clock clock;
    private final Secrets secrets;
    private final Fetcher fetcher;
    private final Prometheus prometheus;
    private final ExecutorService threads = Executors
            .newThreadPerTaskExecutor(Thread.ofVirtual().name("wheelhouse-query-", 0).factory());

    public SourceReader(Clock clock, Secrets secrets) {
        this.clock = clock;
        this.secrets = secrets;
        this.fetcher = new Fetcher(clock);
        this.prometheus = new Prometheus(fetcher, clock);
    }

    /**
     * Asks the source now, within its deadline.
     *
     * @return the answer of each objective by its id
     * @throws InterruptedException when the program is closed meanwhile
     */
    public Map<UUID, Answer> read(SourceDefinition source, Collection<Slo> slos) throws InterruptedException {
        return read(source, slos, List.of());
    }

    /**
     * Asks the source now, within its deadline.
     *
     * @param works all planned work that is known
     * @return the answer of each objective by its id
     * @throws InterruptedException when the program is closed meanwhile
     */
    public Map<UUID, Answer> read(SourceDefinition source, Collection<Slo> slos, List<Maintenance> works)
            throws InterruptedException {
        Deadline deadline = Deadline.in(source.deadline());
        Endpoint endpoint;
        try {
            endpoint = Endpoint.of(source, secrets);
        } catch (Failure e) {
            return all(slos, e.fault(clock.instant()));
        }
        Map<UUID, Answer> answers = source.kind() == SourceKind.PROMETHEUS
                ? each(endpoint, slos, works, deadline)
                : once(source.kind(), endpoint, slos, deadline);
        answers.replaceAll((_, answer) -> struck(endpoint, answer));
        return answers;
    }

    /**
     * What a Prometheus server still knows of the past, within the deadline of the source.
     *
     * @param works all planned work that is known
     * @throws InterruptedException when nobody waits for it any more
     */
    public Past past(SourceDefinition source, Slo slo, Span span, Duration step, List<Maintenance> works)
            throws InterruptedException {
        if (source.kind() != SourceKind.PROMETHEUS) {
            throw new IllegalArgumentException(source.kind() + " knows of now only");
        }
        try {
            return prometheus.past(Endpoint.of(source, secrets), slo, span, step,
                    Maintenance.excluded(works, slo.id()), Deadline.in(source.deadline()));
        } catch (Failure e) {
            return Past.none(span, e.fault(clock.instant()));
        }
    }

    /**
     * What a query came to at a moment, within the deadline of the source: not a number when it gave no value, or several; empty
     * when the server did not answer.
     *
     * @throws InterruptedException when nobody waits for it any more
     */
    public Optional<Double> value(SourceDefinition source, String query, Instant at) throws InterruptedException {
        try {
            return Optional.of(
                    prometheus.value(Endpoint.of(source, secrets), query, at, Deadline.in(source.deadline())));
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    private static Map<UUID, Answer> all(Collection<Slo> slos, Fault fault) {
        Map<UUID, Answer> answers = new LinkedHashMap<>();
        slos.forEach(slo -> answers.put(slo.id(), fault));
        return answers;
    }

    /** One look serves all objectives. */
    private Map<UUID, Answer> once(SourceKind kind, Endpoint endpoint, Collection<Slo> slos, Deadline deadline)
            throws InterruptedException {
        try {
            if (kind == SourceKind.JSON) {
                Exchange exchange = fetcher.fetch(endpoint, endpoint.url(), "application/json", null, deadline);
                exchange.requireGood();
                JsonBody body = JsonBody.of(exchange);
                return answers(slos, exchange, indicator -> values(body, exchange, indicator));
            }
            Exchange exchange = fetcher.fetch(endpoint, endpoint.url(), Scrape.ACCEPT, null, deadline);
            Scrape scrape = Scrape.of(exchange, Scrape.names(slos));
            return answers(slos, exchange, scrape::samples);
        } catch (Failure e) {
            return all(slos, e.fault(clock.instant()));
        }
    }

    /** Finds in an answer what an indicator asks for. */
    private interface Finding {
        List<Sample> in(Indicator indicator) throws Failure;
    }

    private static Map<UUID, Answer> answers(Collection<Slo> slos, Exchange exchange, Finding finding) {
        Map<UUID, Answer> answers = new LinkedHashMap<>();
        for (Slo slo : slos) {
            try {
                answers.put(slo.id(), new Answer.Read(exchange.fetched(), finding.in(slo.indicator()), Map.of(),
                        List.of(), exchange.latency()));
            } catch (Failure e) {
                answers.put(slo.id(), e.fault(exchange.fetched()));
            }
        }
        return answers;
    }

    private static List<Sample> values(JsonBody body, Exchange exchange, Indicator indicator) throws Failure {
        List<Sample> samples = new ArrayList<>();
        for (Indicator.Query query : indicator.queries()) {
            samples.add(new Sample(query.part(), "", exchange.fetched(), body.number(query.text())));
        }
        return samples;
    }

    /** Each objective has a query of its own; a few are asked at once, all within the one deadline. */
    private Map<UUID, Answer> each(Endpoint endpoint, Collection<Slo> slos, List<Maintenance> works, Deadline deadline)
            throws InterruptedException {
        Semaphore places = new Semaphore(AT_ONCE);
        Map<UUID, Future<Answer>> asked = new LinkedHashMap<>();
        for (Slo slo : slos) {
            asked.put(slo.id(), threads.submit(() -> {
                places.acquire();
                try {
                    return ask(endpoint, slo, Maintenance.excluded(works, slo.id()), deadline);
                } finally {
                    places.release();
                }
            }));
        }
        try {
            Map<UUID, Answer> answers = new LinkedHashMap<>();
            for (Map.Entry<UUID, Future<Answer>> each : asked.entrySet()) {
                answers.put(each.getKey(), each.getValue().get());
            }
            return answers;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            asked.values().forEach(future -> future.cancel(true));
        }
    }

    private Answer ask(Endpoint endpoint, Slo slo, List<Span> except, Deadline deadline) throws InterruptedException {
        try {
            return prometheus.read(endpoint, slo, except, deadline);
        } catch (Failure e) {
            return e.fault(clock.instant());
        }
    }

    /** Servers repeat what they were sent, also what is secret. */
    private static Answer struck(Endpoint endpoint, Answer answer) {
        return switch (answer) {
            case Fault fault -> new Fault(fault.kind(), endpoint.strikeOut(fault.said()), fault.at(),
                    fault.retryAfter());
            case Answer.Read read -> new Answer.Read(read.at(), read.samples(), read.windows(),
                    read.warnings().stream().map(endpoint::strikeOut).toList(), read.latency());
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
        fetcher.close();
    }
}

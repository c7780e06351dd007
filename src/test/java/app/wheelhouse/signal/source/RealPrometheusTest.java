package app.wheelhouse.signal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.wheelhouse.signal.Answer;
import app.wheelhouse.signal.Budget;
import app.wheelhouse.signal.Budgeting;
import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.Maintenance;
import app.wheelhouse.signal.Measure;
import app.wheelhouse.signal.Past;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceKind;
import app.wheelhouse.signal.Span;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Our figures against those a real Prometheus server records by its own rules: four weeks of history with a reset, and an
 * exporter that is scraped while the test runs and begins anew in between. Skipped where no server is installed.
 */
@Tag("prometheus")
@Timeout(value = 180, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class RealPrometheusTest {
    private static final List<Duration> WINDOWS = List.of(Duration.ofMinutes(5), Duration.ofMinutes(30),
            Duration.ofHours(1), Duration.ofHours(2), Duration.ofHours(6), Duration.ofDays(1), Duration.ofDays(3),
            Duration.ofDays(28));
    private static final double TOLERANCE = 0.001;
    private static final int SCRAPES = 12;
    private static final CountDownLatch SCRAPED = new CountDownLatch(SCRAPES);

    @TempDir
    static Path folder;
    private static Served exporter;
    private static RealPrometheus server;
    private final SourceReader reader = new SourceReader(Clock.systemUTC(), new Fixture.Pocket());

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        assumeTrue(RealPrometheus.program("prometheus").isPresent() && RealPrometheus.program("promtool").isPresent(),
                "no prometheus and promtool are installed here");
        RealPrometheus.backfill(folder, history(Clock.systemUTC().instant()));
        AtomicInteger scrape = new AtomicInteger();
        exporter = Served.by((_, out) -> {
            int count = scrape.incrementAndGet();
            int since = count > SCRAPES / 2 ? count - SCRAPES / 2 : count;
            out.write(Served.response(200, "text/plain; version=0.0.4",
                    "live_errors_total %d\nlive_requests_total %d\nlive_idle 0.25\n".formatted(since * 3, since * 1000))
                    .getBytes(StandardCharsets.UTF_8));
            out.flush();
            SCRAPED.countDown();
        });
        Files.writeString(folder.resolve("rules.yml"), rules());
        server = RealPrometheus.start(folder, """
                global: {scrape_interval: 1s, evaluation_interval: 1s}
                rule_files: [rules.yml]
                scrape_configs:
                  - job_name: live
                    static_configs: [{targets: ["localhost:%d"]}]
                """.formatted(exporter.port()));
        assertTrue(SCRAPED.await(60, TimeUnit.SECONDS), "the exporter is scraped");
    }

    @AfterAll
    static void stop() throws IOException {
        if (server != null) {
            server.close();
        }
        if (exporter != null) {
            exporter.close();
        }
    }

    /** Four weeks, a sample a minute of two instances; one of them begins anew in the middle and later burns for a while. */
    private static String history(Instant now) {
        StringBuilder errors = new StringBuilder("# TYPE errors counter\n");
        StringBuilder requests = new StringBuilder("# TYPE requests counter\n");
        long end = now.getEpochSecond();
        for (String instance : List.of("a", "b")) {
            long bad = 0;
            long all = 0;
            for (long at = end - Duration.ofDays(29).toSeconds(); at <= end; at += 60) {
                long left = end - at;
                boolean anew = instance.equals("a") && left / 60 == Duration.ofDays(2).toMinutes();
                boolean burns = instance.equals("b") && left < Duration.ofHours(4).toSeconds();
                all = anew ? 40 : all + 600;
                bad = anew ? 0 : bad + (burns ? 12 : at % 3600 < 60 ? 6 : 0);
                errors.append("errors_total{instance=\"%s\"} %d %d\n".formatted(instance, bad, at));
                requests.append("requests_total{instance=\"%s\"} %d %d\n".formatted(instance, all, at));
            }
        }
        return errors.append(requests).append("# EOF\n").toString();
    }

    private static String rules() {
        return "groups:\n  - name: slo\n    rules:\n" + WINDOWS.stream().map(window -> {
            String range = PromCount.length(window);
            String steps = PromCount.length(PromQuestion.step(window));
            return rule("past", range, "1 - sum(rate(errors_total[%s])) / sum(rate(requests_total[%s]))"
                    .formatted(range, range))
                    + rule("live", range, "1 - sum(rate(live_errors_total[%s])) / sum(rate(live_requests_total[%s]))"
                            .formatted(range, range))
                    + rule("covered:past", range, covered("requests_total", range, steps))
                    + rule("covered:live", range, covered("live_requests_total", range, steps));
        }).collect(Collectors.joining());
    }

    /** The share of sixty moments at which the series was there. */
    private static String covered(String series, String range, String steps) {
        return "count_over_time(count(%s)[%s:%s]) / 60".formatted(series, range, steps);
    }

    private static String rule(String name, String range, String expression) {
        return "      - {record: \"sli:%s:%s\", expr: \"%s\"}%n".formatted(name, range, expression);
    }

    private Answer.Read read(Slo slo) throws InterruptedException {
        SourceDefinition source = new SourceDefinition(UUID.randomUUID(), "Prometheus", SourceKind.PROMETHEUS,
                server.url(), Duration.ofSeconds(60), Duration.ofSeconds(30), Map.of(),
                app.wheelhouse.signal.Access.NONE, "", "", "", false);
        Answer answer = reader.read(source, List.of(slo)).get(slo.id());
        return assertInstanceOf(Answer.Read.class, answer, answer.toString());
    }

    /** One value with its moment. */
    private record Recorded(Instant at, double value) {
    }

    private static Optional<Recorded> last(Prometheus prometheus, Endpoint endpoint, String name)
            throws Failure, InterruptedException {
        // A range in brackets gives samples as they were recorded, with their own time.
        return PromAnswer.of(prometheus.query(endpoint, name + "[1m]", Deadline.in(Duration.ofSeconds(10)))).series()
                .stream().findFirst().map(PromAnswer.Row::last).map(each -> new Recorded(each.at(), each.value()));
    }

    /** What the server recorded last of a rule, and when it worked that out; waits until it did. */
    private Recorded recorded(Prometheus prometheus, Endpoint endpoint, String name)
            throws Failure, InterruptedException {
        while (true) {
            Optional<Recorded> last = last(prometheus, endpoint, name);
            if (last.isPresent()) {
                return last.get();
            }
            new CountDownLatch(1).await(200, TimeUnit.MILLISECONDS);
        }
    }

    /** Both are asked for the same moment: what differs then differs by the way of counting alone. */
    private void agree(String name, Slo slo) throws Failure, InterruptedException {
        Budget budget = new Budget(slo.target(), slo.window().length(Clock.systemUTC().instant()));
        double share = slo.target().budget().doubleValue();
        Endpoint endpoint = Endpoint.of(Fixture.source(SourceKind.PROMETHEUS, server.url()), new Fixture.Pocket());
        try (Fetcher fetcher = new Fetcher(Clock.systemUTC())) {
            Prometheus prometheus = new Prometheus(fetcher, Clock.systemUTC());
            for (Duration window : WINDOWS) {
                Recorded sli = recorded(prometheus, endpoint, "sli:%s:%s".formatted(name, PromCount.length(window)));
                Measure measure = prometheus.over(endpoint, slo, Span.before(sli.at(), window), window,
                        Deadline.in(Duration.ofSeconds(10)));
                double burn = (1 - sli.value()) / share;
                assertEquals(sli.value(), measure.sli().orElseThrow(), TOLERANCE * sli.value(), "SLI over " + window);
                assertEquals(burn, budget.burn(measure.good(), measure.total()), TOLERANCE * burn,
                        "burn over " + window);
                assertEquals(1 - burn, 1 - budget.burn(measure.good(), measure.total()),
                        TOLERANCE * Math.abs(1 - burn), "budget left over " + window);
                // Of an exporter as old as this test no moment of a long window may be known: then nothing is recorded.
                Recorded covered = last(prometheus, endpoint,
                        "sli:covered:%s:%s".formatted(name, PromCount.length(window)))
                        .orElse(new Recorded(sli.at(), 0));
                Measure then = prometheus.over(endpoint, slo, Span.before(covered.at(), window), window,
                        Deadline.in(Duration.ofSeconds(10)));
                assertEquals(Math.min(1, covered.value()), then.coverage(), TOLERANCE * covered.value(),
                        "coverage over " + window);
            }
        }
        Map<Duration, Measure> polled = read(slo).windows();
        WINDOWS.forEach(window -> assertTrue(polled.get(window).isMeasured(), "a poll has it too: " + window));
    }

    @Test
    void fourWeeksWithAResetAndABurnAreWorkedOutAsTheServerDoes() throws Failure, InterruptedException {
        Slo slo = Fixture.slo(Fixture.bad("sum(errors_total)", "sum(requests_total)"));
        agree("past", slo);
        Answer.Read read = read(slo);
        assertEquals(1, read.windows().get(Duration.ofDays(3)).resets());
        assertEquals(0, read.windows().get(Duration.ofDays(1)).resets());
        WINDOWS.forEach(window -> assertTrue(read.windows().get(window).isCovered(), window.toString()));
        assertEquals(4, read.samples().size(), "the counters of both instances as they stand");
    }

    @Test
    void anExporterThatBeginsAnewIsWorkedOutAsTheServerDoes() throws Failure, InterruptedException {
        Slo slo = Fixture.slo(Fixture.bad("live_errors_total", "live_requests_total"));
        agree("live", slo);
        Answer.Read read = read(slo);
        assertEquals(1, read.windows().get(Duration.ofMinutes(5)).resets());
        assertTrue(read.windows().get(Duration.ofHours(1)).coverage() < Measure.ENOUGH, "it has only just begun");
    }

    @Test
    void whatTheServerRemembersIsReadInSteps() throws InterruptedException {
        Slo slo = Fixture.slo(Fixture.bad("errors_total", "requests_total"));
        SourceDefinition source = Fixture.source(SourceKind.PROMETHEUS, server.url());
        Instant now = Clock.systemUTC().instant();
        Past past = reader.past(source, slo, Span.before(now, Duration.ofDays(1)), Duration.ofMinutes(5), List.of());
        List<Measure> day = past.steps();
        assertEquals(288, day.size());
        assertEquals(now.truncatedTo(ChronoUnit.MILLIS), day.getLast().span().to());
        assertTrue(day.getFirst().span().to().isBefore(day.getLast().span().to()));
        assertEquals(past.whole().total(), day.stream().mapToDouble(Measure::total).sum(), 1200 * 1440 * 0.001);
        assertEquals(0.99, day.getLast().sli().orElseThrow(), 0.002, "it burns at the end");
        Past days = reader.past(source, slo, Span.before(now, Duration.ofDays(3)), Duration.ofMinutes(5), List.of());
        assertEquals(1, days.steps().stream().filter(each -> each.resets() > 0).count());
        assertEquals(1, days.whole().coverage());
    }

    @Test
    void plannedWorkIsTakenOffWhatTheServerWorksOut() throws InterruptedException {
        Slo slo = Fixture.slo(Fixture.bad("errors_total", "requests_total"));
        SourceDefinition source = Fixture.source(SourceKind.PROMETHEUS, server.url());
        Instant now = Clock.systemUTC().instant();
        List<Maintenance> works = List.of(new Maintenance(UUID.randomUUID(), "Move", slo.id(),
                now.minus(Duration.ofHours(5)), now.plus(Duration.ofHours(1)), true));
        Measure with = windows(source, slo, List.of()).get(Duration.ofDays(1));
        Measure without = windows(source, slo, works).get(Duration.ofDays(1));
        assertEquals(with.total() * 19 / 24, without.total(), with.total() * 0.001);
        assertEquals(12.0 * 19, without.total() - without.good(), 13, "six an hour of each instance, no burn");
        assertTrue(with.total() - with.good() > 2000, "the burn of the last hours");
        assertEquals(1, without.coverage(), 0.02);
        assertFalse(windows(source, slo, works).get(Duration.ofHours(1)).isMeasured(), "nothing but work");
        Past past = reader.past(source, slo, Span.before(now, Duration.ofDays(1)), Duration.ofHours(2), works);
        assertEquals(without.total(), past.whole().total(), without.total() * 0.001);
        assertEquals(2, past.steps().stream().filter(each -> !each.isMeasured()).count());
        assertEquals(without.total(), past.steps().stream().mapToDouble(Measure::total).sum(), without.total() * 0.001);
    }

    @Test
    void plannedWorkIsTakenOffAThresholdAsItIsCounted() throws InterruptedException {
        Slo slo = Fixture.slo(new Indicator.Threshold("sum(errors_total) * 0 + 1", Indicator.Comparison.LTE, 2));
        SourceDefinition source = Fixture.source(SourceKind.PROMETHEUS, server.url());
        Instant now = Clock.systemUTC().instant();
        List<Maintenance> works = List.of(new Maintenance(UUID.randomUUID(), "Move", slo.id(),
                now.minus(Duration.ofHours(12)), now, true));
        Measure with = windows(source, slo, List.of()).get(Duration.ofDays(28));
        Measure without = windows(source, slo, works).get(Duration.ofDays(28));
        assertEquals(with.total() * 27.5 / 28, without.total(), 2);
    }

    private Map<Duration, Measure> windows(SourceDefinition source, Slo slo, List<Maintenance> works)
            throws InterruptedException {
        Answer answer = reader.read(source, List.of(slo), works).get(slo.id());
        return assertInstanceOf(Answer.Read.class, answer, answer.toString()).windows();
    }

    @Test
    void theServerTakesEveryKindOfObjective() throws InterruptedException {
        Budgeting slices = new Budgeting.Timeslices(new BigDecimal("0.95"), Duration.ofMinutes(5));
        Indicator past = Fixture.bad("errors_total", "requests_total");
        Measure sliced = read(Fixture.slo(past, slices, Duration.ofDays(7))).windows().get(Duration.ofDays(1));
        assertEquals(288, sliced.total(), 1);
        assertEquals(288, sliced.good(), 1);
        Measure ratio = read(Fixture.slo(past, new Budgeting.RatioTimeslices(Duration.ofMinutes(5)),
                Duration.ofDays(7))).windows().get(Duration.ofHours(2));
        assertEquals(0.99, ratio.sli().orElseThrow(), 0.001);
        Indicator idle = new Indicator.Threshold("max(live_idle)", Indicator.Comparison.LTE, 0.3);
        for (Budgeting budgeting : List.of(Budgeting.OCCURRENCES, slices,
                new Budgeting.RatioTimeslices(Duration.ofMinutes(1)))) {
            Answer.Read read = read(Fixture.slo(idle, budgeting, Duration.ofDays(7)));
            assertEquals(0.25, read.samples().getFirst().value());
            assertEquals(1, read.windows().get(Duration.ofMinutes(5)).sli().orElse(1), budgeting.text());
        }
        Indicator expression = Fixture.good("sum(requests_total) - sum(errors_total)", "sum(requests_total)");
        assertEquals(0.99, read(Fixture.slo(expression)).windows().get(Duration.ofHours(2)).sli().orElseThrow(), 0.005);
        Indicator place = Fixture.bad("sum(rate(errors_total[{{.window}}]))", "sum(rate(requests_total[{{.window}}]))");
        assertEquals(0.99, read(Fixture.slo(place)).windows().get(Duration.ofHours(2)).sli().orElseThrow(), 0.001);
    }
}

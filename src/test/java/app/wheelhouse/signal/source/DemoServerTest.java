package app.wheelhouse.signal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.session.Audience;
import app.wheelhouse.signal.Access;
import app.wheelhouse.signal.AlertPolicy;
import app.wheelhouse.signal.Answer;
import app.wheelhouse.signal.Budgeting;
import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceKind;
import app.wheelhouse.signal.State;
import app.wheelhouse.signal.Target;
import app.wheelhouse.signal.Timeline;
import app.wheelhouse.signal.Trace;
import app.wheelhouse.signal.Window;
import app.wheelhouse.signal.source.LaptopSecrets;
import app.wheelhouse.signal.source.SourceReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo source: it lives from the first moment, burns now and then, and says of itself what it is. */
class DemoServerTest {
    private static final Instant START = Instant.parse("2026-11-23T09:00:00Z");
    private static final Indicator READS = new Indicator.Ratio(Indicator.Part.BAD, "http_requests_total{code=~\"5..\"}",
            "http_requests_total", true);

    @TempDir
    Path folder;
    private final MovingClock clock = new MovingClock();
    private DemoServer demo;
    private SourceReader reader;

    @BeforeEach
    void start() throws IOException {
        demo = DemoServer.start(clock, 0);
        reader = new SourceReader(Clock.systemUTC(), new LaptopSecrets(folder));
    }

    @AfterEach
    void stop() {
        reader.close();
        demo.close();
    }

    private SourceDefinition source(SourceKind kind, String path) {
        return new SourceDefinition(UUID.randomUUID(), "DEMO", kind, demo.url().resolve(path), Duration.ofSeconds(15),
                Duration.ofSeconds(10), Map.of(), Access.NONE, "", "", "", false);
    }

    private static Slo slo(Indicator indicator) {
        return slo(indicator, "0.999");
    }

    private static Slo slo(Indicator indicator, String target) {
        return new Slo(UUID.randomUUID(), "Reads", "", null, indicator, Target.of(target),
                new Window.Rolling(Duration.ofDays(28)), Budgeting.OCCURRENCES, AlertPolicy.USUAL, Audience.HOST, "");
    }

    private Answer.Read read(SourceDefinition source, Slo slo) throws InterruptedException {
        Answer answer = reader.read(source, List.of(slo)).get(slo.id());
        return assertInstanceOf(Answer.Read.class, answer, answer.toString());
    }

    @Test
    void aTileIsGreenFromTheFirstPollOn() throws InterruptedException {
        clock.now = Clock.systemUTC().instant();
        SourceDefinition source = source(SourceKind.PROMETHEUS, "/");
        Slo slo = slo(new Indicator.Ratio(Indicator.Part.GOOD, "storage_metadata_duration_seconds_bucket{le=\"0.005\"}",
                "storage_metadata_duration_seconds_count", true), "0.98");
        Trace trace = new Trace(slo, source, new Timeline(Duration.ofDays(28)));
        trace.take(read(source, slo));
        assertTrue(List.of(State.OK, State.BURNING).contains(trace.standing(clock.now, List.of()).state()),
                trace.standing(clock.now, List.of()).toString());
    }

    @Test
    void everyKindOfSourceCanBeTriedOnIt() throws InterruptedException {
        clock.now = Clock.systemUTC().instant();
        assertEquals(8, read(source(SourceKind.PROMETHEUS, "/"), slo(READS)).windows().size());
        assertEquals(6, read(source(SourceKind.EXPOSITION, "/metrics"), slo(READS)).samples().size());
        Indicator json = new Indicator.Ratio(Indicator.Part.BAD, "/requests/bad", "/requests/total", true);
        assertEquals(2, read(source(SourceKind.JSON, "/status.json"), slo(json)).samples().size());
        Indicator idle = new Indicator.Threshold("DCGM_FI_DEV_GPU_UTIL{gpu=\"0\"}", Indicator.Comparison.GTE, 60);
        Answer.Read held = read(source(SourceKind.PROMETHEUS, "/"), slo(idle));
        assertTrue(held.windows().get(Duration.ofDays(28)).isCovered());
        assertEquals(0.95, held.windows().get(Duration.ofDays(28)).sli().orElseThrow(), 0.05);
        Slo sliced = new Slo(UUID.randomUUID(), "Busy", "", null, idle, Target.of("0.9"),
                new Window.Rolling(Duration.ofDays(28)),
                new Budgeting.Timeslices(new java.math.BigDecimal("0.8"), Duration.ofMinutes(5)), AlertPolicy.USUAL,
                Audience.HOST, "");
        assertEquals(288, read(source(SourceKind.PROMETHEUS, "/"), sliced).windows().get(Duration.ofDays(1)).total());
        Answer other = reader.read(source(SourceKind.PROMETHEUS, "/"),
                List.of(slo(new Indicator.Threshold("rate(x[5m])", Indicator.Comparison.LT, 1)))).values().iterator()
                .next();
        assertEquals(Fault.Kind.BAD_QUERY, assertInstanceOf(Fault.class, other).kind());
    }

    @Test
    void aBurnComesSoonAndGoesAgain() {
        DemoTraffic traffic = new DemoTraffic(START);
        assertTrue(share(traffic, Duration.ofMinutes(5)) < 0.001);
        assertTrue(share(traffic, Duration.ofMinutes(20)) > 0.03);
        assertTrue(share(traffic, Duration.ofMinutes(60)) < 0.001 || share(traffic, Duration.ofMinutes(90)) < 0.001);
    }

    private static double share(DemoTraffic traffic, Duration after) {
        DemoTraffic.Counts from = traffic.counts(DemoTraffic.Flow.REQUESTS, START.plus(after).minusSeconds(300));
        DemoTraffic.Counts to = traffic.counts(DemoTraffic.Flow.REQUESTS, START.plus(after));
        return (to.bad() - from.bad()) / (to.total() - from.total());
    }

    @Test
    void budgetsArePlausibleOverFourWeeks() {
        for (DemoTraffic.Flow flow : DemoTraffic.Flow.values()) {
            DemoTraffic traffic = new DemoTraffic(START);
            DemoTraffic.Counts from = traffic.counts(flow, START.minus(Duration.ofDays(28)));
            DemoTraffic.Counts to = traffic.counts(flow, START);
            double share = (to.bad() - from.bad()) / (to.total() - from.total());
            assertTrue(share > 0.0001 && share < 0.05, flow + " " + share);
            assertTrue(to.total() > from.total());
        }
    }

    @Test
    void itSaysThatItIsADemo() throws IOException {
        try (java.io.InputStream in = demo.url().resolve("/metrics").toURL().openStream()) {
            String page = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertTrue(page.startsWith("# HELP storage_namespace_reads_total DEMO: made-up figures"), page);
        }
    }

    /** A clock that a test sets. */
    private static final class MovingClock extends Clock {
        private Instant now = START;

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }
}

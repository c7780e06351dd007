package app.wheelhouse.signal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.signal.Access;
import app.wheelhouse.signal.Answer;
import app.wheelhouse.signal.Fault;
import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceKind;
import app.wheelhouse.signal.State;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Everything that can be wrong with a source: what is said about it, and what a tile that was green says from then on. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class FaultTableTest {
    private static final String PAGE = "# TYPE good counter\ngood 999\n# TYPE total counter\ntotal 1000\n";
    private static final Indicator RATIO = Fixture.good("good", "total");

    private final Fixture.Pocket secrets = new Fixture.Pocket();
    private final SourceReader reader = new SourceReader(Clock.systemUTC(), secrets);

    @AfterEach
    void close() {
        reader.close();
    }

    private Fault fault(Fault.Kind kind, State state, SourceDefinition source, Indicator indicator)
            throws InterruptedException {
        return Asking.fault(reader, kind, state, source, indicator);
    }

    private Fault page(Fault.Kind kind, State state, String response) throws IOException, InterruptedException {
        try (Served server = Served.with(response)) {
            return fault(kind, state,
                    Fixture.signedIn(SourceKind.EXPOSITION, server.at("/metrics"), Access.BEARER), RATIO);
        }
    }

    private Fault prometheus(Fault.Kind kind, State state, String body) throws IOException, InterruptedException {
        try (Served server = Served.with(Served.response(200, "application/json", body))) {
            return fault(kind, state, Fixture.source(SourceKind.PROMETHEUS, server.at("/")), RATIO);
        }
    }

    @Test
    void aPageThatIsInOrderIsRead() throws IOException, InterruptedException {
        try (Served server = Served.with(Served.response(200, "text/plain; version=0.0.4", PAGE))) {
            Slo slo = Fixture.slo(RATIO);
            SourceDefinition source = Fixture.signedIn(SourceKind.EXPOSITION, server.at("/metrics"), Access.BASIC);
            Answer.Read read = assertInstanceOf(Answer.Read.class,
                    reader.read(source, List.of(slo)).get(slo.id()));
            assertEquals(List.of(999.0, 1000.0), read.samples().stream().map(each -> each.value()).toList());
            assertEquals(State.OK, new Tile(source, slo).after(read));
            assertTrue(server.requests().getFirst().contains("X-Api-Key: " + Fixture.CANARY));
            assertTrue(server.requests().getFirst()
                    .contains("Authorization: Basic " + Secret.base64("poller:" + Fixture.CANARY)));
        }
    }

    @Test
    void aSourceBehindAProxyIsAskedThroughItAlone() throws IOException, InterruptedException {
        try (Served proxy = Served.with(Served.response(200, "text/plain; version=0.0.4", PAGE))) {
            Slo slo = Fixture.slo(RATIO);
            SourceDefinition source = Fixture.source(SourceKind.EXPOSITION,
                    URI.create("http://metrics.invalid/metrics"),
                    Fixture.DEADLINE, Access.NONE, Map.of(), "", "localhost:" + proxy.port());
            assertInstanceOf(Answer.Read.class, reader.read(source, List.of(slo)).get(slo.id()));
            assertTrue(proxy.requests().getFirst().startsWith("GET http://metrics.invalid/metrics HTTP/1.1"),
                    proxy.requests().getFirst());
        }
        for (String proxy : List.of("nowhere", "localhost:99999")) {
            fault(Fault.Kind.FAILED, State.ERROR, Fixture.source(SourceKind.EXPOSITION,
                    URI.create("http://metrics.invalid/metrics"), Fixture.DEADLINE, Access.NONE, Map.of(), "", proxy),
                    RATIO);
        }
    }

    @Test
    void connectionRefused() throws IOException, InterruptedException {
        URI gone;
        try (Served server = Served.with("")) {
            gone = server.at("/metrics");
        }
        Fault fault = fault(Fault.Kind.REFUSED, State.ERROR, Fixture.source(SourceKind.EXPOSITION, gone), RATIO);
        assertEquals("The source refuses connections: localhost:%d.".formatted(gone.getPort()), fault.sentence());
    }

    @Test
    void aNameNobodyKnows() throws InterruptedException {
        fault(Fault.Kind.UNKNOWN_HOST, State.ERROR,
                Fixture.source(SourceKind.EXPOSITION, URI.create("http://no-such-host.invalid/metrics")), RATIO);
    }

    @ParameterizedTest
    @CsvSource({"401, UNAUTHORISED", "403, UNAUTHORISED", "404, NOT_FOUND", "429, BUSY", "500, FAILED", "502, FAILED",
            "503, FAILED", "204, FAILED", "418, FAILED"})
    void aStatusThatIsNoAnswer(int status, Fault.Kind kind) throws IOException, InterruptedException {
        page(kind, State.ERROR, Served.response(status, "text/plain", status == 204 ? "" : Fixture.CANARY));
    }

    @Test
    void aServerThatAsksToBeLeftAloneSaysForHowLong() throws IOException, InterruptedException {
        assertEquals(Duration.ofMinutes(2), page(Fault.Kind.BUSY, State.ERROR,
                Served.response(429, "text/plain", "", "Retry-After: 120")).retryAfter());
        assertEquals(Duration.ofHours(1), page(Fault.Kind.BUSY, State.ERROR,
                Served.response(503, "text/plain", "", "Retry-After: 999999")).retryAfter());
        String date = DateTimeFormatter.RFC_1123_DATE_TIME.format(
                Instant.now(Clock.systemUTC()).plusSeconds(300).atZone(ZoneOffset.UTC));
        long seconds = page(Fault.Kind.BUSY, State.ERROR,
                Served.response(429, "text/plain", "", "Retry-After: " + date)).retryAfter().toSeconds();
        assertTrue(seconds > 250 && seconds <= 300, seconds + " s");
    }

    @Test
    void anEmptyResult() throws IOException, InterruptedException {
        prometheus(Fault.Kind.EMPTY, State.NO_DATA,
                "{\"status\":\"success\",\"data\":{\"resultType\":\"vector\",\"result\":[]}}");
        page(Fault.Kind.EMPTY, State.NO_DATA, Served.response(200, "text/plain", "total 1000\nother 1\n"));
        try (Served server = Served.with(Served.response(200, "application/json", "{\"a\":1}"))) {
            fault(Fault.Kind.EMPTY, State.NO_DATA, Fixture.source(SourceKind.JSON, server.at("/")),
                    Fixture.good("/a", "/b"));
        }
    }

    @Test
    void aSeriesThatVanishesIsNotGreenAnyMore() throws IOException, InterruptedException {
        AtomicInteger look = new AtomicInteger();
        List<String> pages = List.of(PAGE, "# TYPE total counter\ntotal 1001\n", "# EOF\n");
        try (Served server = Served.by((_, out) -> out.write(Served.response(200, "text/plain",
                pages.get(look.getAndIncrement())).getBytes(StandardCharsets.UTF_8)))) {
            Slo slo = Fixture.slo(RATIO);
            SourceDefinition source = Fixture.source(SourceKind.EXPOSITION, server.at("/"));
            Tile tile = new Tile(source, slo);
            assertEquals(State.OK, tile.after(reader.read(source, List.of(slo)).get(slo.id())));
            assertEquals(State.NO_DATA, tile.after(reader.read(source, List.of(slo)).get(slo.id())));
            assertEquals(State.NO_DATA, tile.after(reader.read(source, List.of(slo)).get(slo.id())));
        }
    }

    @Test
    void aValueThatIsNoNumber() throws IOException, InterruptedException {
        page(Fault.Kind.NOT_A_NUMBER, State.INVALID, Served.response(200, "text/plain", "good NaN\ntotal 1000\n"));
        page(Fault.Kind.NOT_A_NUMBER, State.INVALID, Served.response(200, "text/plain", "good 1\ntotal +Inf\n"));
        prometheus(Fault.Kind.NOT_A_NUMBER, State.INVALID, PromAnswers.windows(Map.of("total", "NaN"), ""));
        try (Served server = Served.with(Served.response(200, "application/json", "{\"a\":\"NaN\",\"b\":true}"))) {
            for (String pointer : List.of("/a", "/b", "")) {
                fault(Fault.Kind.NOT_A_NUMBER, State.INVALID, Fixture.source(SourceKind.JSON, server.at("/")),
                        Fixture.good(pointer, pointer));
            }
        }
    }

    @Test
    void aWebPageInPlaceOfData() throws IOException, InterruptedException {
        String login = Served.response(200, "text/html", "<!DOCTYPE html><html><body>Sign in</body></html>");
        page(Fault.Kind.MALFORMED, State.INVALID, login);
        page(Fault.Kind.MALFORMED, State.INVALID, login.replace("text/html", "text/plain"));
        try (Served server = Served.with(login)) {
            fault(Fault.Kind.MALFORMED, State.INVALID, Fixture.source(SourceKind.PROMETHEUS, server.at("/")), RATIO);
            fault(Fault.Kind.MALFORMED, State.INVALID, Fixture.source(SourceKind.JSON, server.at("/")),
                    Fixture.good("/a", "/b"));
        }
    }

    @Test
    void anAnswerInAnotherFormat() throws IOException, InterruptedException {
        page(Fault.Kind.MALFORMED, State.INVALID, Served.response(200, "text/plain", PAGE + "good 1d\n"));
        page(Fault.Kind.MALFORMED, State.INVALID, Served.response(200, "application/openmetrics-text", PAGE));
        page(Fault.Kind.MALFORMED, State.INVALID,
                Served.response(200, "text/plain", PAGE, "Content-Encoding: gzip"));
        page(Fault.Kind.MALFORMED, State.INVALID, "SSH-2.0-OpenSSH_9.2\r\n\r\n");
        for (String body : List.of("{\"status\":\"success\"}", "{\"a\":", "{\"a\":1,\"a\":2}", "{} {}", "[1]", "")) {
            prometheus(Fault.Kind.MALFORMED, State.INVALID, body);
        }
    }

    @Test
    void aQueryTheServerRefuses() throws IOException, InterruptedException {
        String said = "{\"status\":\"error\",\"errorType\":\"bad_data\",\"error\":\"invalid parameter \\\"query\\\": "
                + Fixture.CANARY + "\"}";
        try (Served server = Served.with(Served.response(400, "application/json", said))) {
            Fault fault = fault(Fault.Kind.BAD_QUERY, State.INVALID,
                    Fixture.signedIn(SourceKind.PROMETHEUS, server.at("/"), Access.BEARER), RATIO);
            assertTrue(fault.said().startsWith("invalid parameter"), fault.said());
        }
        try (Served server = Served.with(Served.response(200, "text/plain", PAGE))) {
            fault(Fault.Kind.BAD_QUERY, State.INVALID, Fixture.source(SourceKind.EXPOSITION, server.at("/")),
                    Fixture.good("sum(good)", "total"));
        }
    }

    @Test
    void anAnswerThatBreaksOff() throws IOException, InterruptedException {
        page(Fault.Kind.TRUNCATED, State.ERROR,
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 5000\r\n\r\n" + PAGE);
        page(Fault.Kind.TRUNCATED, State.ERROR,
                "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n" + PAGE);
        page(Fault.Kind.BROKEN, State.ERROR, "");
    }

    @Test
    void tenGigabytesAreCutOffAtFourMebibytes() throws IOException, InterruptedException {
        AtomicLong sent = new AtomicLong();
        CountDownLatch hungUp = new CountDownLatch(1);
        try (Served server = Served.by((_, out) -> {
            byte[] comment = ("#" + "x".repeat(65_534) + "\n").getBytes(StandardCharsets.UTF_8);
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 10737418240\r\n\r\n"
                    .getBytes(StandardCharsets.UTF_8));
            try {
                while (sent.get() < 10L << 30) {
                    out.write(comment);
                    sent.addAndGet(comment.length);
                }
            } finally {
                hungUp.countDown();
            }
        })) {
            fault(Fault.Kind.TOO_LARGE, State.ERROR, Fixture.source(SourceKind.EXPOSITION, server.at("/")), RATIO);
            assertTrue(hungUp.await(10, TimeUnit.SECONDS), "the connection is closed");
            assertTrue(sent.get() < 64 << 20, sent + " bytes were sent");
        }
    }

    @Test
    void aByteASecondIsEndedByTheDeadline() throws IOException, InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        try (Served server = Served.by((_, out) -> drip(out, over))) {
            SourceDefinition source = Fixture.source(SourceKind.EXPOSITION, server.at("/"), Duration.ofSeconds(1),
                    Access.NONE, Map.of(), "", "");
            long begun = System.nanoTime();
            fault(Fault.Kind.TOO_SLOW, State.ERROR, source, RATIO);
            assertTrue(Duration.ofNanos(System.nanoTime() - begun).compareTo(Duration.ofSeconds(4)) < 0);
        } finally {
            over.countDown();
        }
    }

    private static void drip(OutputStream out, CountDownLatch over) throws IOException, InterruptedException {
        out.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 500\r\n\r\n"
                .getBytes(StandardCharsets.UTF_8));
        do {
            out.write('#');
            out.flush();
        } while (!over.await(1, TimeUnit.SECONDS));
    }

    @Test
    void twentySecondsOfSilenceAreEndedByTheDeadline() throws IOException, InterruptedException {
        CountDownLatch over = new CountDownLatch(1);
        try (Served server = Served.by((_, _) -> over.await(20, TimeUnit.SECONDS))) {
            SourceDefinition source = Fixture.source(SourceKind.PROMETHEUS, server.at("/"), Duration.ofSeconds(1),
                    Access.NONE, Map.of(), "", "");
            Fault fault = fault(Fault.Kind.TOO_SLOW, State.ERROR, source, RATIO);
            assertEquals("localhost:%d had 1 s".formatted(server.port()), fault.said());
        } finally {
            over.countDown();
        }
    }

    @Test
    void aRedirectToAnotherOriginIsNotFollowedAndTakesNoCredentialThere() throws IOException, InterruptedException {
        try (Served thief = Served.with(Served.response(200, "text/plain", PAGE))) {
            for (int status : List.of(301, 302, 303, 307, 308)) {
                for (String target : List.of(thief.at("/metrics").toString(), "//localhost:" + thief.port() + "/",
                        "https://localhost:" + thief.port() + "/")) {
                    Fault fault = page(Fault.Kind.REDIRECTED, State.ERROR,
                            Served.response(status, "text/plain", "", "Location: " + target));
                    assertTrue(fault.said().contains("://localhost:" + thief.port()), fault.said());
                }
            }
            assertEquals(List.of(), thief.requests());
        }
    }

    @Test
    void aRedirectWithinTheOriginIsFollowedButNotForEver() throws IOException, InterruptedException {
        try (Served server = Served.by((request, out) -> out.write((request.startsWith("GET /old")
                ? Served.response(302, "text/plain", "", "Location: /metrics")
                : Served.response(200, "text/plain", PAGE)).getBytes(StandardCharsets.UTF_8)))) {
            Slo slo = Fixture.slo(RATIO);
            assertInstanceOf(Answer.Read.class, reader.read(
                    Fixture.signedIn(SourceKind.EXPOSITION, server.at("/old"), Access.BEARER), List.of(slo))
                    .get(slo.id()));
        }
        page(Fault.Kind.REDIRECTED, State.ERROR, Served.response(302, "text/plain", "", "Location: /metrics"));
        page(Fault.Kind.REDIRECTED, State.ERROR, Served.response(302, "text/plain", ""));
    }

    @ParameterizedTest
    @CsvSource({"600, ahead of", "-600, behind"})
    void aClockTenMinutesOff(int seconds, String words) throws IOException, InterruptedException {
        String date = DateTimeFormatter.RFC_1123_DATE_TIME
                .format(Instant.now(Clock.systemUTC()).plusSeconds(seconds).atZone(ZoneOffset.UTC));
        Fault fault = page(Fault.Kind.SKEWED, State.INVALID,
                Served.response(200, "text/plain", PAGE, "Date: " + date));
        assertTrue(fault.said().contains(words), fault.said());
    }

    @Test
    void aTimeOfASampleInTheFuture() throws IOException, InterruptedException {
        long future = Clock.systemUTC().millis() + 600_000;
        page(Fault.Kind.SKEWED, State.INVALID,
                Served.response(200, "text/plain", "good 1 %d\ntotal 1 %d\n".formatted(future, future)));
    }

    @Test
    void theSameSeriesTwice() throws IOException, InterruptedException {
        page(Fault.Kind.AMBIGUOUS, State.INVALID, Served.response(200, "text/plain", PAGE + "total 1000\n"));
        prometheus(Fault.Kind.AMBIGUOUS, State.INVALID,
                PromAnswers.windows(Map.of(),
                        ",{\"metric\":{\"wheelhouse_part\":\"total\",\"wheelhouse_window\":\"300s\",\"job\":\"b\"},\"value\":[%s,\"1\"]}"
                                .formatted(Clock.systemUTC().millis() / 1000)));
    }

    @Test
    void aWarningWithSuccessIsNeverGreen() throws IOException, InterruptedException {
        Slo slo = Fixture.slo(RATIO);
        for (String warnings : List.of("", "\"warnings\":[\"results may be incomplete\"],")) {
            String body = PromAnswers.windows(Map.of(), "").replace("\"data\"", warnings + "\"data\"");
            try (Served server = Served.with(Served.response(200, "application/json", body))) {
                SourceDefinition source = Fixture.source(SourceKind.PROMETHEUS, server.at("/"));
                Answer answer = reader.read(source, List.of(slo)).get(slo.id());
                assertEquals(warnings.isEmpty() ? State.OK : State.PARTIAL, new Tile(source, slo).after(answer),
                        answer.toString());
            }
        }
    }

    @Test
    void aCounterThatBeginsAnewIsNotGreenWhileItMatters() throws IOException, InterruptedException {
        AtomicInteger look = new AtomicInteger();
        List<String> pages = List.of(PAGE, PAGE.replace("999", "1999").replace("1000", "2000"), "good 5\ntotal 5\n");
        try (Served server = Served.by((_, out) -> out.write(Served.response(200, "text/plain",
                pages.get(look.getAndIncrement())).getBytes(StandardCharsets.UTF_8)))) {
            Slo slo = Fixture.slo(RATIO);
            SourceDefinition source = Fixture.source(SourceKind.EXPOSITION, server.at("/"));
            Tile tile = new Tile(source, slo);
            assertEquals(State.OK, tile.after(reader.read(source, List.of(slo)).get(slo.id())));
            assertEquals(State.OK, tile.after(reader.read(source, List.of(slo)).get(slo.id())));
            assertEquals(State.PARTIAL, tile.after(reader.read(source, List.of(slo)).get(slo.id())));
        }
    }

    @Test
    void aSourceThatComesAndGoesIsNotGreenAtOnce() throws IOException, InterruptedException {
        AtomicInteger look = new AtomicInteger();
        try (Served server = Served.by((_, out) -> out.write((look.getAndIncrement() % 2 == 0
                ? Served.response(500, "text/plain", "")
                : Served.response(200, "text/plain", PAGE)).getBytes(StandardCharsets.UTF_8)))) {
            Slo slo = Fixture.slo(RATIO);
            SourceDefinition source = Fixture.source(SourceKind.EXPOSITION, server.at("/"));
            Tile tile = new Tile(source, slo);
            List<State> states = new java.util.ArrayList<>();
            for (int poll = 0; poll < 6; poll++) {
                states.add(tile.after(reader.read(source, List.of(slo)).get(slo.id())));
            }
            assertEquals(List.of(State.ERROR, State.ERROR, State.ERROR), List.of(states.get(0), states.get(2),
                    states.get(4)));
            assertEquals(List.of(State.PARTIAL, State.PARTIAL), List.of(states.get(3), states.get(5)));
        }
    }

    @Test
    void aSecretThatCannotBeSentIsNotRepeated() throws InterruptedException {
        SourceDefinition source = Fixture.signedIn(SourceKind.EXPOSITION, URI.create("http://localhost:1/"),
                Access.BEARER);
        secrets.keep(source.id(), Secrets.ACCESS, new Secret(Fixture.CANARY + "\r\nX: y"));
        fault(Fault.Kind.NO_SECRET, State.ERROR, source, RATIO);
    }
}

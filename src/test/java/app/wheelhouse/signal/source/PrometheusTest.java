package app.wheelhouse.signal.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.signal.Answer;
import app.wheelhouse.signal.Budgeting;
import app.wheelhouse.signal.Indicator;
import app.wheelhouse.signal.Measure;
import app.wheelhouse.signal.Origin;
import app.wheelhouse.signal.Slo;
import app.wheelhouse.signal.SourceDefinition;
import app.wheelhouse.signal.SourceKind;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a Prometheus server is asked, and how its answer is understood. */
class PrometheusTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"hits | sum(increase(hits[3600s]))",
            "hits{code=~\"5..\"} | sum(increase(hits{code=~\"5..\"}[3600s]))",
            "sum(hits{a=\"b\"}) | sum(increase(hits{a=\"b\"}[3600s]))",
            "sum by (job) (hits) | sum(increase(hits[3600s]))", "sum(hits) without (x, y) | sum(increase(hits[3600s]))",
            "sum(rate(hits[{{.window}}])) | sum(rate(hits[3600s]))",
            "sum(rate(hits[{{ .Window }}])) | sum(rate(hits[3600s]))",
            "sum(a) + sum(b) | sum(increase((sum(a) + sum(b))[3600s:30s]))",
            "sum(sum(hits)) | sum(increase((sum(sum(hits)))[3600s:30s]))"})
    void aCounterIsCountedByTheServersOwnFunctions(String query, String expected) {
        assertEquals(expected, PromCount.of(query, true).over(HOUR));
    }

    @Test
    void whatComesAsIncrementsIsAddedUp() {
        assertEquals("sum(sum_over_time(hits[3600s]))", PromCount.of("hits", false).over(HOUR));
    }

    @Test
    void theSeriesOfAQueryAreFound() {
        assertEquals(Optional.of("hits{a=\")\"}"), PromCount.selector("sum(hits{a=\")\"})"));
        assertEquals(Optional.empty(), PromCount.selector("rate(hits[5m])"));
    }

    @Test
    void everyWindowIsAskedForInOneQuery() {
        Slo slo = Fixture.slo(Fixture.bad("errors", "sum(hits)"));
        String text = new PromQuestion(slo).text(List.of(HOUR));
        assertEquals(
                List.of("label_replace(label_replace(sum(increase(errors[3600s])), \"wheelhouse_part\", \"events\", \"\", \"\"), \"wheelhouse_window\", \"3600s\", \"\", \"\")",
                        "label_replace(label_replace(sum(increase(hits[3600s])), \"wheelhouse_part\", \"total\", \"\", \"\"), \"wheelhouse_window\", \"3600s\", \"\", \"\")",
                        "label_replace(label_replace(count_over_time((count(hits))[3600s:60s]), \"wheelhouse_part\", \"present\", \"\", \"\"), \"wheelhouse_window\", \"3600s\", \"\", \"\")",
                        "label_replace(label_replace(sum(resets(hits[3600s])), \"wheelhouse_part\", \"resets\", \"\", \"\"), \"wheelhouse_window\", \"3600s\", \"\", \"\")",
                        "label_replace(label_replace(max(timestamp(hits)), \"wheelhouse_part\", \"newest\", \"\", \"\"), \"wheelhouse_window\", \"\", \"\", \"\")"),
                List.of(text.split(" or (?=label)")).subList(0, 5));
    }

    @Test
    void slicesOfTimeAreCountedByTheServer() {
        Budgeting slices = new Budgeting.Timeslices(new BigDecimal("0.95"), Duration.ofMinutes(1));
        String text = new PromQuestion(Fixture.slo(Fixture.bad("errors", "hits"), slices, Duration.ofDays(28)))
                .text(List.of(HOUR));
        assertTrue(text.contains(
                "sum_over_time(((1 - sum(increase(errors[60s])) / (sum(increase(hits[60s])) > 0)) >= bool 0.95)[3600s:60s])"),
                text);
        assertTrue(text.contains(
                "count_over_time(((1 - sum(increase(errors[60s])) / (sum(increase(hits[60s])) > 0)))[3600s:60s])"),
                text);
    }

    @Test
    void aThresholdIsHeldByTheServer() {
        Indicator idle = new Indicator.Threshold("avg(gpu_idle)", Indicator.Comparison.LTE, 0.1);
        String text = new PromQuestion(Fixture.slo(idle)).text(List.of(HOUR));
        assertTrue(text.contains("sum_over_time((((avg(gpu_idle)) <= bool 0.1))[3600s:15s])"), text);
        assertTrue(text.contains("(avg(gpu_idle)), \"wheelhouse_part\", \"raw_value\""), text);
    }

    @ParameterizedTest
    @CsvSource({"http://p:9090, http://p:9090/api/v1/query", "http://p:9090/, http://p:9090/api/v1/query",
            "https://p/prom/graph?g0.expr=up, https://p/prom/api/v1/query",
            "https://p/prom/api/v1/query?tenant=a, https://p/prom/api/v1/query?tenant=a",
            "https://p/api/v1/, https://p/api/v1/query",
            "http://p/select/0/prometheus, http://p/select/0/prometheus/api/v1/query"})
    void anyPageOfAServerLeadsToItsInterface(URI entered, URI expected) throws Failure {
        assertEquals(expected, Prometheus.address(entered, "query"));
    }

    @Test
    void whatTheServerWorkedOutIsUnderstood() throws IOException, InterruptedException {
        String more = ",{\"metric\":{\"wheelhouse_part\":\"raw_total\",\"wheelhouse_window\":\"\",\"__name__\":\"hits\",\"job\":\"a\"},\"value\":[%d.5,\"1e3\"]}"
                .formatted(Clock.systemUTC().millis() / 1000);
        Slo slo = Fixture.slo(Fixture.bad("errors", "hits"));
        try (Served server = Served
                .with(Served.response(200, "application/json", PromAnswers.windows(Map.of("events", "25"), more)));
                SourceReader reader = new SourceReader(Clock.systemUTC(), new Fixture.Pocket())) {
            SourceDefinition source = Fixture.source(SourceKind.PROMETHEUS, server.at("/"));
            Answer.Read read = assertInstanceOf(Answer.Read.class, reader.read(source, List.of(slo)).get(slo.id()));
            Measure hour = read.windows().get(HOUR);
            assertEquals(99_975, hour.good());
            assertEquals(100_000, hour.total());
            assertEquals(1, hour.coverage());
            assertEquals(Origin.SERVER, hour.origin());
            assertEquals(8, read.windows().size());
            assertEquals("__name__=\"hits\",job=\"a\"", read.samples().getFirst().series());
            assertEquals(1000, read.samples().getFirst().value());
            assertEquals(Indicator.Part.TOTAL, read.samples().getFirst().part());
            assertEquals(8, asked(server.requests().getFirst()), "windows asked for at first");
            reader.read(source, List.of(slo));
            assertEquals(5, asked(server.requests().getLast()), "windows of a day and more are asked for less often");
        }
    }

    private static int asked(String request) {
        String query = URLDecoder.decode(request, StandardCharsets.UTF_8);
        return query.split("\"wheelhouse_part\", \"total\"", -1).length - 1;
    }

    @Test
    void valuesOverTimeAreRead() throws Failure {
        PromAnswer answer = PromAnswer.of(new Exchange(URI.create("http://p/"), 200, "application/json", """
                {"status":"success","warnings":["a.\\n b"],"data":{"resultType":"matrix","result":[
                {"metric":{"job":"a"},"values":[[1,"1e-07"],[1.5,"+Inf"],[2.25,"NaN"]]},{"metric":{},"values":[]}]}}"""
                .getBytes(StandardCharsets.UTF_8), Duration.ZERO, Clock.systemUTC().instant(), null));
        assertEquals(List.of("a. b"), answer.warnings());
        assertEquals(List.of(1e-7, Double.POSITIVE_INFINITY, Double.NaN),
                answer.series().getFirst().points().stream().map(PromAnswer.Point::value).toList());
        assertEquals(2250, answer.series().getFirst().points().getLast().at().toEpochMilli());
        assertEquals(1, answer.series().size());
    }

    @Test
    void aSeriesIsShownWithItsNameInFrontOfItsLabels() {
        Series served = new Series("", new java.util.TreeMap<>(Map.of("__name__", "hits", "job", "a")), 1, null);
        assertEquals("hits{job=\"a\"}", served.words());
        assertEquals("{job=\"a\"}", new Series("", new java.util.TreeMap<>(Map.of("job", "a")), 1, null).words());
    }
}

package app.wheelhouse.signal.openslo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class OpenSloTest {
    private static final String WHOLE = whole();

    private static String whole() {
        try (InputStream in = Objects.requireNonNull(OpenSloTest.class.getResourceAsStream("whole.yaml"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Definition find(OpenSlo found, String type, String key) {
        return found.definitions().stream().filter(each -> each.type().equals(type) && each.key().equals(key))
                .findFirst().orElseThrow();
    }

    private static List<Map<String, @Nullable Object>> records(OpenSlo found, String type, Map<String, UUID> sources) {
        List<Map<String, @Nullable Object>> records = new ArrayList<>();
        for (Definition each : found.definitions()) {
            if (each.type().equals(type)) {
                Map<String, @Nullable Object> record = new HashMap<>(each.fields());
                UUID id = UUID.nameUUIDFromBytes(each.key().getBytes(StandardCharsets.UTF_8));
                record.put("id", id);
                if (type.equals("source")) {
                    sources.put(each.key(), id);
                }
                String source = each.source();
                record.put("source", source == null ? null : sources.get(source));
                records.add(record);
            }
        }
        return records;
    }

    private static String written(OpenSlo found) {
        Map<String, UUID> sources = new HashMap<>();
        return OpenSloWriter.write(records(found, "source", sources), records(found, "openslo_object", sources),
                records(found, "slo", sources));
    }

    /** The documents by kind and name, as plain values. */
    private static Map<String, Object> documents(String text) {
        Map<String, Object> documents = new HashMap<>();
        Yaml.read(text).documents()
                .forEach(each -> documents.put(each.text("kind") + " " + Documents.name(each), each.plain()));
        return documents;
    }

    @Test
    void referencesAreFollowedAndEachObjectiveIsOneOfItsOwn() {
        OpenSlo found = OpenSlo.read(WHOLE);
        Definition good = find(found, "slo", "checkout-slo/0");
        assertEquals("Checkout works: Good", good.title());
        assertEquals(0, new BigDecimal("0.999").compareTo((BigDecimal) good.fields().get("target")));
        assertEquals("sum(requests_total{code=~\"2..\"})", good.fields().get("good"));
        assertEquals("sum(requests_total)", good.fields().get("total"));
        assertEquals(true, good.fields().get("counter"));
        assertEquals("prod-prometheus", good.source());
        assertEquals("1M America/New_York 2020-01-01T00:00:00 true",
                "%s %s %s %s".formatted(good.fields().get("period"),
                        good.fields().get("zone"), good.fields().get("starts"), good.fields().get("calendar")));
        assertEquals(new BigDecimal("0.9999"), find(found, "slo", "checkout-slo/1").fields().get("target"));
        assertEquals("https://prometheus.example:9090 15 prometheus", "%s %s %s".formatted(
                find(found, "source", "prod-prometheus").fields().get("url"),
                find(found, "source", "prod-prometheus").fields().get("interval_seconds"),
                find(found, "source", "prod-prometheus").fields().get("kind")));
    }

    @Test
    void aBurnRateBecomesPercentOfBudget() {
        OpenSlo found = OpenSlo.read(WHOLE);
        // January has 744 hours: twice as fast for an hour spends 2 / 744 of the budget.
        assertEquals("page 0.268817% 1h 5m", find(found, "slo", "checkout-slo/0").fields().get("alerts"));
    }

    @Test
    void whatIsNotUnderstoodIsNamedWithItsLine() {
        List<String> notes = OpenSlo.read(WHOLE).notes().stream().map(note -> note.line() + " " + note.text()).toList();
        assertEquals(List.of(
                "11 spec.connectionDetails.accessKeyID may be a secret and was left out; what is needed to "
                        + "sign in is given in the settings of the source",
                "12 spec.connectionDetails.region is not understood and is kept as it is",
                "61 spec.objectives.weight is not understood and is kept as it is",
                "66 spec.reviewers is not understood and is kept as it is"), notes);
    }

    @Test
    void aSecretIsKeptNowhere() {
        OpenSlo found = OpenSlo.read(WHOLE);
        assertFalse(found.toString().contains("CANARY"));
        assertFalse(written(found).contains("CANARY"));
        OpenSlo address = OpenSlo.read(WHOLE.replace("https://prometheus", "https://me:CANARY2@prometheus"));
        assertFalse(address.toString().contains("CANARY2"));
    }

    @Test
    void whatIsWrittenSaysWhatWasRead() {
        String plain = WHOLE.replace("    accessKeyID: AKIA-CANARY\n", "");
        assertEquals(documents(plain), documents(written(OpenSlo.read(plain))));
        assertEquals(OpenSlo.read(plain).definitions().stream().map(Definition::title).sorted().toList(),
                OpenSlo.read(written(OpenSlo.read(plain))).definitions().stream().map(Definition::title).sorted()
                        .toList());
    }

    @Test
    void whatWasChangedIsWrittenAnewAndTheRestAsItWas() {
        OpenSlo found = OpenSlo.read(WHOLE);
        Map<String, UUID> sources = new HashMap<>();
        List<Map<String, @Nullable Object>> defined = records(found, "source", sources);
        List<Map<String, @Nullable Object>> slos = records(found, "slo", sources);
        slos.getFirst().put("target", new BigDecimal("0.950000000000000"));
        slos.getFirst().put("good", "sum(requests_ok)");
        slos.getFirst().put("period", "28d");
        slos.getFirst().put("calendar", null);
        slos.getFirst().put("alerts", "page 2% 1h 5m\nticket 10% 3d 6h");
        String text = OpenSloWriter.write(defined, records(found, "openslo_object", sources), slos.subList(0, 1));
        OpenSlo again = OpenSlo.read(text);
        Definition slo = find(again, "slo", "checkout-slo/0");
        assertEquals(new BigDecimal("0.95"), slo.fields().get("target"));
        assertEquals("sum(requests_ok)", slo.fields().get("good"));
        assertEquals("28d", slo.fields().get("period"));
        assertNull(slo.fields().get("calendar"));
        assertEquals("page 2% 1h 5m\nticket 10% 3d 6h", slo.fields().get("alerts"));
        assertTrue(text.contains("reviewers:") && text.contains("weight: 3") && text.contains("targetRef: on-call"),
                text);
        assertFalse(text.contains("!!"), text);
        assertTrue(text.contains("sum(requests_total{code=~\"2..\"})"), "the shared indicator stays as it was");
    }

    @Test
    void whatWasMadeHereIsWrittenWhole() {
        UUID source = new UUID(0, 1);
        Map<String, @Nullable Object> slo = new HashMap<>(Map.of("id", new UUID(0, 2), "title", "Reads are quick",
                "target",
                new BigDecimal("0.99"), "period", "4w", "indicator", "threshold", "metric", "p99", "comparison", "lte",
                "threshold", 0.25, "source", source));
        slo.putAll(Map.of("budgeting", "timeslices", "slice", "5m", "slice_target", new BigDecimal("0.8"), "audience",
                "room"));
        String text = OpenSloWriter.write(List.of(Map.of("id", source, "title", "Lab", "kind", "json", "url",
                "http://lab.example/figures", "interval_seconds", 60)), List.of(), List.of(slo));
        OpenSlo found = OpenSlo.read(text);
        assertEquals(List.of(), found.notes());
        Map<String, Object> fields = new HashMap<>(find(found, "slo", "reads-are-quick").fields());
        slo.forEach((field, value) -> {
            if (!field.equals("id") && !field.equals("source")) {
                assertEquals(value, fields.get(field), field);
            }
        });
        assertEquals("lab", find(found, "slo", "reads-are-quick").source());
        assertEquals("json http://lab.example/figures 60", "%s %s %s".formatted(
                find(found, "source", "lab").fields().get("kind"), find(found, "source", "lab").fields().get("url"),
                find(found, "source", "lab").fields().get("interval_seconds")));
    }

    /** The example of the specification's own README, measured where nobody here can ask. */
    @Test
    void aSourceThatCannotBeAskedIsKeptAndNamed() {
        OpenSlo found = OpenSlo.read("""
                apiVersion: openslo/v1
                kind: DataSource
                metadata: {name: datadog-datasource}
                spec: {type: Datadog, connectionDetails: {site: eu}}
                ---
                apiVersion: openslo/v1
                kind: SLO
                metadata:
                  name: foo-slo
                  displayName: Foo SLO
                spec:
                  service: foo
                  indicator:
                    metadata:
                      name: foo-error
                      displayName: Foo Error
                    spec:
                      ratioMetric:
                        counter: true
                        good:
                          metricSource:
                            metricSourceRef: datadog-datasource
                            type: Datadog
                            spec:
                              query: sum:trace.http.request.hits.by_http_status{http.status_code:200}.as_count()
                        total:
                          metricSource:
                            metricSourceRef: datadog-datasource
                            type: Datadog
                            spec:
                              query: sum:trace.http.request.hits.by_http_status{*}.as_count()
                  objectives:
                    - displayName: Foo Total Errors
                      target: 0.98
                """);
        assertEquals("DataSource datadog-datasource",
                find(found, "openslo_object", "DataSource/datadog-datasource").title());
        assertEquals(List.of("1 “Datadog” is no kind of source that is asked here; it is kept as it is",
                "12 it has exactly one time window"),
                found.notes().stream().map(note -> note.line() + " " + note.text()).toList());
    }

    @Test
    void slicesOfTimeMayBeGivenInMinutes() {
        OpenSlo found = OpenSlo.read("""
                apiVersion: openslo/v1
                kind: SLO
                metadata: {name: calm}
                spec:
                  indicator: {spec: {thresholdMetric: {metricSource: {spec: {query: load}}}}}
                  timeWindow: [{duration: 4w, isRolling: true}]
                  budgetingMethod: Timeslices
                  objectives: [{op: lt, value: 5e1, target: 0.98, timeSliceTarget: 0.95, timeSliceWindow: 10}]
                """);
        Map<String, Object> fields = find(found, "slo", "calm").fields();
        assertEquals("10m 50.0 lt 4w timeslices",
                "%s %s %s %s %s".formatted(fields.get("slice"), fields.get("threshold"),
                        fields.get("comparison"), fields.get("period"), fields.get("budgeting")));
        assertEquals(List.of(), found.notes());
    }

    /** The specification's own examples come as lists. */
    @Test
    void aListOfObjectsIsAsGoodAsSeveralDocuments() {
        String text = """
                - apiVersion: openslo/v1
                  kind: SLO
                  metadata: {name: web-availability}
                  spec:
                    service: web
                    indicator:
                      metadata: {name: web-successful-requests-ratio}
                      spec:
                        ratioMetric:
                          counter: true
                          good: {metricSource: {type: Prometheus, spec: {query: 'sum(http_requests{code=~"2xx|4xx"})'}}}
                          total: {metricSource: {type: Prometheus, spec: {query: sum(http_requests)}}}
                    timeWindow:
                      - duration: 1w
                        isRolling: false
                        calendar: {startTime: 2022-01-01 12:00:00, timeZone: America/New_York}
                    budgetingMethod: Timeslices
                    objectives:
                      - {displayName: Good, op: gt, target: 0.995, timeSliceTarget: 0.95, timeSliceWindow: 1m}
                - apiVersion: openslo/v1
                  kind: Service
                  metadata: {name: web}
                """;
        assertTrue(OpenSlo.isOne(text));
        OpenSlo found = OpenSlo.read(text);
        assertEquals(List.of(), found.notes());
        assertEquals(2, found.definitions().size());
        assertEquals("1w 1m 0.95", "%s %s %s".formatted(find(found, "slo", "web-availability").fields().get("period"),
                find(found, "slo", "web-availability").fields().get("slice"),
                find(found, "slo", "web-availability").fields().get("slice_target")));
        assertEquals(documents(text), documents(written(found)));
    }

    @Test
    void otherVersionsKindsAndNamelessObjectsAreNamed() {
        OpenSlo found = OpenSlo.read("""
                apiVersion: openslo/v1alpha
                kind: SLO
                metadata: {name: old}
                ---
                apiVersion: openslo/v1
                kind: Poem
                metadata: {name: ode}
                ---
                apiVersion: openslo/v1
                kind: SLO
                """);
        assertEquals(List.of("1 it is not of version openslo/v1 and is kept as it is",
                "5 the kind “Poem” is not understood and is kept",
                "9 it has no name under metadata and is left out"),
                found.notes().stream().map(note -> note.line() + " " + note.text()).toList());
        assertEquals(2, found.definitions().size());
    }

    @Test
    void whatIsNoYamlIsRefusedWithItsLine() {
        record Row(String text, int line) {
        }
        for (Row row : List.of(new Row("apiVersion: openslo/v1\nkind: [SLO\n", 3), new Row("a: 1\na: 2\n", 2),
                new Row("- one\n- two\n", 1), new Row("kind: SLO\n\tspec: x\n", 2), new Row("? [a]\n: b\n", 1))) {
            OpenSlo found = OpenSlo.read(row.text);
            assertFalse(found.flaw().isEmpty(), row.text);
            assertEquals(row.line, found.flawLine(), row.text + found.flaw());
        }
    }

    @Test
    void aTextThatGrowsWithoutEndIsRefused() {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            bomb.append("a%d: &a%d [".formatted(i, i)).append(("*a" + (i - 1) + ", ").repeat(9)).append("x]\n");
        }
        assertFalse(OpenSlo.read(bomb.toString()).flaw().isEmpty());
        assertFalse(OpenSlo.read("a: " + "[".repeat(5_000) + "]".repeat(5_000)).flaw().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void aStarterIsMeasuredAtASourceOfOnesOwn(Starter starter) {
        OpenSlo found = OpenSlo.read(starter.text("Lab Prometheus"));
        assertEquals(List.of(), found.notes());
        List<Definition> slos = found.definitions().stream().filter(each -> each.type().equals("slo")).toList();
        assertEquals(starter == Starter.STORAGE ? 5 : 4, slos.size());
        assertTrue(slos.stream().allMatch(each -> "Lab Prometheus".equals(each.source())));
        assertTrue(OpenSlo.read(starter.text("")).definitions().stream().allMatch(each -> each.source() == null));
    }
}

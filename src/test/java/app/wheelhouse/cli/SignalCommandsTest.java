package app.wheelhouse.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.signal.Watching;
import app.wheelhouse.signal.store.SignalReader;
import app.wheelhouse.signal.store.Signals;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SignalCommandsTest {
    @TempDir
    Path folder;
    private CommandLineUser user;

    @BeforeEach
    void init() {
        user = new CommandLineUser(folder);
        user.ok("init");
    }

    private String addSource() {
        return user.ok("add", "source", "title=Gateway", "kind=prometheus", "url=http://127.0.0.1:9090").word();
    }

    private String addSlo() {
        return user.ok("add", "slo", "title=Reads succeed", "target=99.9 %", "period=30d", "source=Gateway",
                "good=sum(reads_total{code=\"200\"})", "total=sum(reads_total)").word();
    }

    @Test
    void anObjectiveIsAddedShownChangedAndRemoved() {
        addSource();
        String id = addSlo();
        JsonNode slo = user.json("show", "slo", "Reads succeed");
        assertEquals("0.999", slo.path("target").asString());
        assertEquals("30d", slo.path("period").asString());
        assertEquals("no_data", slo.path("state").asString());
        assertEquals("It was not asked yet.", slo.path("reason").asString());
        for (String field : new String[]{"sli", "burn_1h", "budget_remaining"}) {
            assertTrue(slo.has(field) && slo.path(field).isNull(), field);
        }
        assertEquals(0, slo.path("coverage").asInt());
        assertFalse(Files.exists(folder.resolve("signals.mv.db")), "looking leaves no file");
        user.ok("set", "slo", id, "target=0.95", "period=1M");
        assertEquals("0.95", user.json("show", "slo", id).path("target").asString());
        assertEquals(1, user.json("list", "slo", "--where", "state=invalid").size(), "a month is of the calendar");
        user.ok("set", "slo", id, "calendar=true", "zone=Europe/London");
        assertEquals(1, user.json("list", "slo", "--where", "state=no_data").size());
        assertEquals(1, user.json("list", "source").get(0).path("slos").asInt());
        user.ok("remove", "slo", id);
        assertEquals(1, user.run("list", "slo").code());
        user.ok("undo");
        assertEquals(1, user.json("list", "slo").size());
    }

    @Test
    void whatIsMissingIsSaidAndNeverGreen() {
        user.ok("add", "slo", "title=Later");
        JsonNode slo = user.json("show", "slo", "Later");
        assertEquals("invalid", slo.path("state").asString());
        assertEquals("It has no target yet.", slo.path("reason").asString());
        user.ok("set", "slo", "Later", "target=99", "period=28d", "good=a", "total=b");
        assertEquals("Nobody said where it is measured.", user.json("show", "slo", "Later").path("reason").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"slo | target=100 | a share below all",
            "slo | target=nearly | a share below all",
            "slo | period=soon | a length such as 28d", "slo | zone=Mars/Base | an IANA zone",
            "slo | alerts=call me | Alerts are written", "slo | comparison=more | one of lte, lt, gte, gt",
            "source | url=gateway | begins with http:// or https://",
            "source | url=http://me:secret@host/ | belong in the keychain",
            "source | headers=Authorization: Bearer s3cr3t | leave it blank here",
            "source | headers=Host: other | set by the program itself",
            "source | interval_seconds=0 | from 1 to 86400",
            "source | deadline_seconds=100 | no longer than the interval"})
    void whatBreaksARuleIsRefusedWithTheRule(String type, String field, String rule) {
        addSource();
        addSlo();
        CommandLineUser.Result result = user.run("set", type, type.equals("slo") ? "Reads succeed" : "Gateway", field);
        assertEquals(4, result.code(), result.err());
        assertTrue(result.err().contains(rule), result.err());
    }

    @Test
    void bothGoodAndBadEventsAreRefusedAndPlannedWorkMustEndAfterItBegins() {
        addSource();
        addSlo();
        assertEquals(4, user.run("set", "slo", "Reads succeed", "bad=errors").code());
        assertEquals(4, user.run("add", "maintenance", "title=Upgrade", "starts_at=2026-12-01T10:00:00Z",
                "ends_at=2026-12-01T09:00:00Z").code());
        user.ok("add", "maintenance", "title=Upgrade", "slo=Reads succeed", "starts_at=2026-12-01T10:00:00Z",
                "ends_at=2026-12-01T12:00:00Z");
    }

    @Test
    void figuresComeFromTheSamplesThisLaptopKept() throws StoreException {
        addSource();
        UUID slo = UUID.fromString(addSlo());
        Instant now = Instant.now();
        try (Store store = Store.open(Workspace.open(folder), Clock.systemUTC());
                Signals signals = Signals.open(folder, Clock.fixed(now, ZoneOffset.UTC),
                        new SignalReader(store).book())) {
            for (int i = 0; i <= 60; i++) {
                Instant at = now.minus(Duration.ofSeconds(60 - i));
                signals.answered(slo, Watching.counters(at, 9_990.0 * i, 10_000.0 * i));
            }
        }
        JsonNode shown = user.json("show", "slo", "Reads succeed");
        assertEquals(0.999, shown.path("sli").asDouble(), 1e-9);
        assertEquals(1, shown.path("burn_1h").asDouble(), 1e-9);
        assertEquals(0, shown.path("budget_remaining").asDouble(), 1e-9);
        assertEquals(60 / (30 * 86_400.0), shown.path("coverage").asDouble(), 1e-6);
        assertEquals("partial", shown.path("state").asString());
    }

    @Test
    void anOpenSloFileIsBroughtInAndWrittenOutWithWhatIsNotUnderstood() throws IOException {
        Path file = Files.writeString(folder.resolve("in.yaml"), """
                apiVersion: openslo/v1
                kind: DataSource
                metadata: {name: lab}
                spec: {type: Prometheus, connectionDetails: {url: "http://lab.example:9090", token: CANARY}}
                ---
                apiVersion: openslo/v1
                kind: SLO
                metadata: {name: reads, displayName: Reads succeed}
                spec:
                  service: storage
                  indicator:
                    metadata: {name: reads-ok}
                    spec:
                      ratioMetric:
                        counter: true
                        bad: {metricSource: {metricSourceRef: lab, spec: {query: errors_total}}}
                        total: {metricSource: {metricSourceRef: lab, spec: {query: reads_total}}}
                  timeWindow: [{duration: 28d, isRolling: true}]
                  budgetingMethod: Occurrences
                  objectives: [{target: 0.9995}]
                  sponsor: anna
                """);
        CommandLineUser.Result brought = user.ok("import", file.toString());
        assertTrue(brought.out().contains("line 21: spec.sponsor is not understood and is kept as it is"),
                brought.out());
        assertTrue(brought.out().contains("line 4: spec.connectionDetails.token may be a secret"), brought.out());
        JsonNode slo = user.json("show", "slo", "Reads succeed");
        assertEquals("0.9995 28d errors_total reads_total storage no_data", "%s %s %s %s %s %s".formatted(
                slo.path("target").asString(), slo.path("period").asString(), slo.path("bad").asString(),
                slo.path("total").asString(), slo.path("service").asString(), slo.path("state").asString()));
        assertEquals(0, user.json("import", file.toString()).path("files").path(0).path("changes").asInt(),
                "brought again it changes nothing");
        Path out = folder.resolve("out.yaml");
        user.ok("export", "slo", "-o", out.toString());
        String text = Files.readString(out);
        assertTrue(text.contains("sponsor: anna") && text.contains("target: 0.9995") && text.contains("lab.example"),
                text);
        user.ok("remove", "slo", "reads");
        CommandLineUser.Result again = user.ok("import", out.toString());
        assertFalse(again.out().contains("slo 1 changed"), again.out());
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).filter(path -> !path.equals(file)).toList()) {
                assertFalse(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1).contains("CANARY"),
                        each.toString());
            }
        }
        CommandLineUser.Result broken = user.run("import",
                Files.writeString(folder.resolve("broken.yaml"), "apiVersion: openslo/v1\nkind: [SLO\n").toString());
        assertEquals(4, broken.code());
        assertTrue(broken.err().contains("line 3"), broken.err());
        assertEquals(4,
                user.run("import", Files.writeString(folder.resolve("other.yaml"), "a: 1\n").toString()).code());
    }

    @Test
    void anIncidentSaysHowLongItTook() {
        user.ok("add", "incident", "title=Reads fail", "began_at=2026-11-20T10:00:00Z",
                "detected_at=2026-11-20T10:03:00Z", "restored_at=2026-11-20T10:45:00Z", "level=page");
        JsonNode incident = user.json("show", "incident", "Reads fail");
        assertEquals(3, incident.path("minutes_to_detect").asDouble());
        assertEquals(45, incident.path("minutes_to_restore").asDouble());
    }
}

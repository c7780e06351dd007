package app.wheelhouse.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import app.wheelhouse.intake.ImportReport.Count;
import app.wheelhouse.store.StoreException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleWorkspaceTest {
    @TempDir
    Path folder;

    @Test
    void theSampleIsBuiltThroughTheImporters() throws StoreException {
        try (Workbench bench = new Workbench(folder.resolve("sample"))) {
            List<ImportReport> reports = SampleWorkspace.build(bench.store, Workbench.SAMPLE).stream()
                    .map(result -> assertInstanceOf(ImportReport.class, result)).toList();
            reports.forEach(report -> assertEquals(List.of(), report.notUnderstood(), report.file()));
            assertEquals(List.of("Program charter", "Execution"), bench.column("series", "title"));
            assertEquals(18, bench.all("session").size());
            assertEquals(20, bench.all("person").size());
            assertEquals(List.of("Recurring decisions", "Specifications", "Live site"),
                    bench.column("matrix", "title"));
            assertEquals(18, bench.all("matrix_row").size());
            assertEquals(List.of("Namespace throughput", "Metadata latency", "Job-blocking errors", "GPU idle",
                    "Time to first IO", "Control plane availability", "Control plane latency",
                    "Control plane traffic", "Control plane saturation"), bench.column("slo", "title"));
            assertEquals(Optional.of("Import slos-golden-signals.yaml"), bench.store.undoTitle());
        }
    }

    @Test
    void buildingItTwiceChangesNothing() throws StoreException {
        try (Workbench bench = new Workbench(folder.resolve("sample"))) {
            SampleWorkspace.build(bench.store, Workbench.SAMPLE);
            String code = bench.store.stateCode();
            for (ImportResult again : SampleWorkspace.build(bench.store, Workbench.SAMPLE)) {
                ImportReport report = assertInstanceOf(ImportReport.class, again);
                assertEquals(0, report.changes());
                report.counts().values()
                        .forEach(count -> assertEquals(new Count(0, 0, count.unchanged(), 0, 0), count));
            }
            assertEquals(code, bench.store.stateCode());
        }
    }

    @Test
    void theShowpieceIsWhole() throws StoreException {
        try (Workbench bench = new Workbench(folder.resolve("sample"))) {
            SampleWorkspace.build(bench.store, Workbench.SAMPLE);
            UUID id = bench.id("session", "code", "B");
            Map<String, Object> session = bench.all("session").get(id);
            assertEquals("Cloud first, not lift and shift", session.get("title"));
            assertEquals(45, session.get("minutes"));
            assertEquals(Instant.parse("2026-11-30T08:00:00Z"), session.get("starts_at"));
            List<Map<String, Object>> topics = bench.all("topic").values().stream()
                    .filter(topic -> id.equals(topic.get("session"))).toList();
            assertEquals(45, topics.stream().mapToInt(topic -> (Integer) topic.getOrDefault("minutes", 0)).sum());
            assertEquals(
                    Map.of("point_to_land", 3L, "discussion", 2L, "decision_wanted", 2L, "receipt", 3L, "reminder", 6L),
                    topics.stream().collect(Collectors.groupingBy(topic -> topic.get("kind"), Collectors.counting())));
            topics.forEach(topic -> assertEquals(
                    List.of("receipt", "reminder").contains(topic.get("kind")) ? "host" : "room",
                    topic.get("audience")));
            List<Object> roles = bench.all("attendee").values().stream().filter(one -> id.equals(one.get("session")))
                    .map(one -> bench.all("person").get(one.get("person")).get("name") + " " + one.get("role"))
                    .map(Object.class::cast).toList();
            assertEquals(List.of("President approver", "Head of Product driver", "Head of Development contributor",
                    "Chief Architect contributor", "Release Manager contributor", "Cloud Team Leads (two) contributor",
                    "Field & Alliances Lead input", "Partner storage program lead informed"), roles);
            assertEquals(3,
                    bench.all("receipt").values().stream().filter(one -> id.equals(one.get("session"))).count());
        }
    }

    @Test
    void everyDecisionWantedByTheGuideIsLinkedToItsDecision() throws StoreException {
        try (Workbench bench = new Workbench(folder.resolve("sample"))) {
            List<ImportReport> reports = SampleWorkspace.build(bench.store, Workbench.SAMPLE).stream()
                    .map(result -> assertInstanceOf(ImportReport.class, result)).toList();
            reports.forEach(report -> assertEquals(List.of(), report.notices(), report.file()));
            List<Object> linked = bench.all("decision").values().stream().map(decision -> decision.get("topic"))
                    .filter(java.util.Objects::nonNull).toList();
            List<UUID> wanted = bench.all("topic").entrySet().stream()
                    .filter(topic -> "decision_wanted".equals(topic.getValue().get("kind"))).map(Map.Entry::getKey)
                    .toList();
            assertEquals(wanted.size(), linked.size());
            assertTrue(linked.containsAll(wanted));
            assertEquals(46, bench.all("decision").size());
            assertEquals(10, bench.all("action").size());
            assertEquals(20, bench.all("person").size());
        }
    }

    @Test
    void thePlanOfEverySessionFitsButForOne() throws StoreException {
        try (Workbench bench = new Workbench(folder.resolve("sample"))) {
            SampleWorkspace.build(bench.store, Workbench.SAMPLE);
            Map<String, Integer> over = bench.all("session").entrySet().stream()
                    .collect(Collectors.toMap(one -> String.valueOf(one.getValue().get("code")),
                            one -> bench.all("topic").values().stream()
                                    .filter(topic -> one.getKey().equals(topic.get("session")))
                                    .mapToInt(topic -> (Integer) topic.getOrDefault("minutes", 0)).sum()
                                    - (Integer) one.getValue().get("minutes")));
            assertEquals(Map.of("4", 5), over.entrySet().stream().filter(one -> one.getValue() != 0)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
    }

    @Test
    void everyOtherSectionIsAPageAndDocumentsOfEveryKindFollow() throws StoreException {
        try (Workbench bench = new Workbench(folder.resolve("sample"))) {
            SampleWorkspace.build(bench.store, Workbench.SAMPLE);
            assertEquals(
                    List.of("overview", "scope", "agenda", "rhythm", "scorecard", "kpis", "horizons", "risks", "quotes",
                            "talk_track", "sound_bites", "playbook", "policies", "artefacts", "open_decisions",
                            "success", "limits",
                            "references", "plan"),
                    bench.column("document", "kind").subList(0, 19));
            assertEquals(19 + 14, bench.all("document").size());
            assertEquals(9, bench.all("risk").size());
        }
    }
}

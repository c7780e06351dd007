package app.wheelhouse.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import app.wheelhouse.intake.store.Present;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A workspace to import into, with a few words to ask it things. */
final class Workbench implements AutoCloseable {
    static final Path SAMPLE = Path.of(System.getProperty("wheelhouse.basedir", "."), "sample-data");
    static final String GUIDE = """
            # Guide

            ## Execution

            ### Session 1 — North star (45 min)

            **When:** 2026-12-08 09:30
            **Attendees:** President (Approver), Head of Product

            **Discuss**

            - Read the charter line by line (15m)
            - Which measure moves first (10m)
            - What we leave alone this year

            **Decisions**

            - The charter, signed (10m)

            **Receipts**

            - “Nobody said no.” — Release Manager

            ### Session 2 — Decision rights

            **Discuss**

            - Recurring decision types (12m)

            ## Risks

            - Slow qualification. Response: a track of its own

            ## Scope

            One program.
            """;
    final Store store;

    Workbench(Path folder) throws StoreException {
        this(folder, "Asia/Jerusalem");
    }

    Workbench(Path folder, String zone) throws StoreException {
        Clock clock = Clock.fixed(Instant.parse("2026-11-23T08:00:00Z"), ZoneId.of(zone));
        Workspace workspace = Workspace.isWorkspace(folder)
                ? Workspace.open(folder)
                : Workspace.create(folder, "Programme", "laptop", clock);
        store = Store.open(workspace, clock);
    }

    ImportReport bring(String name, String text) {
        return assertInstanceOf(ImportReport.class, new Importer(store).importText(new SourceText(name, text)));
    }

    ImportReport bring(String text) {
        return bring("guide.md", text);
    }

    Map<UUID, Map<String, Object>> all(String type) {
        return Present.read(store).records(type);
    }

    /** The values of one field over all records of a type, in the order of their positions where they have one. */
    List<Object> column(String type, String field) {
        return all(type).values().stream()
                .sorted((a, b) -> String.valueOf(a.get("position")).compareTo(String.valueOf(b.get("position"))))
                .map(record -> record.getOrDefault(field, "")).toList();
    }

    UUID id(String type, String field, Object value) {
        return all(type).entrySet().stream().filter(record -> value.equals(record.getValue().get(field)))
                .map(Map.Entry::getKey).findFirst().orElseThrow(() -> new AssertionError("no " + type + " " + value));
    }

    Map<String, Object> record(String type, String field, Object value) {
        return all(type).get(id(type, field, value));
    }

    void set(String type, UUID id, String field, Object value) {
        store.apply(new Edit("Change " + field).put(type, id, field, value)).join();
    }

    void delete(String type, UUID id) {
        store.apply(new Edit("Delete").delete(type, id)).join();
    }

    static void unchanged(ImportReport report) {
        assertEquals(0, report.changes(), () -> report.counts() + " " + report.notices());
    }

    @Override
    public void close() {
        store.close();
    }
}

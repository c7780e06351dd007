package app.wheelhouse.intake;

import app.wheelhouse.intake.store.Memory;
import app.wheelhouse.intake.store.Present;
import app.wheelhouse.store.Store;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Brings files into a workspace, each as one edit that can be undone. A file brought again changes only what changed
 * in it. Reads and waits for the disk, so it is to be called off the FX thread.
 */
public final class Importer {
    private static final double SAME_FILE = 0.2;
    private static final double RENAMED_FILE = 0.6;
    /** What is known by the name of its file alone. */
    private static final Set<String> NAMED = Set.of("people", "adr", "document", "epics", "buckets", "teams", "gates",
            "releases", "red list", "stages", "incidents", "outcomes", "check-ins", "promises", "holidays", "travels");
    private static final Set<String> TELLING = Set.of("series", "session", "topic", "document", "decision", "action",
            "matrix", "matrix_row", "rfe", "deal", "proof", "reading", "slo", "source", "openslo_object");

    private final Store store;

    public Importer(Store store) {
        this.store = store;
    }

    /** Imports a file; returns when it is on disk. */
    public ImportResult importFile(Path file) {
        return run(file, true);
    }

    /** Says what importing a file would do, and does nothing. */
    public ImportResult preview(Path file) {
        return run(file, false);
    }

    /** Imports a text that was read already. */
    public ImportResult importText(SourceText text) {
        return run(text, true);
    }

    private ImportResult run(Path file, boolean apply) {
        String name = SourceText.name(file);
        if (!XlsxFile.isOne(name)) {
            return run(SourceText.read(file), apply);
        }
        Refusal unopened = SourceText.refusal(file, name);
        Sheets sheets = unopened == null ? XlsxFile.read(file, name) : Sheets.refused(unopened);
        if (sheets.refusal() != null) {
            return sheets.refusal();
        }
        Present present = Present.read(store);
        return reconcile(name, Content.of(sheets, present.board()), present, apply);
    }

    private ImportResult run(Reading reading, boolean apply) {
        return switch (reading) {
            case Refusal refusal -> refusal;
            case SourceText text -> {
                Present present = Present.read(store);
                yield reconcile(text.name(), Content.of(text, present.board()), present, apply);
            }
        };
    }

    private ImportResult reconcile(String file, Content.Found found, Present present, boolean apply) {
        return found.refusal().isPresent()
                ? found.refusal().get()
                : reconcile(file, found.content().orElseThrow(), present, apply);
    }

    private ImportReport reconcile(String file, Content content, Present present, boolean apply) {
        Map<String, List<Memory>> bySource = present.memories().stream()
                .collect(Collectors.groupingBy(Memory::source, LinkedHashMap::new, Collectors.toList()));
        Set<String> now = telling(content, present);
        String source = source(content.what() + ":" + file, content, now, bySource);
        List<Memory> memories = bySource.getOrDefault(source, List.of());
        Reconciling reconciling = new Reconciling(store, present, "Import " + file, content.parts(), memories)
                .run(source, memories);
        if (apply && !reconciling.edit().isEmpty()) {
            store.apply(reconciling.edit()).join();
        }
        Tally tally = reconciling.tally();
        return new ImportReport(file, content.called(), tally.counts(), content.notUnderstood(), tally.notices(),
                content.columns(), reconciling.changes(), apply);
    }

    /**
     * Under which name the file was imported before. A file of the same name with nothing in common is another file; one
     * of another name with most in common is the same, renamed.
     */
    private static String source(String name, Content content, Set<String> now, Map<String, List<Memory>> bySource) {
        String what = content.what() + ":";
        if (common(now, bySource.getOrDefault(name, List.of())) >= SAME_FILE || NAMED.contains(content.what())) {
            return name;
        }
        return bySource.entrySet().stream().filter(one -> one.getKey().startsWith(what))
                .filter(one -> common(now, one.getValue()) >= RENAMED_FILE).map(Map.Entry::getKey).findFirst()
                .orElseGet(() -> unused(name, bySource.keySet()));
    }

    private static String unused(String name, Set<String> taken) {
        String candidate = name;
        for (int i = 2; taken.contains(candidate); i++) {
            candidate = name + " (" + i + ")";
        }
        return candidate;
    }

    /** What tells a file from others: its parts but for those that are records of the workspace by their ids. */
    private static Set<String> telling(Content content, Present present) {
        return content.parts().stream()
                .filter(part -> part.own() == null || !present.records(part.type()).containsKey(part.own().id()))
                .map(part -> part.type() + "/" + part.key()).filter(Importer::isTelling).collect(Collectors.toSet());
    }

    /** The share of the smaller side that the other has too; the page of leftovers tells nothing. */
    private static double common(Set<String> parts, List<Memory> memories) {
        Set<String> before = memories.stream().flatMap(memory -> memory.parts().stream())
                .map(part -> part.type() + "/" + part.key()).filter(Importer::isTelling).collect(Collectors.toSet());
        Set<String> now = new HashSet<>(parts);
        int smaller = Math.min(before.size(), now.size());
        now.retainAll(before);
        return smaller == 0 ? 0 : (double) now.size() / smaller;
    }

    private static boolean isTelling(String part) {
        return TELLING.contains(part.substring(0, part.indexOf('/'))) && !part.startsWith("document/unfiled|");
    }
}

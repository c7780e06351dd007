package app.wheelhouse.intake;

import app.wheelhouse.store.Store;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Fills a new workspace with the sample programme, through the importers alone. */
public final class SampleWorkspace {
    private static final List<String> FILES = List.of("people.csv", "program-guide.md", "decision-rights.csv",
            "spec-rights.csv", "on-call.csv", "decisions.csv", "actions.csv", "buckets.csv", "epics.csv",
            "capacity.csv",
            "rfes.csv", "releases.csv", "red-list.csv", "gates.csv", "stages.csv", "incidents.csv", "tracks.csv",
            "kpis.csv", "outcomes.csv", "check-ins.csv", "promises.csv", "holidays.csv", "travel.csv",
            "documents/program-charter.md",
            "documents/prfaq-mai-apollo.md", "documents/six-pager.md", "documents/decision-memo.md",
            "documents/design-qualifiers-5.6.md", "documents/release-support-policy.md",
            "documents/deal-override-policy.md", "documents/gate-checklist.md", "documents/slos-v1.md",
            "documents/postmortem-namespace.md", "documents/live-site-review.md", "documents/rice-sheet.md",
            "documents/business-review.md", "documents/minutes-kickoff.md", "slos-storage.yaml",
            "slos-golden-signals.yaml");

    private SampleWorkspace() {
    }

    /** Builds it from a folder that holds the sample files. */
    public static List<ImportResult> build(Store store, Path sampleData) {
        Importer importer = new Importer(store);
        return FILES.stream().map(file -> importer.importFile(sampleData.resolve(file))).toList();
    }

    /** Builds it from the files packed into the program under {@code /sample-data}. */
    public static List<ImportResult> build(Store store) {
        List<ImportResult> results = new ArrayList<>();
        for (String file : FILES) {
            results.add(switch (packed(file)) {
                case Refusal refusal -> refusal;
                case SourceText text -> new Importer(store).importText(text);
            });
        }
        return results;
    }

    private static Reading packed(String file) {
        try (InputStream stream = SampleWorkspace.class.getResourceAsStream("/sample-data/" + file)) {
            return stream == null
                    ? Refusal.of(Refusal.Code.MISSING, file,
                            "The sample file %s is not part of this program.".formatted(file))
                    : SourceText.decode(file, stream.readAllBytes());
        } catch (IOException e) {
            return Refusal.of(Refusal.Code.UNREADABLE, file, "The sample file %s cannot be read.".formatted(file));
        }
    }
}

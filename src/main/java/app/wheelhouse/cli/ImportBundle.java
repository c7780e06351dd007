package app.wheelhouse.cli;

import app.wheelhouse.bundle.BundleException;
import app.wheelhouse.bundle.BundleFile;
import app.wheelhouse.bundle.BundleImport;
import app.wheelhouse.bundle.Joining;
import app.wheelhouse.bundle.TrustBook;
import app.wheelhouse.bundle.TrustBook.Verdict;
import app.wheelhouse.store.Arrival;
import app.wheelhouse.store.Preview;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Takes a bundle in. */
@Command(name = "import", description = {"Takes a bundle in, all of it or nothing. Can be undone as one edit.",
        "Where there is no workspace yet, a bundle with everything makes one."})
final class ImportBundle implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Parameters(paramLabel = "FILE", description = "The bundle.")
    private Path file = Path.of("");

    @Option(names = "--dry-run", description = "Only say what would happen.")
    private boolean dryRun;

    @Option(names = "--trust", paramLabel = "once|always", arity = "0..1", fallbackValue = "always", description = "Believe its signer, whom this laptop does not know yet: this once, or always (default: always).")
    private @Nullable String trust;

    @Option(names = "--yes", description = "Also when it deletes more than 20 records or a tenth of all.")
    private boolean sure;

    @Mixin
    private Bundle.Opening opening = new Bundle.Opening();

    ImportBundle(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    @Override
    public Integer call() throws Refused, IOException {
        if (trust != null && !trust.equals("once") && !trust.equals("always")) {
            throw Refused.usage("A signer is believed once or always, not '%s'.", trust);
        }
        try (BundleFile bundle = opening.open(file, wheelhouse.settings())) {
            Path settings = wheelhouse.settings();
            if (!Workspace.isWorkspace(wheelhouse.folder())) {
                return join(bundle, settings);
            }
            try (Opened opened = wheelhouse.open()) {
                BundleImport incoming = BundleImport.of(opened.store(), bundle, settings, trust != null);
                Preview preview = incoming.preview();
                if (!dryRun) {
                    if (preview.deletesMuch() && !sure) {
                        throw Refused.value(
                                "%s would delete %d of %d records. Nothing was changed. If that is right, add --yes.",
                                file.getFileName(), preview.count(Preview.Kind.DELETED), preview.records());
                    }
                    remember(bundle, settings);
                    SafetyCopy.beforeImport(opened.store());
                    Arrival arrival = incoming.run(List.of());
                    answer(preview, arrival.changes(), opened.store().stateCode());
                } else {
                    answer(preview, preview.changes(), preview.stateCode());
                }
                return Exit.DONE.code();
            }
        } catch (BundleException e) {
            throw Bundle.refused(file, e);
        }
    }

    private void remember(BundleFile bundle, Path settings) throws IOException {
        TrustBook book = TrustBook.of(settings);
        if ("always".equals(trust)) {
            book.decide(bundle.manifest().sender(), Verdict.ALWAYS, wheelhouse.clock().instant());
        }
    }

    private int join(BundleFile bundle, Path settings) throws BundleException, Refused, IOException {
        Path folder = wheelhouse.folder();
        if (dryRun) {
            int changes = bundle.verify().size();
            wheelhouse.answer("Would make the workspace %s with %d changes.".formatted(folder, changes),
                    Json.facts("dry_run", true, "workspace", folder.toString(), "changes", changes));
            return Exit.DONE.code();
        }
        try {
            Joining.make(folder, bundle, Laptop.name(), settings, trust != null, wheelhouse.clock());
            remember(bundle, settings);
        } catch (StoreException e) {
            throw new Refused(Exit.of(e.code()), e.sentence());
        }
        wheelhouse.answer("Made the workspace %s of what %s sent: %d changes.".formatted(folder,
                bundle.manifest().sender().name(), bundle.manifest().changes()),
                Json.facts("dry_run", false, "workspace", folder.toString(), "changes",
                        bundle.manifest().changes()));
        return Exit.DONE.code();
    }

    private void answer(Preview preview, long changes, String stateCode) {
        Map<String, Long> kinds = preview.by(item -> item.kind().name().toLowerCase(Locale.ROOT), _ -> true);
        String told = kinds.isEmpty()
                ? ""
                : ": " + kinds.entrySet().stream().map(kind -> kind.getValue() + " " + kind.getKey())
                        .collect(Collectors.joining(", "));
        String sentence = changes == 0
                ? "Nothing in it is new. State code %s.".formatted(stateCode)
                : "%s %d changes%s. State code %s.".formatted(dryRun ? "Would take in" : "Took in", changes, told,
                        stateCode);
        wheelhouse.answer(sentence, Json.facts("dry_run", dryRun, "changes", changes, "records", kinds, "state_code",
                stateCode, "items", preview.items().stream().map(ImportBundle::facts).toList()));
    }

    private static Map<String, @Nullable Object> facts(Preview.Item item) {
        return Json.facts("type", item.type(), "id", item.id(), "title", item.title(), "kind",
                item.kind().name().toLowerCase(Locale.ROOT), "by", item.by(), "latest", item.latest(), "fields",
                item.fields().stream()
                        .map(field -> Json.facts("field", field.name(), "before", field.before(), "after",
                                field.after(), "outcome", field.outcome().name().toLowerCase(Locale.ROOT)))
                        .toList());
    }
}

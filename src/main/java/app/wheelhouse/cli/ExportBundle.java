package app.wheelhouse.cli;

import app.wheelhouse.bundle.BundleException;
import app.wheelhouse.bundle.BundleFile;
import app.wheelhouse.bundle.Excerpt;
import app.wheelhouse.bundle.Exporter;
import app.wheelhouse.bundle.Ledger;
import app.wheelhouse.bundle.Manifest;
import app.wheelhouse.bundle.Peer;
import app.wheelhouse.bundle.Seal;
import app.wheelhouse.store.Have;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Writes a bundle. */
@Command(name = "export", description = {"Writes a bundle for colleagues.",
        "With everything, unless --since says what they have already."})
final class ExportBundle implements Callable<Integer> {
    private final Wheelhouse wheelhouse;

    @Option(names = {"-o", "--output"}, paramLabel = "FILE", required = true, description = "Where to write it.")
    private Path file = Path.of("");

    @ArgGroup
    private @Nullable Extent extent;

    @ArgGroup
    private @Nullable For sealed;

    @ArgGroup(exclusive = false)
    private @Nullable Excerpted excerpt;

    @Option(names = "--to", paramLabel = "NAME", description = "To whom it is given, for the ledger.")
    private String to = "";

    ExportBundle(Wheelhouse wheelhouse) {
        this.wheelhouse = wheelhouse;
    }

    /** How much of it. */
    static final class Extent {
        @Option(names = "--full", description = "Everything: for a new laptop, or one that lacks something.")
        @SuppressWarnings("UnusedVariable") // what is done anyway; said for whoever reads the script
        private boolean full;

        @Option(names = "--since", paramLabel = "BUNDLE", description = "Only what is new to the maker of this bundle, given as a file or as the name of a colleague's laptop.")
        private @Nullable String since;
    }

    /** An excerpt for reading, and what is left out of it. */
    static final class Excerpted {
        @Option(names = "--excerpt", required = true, description = "An excerpt for reading instead: tables and a page without the log, which can never be imported. Receipts not for the room are left out.")
        @SuppressWarnings("UnusedVariable") // without it the group is null
        private boolean wanted;

        @Option(names = "--without-host-only", description = "Leave out what is the host's alone, notes among it.")
        private boolean hostOnly;

        @Option(names = "--receipts", paramLabel = "LEVEL", description = "as_marked (default), by_role or none.")
        private Excerpt.Receipts receipts = Excerpt.Receipts.AS_MARKED;

        @Option(names = "--without-series", paramLabel = "SERIES", description = "Leave out this series and all in it; may be repeated.")
        private List<String> series = List.of();

        Excerpt.Rules rules(Opened opened) throws Refused {
            Set<UUID> ids = new HashSet<>();
            for (String each : series) {
                ids.add(new Lookup(opened.records()).find("series", each));
            }
            return new Excerpt.Rules(hostOnly, receipts, ids);
        }
    }

    /** For whom it is closed. */
    static final class For {
        @Option(names = "--seal-to", paramLabel = "KEY", description = "Seal it to a colleague's age key (age1...); may be repeated.")
        private List<String> recipients = List.of();

        @Option(names = "--passphrase-file", paramLabel = "FILE", description = "Seal it with the passphrase in the first line of this file.")
        private @Nullable Path passphrase;
    }

    @Override
    public Integer call() throws Refused, IOException {
        Seal seal = seal();
        try (Opened opened = wheelhouse.open()) {
            Have since = since(opened);
            Exporter exporter = new Exporter(opened.store(), wheelhouse.settings(), wheelhouse.version(),
                    SafetyCopy::readable);
            Exporter.Wanted wanted = new Exporter.Wanted(file, since, to, seal);
            Manifest manifest = excerpt == null
                    ? exporter.export(wanted)
                    : exporter.excerpt(wanted, excerpt.rules(opened));
            boolean isSealed = !(seal instanceof Seal.Open);
            String what = manifest.kind() == Manifest.Kind.EXCERPT
                    ? "an excerpt without " + String.join(", ", manifest.leftOut())
                    : "%d changes, state code %s".formatted(manifest.changes(), manifest.stateCode());
            wheelhouse.answer("Wrote %s: %s%s.".formatted(file, what, isSealed ? ", sealed" : ""),
                    Bundle.facts(manifest, isSealed));
            return Exit.DONE.code();
        } catch (BundleException e) {
            throw new Refused(e.code() == BundleException.Code.SEALED ? Exit.USAGE : Exit.UNREACHED, e.sentence());
        }
    }

    private Seal seal() throws Refused, IOException {
        For by = sealed;
        if (by == null) {
            return new Seal.Open();
        }
        return by.passphrase == null
                ? new Seal.ForRecipients(by.recipients)
                : new Seal.ForPassphrase(Bundle.passphrase(by.passphrase));
    }

    private Have since(Opened opened) throws Refused, IOException {
        String since = extent == null ? null : extent.since;
        if (since == null) {
            return Have.NOTHING;
        }
        Path other = Path.of(since);
        if (Files.exists(other)) {
            try (BundleFile bundle = new Bundle.Opening().open(other, wheelhouse.settings())) {
                if (!bundle.manifest().workspace().equals(opened.store().workspace().id())) {
                    throw Refused.value("%s is of another workspace. Nothing was written.", other);
                }
                return bundle.manifest().have();
            }
        }
        return new Ledger(opened.store().workspace().folder()).peer(since).map(Peer::have)
                .orElseThrow(() -> Refused.usage(
                        "'%s' is neither a bundle nor a laptop this one has had a bundle from.", since));
    }
}

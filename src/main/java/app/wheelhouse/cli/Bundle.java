package app.wheelhouse.cli;

import app.wheelhouse.bundle.AgeKey;
import app.wheelhouse.bundle.BundleException;
import app.wheelhouse.bundle.BundleFile;
import app.wheelhouse.bundle.Manifest;
import app.wheelhouse.bundle.Unsealing;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Everything that is done with bundles; each is a command of its own. */
@Command(name = "bundle", description = "Makes, reads and takes in bundles: files that carry changes between laptops.")
final class Bundle implements Callable<Integer> {
    private Bundle() {
    }

    static CommandLine of(Wheelhouse wheelhouse) {
        return new CommandLine(new Bundle()).addSubcommand(new ExportBundle(wheelhouse))
                .addSubcommand(new InspectBundle(wheelhouse)).addSubcommand(new VerifyBundle(wheelhouse))
                .addSubcommand(new ImportBundle(wheelhouse)).addSubcommand(new ShowKey(wheelhouse));
    }

    @Override
    public Integer call() throws Refused {
        throw Refused.usage("What is to be done with a bundle: export, inspect, verify, import or key?");
    }

    /** How a sealed bundle is opened. */
    static final class Opening {
        @Option(names = "--passphrase-file", paramLabel = "FILE", description = "The file whose first line is the passphrase it is sealed with.")
        private @Nullable Path passphrase;

        BundleFile open(Path file, Path settings) throws Refused, IOException {
            Optional<String> typed = passphrase == null ? Optional.empty() : Optional.of(passphrase(passphrase));
            try {
                return BundleFile.open(file,
                        new Unsealing(typed, AgeKey.existing(settings).map(AgeKey::identity)));
            } catch (BundleException e) {
                throw refused(file, e);
            }
        }
    }

    static String passphrase(Path file) throws IOException, Refused {
        String first = Files.readString(file, StandardCharsets.UTF_8).lines().findFirst().orElse("");
        if (first.isEmpty()) {
            throw Refused.usage("%s holds no passphrase.", file);
        }
        return first;
    }

    /** Names the bundle and why it is refused. */
    static Refused refused(Path file, BundleException e) {
        Exit exit = e.code() == BundleException.Code.UNREACHED ? Exit.UNREACHED : Exit.REFUSED;
        String hint = switch (e.code()) {
            case UNTRUSTED -> " If that is right, add --trust.";
            case SEALED -> " A passphrase is given with --passphrase-file.";
            default -> "";
        };
        return new Refused(exit,
                "%s is refused: %s. Nothing was changed.%s".formatted(file.getFileName(), e.sentence(), hint));
    }

    static Map<String, @Nullable Object> facts(Manifest manifest, boolean sealed) {
        Map<String, Long> need = new TreeMap<>(manifest.need().seqs());
        Map<String, Long> have = new TreeMap<>(manifest.have().seqs());
        return Json.facts("kind", manifest.kind().name().toLowerCase(Locale.ROOT), "sealed", sealed, "workspace",
                manifest.workspace(), "workspace_name", manifest.workspaceName(), "bundle", manifest.bundle(),
                "created", manifest.created(), "app", manifest.app(), "format", manifest.format(), "sender",
                Json.facts("device", manifest.sender().device(), "name", manifest.sender().name(), "fingerprint",
                        manifest.sender().key().fingerprint()),
                "need", need, "have", have, "counts", new TreeMap<>(manifest.counts()), "state_code",
                manifest.stateCode(), "left_out", manifest.leftOut(), "entries", manifest.entries().stream()
                        .map(entry -> Json.facts("name", entry.name(), "size", entry.size(), "sha256", entry.sha256()))
                        .toList());
    }

    static String sentence(Manifest manifest, boolean sealed) {
        String what = switch (manifest.kind()) {
            case FULL -> "everything";
            case CHANGES -> "what is new since a colleague's state";
            case EXCERPT -> "an excerpt for reading, which can never be imported";
        };
        String left = manifest.leftOut().isEmpty()
                ? ""
                : "%nLeft out: %s".formatted(String.join(", ", manifest.leftOut()));
        return "Bundle %s of '%s': %s, %d changes%s.%nFrom %s, fingerprint %s, made %s.%s%s"
                .formatted(manifest.bundle(), manifest.workspaceName(), what, manifest.changes(),
                        sealed ? ", sealed" : "", manifest.sender().name(), manifest.sender().key().fingerprint(),
                        manifest.created(), manifest.stateCode().isEmpty()
                                ? ""
                                : "%nState code of its maker: %s".formatted(manifest.stateCode()),
                        left);
    }
}

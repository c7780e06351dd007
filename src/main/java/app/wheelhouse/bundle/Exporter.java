package app.wheelhouse.bundle;

import app.wheelhouse.bundle.BundleException.Code;
import app.wheelhouse.bundle.Manifest.Kind;
import app.wheelhouse.store.Have;
import app.wheelhouse.store.LogLines;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;

/** Writes bundles: beside their place first, read back as their receiver would, then moved there. */
public final class Exporter {
    /** How many migrations the tables of this program have; told for people, not for readers. */
    private static final int SCHEMA = 10;
    private final Store store;
    private final Path settings;
    private final String app;
    private final Function<Store, Map<String, byte[]>> readable;

    /**
     * @param settings the folder of this laptop's keys
     * @param app      the version of this program
     * @param readable the texts for people a full bundle carries, by file name
     */
    public Exporter(Store store, Path settings, String app, Function<Store, Map<String, byte[]>> readable) {
        this.store = store;
        this.settings = settings;
        this.app = app;
        this.readable = readable;
    }

    /**
     * What is wanted.
     *
     * @param since what its receiver has; {@link Have#NOTHING} for everything
     * @param to    to whom it is given, for the ledger; may be empty
     */
    public record Wanted(Path file, Have since, String to, Seal seal) {
    }

    /**
     * Writes a bundle.
     *
     * @throws BundleException when it cannot be written, or reads back wrong; nothing is at its place then
     */
    public Manifest export(Wanted wanted) throws BundleException {
        Kind kind = wanted.since().total() == 0 ? Kind.FULL : Kind.CHANGES;
        Manifest manifest = write(wanted, kind);
        try {
            new Ledger(store.workspace().folder()).gave(new Given(manifest.bundle(), manifest.created(), wanted.to(),
                    kind, manifest.changes(), sealed(wanted.seal()), String.valueOf(wanted.file().getFileName())));
            return manifest;
        } catch (IOException e) {
            throw new BundleException(Code.UNREACHED,
                    "The bundle was written, but not entered in the ledger (%s).".formatted(PrivateFile.reason(e)),
                    e);
        }
    }

    /** Writes what is left at a place of exchange: whatever is new since then, without anything for people. */
    public Manifest leave(Wanted wanted) throws BundleException {
        return write(wanted, Kind.CHANGES);
    }

    private Manifest write(Wanted wanted, Kind kind) throws BundleException {
        Path file = wanted.file().toAbsolutePath();
        Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        Path closed = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Manifest manifest = fill(part, wanted, kind);
            readBack(part, Unsealing.NONE, manifest);
            Path ready = part;
            if (!(wanted.seal() instanceof Seal.Open)) {
                Sealing.close(part, closed, wanted.seal());
                if (wanted.seal() instanceof Seal.ForPassphrase secret) {
                    readBack(closed, new Unsealing(java.util.Optional.of(secret.passphrase()),
                            java.util.Optional.empty()), manifest);
                }
                ready = closed;
            }
            Files.move(ready, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return manifest;
        } catch (IOException e) {
            throw new BundleException(Code.UNREACHED,
                    "The bundle cannot be written to %s (%s).".formatted(file, PrivateFile.reason(e)), e);
        } finally {
            delete(part);
            delete(closed);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // its name tells what it is, and it is no bundle
        }
    }

    private static String sealed(Seal seal) {
        return switch (seal) {
            case Seal.Open _ -> "";
            case Seal.ForPassphrase _ -> "passphrase";
            case Seal.ForRecipients colleagues -> String.join(" ", colleagues.recipients());
        };
    }

    private static void readBack(Path file, Unsealing unsealing, Manifest manifest) throws BundleException {
        try (BundleFile bundle = BundleFile.open(file, unsealing)) {
            if (!bundle.manifest().equals(manifest)) {
                throw new BundleException(Code.DAMAGED, "its manifest reads back differently");
            }
            var _ = bundle.verify();
        } catch (BundleException e) {
            throw new BundleException(Code.UNREACHED,
                    "The bundle was written but does not read back: %s. It was deleted.".formatted(e.sentence()), e);
        }
    }

    private Manifest fill(Path part, Wanted wanted, Kind kind) throws IOException {
        LogLines lines = store.lines();
        Have need = wanted.since().common(lines.have());
        DeviceKey key = DeviceKey.of(settings);
        Workspace workspace = store.workspace();
        Map<String, Long> counts = new TreeMap<>();
        try (BundleWriter writer = new BundleWriter(part, BundleWriter.BUNDLE)) {
            counts.put("changes", lines.write(need, (_, _, line) -> writer.line(line)));
            counts.put("laptops", (long) lines.have().devices().size());
            if (kind == Kind.FULL) {
                for (Map.Entry<String, byte[]> text : new TreeMap<>(readable.apply(store)).entrySet()) {
                    writer.readable(text.getKey(), text.getValue());
                }
            }
            Manifest[] made = new Manifest[1];
            writer.finish(entries -> made[0] = new Manifest(Manifest.FORMAT, Manifest.FORMAT, kind, workspace.id(),
                    workspace.name(), store.ids().next(), store.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                    app, SCHEMA, new Manifest.Sender(workspace.device(), workspace.deviceName(), key.shown()), need,
                    lines.have(), counts, lines.stateCode(), List.of(), entries), key);
            return made[0];
        }
    }
}

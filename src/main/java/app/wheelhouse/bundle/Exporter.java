package app.wheelhouse.bundle;

import app.wheelhouse.bundle.BundleException.Code;
import app.wheelhouse.bundle.Manifest.Kind;
import app.wheelhouse.store.Have;
import app.wheelhouse.store.LogLines;
import app.wheelhouse.store.Schema;
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
import java.util.function.Consumer;
import java.util.function.Function;

/** Writes bundles: beside their place first, read back as their receiver would, then moved there. */
public final class Exporter {
    private final Store store;
    private final Path settings;
    private final String app;
    private final Function<Store, Map<String, byte[]>> readable;
    private final Consumer<String> step;

    /**
     * @param settings the folder of this laptop's keys
     * @param app      the version of this program
     * @param readable the texts for people a full bundle carries, by file name
     */
    public Exporter(Store store, Path settings, String app, Function<Store, Map<String, byte[]>> readable) {
        this(store, settings, app, readable, _ -> {
        });
    }

    /** @param step is told the name of each step before it is done */
    Exporter(Store store, Path settings, String app, Function<Store, Map<String, byte[]>> readable,
            Consumer<String> step) {
        this.step = step;
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
        return entered(wanted, write(wanted, (part, made) -> fill(part, wanted, kind, made)));
    }

    private Manifest entered(Wanted wanted, Manifest manifest) throws BundleException {
        step.accept("enter");
        try {
            new Ledger(store.workspace().folder()).gave(new Given(manifest.bundle(), manifest.created(), wanted.to(),
                    manifest.kind(), manifest.changes(), sealed(wanted.seal()),
                    String.valueOf(wanted.file().getFileName())));
            return manifest;
        } catch (IOException e) {
            throw new BundleException(Code.UNREACHED,
                    "The bundle was written, but not entered in the ledger (%s).".formatted(PrivateFile.reason(e)), e);
        }
    }

    /**
     * Writes an excerpt for reading, which can never be imported.
     *
     * @throws BundleException as {@link #export} does
     */
    public Manifest excerpt(Wanted wanted, Excerpt.Rules rules) throws BundleException {
        return entered(wanted, write(wanted, (part, made) -> fill(part, rules, made)));
    }

    /** Writes what is left at a place of exchange: whatever is new since then, without anything for people. */
    public Manifest leave(Wanted wanted) throws BundleException {
        return write(wanted, (part, made) -> fill(part, wanted, Kind.CHANGES, made));
    }

    /** Writes the file of a bundle and hands over its manifest. */
    private interface Filling {
        void fill(Path part, Manifest[] made) throws IOException;
    }

    private Manifest write(Wanted wanted, Filling filling) throws BundleException {
        Path file = wanted.file().toAbsolutePath();
        Path part = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        Path closed = file.resolveSibling("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
        try {
            Manifest[] made = new Manifest[1];
            step.accept("write");
            filling.fill(part, made);
            Manifest manifest = made[0];
            step.accept("read back");
            readBack(part, Unsealing.NONE, manifest);
            Path ready = part;
            if (!(wanted.seal() instanceof Seal.Open)) {
                step.accept("seal");
                Sealing.close(part, closed, wanted.seal());
                if (wanted.seal() instanceof Seal.ForPassphrase secret) {
                    readBack(closed, new Unsealing(java.util.Optional.of(secret.passphrase()),
                            java.util.Optional.empty()), manifest);
                }
                ready = closed;
            }
            step.accept("name");
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

    private void fill(Path part, Wanted wanted, Kind kind, Manifest[] made) throws IOException {
        LogLines lines = store.lines();
        Have need = wanted.since().common(lines.have());
        Map<String, Long> counts = new TreeMap<>();
        try (BundleWriter writer = new BundleWriter(part, BundleWriter.BUNDLE)) {
            counts.put("changes", lines.write(need, (_, _, line) -> writer.line(line)));
            counts.put("laptops", (long) lines.have().devices().size());
            if (kind == Kind.FULL) {
                add(readable.apply(store), writer);
            }
            finish(writer, new Said(kind, need, lines.have(), counts, lines.stateCode(), List.of()), made);
        }
    }

    private void fill(Path part, Excerpt.Rules rules, Manifest[] made) throws IOException {
        try (BundleWriter writer = new BundleWriter(part, BundleWriter.EXCERPT)) {
            add(Excerpt.of(store, rules), writer);
            finish(writer, new Said(Kind.EXCERPT, Have.NOTHING, Have.NOTHING, Map.of(), "", rules.words()), made);
        }
    }

    private static void add(Map<String, byte[]> texts, BundleWriter writer) throws IOException {
        for (Map.Entry<String, byte[]> text : new TreeMap<>(texts).entrySet()) {
            writer.readable(text.getKey(), text.getValue());
        }
    }

    /** The part of a manifest that differs from bundle to bundle. */
    private record Said(Kind kind, Have need, Have have, Map<String, Long> counts, String stateCode,
            List<String> leftOut) {
    }

    private void finish(BundleWriter writer, Said said, Manifest[] made) throws IOException {
        DeviceKey key = DeviceKey.of(settings);
        Workspace workspace = store.workspace();
        writer.finish(entries -> made[0] = new Manifest(Manifest.FORMAT, Manifest.FORMAT, said.kind(), workspace.id(),
                workspace.name(), store.ids().next(), store.clock().instant().truncatedTo(ChronoUnit.MILLIS), app,
                Schema.version(), new Manifest.Sender(workspace.device(), workspace.deviceName(), key.shown()),
                said.need(),
                said.have(), said.counts(), said.stateCode(), said.leftOut(), entries), key);
    }
}

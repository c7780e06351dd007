package app.wheelhouse.bundle;

import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Have;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A laptop with a workspace and its keys, for tests. */
public final class Programme implements AutoCloseable {
    private final Store store;
    private final Path settings;
    private final Path folder;
    private int bundles;

    private Programme(Store store, Path folder) {
        this.store = store;
        this.folder = folder;
        this.settings = settings(folder);
    }

    private static Path settings(Path folder) {
        return folder.resolveSibling(folder.getFileName() + "-settings");
    }

    /** A laptop that begins a programme. */
    public static Programme first(Path folder) throws StoreException {
        Clock clock = Clock.systemUTC();
        return new Programme(
                Store.open(Workspace.create(folder, "Programme", String.valueOf(folder.getFileName()), clock), clock),
                folder);
    }

    /** A laptop that joins it. */
    public static Programme joining(Path folder, Path bundle) throws StoreException, BundleException {
        Clock clock = Clock.systemUTC();
        try (BundleFile file = BundleFile.open(bundle, Unsealing.NONE)) {
            Joining.make(folder, file, String.valueOf(folder.getFileName()), settings(folder), true, clock);
        }
        return again(folder);
    }

    /** A laptop that is started again. */
    public static Programme again(Path folder) throws StoreException {
        return new Programme(Store.open(Workspace.open(folder), Clock.systemUTC()), folder);
    }

    public Store store() {
        return store;
    }

    public Path settings() {
        return settings;
    }

    public Path folder() {
        return folder;
    }

    DeviceKey key() throws IOException {
        return DeviceKey.of(settings);
    }

    public UUID add(String type, String field, String value) {
        UUID id = store.ids().next();
        var _ = store.apply(new Edit("Add " + value).put(type, id, field, value)).join();
        return id;
    }

    public void set(String type, UUID id, String field, String value) {
        var _ = store.apply(new Edit("Set " + field).put(type, id, field, value)).join();
    }

    public void delete(String type, UUID id) {
        var _ = store.apply(new Edit("Delete").delete(type, id)).join();
    }

    public String says(String type, UUID id, String field) {
        return new app.wheelhouse.store.Records(store).find(type, id).map(row -> String.valueOf(row.get(field)))
                .orElse("gone");
    }

    public int count(String type) {
        return new app.wheelhouse.store.Records(store).list(type).size();
    }

    /** A bundle for whoever has this. */
    public Path bundle(Have since) throws BundleException {
        return bundle(since, new Seal.Open());
    }

    Path bundle(Have since, Seal seal) throws BundleException {
        Path file = folder.resolveSibling("%s-%d.whbundle".formatted(folder.getFileName(), ++bundles));
        var _ = new Exporter(store, settings, "test", _ -> Map.of())
                .export(new Exporter.Wanted(file, since, "", seal));
        return file;
    }

    /** Takes a bundle in, vouching for its signer. */
    public void take(Path bundle) throws BundleException {
        try (BundleFile file = BundleFile.open(bundle, Unsealing.NONE)) {
            var _ = BundleImport.of(store, file, settings, true).run(List.of());
        }
    }

    /** Believes another laptop from now on. */
    public void trust(Programme other) throws IOException {
        TrustBook.of(settings).decide(new Manifest.Sender(other.store.workspace().device(),
                other.store.workspace().deviceName(), other.key().shown()), TrustBook.Verdict.ALWAYS,
                java.time.Instant.EPOCH);
    }

    @Override
    public void close() {
        store.close();
    }
}

package app.wheelhouse.bench;

import app.wheelhouse.bundle.BundleException;
import app.wheelhouse.bundle.BundleFile;
import app.wheelhouse.bundle.BundleImport;
import app.wheelhouse.bundle.Exporter;
import app.wheelhouse.bundle.Seal;
import app.wheelhouse.bundle.Unsealing;
import app.wheelhouse.store.Check;
import app.wheelhouse.store.Have;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Folds a workspace, writes it as a bundle, verifies that, looks at it and takes it in elsewhere, and says what each took. */
final class BundleProcess {
    private final Path folder;
    private final Path workspace;

    private BundleProcess(Path folder, Path workspace) {
        this.folder = folder;
        this.workspace = workspace;
    }

    /** @param args a folder to work in, a workspace, and how many turns to take */
    public static void main(String[] args) throws Exception {
        for (int turn = 0; turn < Integer.parseInt(args[2]); turn++) {
            new BundleProcess(Path.of(args[0]).resolve("turn" + turn), Path.of(args[1])).turn();
        }
    }

    private void turn() throws IOException, StoreException, BundleException {
        Path file = folder.resolve("all.whbundle");
        java.nio.file.Files.createDirectories(folder);
        try (Workspace open = Workspace.open(workspace)) {
            Check.dropTables(open);
        }
        long begun = System.nanoTime();
        String code;
        try (Store store = Store.open(Workspace.open(workspace), Clock.systemUTC())) {
            said("fold", begun);
            code = store.stateCode();
            begun = System.nanoTime();
            var _ = new Exporter(store, folder.resolve("settings"), "bench", _ -> Map.of())
                    .export(new Exporter.Wanted(file, Have.NOTHING, "", new Seal.Open()));
            said("export", begun);
        }
        verify(file);
        takeIn(file, code);
    }

    /** By itself, so that nothing of it is held on to afterwards. */
    private static void verify(Path file) throws BundleException {
        long begun = System.nanoTime();
        try (BundleFile bundle = BundleFile.open(file, Unsealing.NONE)) {
            var _ = bundle.verify();
        }
        said("verify", begun);
    }

    private void takeIn(Path file, String code) throws StoreException, BundleException {
        try (BundleFile bundle = BundleFile.open(file, Unsealing.NONE);
                Store store = Store.open(Workspace.join(folder.resolve("colleague"), bundle.manifest().workspace(),
                        "Ten years", "colleague", Clock.systemUTC()), Clock.systemUTC())) {
            long begun = System.nanoTime();
            BundleImport looked = BundleImport.of(store, bundle, folder.resolve("settings"), true);
            said("check", begun);
            begun = System.nanoTime();
            var _ = looked.preview();
            said("preview", begun);
            begun = System.nanoTime();
            var _ = looked.run(List.of());
            said("import", begun);
            if (!store.damages().isEmpty() || store.stateCode().equals(code)) {
                throw new AssertionError("The colleague has not the same and a change of their own: " + code);
            }
        }
    }

    private static void said(String what, long begun) {
        System.out.println(what + " " + (System.nanoTime() - begun) / 1e6);
    }
}

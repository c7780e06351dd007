package app.wheelhouse.cli;

import app.wheelhouse.intake.ImportReport;
import app.wheelhouse.intake.ImportResult;
import app.wheelhouse.intake.Refusal;
import app.wheelhouse.intake.SampleWorkspace;
import app.wheelhouse.store.Folders;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes workspaces. One with the sample programme is built beside its place and moved there when it is complete, so that
 * nothing is left half done.
 */
public final class NewWorkspace {
    private NewWorkspace() {
    }

    /**
     * Makes an empty workspace.
     *
     * @param folder missing, or a folder that holds no workspace
     * @throws StoreException when it holds one already or cannot be written
     */
    public static void empty(Path folder, String name, Clock clock) throws StoreException {
        Workspace.create(folder, name, Laptop.name(), clock).close();
    }

    /**
     * Makes a workspace with the sample programme.
     *
     * @param folder missing or empty
     * @return what was imported
     * @throws FileAlreadyExistsException when the folder is not empty
     * @throws IOException                when it cannot be written
     */
    public static List<ImportReport> sample(Path folder, String name, Clock clock) throws StoreException, IOException {
        Path place = folder.toAbsolutePath().normalize();
        if (Files.exists(place) && !Folders.isEmpty(place)) {
            throw new FileAlreadyExistsException(place.toString(), null,
                    "it is not an empty folder. Nothing was changed");
        }
        Path parent = place.getParent() == null ? place : place.getParent();
        Files.createDirectories(parent);
        Path beside = Files.createTempDirectory(parent, ".wheelhouse-");
        Thread atInterrupt = Thread.ofPlatform().unstarted(() -> Folders.discard(beside));
        Runtime.getRuntime().addShutdownHook(atInterrupt);
        try {
            List<ImportReport> reports = build(beside, name, clock);
            Files.deleteIfExists(place);
            Files.move(beside, place);
            return reports;
        } finally {
            Folders.discard(beside);
            Runtime.getRuntime().removeShutdownHook(atInterrupt);
        }
    }

    private static List<ImportReport> build(Path folder, String name, Clock clock) throws StoreException, IOException {
        try (Store store = Store.open(Workspace.create(folder, name, Laptop.name(), clock), clock)) {
            List<ImportReport> reports = new ArrayList<>();
            for (ImportResult result : SampleWorkspace.build(store)) {
                switch (result) {
                    case ImportReport report -> reports.add(report);
                    case Refusal refusal -> throw new IOException(refusal.sentence());
                }
            }
            return reports;
        }
    }
}

package app.wheelhouse.bundle;

import app.wheelhouse.bundle.BundleException.Code;
import app.wheelhouse.store.Folders;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Makes a workspace of a full bundle, so that another laptop becomes a member. Built beside its place and moved there. */
public final class Joining {
    private Joining() {
    }

    /**
     * Makes the workspace.
     *
     * @param folder   missing or empty
     * @param believed whether somebody vouched for the signer just now
     */
    public static void make(Path folder, BundleFile bundle, String deviceName, Path settings, boolean believed,
            Clock clock) throws BundleException, StoreException {
        Manifest manifest = bundle.manifest();
        BundleImport.mustBeImportable(manifest);
        BundleImport.mustBeTrusted(manifest, settings, believed);
        if (manifest.kind() != Manifest.Kind.FULL) {
            throw new BundleException(Code.GAP,
                    "it carries only what is new: ask %s for a bundle with everything"
                            .formatted(manifest.sender().name()));
        }
        Path place = folder.toAbsolutePath().normalize();
        try {
            if (Files.exists(place) && !Folders.isEmpty(place)) {
                throw new BundleException(Code.UNREACHED, "%s is not an empty folder".formatted(place));
            }
            Path parent = place.getParent() == null ? place : place.getParent();
            Files.createDirectories(parent);
            Path beside = Files.createTempDirectory(parent, ".wheelhouse-");
            try {
                Workspace workspace = Workspace.join(beside, manifest.workspace(), manifest.workspaceName(), deviceName,
                        clock);
                try (Store store = Store.open(workspace, clock)) {
                    var _ = BundleImport.of(store, bundle, settings, believed).run(List.of());
                }
                Files.deleteIfExists(place);
                Files.move(beside, place);
            } finally {
                Folders.discard(beside);
            }
        } catch (IOException e) {
            throw new BundleException(Code.UNREACHED,
                    "no workspace could be made in %s (%s)".formatted(place, PrivateFile.reason(e)), e);
        }
    }
}

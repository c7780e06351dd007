package app.wheelhouse.app;

import app.wheelhouse.cli.ShownRows;
import app.wheelhouse.intake.SampleWorkspace;
import app.wheelhouse.keep.store.Backups;
import app.wheelhouse.session.Session;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Recovery;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Opens a workspace, making it first when it is missing, and takes up what was being typed when the last run ended. */
final class OpenWorkspace {
    private OpenWorkspace() {
    }

    /**
     * What came of it.
     *
     * @param running the session that runs, to which the cockpit goes
     * @param notices sentences the user should read: recovered text, damaged lines
     */
    record Opened(Store store, Optional<UUID> running, List<String> notices) {
    }

    /**
     * Opens, or makes and opens.
     *
     * @param sample whether a new workspace is filled with the sample programme
     */
    static Opened open(Path folder, boolean sample, Clock clock, Consumer<Double> progress) throws StoreException {
        boolean fresh = !Workspace.isWorkspace(folder);
        Workspace workspace = fresh
                ? Workspace.create(folder,
                        sample ? "Sample programme" : String.valueOf(folder.toAbsolutePath().getFileName()),
                        deviceName(), clock)
                : Workspace.open(folder);
        List<String> notices = new ArrayList<>();
        Store store;
        try {
            store = Store.open(workspace, clock, progress,
                    home -> Backups.beforeUpgrade(home, clock, ShownRows::complete).ifPresent(notices::add));
        } catch (StoreException e) {
            workspace.close();
            throw e;
        }
        if (fresh && sample) {
            SampleWorkspace.build(store);
        }
        store.damages().forEach(damage -> notices.add(damage.sentence()));
        if (!store.damages().isEmpty()) {
            new Backups(store, ShownRows::complete).heal().ifPresent(notices::add);
        }
        notices.addAll(Recovery.of(store));
        return new Opened(store, new SessionStore(store).running().map(Session::id), notices);
    }

    private static String deviceName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this laptop";
        }
    }
}

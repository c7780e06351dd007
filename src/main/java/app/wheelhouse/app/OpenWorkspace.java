package app.wheelhouse.app;

import app.wheelhouse.intake.SampleWorkspace;
import app.wheelhouse.session.Session;
import app.wheelhouse.session.store.SessionStore;
import app.wheelhouse.store.Drafts;
import app.wheelhouse.store.Edit;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
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
        Store store;
        try {
            store = Store.open(workspace, clock, progress);
        } catch (StoreException e) {
            workspace.close();
            throw e;
        }
        List<String> notices = new ArrayList<>();
        if (fresh && sample) {
            SampleWorkspace.build(store);
        }
        store.damages().forEach(damage -> notices.add(damage.sentence()));
        recover(store, notices);
        return new Opened(store, new SessionStore(store).running().map(Session::id), notices);
    }

    private static void recover(Store store, List<String> notices) {
        try {
            for (Drafts.Draft draft : store.drafts().found()) {
                Edit edit = new Edit("Recover what was being typed").put(draft.type(), draft.id(), draft.field(),
                        draft.text());
                if (draft.type().equals("note")) {
                    edit.put("note", draft.id(), "session", draft.owner());
                }
                if (store.apply(edit).join().changes() > 0) {
                    notices.add("Recovered what was being typed when Wheelhouse ended: %d characters of a %s."
                            .formatted(draft.text().length(), draft.type()));
                }
                store.drafts().discard(draft.type(), draft.id(), draft.field(), draft.text());
            }
        } catch (IOException e) {
            notices.add("What was being typed cannot be read: %s. The file was left in the drafts folder."
                    .formatted(e.getMessage()));
        }
    }

    private static String deviceName() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "this laptop";
        }
    }
}

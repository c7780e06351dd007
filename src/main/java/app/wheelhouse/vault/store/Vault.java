package app.wheelhouse.vault.store;

import app.wheelhouse.store.Applied;
import app.wheelhouse.store.Store;
import app.wheelhouse.vault.Remark;
import app.wheelhouse.vault.Sheet;
import app.wheelhouse.vault.State;
import app.wheelhouse.vault.VaultException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

/** A folder of Markdown files that says what a workspace says, written and read back. All of it reads and writes files: in the background. */
public final class Vault {
    /** How many files are written or read between two reports. */
    static final int STEP = 16;
    private final Store store;
    private final VaultFolder folder;

    /** What an export did. */
    public record Written(int files, int changed, int removed) {
    }

    public Vault(Store store, Path folder) {
        this.store = store;
        this.folder = new VaultFolder(folder);
    }

    /** Hears how far the work is, from 0 to 1, and what is done; it may stop the work by throwing. */
    @FunctionalInterface
    public interface Progress {
        /** For those who do not want to know. */
        Progress UNHEARD = (_, _) -> {
        };

        /** So far. */
        void at(double done, String doing);
    }

    /** Whether something was edited in the folder that the workspace does not know yet, or that could not be understood. */
    public List<Remark> unsaved(Entering entering) throws VaultException {
        return unsaved(entering, Progress.UNHEARD);
    }

    /** As {@link #unsaved(Entering)}, telling how far it is. */
    public List<Remark> unsaved(Entering entering, Progress progress) throws VaultException {
        return folder.state().isEmpty() ? List.of() : read(entering, progress).pending();
    }

    /** As {@link #export(Progress)}, telling nobody. */
    public Written export() throws VaultException {
        return export(Progress.UNHEARD);
    }

    /**
     * Writes the workspace into the folder; files that say so already are not touched, those of records that are gone are removed.
     * When it is stopped half way, every file is whole, old or new, and the next export goes on from there.
     */
    public Written export(Progress progress) throws VaultException {
        Optional<State> before = folder.state();
        if (before.isEmpty() && !folder.isEmpty()) {
            throw VaultFolder.refused(folder.folder().toString(),
                    "it is neither empty nor a vault. Nothing was written; choose an empty folder");
        }
        mustBeOurs(before);
        if (folder.folder().startsWith(store.workspace().folder().toAbsolutePath().normalize())) {
            throw VaultFolder.refused(folder.folder().toString(), "it is inside the workspace. Nothing was written");
        }
        Map<UUID, String> known = new HashMap<>();
        Map<String, String> present = before.isEmpty() ? Map.of() : folder.read();
        for (Map.Entry<String, UUID> file : before.map(State::files).orElse(Map.of()).entrySet()) {
            if (present.containsKey(file.getKey())) {
                known.put(file.getValue(), file.getKey());
            }
        }
        for (Map.Entry<String, String> file : present.entrySet()) {
            owner(file.getKey(), file.getValue()).ifPresent(id -> known.putIfAbsent(id, file.getKey()));
        }
        progress.at(0, "reading the workspace");
        Book book = new Book(store, known);
        if (before.isEmpty()) {
            folder.write(State.FILE, new State(store.workspace().id().toString()).text());
        }
        Map<String, String> files = new TreeMap<>(book.files());
        int removed = 0;
        for (String path : before.map(State::files).orElse(Map.of()).keySet()) {
            if (!files.containsKey(path) && present.containsKey(path)) {
                folder.delete(path);
                removed++;
            }
        }
        int changed = 0;
        int done = 0;
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (done++ % STEP == 0) {
                progress.at((double) done / files.size(), file.getKey());
            }
            changed += folder.write(file.getKey(), file.getValue()) ? 1 : 0;
        }
        folder.write("README.md", readMe());
        folder.write(State.FILE, book.state().text());
        return new Written(book.records(), changed, removed);
    }

    private String readMe() {
        return """
                # %s

                Every record of this workspace that is read is a file here: its fields in the front matter, its texts below. Links are
                those of Obsidian; the folder may be kept in Git. Lines between %%%% and %%%% say which text or record follows.

                Edit what you like and take it in again: `wheelhouse vault import .`, or "Take in a vault" in the window. Only what was
                edited is changed, as one step that can be undone. A new file needs front matter with a `title`; its folder says what it is.
                Deleting a file deletes nothing. Figures, cells of matrices, walls and the log stay in the workspace alone.
                """
                .formatted(store.workspace().name().replaceAll("\\s+", " "));
    }

    private static Optional<UUID> owner(String path, String content) throws VaultException {
        List<app.wheelhouse.vault.Part> parts = Sheet.read(path, content, "").parts();
        return parts.isEmpty() ? Optional.empty() : Optional.ofNullable(parts.getFirst().id());
    }

    /** Reads what was edited in the folder since it was exported; changes nothing. */
    public VaultChanges read(Entering entering) throws VaultException {
        return read(entering, Progress.UNHEARD);
    }

    /** As {@link #read(Entering)}, telling how far it is. */
    public VaultChanges read(Entering entering, Progress progress) throws VaultException {
        if (!Files.isDirectory(folder.folder())) {
            throw new VaultException(VaultException.Code.UNREACHED,
                    "There is no folder %s.".formatted(folder.folder()));
        }
        Optional<State> state = folder.state();
        if (state.isEmpty()) {
            throw VaultFolder.refused(folder.folder().toString(),
                    "it is no vault of this program (there is no file " + State.FILE + ")");
        }
        mustBeOurs(state);
        progress.at(0, "reading the files");
        return new VaultReading(store, state.get(), entering).read(folder.read(), progress);
    }

    private void mustBeOurs(Optional<State> state) throws VaultException {
        if (state.isPresent() && !state.get().workspace().equals(store.workspace().id().toString())) {
            throw VaultFolder.refused(folder.folder().toString(), "it is the vault of another workspace");
        }
    }

    /** Makes all the changes in one edit, and writes the ids of new records into their files. */
    public CompletableFuture<Applied> take(VaultChanges changes) {
        return store.apply(changes.edit());
    }

    /** Writes the ids of new records into their files, once they are taken. */
    public void mark(VaultChanges changes) throws VaultException {
        Map<String, String> files = folder.read();
        for (Map.Entry<String, UUID> fresh : changes.fresh().entrySet()) {
            String content = files.getOrDefault(fresh.getKey(), "");
            if (content.matches("(?s)\\A\\ufeff?---[ \\t]*\\r?\\n.*")) {
                folder.write(fresh.getKey(), content.replaceFirst("(?m)^---[ \\t]*(\\r?)$",
                        "---$1\nid: " + fresh.getValue() + "$1"));
            }
        }
    }
}

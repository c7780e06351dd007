package app.wheelhouse.keep.store;

import app.wheelhouse.keep.Backup;
import app.wheelhouse.keep.Difference;
import app.wheelhouse.keep.KeepException;
import app.wheelhouse.keep.KeepException.Code;
import app.wheelhouse.store.Records;
import app.wheelhouse.store.Replacement;
import app.wheelhouse.store.Schema;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import app.wheelhouse.store.Workspace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A backup read back whole and ready to take the place of a workspace's present. Nothing is changed before
 * {@link #replace}; that is one step, which a later start finishes when it was cut short. The laptop begins a new
 * device id, for what it had written since may be with colleagues already.
 */
public final class Restore implements AutoCloseable {
    private final Proving proving;
    private final Path file;
    private final Backup backup;

    private Restore(Proving proving, Path file) throws IOException {
        this.proving = proving;
        this.file = file;
        this.backup = proving.description().backup(file);
    }

    /**
     * Reads a backup back whole.
     *
     * @throws KeepException when it cannot be restored
     */
    public static Restore of(Path file, Clock clock) throws KeepException {
        Proving proving = Proving.of(file, clock);
        try {
            return new Restore(proving, file);
        } catch (IOException e) {
            proving.close();
            throw BackupFile.unreached(file, e);
        }
    }

    /** The backup it is about. */
    public Backup backup() {
        return backup;
    }

    /**
     * What it would change, by type; types that stay as they are, are left out.
     *
     * @throws KeepException when the backup is of another programme
     */
    public List<Difference> differences(Store now) throws KeepException {
        mustBeOf(now.workspace());
        Records before = new Records(proving.store());
        Records after = new Records(now);
        return Schema.types().stream().map(type -> difference(type, before.list(type), after.list(type)))
                .filter(difference -> !difference.isEmpty()).toList();
    }

    private void mustBeOf(Workspace workspace) throws KeepException {
        if (!proving.description().workspace().equals(workspace.id().toString())) {
            throw new KeepException(Code.REFUSED,
                    "%s is a backup of another programme. Nothing was changed. Restore it into a folder of its own."
                            .formatted(file.getFileName()));
        }
    }

    private static Difference difference(String type, List<Map<String, @Nullable Object>> then,
            List<Map<String, @Nullable Object>> now) {
        Map<UUID, Map<String, @Nullable Object>> present = new HashMap<>();
        now.forEach(row -> present.put(Readable.id(row), row));
        List<String> back = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        for (Map<String, @Nullable Object> row : then) {
            Map<String, @Nullable Object> current = present.remove(Readable.id(row));
            if (current == null) {
                back.add(Readable.title(row));
            } else if (!current.equals(row)) {
                changed.add(Readable.title(row));
            }
        }
        return new Difference(type, back, changed, present.values().stream().map(Readable::title).toList());
    }

    /**
     * Puts it in the place of a workspace's present. The store must be closed; its present is best kept as a backup first.
     *
     * @throws KeepException when the workspace is in use, of another programme, or the disk refuses
     */
    public void replace(Path folder, Clock clock) throws KeepException {
        replace(folder, clock, _ -> {
        });
    }

    void replace(Path folder, Clock clock, Consumer<String> step) throws KeepException {
        try (Workspace owned = Workspace.open(folder)) {
            mustBeOf(owned);
            Replacement.of(folder, owned.deviceName(), proving.folder(), clock, step);
        } catch (StoreException e) {
            throw new KeepException(Code.UNREACHED, e.sentence());
        } catch (IOException e) {
            throw notRestored(folder, e);
        }
    }

    /** Makes a workspace of it in a folder that holds none. */
    public void create(Path folder, String deviceName, Clock clock) throws KeepException {
        try {
            if (Workspace.isWorkspace(folder)) {
                throw new KeepException(Code.REFUSED, "%s holds a workspace already.".formatted(folder));
            }
            Files.createDirectories(folder);
            Replacement.of(folder, deviceName, proving.folder(), clock, _ -> {
            });
        } catch (IOException e) {
            throw notRestored(folder, e);
        }
    }

    private static KeepException notRestored(Path folder, IOException e) {
        return new KeepException(Code.UNREACHED,
                "The backup cannot be restored to %s: %s. Opening the workspace tells which state it is in; neither is lost."
                        .formatted(folder, BackupFile.reason(e)));
    }

    @Override
    public void close() {
        proving.close();
    }
}

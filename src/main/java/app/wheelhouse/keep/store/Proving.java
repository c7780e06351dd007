package app.wheelhouse.keep.store;

import app.wheelhouse.keep.KeepException;
import app.wheelhouse.keep.Proof;
import app.wheelhouse.keep.store.BackupFile.Description;
import app.wheelhouse.store.LogCopy;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;

/** A backup unpacked, folded and found to be what it says: ready to be looked at or restored. */
final class Proving implements AutoCloseable {
    private final LogCopy copy;
    private final Store store;
    private final Description description;
    private final long records;

    private Proving(LogCopy copy, Store store, Description description, long records) {
        this.copy = copy;
        this.store = store;
        this.description = description;
        this.records = records;
    }

    /**
     * Reads a backup back whole.
     *
     * @throws KeepException when anything about it is not as it says
     */
    static Proving of(Path file, Clock clock) throws KeepException {
        LogCopy copy;
        try {
            copy = LogCopy.begin();
        } catch (IOException e) {
            throw new KeepException(KeepException.Code.UNREACHED,
                    "%s cannot be unpacked: %s. Nothing was changed.".formatted(file, BackupFile.reason(e)));
        }
        try {
            return opened(file, copy, clock);
        } catch (KeepException e) {
            close(copy);
            throw e;
        }
    }

    private static Proving opened(Path file, LogCopy copy, Clock clock) throws KeepException {
        Description description = BackupFile.unpack(file, copy.folder());
        Store store;
        try {
            store = copy.open(clock);
        } catch (StoreException e) {
            throw BackupFile.refused(file, e.code() == StoreException.Code.NEWER
                    ? "it was made by a newer Wheelhouse"
                    : "what it holds cannot be read");
        }
        if (store.damages().size() > description.damaged()) {
            throw BackupFile.refused(file, store.damages().getFirst().sentence().replaceAll("\\.$", ""));
        }
        if (!store.stateCode().equals(description.stateCode())) {
            throw BackupFile.refused(file, "its changes give the state code %s instead of %s"
                    .formatted(store.stateCode(), description.stateCode()));
        }
        long records = store.records();
        if (records != description.records()) {
            throw BackupFile.refused(file,
                    "it holds %d records instead of %d".formatted(records, description.records()));
        }
        return new Proving(copy, store, description, records);
    }

    Store store() {
        return store;
    }

    Path folder() {
        return copy.folder();
    }

    Description description() {
        return description;
    }

    Proof proof(Path file, Clock clock) {
        return new Proof(file.toAbsolutePath(), clock.instant(), description.stateCode(), description.changes(),
                records);
    }

    private static void close(LogCopy copy) {
        try {
            copy.close();
        } catch (IOException e) {
            // the folder for temporary files is cleared by the system
        }
    }

    @Override
    public void close() {
        close(copy);
    }
}

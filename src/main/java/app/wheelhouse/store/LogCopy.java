package app.wheelhouse.store;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A copy of a workspace in a private folder, opened only to be looked at: a backup that is proved or restored, or the
 * workspace as it was at a moment. Its tables are in memory and every edit is refused. Deleted when closed.
 */
public final class LogCopy implements AutoCloseable {
    private final Path folder;
    private @Nullable Store store;

    private LogCopy(Path folder) {
        this.folder = folder;
    }

    /** An empty folder for a copy, which the caller fills with {@code workspace.json} and {@code log}. */
    public static LogCopy begin() throws IOException {
        Path folder = Files.createTempDirectory("wheelhouse-copy");
        Workspace.owner(folder, "rwx------");
        Files.createDirectories(folder.resolve("log"));
        return new LogCopy(folder);
    }

    /** A workspace that is not open, as it is. */
    public static LogCopy of(Path workspace) throws IOException {
        LogCopy copy = begin();
        try {
            Files.copy(workspace.resolve("workspace.json"), copy.folder.resolve("workspace.json"));
            for (Path file : Log.files(workspace.resolve("log"))) {
                Files.copy(file, copy.folder.resolve("log").resolve(file.getFileName().toString()));
            }
            return copy;
        } catch (IOException e) {
            copy.close();
            throw e;
        }
    }

    /** The workspace as it was at a moment: with the changes made until then, on whatever laptop. */
    public static LogCopy asItWas(Store store, Instant at) throws IOException {
        LogMoment now = store.moment().join();
        LogCopy copy = begin();
        try {
            Path from = store.workspace().folder();
            Files.copy(from.resolve("workspace.json"), copy.folder.resolve("workspace.json"));
            for (String name : now.reach().keySet()) {
                until(from.resolve("log").resolve(name), now.reach().get(name), at,
                        copy.folder.resolve("log").resolve(name));
            }
            return copy;
        } catch (IOException e) {
            copy.close();
            throw e;
        }
    }

    /** The moments of the first and the last change of a log, to choose one between; empty when there is none. */
    public static java.util.Optional<Instant> first(Store store) {
        return store.read(sql -> sql.connectionResult(connection -> {
            try (var select = connection.prepareStatement("select min(stamp) from log_change");
                    var found = select.executeQuery()) {
                String stamp = found.next() ? found.getString(1) : null;
                return java.util.Optional.ofNullable(stamp).map(text -> Stamp.parse(text).instant());
            }
        }));
    }

    private static void until(Path file, long reach, Instant at, Path to) throws IOException {
        long left = reach;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
                OutputStream out = Files.newOutputStream(to)) {
            java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
            for (int next = left-- > 0 ? in.read() : -1; next >= 0; next = left-- > 0 ? in.read() : -1) {
                line.write(next);
                if (next == '\n') {
                    byte[] bytes = line.toByteArray();
                    if (isUntil(bytes, at)) {
                        out.write(bytes);
                    }
                    line.reset();
                }
            }
        }
    }

    /** A damaged line belongs to no moment; the present reports it. */
    private static boolean isUntil(byte[] line, Instant at) {
        try {
            return !ChangeLine.read(java.util.Arrays.copyOf(line, line.length - 1)).stamp().instant().isAfter(at);
        } catch (IOException e) {
            return false;
        }
    }

    public Path folder() {
        return folder;
    }

    /**
     * Opens what is in the folder.
     *
     * @throws StoreException when it cannot be read or is newer than this program
     */
    public Store open(Clock clock) throws StoreException {
        Store opened = store == null ? Store.open(Workspace.copy(folder), clock) : store;
        store = opened;
        return opened;
    }

    @Override
    public void close() throws IOException {
        Store opened = store;
        store = null;
        if (opened != null) {
            opened.close();
        }
        Folders.delete(folder);
    }
}

package app.wheelhouse.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Puts another log in the place of a workspace's own, in one step: it is laid out beside, renaming its folder decides, and
 * what is then left to move is finished by whoever opens the workspace next. Killed before the renaming nothing has
 * happened, killed after it everything will have.
 */
public final class Replacement {
    private static final String BEGUN = "replacing.tmp";
    private static final String DECIDED = "replacing";

    private Replacement() {
    }

    /**
     * Replaces the log and attachments of a workspace, which must be owned by the caller and its store closed; or makes a
     * workspace of a folder that holds none yet.
     *
     * @param from a folder laid out as a workspace: {@code workspace.json}, {@code log} and, if any, {@code blobs}
     * @param step is told the name of each step before it is done
     */
    public static void of(Path folder, String deviceName, Path from, Clock clock, Consumer<String> step)
            throws IOException {
        Files.createDirectories(folder);
        if (!Workspace.isWorkspace(folder)) {
            Workspace.owner(folder, "rwx------");
        }
        Path begun = folder.resolve(BEGUN);
        Folders.delete(begun);
        step.accept("lay out");
        Files.createDirectories(begun);
        Workspace.owner(begun, "rwx------");
        copy(from.resolve("log"), begun.resolve("log"));
        step.accept("lay out blobs");
        copy(from.resolve("blobs"), begun.resolve("blobs"));
        String json = Workspace.withDevice(Files.readString(from.resolve("workspace.json")), new Ids(clock).next(),
                deviceName);
        Files.writeString(begun.resolve("workspace.json"), json);
        synced(begun);
        step.accept("decide");
        Files.move(begun, folder.resolve(DECIDED), StandardCopyOption.ATOMIC_MOVE);
        sync(folder);
        finish(folder, step);
    }

    /**
     * Finishes what was decided and forgets what was not.
     *
     * @return whether something was finished
     */
    static boolean finish(Path folder, Consumer<String> step) throws IOException {
        Folders.delete(folder.resolve(BEGUN));
        Path decided = folder.resolve(DECIDED);
        if (!Files.isDirectory(decided)) {
            return false;
        }
        step.accept("drop tables");
        Files.deleteIfExists(folder.resolve("cockpit.mv.db"));
        Files.deleteIfExists(folder.resolve("received.ndjson"));
        if (Files.isDirectory(decided.resolve("log"))) {
            step.accept("move old log");
            if (Files.isDirectory(folder.resolve("log"))) {
                Files.move(folder.resolve("log"), decided.resolve("old-log"), StandardCopyOption.ATOMIC_MOVE);
            }
            step.accept("move new log");
            Files.move(decided.resolve("log"), folder.resolve("log"), StandardCopyOption.ATOMIC_MOVE);
        }
        step.accept("move drafts");
        if (Files.isDirectory(folder.resolve("drafts")) && !Files.exists(decided.resolve("old-drafts"))) {
            Files.move(folder.resolve("drafts"), decided.resolve("old-drafts"), StandardCopyOption.ATOMIC_MOVE);
        }
        step.accept("move blobs");
        for (Path blob : children(decided.resolve("blobs"))) {
            Files.createDirectories(folder.resolve("blobs"));
            Files.move(blob, folder.resolve("blobs").resolve(blob.getFileName().toString()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        step.accept("name laptop");
        if (Files.exists(decided.resolve("workspace.json"))) {
            Files.move(decided.resolve("workspace.json"), folder.resolve("workspace.json"),
                    StandardCopyOption.ATOMIC_MOVE);
        }
        sync(folder);
        step.accept("clear up");
        Folders.delete(decided);
        Files.createDirectories(folder.resolve("drafts"));
        return true;
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> files = children(from);
        if (files.isEmpty() && !Files.isDirectory(from)) {
            return;
        }
        Files.createDirectories(to);
        for (Path file : files) {
            Path copy = to.resolve(file.getFileName().toString());
            Files.copy(file, copy);
            Workspace.owner(copy, "rw-------");
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static void synced(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                sync(path);
            }
        }
    }

    /** Has a file or a folder's names on disk; systems that cannot do so for folders do it by themselves. */
    private static void sync(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
                channel.force(true);
            } catch (IOException e) {
                // Windows opens no folders
            }
            return;
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}

package app.wheelhouse.keep.store;

import app.wheelhouse.keep.Backup;
import app.wheelhouse.keep.KeepException;
import app.wheelhouse.keep.KeepException.Code;
import app.wheelhouse.keep.Proof;
import app.wheelhouse.keep.Reason;
import app.wheelhouse.keep.Thinning;
import app.wheelhouse.keep.store.BackupFile.Description;
import app.wheelhouse.store.Have;
import app.wheelhouse.store.Incoming;
import app.wheelhouse.store.IncomingException;
import app.wheelhouse.store.LogCopy;
import app.wheelhouse.store.Store;
import app.wheelhouse.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The backups of an open workspace. Each is written beside its place, read back whole, and only then gets its name; the old
 * ones are thinned out afterwards. All of it takes a while: in the background, please.
 */
public final class Backups {
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss'Z'")
            .withZone(ZoneOffset.UTC);
    private static final String BEGUN = ".begun";
    private static final int MOST_OF_A_NAME = 40;
    private static final int MOST_ASKED = 6;
    private final Store store;
    private final Path home;
    private final Completion completion;
    private final Consumer<String> step;
    private final Kept kept;

    /** @param completion adds what follows from other fields to the pages for readers */
    public Backups(Store store, Completion completion) {
        this(store, completion, _ -> {
        });
    }

    Backups(Store store, Completion completion, Consumer<String> step) {
        this(store, store.workspace().folder(), completion, step);
    }

    private Backups(Store store, Path home, Completion completion, Consumer<String> step) {
        this.store = store;
        this.home = home;
        this.completion = completion;
        this.step = step;
        this.kept = new Kept(home);
    }

    /**
     * Keeps a workspace that is not open yet as it is, before this version of the program makes its tables anew.
     *
     * @return a sentence when that was not possible
     */
    public static Optional<String> beforeUpgrade(Path workspace, Clock clock, Completion completion) {
        return beforeUpgrade(workspace, clock, completion, _ -> {
        });
    }

    static Optional<String> beforeUpgrade(Path workspace, Clock clock, Completion completion, Consumer<String> step) {
        try (LogCopy copy = LogCopy.of(workspace)) {
            var _ = new Backups(copy.open(clock), workspace, completion, step).make(Reason.MIGRATION);
            return Optional.empty();
        } catch (KeepException e) {
            return Optional.of(e.sentence());
        } catch (StoreException e) {
            return Optional.of(e.sentence());
        } catch (IOException e) {
            return Optional.of("No backup could be made before the upgrade: %s.".formatted(BackupFile.reason(e)));
        }
    }

    /**
     * Makes a backup in its place and thins out the old ones.
     *
     * @throws KeepException when the disk refuses or what was written does not read back; nothing is left of it then
     */
    public synchronized Backup make(Reason reason) throws KeepException {
        Path folder = place();
        Path file = unused(folder, NAME.format(store.clock().instant()) + "-" + reason.word());
        Backup made = write(file, reason);
        step.accept("thin");
        thin(folder);
        return made;
    }

    /** As {@link #make}, unless the latest backup holds the same already. */
    public synchronized Optional<Backup> makeIfChanged(Reason reason) throws KeepException {
        boolean same = list().stream().filter(Backup::isReadable).findFirst()
                .filter(latest -> latest.stateCode().equals(store.stateCode())).isPresent();
        return same ? Optional.empty() : Optional.of(make(reason));
    }

    /** Makes a backup under a name of the user's choice, which nothing thins out. */
    public synchronized Backup write(Path file, Reason reason) throws KeepException {
        Path begun = file.resolveSibling("." + file.getFileName() + BEGUN);
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            step.accept("write");
            Description description = new BackupWriter(store, home).write(begun, reason,
                    PlainPages.of(store, completion));
            ownerOnly(begun);
            step.accept("read back");
            Proof proof;
            try (Proving proving = Proving.of(begun, store.clock())) {
                proof = proving.proof(file, store.clock());
            }
            step.accept("name");
            Files.move(begun, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            step.accept("remember");
            kept.proof(proof);
            return description.backup(file);
        } catch (IOException e) {
            discard(begun);
            throw new KeepException(Code.UNREACHED, "No backup could be made in %s: %s. Those made before are unharmed."
                    .formatted(file.toAbsolutePath().getParent(), BackupFile.reason(e)));
        } catch (KeepException e) {
            discard(begun);
            throw e;
        }
    }

    private static void discard(Path begun) {
        try {
            Files.deleteIfExists(begun);
        } catch (IOException e) {
            // removed at the next backup
        }
    }

    /**
     * Reads a backup back whole and remembers that it could be restored.
     *
     * @throws KeepException when it could not
     */
    public Proof prove(Path file) throws KeepException {
        try (Proving proving = Proving.of(file, store.clock())) {
            Proof proof = proving.proof(file, store.clock());
            kept.proof(proof);
            return proof;
        } catch (IOException e) {
            throw BackupFile.unreached(file, e);
        }
    }

    /**
     * Fetches what the log has lost from the latest backup that has it.
     *
     * @return a sentence when something came back
     */
    public Optional<String> heal() {
        for (Backup backup : list().stream().filter(Backup::isReadable).limit(MOST_ASKED).toList()) {
            try (Proving proving = Proving.of(backup.file(), store.clock())) {
                Incoming.Builder lines = new Incoming.Builder();
                List<byte[]> all = new ArrayList<>();
                var _ = proving.store().lines().write(Have.NOTHING, (_, _, line) -> all.add(line));
                lines.addAll(all);
                long back = store.receive(lines.build(), "Heal the log").changes();
                if (back > 0) {
                    return Optional.of("%d lost %s came back from the backup %s.".formatted(back,
                            back == 1 ? "change" : "changes", backup.file().getFileName()));
                }
            } catch (KeepException | IncomingException | IOException e) {
                // an earlier one may have it
            }
        }
        return Optional.empty();
    }

    /** The backup that was last read back whole, and when. */
    public Optional<Proof> lastProof() {
        return kept.proof();
    }

    /** All backups of this workspace, in the chosen place and in its own folder, latest first. */
    public List<Backup> list() {
        List<Backup> all = new ArrayList<>(list(own()));
        chosen().map(this::folderIn).filter(folder -> !folder.equals(own()))
                .ifPresent(folder -> all.addAll(list(folder)));
        all.sort(Comparator.comparing(Backup::at).reversed());
        return all;
    }

    private static List<Backup> list(Path folder) {
        List<Backup> backups = new ArrayList<>();
        for (Path file : files(folder, ".zip")) {
            try {
                backups.add(BackupFile.describe(file).backup(file));
            } catch (KeepException e) {
                backups.add(unreadable(file, e.sentence()));
            } catch (IOException e) {
                // gone since it was listed
            }
        }
        return backups;
    }

    private static Backup unreadable(Path file, String sentence) {
        Instant at = Instant.EPOCH;
        long bytes = 0;
        try {
            at = Files.getLastModifiedTime(file).toInstant();
            bytes = Files.size(file);
        } catch (IOException e) {
            // what it says of itself is all there is
        }
        return new Backup(file, at, Reason.BY_HAND, "", "", 0, 0, bytes, sentence);
    }

    private static List<Path> files(Path folder, String end) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(path -> path.getFileName().toString().endsWith(end)).sorted().toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** Takes away what has grown old, and what was begun by a process that ended. A file that cannot be read stays. */
    private void thin(Path folder) {
        List<Backup> backups = list(folder).stream().filter(Backup::isReadable).toList();
        List<Backup> staying = Thinning.staying(backups, store.clock().instant(), store.clock().getZone());
        backups.stream().filter(backup -> !staying.contains(backup)).forEach(backup -> discard(backup.file()));
        files(folder, BEGUN).forEach(Backups::discard);
    }

    /** Where backups go: the chosen place while it is there, else the workspace's own folder. */
    public Path place() {
        return chosen().filter(Files::isDirectory).map(this::folderIn).orElse(own());
    }

    /** The place the user chose, whether it is there now or not. */
    public Optional<Path> chosen() {
        return kept.place();
    }

    /** @param folder another disk, for instance; empty for the workspace's own folder */
    public void choose(Optional<Path> folder) throws KeepException {
        try {
            if (folder.isPresent() && !Files.isWritable(folder.get())) {
                throw new KeepException(Code.UNREACHED,
                        "%s cannot be written. Backups go where they went before.".formatted(folder.get()));
            }
            kept.place(folder);
        } catch (IOException e) {
            throw new KeepException(Code.UNREACHED,
                    "The place cannot be remembered: %s.".formatted(BackupFile.reason(e)));
        }
    }

    /** A sentence when the chosen place is not there, and where backups go meanwhile. */
    public Optional<String> trouble() {
        return chosen().filter(folder -> !Files.isDirectory(folder)).map(
                folder -> "The place for backups, %s, is not there. Until it is back, backups go to the workspace's own folder."
                        .formatted(folder));
    }

    private Path own() {
        return home.resolve("backups");
    }

    /** Programmes share a place without mixing. */
    private Path folderIn(Path place) {
        String id = store.workspace().id().toString();
        String name = store.workspace().name().replaceAll("[^\\p{L}\\p{N} _-]", " ").strip();
        return place.resolve("%s %s".formatted(name.substring(0, Math.min(name.length(), MOST_OF_A_NAME)).strip(),
                id.substring(id.length() - 8)));
    }

    private static Path unused(Path folder, String name) {
        Path file = folder.resolve(name + ".zip");
        for (int i = 2; Files.exists(file); i++) {
            file = folder.resolve("%s-%d.zip".formatted(name, i));
        }
        return file;
    }

    private static void ownerOnly(Path file) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            } catch (NoSuchFileException e) {
                throw e;
            } catch (java.nio.file.FileSystemException e) {
                // sticks and shares formatted for other systems know no owners
            }
        }
    }

}

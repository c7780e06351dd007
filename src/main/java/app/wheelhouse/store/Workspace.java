package app.wheelhouse.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A folder holding one programme: its name, this laptop's device id, and the lock that gives it one owner at a time. */
public final class Workspace implements AutoCloseable {
    private static final int FORMAT = 1;
    /** Far behind any content, so that others can read who holds the lock. */
    private static final long LOCK_AT = Long.MAX_VALUE - 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path folder;
    private final UUID id;
    private final String name;
    private final UUID device;
    private final String deviceName;
    private final @Nullable FileChannel lockFile;

    private Workspace(Path folder, JsonNode json, @Nullable FileChannel lockFile) {
        this.folder = folder;
        this.id = UUID.fromString(json.path("id").asString());
        this.name = json.path("name").asString();
        this.device = UUID.fromString(json.path("device").asString());
        this.deviceName = json.path("deviceName").asString();
        this.lockFile = lockFile;
    }

    /** True when the folder holds a workspace. */
    public static boolean isWorkspace(Path folder) {
        return Files.isRegularFile(folder.resolve("workspace.json"));
    }

    /**
     * Makes a workspace in a folder, which is created when it is missing, and opens it.
     *
     * @throws StoreException when the folder holds a workspace already, cannot be written, or is in use
     */
    public static Workspace create(Path folder, String name, String deviceName, Clock clock) throws StoreException {
        return join(folder, new Ids(clock).next(), name, deviceName, clock);
    }

    /**
     * Makes an empty workspace that is the same as a colleague's, and opens it: its changes are then taken in from bundles.
     *
     * @param id the id of the colleague's workspace
     * @throws StoreException as {@link #create} does
     */
    public static Workspace join(Path folder, UUID id, String name, String deviceName, Clock clock)
            throws StoreException {
        if (isWorkspace(folder)) {
            throw new StoreException(StoreException.Code.EXISTS,
                    "%s holds a workspace already. Nothing was changed.".formatted(folder));
        }
        Ids ids = new Ids(clock);
        ObjectNode json = JSON.createObjectNode();
        json.put("id", id.toString());
        json.put("name", name);
        json.put("format", FORMAT);
        json.put("device", ids.next().toString());
        json.put("deviceName", deviceName);
        try {
            Files.createDirectories(folder);
            owner(folder, "rwx------");
            Files.createDirectories(folder.resolve("log"));
            Files.createDirectories(folder.resolve("drafts"));
            Path temporary = folder.resolve("workspace.json.tmp");
            Files.writeString(temporary, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
            owner(temporary, "rw-------");
            Files.move(temporary, folder.resolve("workspace.json"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new StoreException(StoreException.Code.UNWRITABLE,
                    "No workspace could be made in %s: %s.".formatted(folder, reason(e)));
        }
        return open(folder);
    }

    /**
     * Opens a workspace and becomes its owner.
     *
     * @throws StoreException when there is none, it cannot be read, is newer than this program, or another process owns it
     */
    public static Workspace open(Path folder) throws StoreException {
        Path file = folder.resolve("workspace.json");
        if (!Files.isRegularFile(file)) {
            throw new StoreException(StoreException.Code.MISSING, "%s holds no workspace.".formatted(folder));
        }
        FileChannel lock = null;
        try {
            JsonNode json = read(folder);
            lock = lock(folder);
            if (Replacement.finish(folder, _ -> {
            })) {
                json = read(folder);
            }
            return new Workspace(folder, json, lock);
        } catch (StoreException e) {
            close(lock);
            throw e;
        } catch (AccessDeniedException e) {
            close(lock);
            throw new StoreException(StoreException.Code.UNWRITABLE,
                    "The workspace %s cannot be opened: access to %s is denied.".formatted(folder, e.getFile()));
        } catch (FileSystemException e) {
            close(lock);
            throw new StoreException(StoreException.Code.UNWRITABLE,
                    "The workspace %s cannot be opened for writing: %s.".formatted(folder, reason(e)));
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            close(lock);
            throw new StoreException(StoreException.Code.UNREADABLE,
                    "%s cannot be read: %s.".formatted(file, reason(e)));
        }
    }

    private static JsonNode read(Path folder) throws IOException, StoreException {
        JsonNode json = JSON.readTree(Files.readString(folder.resolve("workspace.json")));
        if (json.path("format").asInt(0) > FORMAT) {
            throw new StoreException(StoreException.Code.NEWER,
                    "%s was made by a newer Wheelhouse. Nothing was changed.".formatted(folder));
        }
        return json;
    }

    /**
     * A throw-away copy that is only looked at. Nobody else knows the folder, so it has no lock.
     *
     * @throws StoreException when it cannot be read or is newer than this program
     */
    static Workspace copy(Path folder) throws StoreException {
        try {
            return new Workspace(folder, read(folder), null);
        } catch (IOException | JacksonException | IllegalArgumentException e) {
            throw new StoreException(StoreException.Code.UNREADABLE,
                    "%s cannot be read: %s.".formatted(folder.resolve("workspace.json"), reason(e)));
        }
    }

    /** What a workspace file says of another laptop taking over its log: the same programme, a device id of its own. */
    static String withDevice(String json, UUID device, String deviceName) throws IOException {
        try {
            ObjectNode changed = (ObjectNode) JSON.readTree(json);
            changed.put("device", device.toString());
            changed.put("deviceName", deviceName);
            return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(changed) + "\n";
        } catch (JacksonException | ClassCastException e) {
            throw new IOException("workspace.json cannot be read", e);
        }
    }

    /** True for a throw-away copy, in which nothing is ever changed. */
    boolean isCopy() {
        return lockFile == null;
    }

    private static FileChannel lock(Path folder) throws IOException, StoreException {
        Path path = folder.resolve("lock");
        FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE,
                StandardOpenOption.CREATE);
        owner(path, "rw-------");
        FileLock lock = null;
        try {
            lock = channel.tryLock(LOCK_AT, 1, false);
        } catch (OverlappingFileLockException e) {
            // held by this very process
        }
        if (lock == null) {
            channel.close();
            throw new StoreException(StoreException.Code.IN_USE,
                    "The workspace %s is open in another process%s.".formatted(folder,
                            owner(folder).map(who -> " (" + who + ")").orElse("")));
        }
        sign(channel);
        return channel;
    }

    /** Says who holds the lock. On a full disk nobody learns it, and the workspace opens all the same. */
    private static void sign(FileChannel lock) {
        try {
            lock.truncate(0);
            lock.write(ByteBuffer.wrap("Wheelhouse, process %d".formatted(ProcessHandle.current().pid())
                    .getBytes(StandardCharsets.UTF_8)), 0);
        } catch (IOException e) {
            // the lock itself needs no room
        }
    }

    /** Who holds the workspace, as far as it said so. */
    public static Optional<String> owner(Path folder) {
        try {
            String text = Files.readString(folder.resolve("lock")).strip();
            return text.isEmpty() ? Optional.empty() : Optional.of(text);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** Lets nobody else read a file or folder; a disk that knows no owners stays as it is. */
    static void owner(Path path, String permissions) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(permissions));
            } catch (FileSystemException e) {
                // sticks and shares formatted for other systems refuse
            }
        }
    }

    static String reason(Exception e) {
        String message = e.getMessage();
        return switch (e) {
            case java.nio.file.AccessDeniedException _ -> "access is denied";
            case java.nio.file.NoSuchFileException _ -> "the folder or file is gone";
            case java.nio.file.FileSystemException f when f.getReason() != null -> f.getReason();
            default -> message == null ? e.getClass().getSimpleName() : message;
        };
    }

    private static void close(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // the lock ends with the process at the latest
            }
        }
    }

    public Path folder() {
        return folder;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    /** This laptop's id, which is part of every change made here. */
    public UUID device() {
        return device;
    }

    public String deviceName() {
        return deviceName;
    }

    /** Gives up ownership. */
    @Override
    public void close() {
        close(lockFile);
    }
}

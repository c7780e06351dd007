package app.wheelhouse.signal.source;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.JsonRecyclerPools;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Keeps secrets in a file only its owner can read, where the computer has no keychain. The file is announced by its place and
 * lies outside every workspace.
 */
public final class SecretFile implements Secrets {
    /** Its buffers are not used again for something else: they would keep secrets in memory long after they were read. */
    private static final JsonMapper JSON = JsonMapper
            .builder(JsonFactory.builder().recyclerPool(JsonRecyclerPools.nonRecyclingPool()).build()).build();
    private final Path file;

    public SecretFile(Path file) {
        this.file = file;
    }

    @Override
    public synchronized Optional<Secret> find(UUID source, String what) throws IOException {
        JsonNode found = read().path(key(source, what));
        return found.isString() ? Optional.of(new Secret(found.asString())) : Optional.empty();
    }

    @Override
    public synchronized void keep(UUID source, String what, Secret secret) throws IOException {
        ObjectNode all = read();
        all.put(key(source, what), secret.reveal());
        write(all);
    }

    @Override
    public synchronized void forget(UUID source, String what) throws IOException {
        ObjectNode all = read();
        if (all.remove(key(source, what)) != null) {
            write(all);
        }
    }

    private static String key(UUID source, String what) {
        return source + "/" + what;
    }

    private ObjectNode read() throws IOException {
        try {
            JsonNode root = JSON.readTree(Files.readAllBytes(file));
            if (root instanceof ObjectNode object) {
                return object;
            }
        } catch (NoSuchFileException e) {
            return JSON.createObjectNode();
        } catch (JacksonException e) { // its message may hold what is secret
            throw new IOException(file + " is damaged");
        }
        throw new IOException(file + " is damaged");
    }

    /** Whole or not at all, and never readable by others, not even for a moment. */
    private void write(ObjectNode all) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        Files.deleteIfExists(temporary);
        Files.createFile(temporary, ownerOnly());
        Files.write(temporary, JSON.writeValueAsBytes(all), StandardOpenOption.SYNC);
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Where there are no such permissions, the folder of the user's own data is closed to others. */
    private static FileAttribute<?>[] ownerOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
                : new FileAttribute<?>[0];
    }

    @Override
    public String place() {
        return "the file %s, which only you can read".formatted(file);
    }
}

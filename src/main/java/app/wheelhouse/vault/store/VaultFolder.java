package app.wheelhouse.vault.store;

import app.wheelhouse.vault.State;
import app.wheelhouse.vault.VaultException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads and writes the files of a vault; never follows a link out of its folder. */
final class VaultFolder {
    private static final long LARGEST = 8L << 20;
    private static final int MOST_FILES = 200_000;
    private static final int DEEPEST = 12;
    private final Path folder;

    VaultFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Path folder() {
        return folder;
    }

    /** All Markdown files by their path with slashes; what begins with a dot is not looked at. */
    Map<String, String> read() throws VaultException {
        Map<String, String> files = new TreeMap<>();
        try {
            collect(folder, "", 0, files);
        } catch (IOException e) {
            throw unreached("read", e);
        }
        return files;
    }

    private void collect(Path at, String prefix, int depth, Map<String, String> files)
            throws IOException, VaultException {
        if (depth > DEEPEST) {
            throw refused(prefix, "its folders are nested too deeply");
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(at)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                if (name.startsWith(".")) {
                    continue;
                }
                if (Files.isSymbolicLink(entry)) {
                    throw refused(prefix + name, "it is a link, and links are not followed");
                } else if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                    collect(entry, prefix + name + "/", depth + 1, files);
                } else if (name.toLowerCase(java.util.Locale.ROOT).endsWith(".md")) {
                    if (files.size() >= MOST_FILES) {
                        throw refused(prefix + name, "there are more than " + MOST_FILES + " files");
                    }
                    files.put(prefix + name, text(entry, prefix + name));
                }
            }
        }
    }

    /** What was exported here last; empty when nothing was. */
    Optional<State> state() throws VaultException {
        Path file = folder.resolve(State.FILE);
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        if (Files.isSymbolicLink(file)) {
            throw refused(State.FILE, "it is a link, and links are not followed");
        }
        try {
            State state = State.read(Files.readString(file, StandardCharsets.UTF_8));
            if (state == null) {
                throw refused(State.FILE, "it is damaged; export into an empty folder instead");
            }
            return Optional.of(state);
        } catch (IOException e) {
            throw refused(State.FILE, "it cannot be read");
        }
    }

    private static String text(Path file, String name) throws IOException, VaultException {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw refused(name, "it is no ordinary file");
        }
        if (Files.size(file) > LARGEST) {
            throw refused(name, "it has more than " + (LARGEST >> 20) + " MiB");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw refused(name, "it is no text");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw refused(name, "it is not in UTF-8");
        }
    }

    /** Whether there is anything in the folder that is to be seen. */
    boolean isEmpty() throws VaultException {
        if (!Files.exists(folder)) {
            return true;
        }
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder,
                entry -> !entry.getFileName().toString().startsWith("."))) {
            return !entries.iterator().hasNext();
        } catch (IOException e) {
            throw unreached("read", e);
        }
    }

    /** Writes a file unless it says so already; says whether it was written. */
    boolean write(String path, String content) throws VaultException {
        Path file = inside(path);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        try {
            Path parent = java.util.Objects.requireNonNull(file.getParent());
            Files.createDirectories(parent);
            if (Files.exists(file) && java.util.Arrays.equals(Files.readAllBytes(file), bytes)) {
                return false;
            }
            Path half = Files.createTempFile(parent, ".wheelhouse", ".part");
            try {
                Files.write(half, bytes);
                Files.move(half, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(half);
            }
            return true;
        } catch (IOException e) {
            throw unreached("written", e);
        }
    }

    void delete(String path) throws VaultException {
        try {
            Files.deleteIfExists(inside(path));
        } catch (IOException e) {
            throw unreached("written", e);
        }
    }

    /** A path in the folder, none of whose parts is a link. */
    private Path inside(String path) throws VaultException {
        Path file = folder.resolve(path).normalize();
        if (!file.startsWith(folder) || file.equals(folder)) {
            throw refused(path, "it is not in the folder");
        }
        for (Path at = file; at != null && !at.equals(folder); at = at.getParent()) {
            if (Files.isSymbolicLink(at)) {
                throw refused(folder.relativize(at).toString(), "it is a link, and links are not followed");
            }
        }
        return file;
    }

    static VaultException refused(String file, String why) {
        return new VaultException(VaultException.Code.REFUSED, "%s is refused: %s.".formatted(file, why));
    }

    private VaultException unreached(String what, IOException e) {
        String reason = e instanceof java.nio.file.AccessDeniedException ? "access is denied" : e.getMessage();
        return new VaultException(VaultException.Code.UNREACHED,
                "%s cannot be %s: %s.".formatted(folder, what, reason == null ? "unknown reason" : reason));
    }
}

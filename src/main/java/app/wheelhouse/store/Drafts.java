package app.wheelhouse.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Text being typed, kept on disk until it has become a change. Each draft is one file, replaced in one move. */
public final class Drafts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** The type of a line that waits to be entered, which is no field of a record yet. */
    public static final String ENTRY = "entry";
    private final Path folder;

    Drafts(Path folder) {
        this.folder = folder;
    }

    /**
     * A text that had not become a change yet.
     *
     * @param owner the record the text's record belongs to (a note's session), so that a note never committed finds home
     */
    public record Draft(String type, UUID id, String field, UUID owner, String text) {
    }

    /**
     * Writes a draft and has it on disk when it returns.
     *
     * @throws IOException with the reason in words when the disk refuses; an earlier draft is then still there
     */
    public synchronized void write(Draft draft) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("type", draft.type);
        json.put("id", draft.id.toString());
        json.put("field", draft.field);
        json.put("owner", draft.owner.toString());
        json.put("text", draft.text);
        try {
            write(file(draft.type, draft.id, draft.field), JSON.writeValueAsString(json));
        } catch (IOException e) {
            throw new IOException(Workspace.reason(e), e);
        }
    }

    private void write(Path file, String text) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
            Workspace.owner(folder, "rwx------");
        }
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Workspace.owner(temporary, "rw-------");
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Forgets a draft whose text is safe in the log; a draft that has gone on since is kept. */
    public synchronized void discard(String type, UUID id, String field, String safe) throws IOException {
        Path file = file(type, id, field);
        if (Files.exists(file) && read(file).filter(draft -> draft.text.equals(safe)).isPresent()) {
            Files.delete(file);
        }
    }

    /** Forgets a draft whatever it says. */
    public synchronized void discard(String type, UUID id, String field) throws IOException {
        Files.deleteIfExists(file(type, id, field));
    }

    /** What is kept of a text. */
    public synchronized Optional<Draft> kept(String type, UUID id, String field) throws IOException {
        Path file = file(type, id, field);
        return Files.exists(file) ? read(file) : Optional.empty();
    }

    /**
     * The drafts of fields a crash left behind. One that cannot be read is left in place and named by
     * {@link #unreadable}.
     */
    public List<Draft> found() throws IOException {
        List<Draft> drafts = new ArrayList<>();
        for (Path file : files()) {
            read(file).filter(draft -> !draft.type.equals(ENTRY)).ifPresent(drafts::add);
        }
        return drafts;
    }

    /** The names of the files that hold no draft although they should. */
    public List<String> unreadable() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path file : files()) {
            if (read(file).isEmpty()) {
                names.add(file.getFileName().toString());
            }
        }
        return names;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    private static Optional<Draft> read(Path file) throws IOException {
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            return Optional.of(new Draft(json.path("type").asString(), UUID.fromString(json.path("id").asString()),
                    json.path("field").asString(), UUID.fromString(json.path("owner").asString()),
                    json.path("text").asString()));
        } catch (JacksonException | IllegalArgumentException | CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Path file(String type, UUID id, String field) {
        return folder.resolve("%s-%s-%s.json".formatted(type, id, field));
    }
}

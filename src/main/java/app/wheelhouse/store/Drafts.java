package app.wheelhouse.store;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Text being typed, kept on disk until it has become a change. Each draft is one file, replaced in one move. */
public final class Drafts {
    private static final JsonMapper JSON = JsonMapper.builder().build();
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

    /** Writes a draft and has it on disk when it returns. */
    public synchronized void write(Draft draft) throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectory(folder);
        }
        ObjectNode json = JSON.createObjectNode();
        json.put("type", draft.type);
        json.put("id", draft.id.toString());
        json.put("field", draft.field);
        json.put("owner", draft.owner.toString());
        json.put("text", draft.text);
        Path file = file(draft.type, draft.id, draft.field);
        Path temporary = file.resolveSibling(file.getFileName() + ".tmp");
        try (FileChannel channel = FileChannel.open(temporary, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.TRUNCATE_EXISTING)) {
            ByteBuffer bytes = ByteBuffer.wrap(JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
        }
        Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Forgets a draft whose text is safe in the log; a draft that has gone on since is kept. */
    public synchronized void discard(String type, UUID id, String field, String safe) throws IOException {
        Path file = file(type, id, field);
        if (Files.exists(file) && read(file).text.equals(safe)) {
            Files.delete(file);
        }
    }

    /** The drafts a crash left behind. One that cannot be read is left in place. */
    public List<Draft> found() throws IOException {
        List<Draft> drafts = new ArrayList<>();
        try (Stream<Path> paths = Files.list(folder)) {
            for (Path path : paths.filter(file -> file.toString().endsWith(".json")).sorted().toList()) {
                drafts.add(read(path));
            }
        } catch (NoSuchFileException e) {
            return List.of();
        }
        return drafts;
    }

    private static Draft read(Path file) throws IOException {
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            return new Draft(json.path("type").asString(), UUID.fromString(json.path("id").asString()),
                    json.path("field").asString(),
                    UUID.fromString(json.path("owner").asString()), json.path("text").asString());
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException("the draft " + file.getFileName() + " cannot be read: " + e.getMessage(), e);
        }
    }

    private Path file(String type, UUID id, String field) {
        return folder.resolve("%s-%s-%s.json".formatted(type, id, field));
    }
}

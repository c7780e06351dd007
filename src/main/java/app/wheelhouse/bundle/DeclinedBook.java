package app.wheelhouse.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What was left out on this laptop and can still be taken in. A file in the workspace's folder which is never exchanged:
 * whoever left something out is the one to be offered it again.
 */
public final class DeclinedBook {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Path folder;
    private final Path file;

    /** @param workspace the folder of the workspace */
    public DeclinedBook(Path workspace) {
        this.folder = workspace;
        this.file = workspace.resolve("declined.ndjson");
    }

    /** Everything that was left out, the latest first. A line that cannot be read is left out. */
    public List<Declined> all() throws IOException {
        List<Declined> all = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()) {
                try {
                    JsonNode json = JSON.readTree(line);
                    all.addFirst(new Declined(UUID.fromString(json.path("edit").asString()),
                            json.path("type").asString(), UUID.fromString(json.path("id").asString()),
                            json.path("title").asString(), json.path("from").asString(),
                            Instant.parse(json.path("at").asString())));
                } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
                    // the record itself and its history are in the log all the same
                }
            }
        }
        return all;
    }

    /** Enters records; one that was left out before counts from now on. */
    synchronized void add(List<Declined> declined) throws IOException {
        List<Declined> all = new ArrayList<>(all());
        declined.forEach(one -> all.removeIf(before -> before.id().equals(one.id())));
        declined.forEach(all::addFirst);
        write(all);
    }

    /** Offers some no more. */
    public synchronized void forget(Predicate<Declined> which) throws IOException {
        List<Declined> all = new ArrayList<>(all());
        if (all.removeIf(which)) {
            write(all);
        }
    }

    private void write(List<Declined> all) throws IOException {
        StringBuilder lines = new StringBuilder();
        for (Declined one : all.reversed()) {
            ObjectNode json = JSON.createObjectNode();
            json.put("edit", one.edit().toString());
            json.put("type", one.type());
            json.put("id", one.id().toString());
            json.put("title", one.title());
            json.put("from", one.from());
            json.put("at", one.at().toString());
            lines.append(JSON.writeValueAsString(json)).append('\n');
        }
        PrivateFile.replace(folder, file, lines.toString());
    }
}

package app.wheelhouse.bundle;

import app.wheelhouse.store.Have;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What this laptop gave to whom when, and what others had when they were last heard of. Two files in the workspace's folder
 * which are never exchanged: each laptop answers for what it handed out itself.
 */
public final class Ledger {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Path folder;

    /** @param workspace the folder of the workspace */
    public Ledger(Path workspace) {
        this.folder = workspace;
    }

    /** Enters a bundle that was handed out. */
    public void gave(Given given) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("bundle", given.bundle().toString());
        json.put("at", given.at().toString());
        json.put("to", given.to());
        json.put("kind", given.kind().name().toLowerCase(Locale.ROOT));
        json.put("changes", given.changes());
        json.put("sealed", given.sealed());
        json.put("file", given.file());
        PrivateFile.append(folder.resolve("given.ndjson"), JSON.writeValueAsString(json));
    }

    /** What was handed out, the earliest first. A line that cannot be read is left out. */
    public List<Given> given() throws IOException {
        List<Given> given = new ArrayList<>();
        for (String line : lines(folder.resolve("given.ndjson"))) {
            try {
                JsonNode json = JSON.readTree(line);
                given.add(new Given(UUID.fromString(json.path("bundle").asString()),
                        Instant.parse(json.path("at").asString()), json.path("to").asString(),
                        Manifest.Kind.valueOf(json.path("kind").asString().toUpperCase(Locale.ROOT)),
                        json.path("changes").asLong(), json.path("sealed").asString(),
                        json.path("file").asString()));
            } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
                // the others are still told
            }
        }
        return given;
    }

    /** Enters what a signed bundle says its maker had, unless a later one was seen. */
    public synchronized void heard(Manifest manifest) throws IOException {
        Map<UUID, Peer> peers = new TreeMap<>();
        peers().forEach(peer -> peers.put(peer.device(), peer));
        Manifest.Sender sender = manifest.sender();
        Peer known = peers.get(sender.device());
        if (known != null && !known.at().isBefore(manifest.created())) {
            return;
        }
        peers.put(sender.device(), new Peer(sender.device(), sender.name(), manifest.have(), manifest.stateCode(),
                manifest.created()));
        StringBuilder lines = new StringBuilder();
        for (Peer peer : peers.values()) {
            ObjectNode json = JSON.createObjectNode();
            json.put("device", peer.device().toString());
            json.put("name", peer.name());
            json.put("state_code", peer.stateCode());
            json.put("at", peer.at().toString());
            ObjectNode have = json.putObject("have");
            peer.have().seqs().forEach(have::put);
            lines.append(JSON.writeValueAsString(json)).append('\n');
        }
        PrivateFile.replace(folder, folder.resolve("peers.ndjson"), lines.toString());
    }

    /** The other laptops that were heard of. */
    public List<Peer> peers() throws IOException {
        List<Peer> peers = new ArrayList<>();
        for (String line : lines(folder.resolve("peers.ndjson"))) {
            try {
                JsonNode json = JSON.readTree(line);
                TreeMap<String, Long> have = new TreeMap<>();
                json.path("have").properties().forEach(entry -> have.put(entry.getKey(), entry.getValue().asLong()));
                peers.add(new Peer(UUID.fromString(json.path("device").asString()), json.path("name").asString(),
                        new Have(have), json.path("state_code").asString(),
                        Instant.parse(json.path("at").asString())));
            } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
                // it is heard of again with its next bundle
            }
        }
        return peers;
    }

    /** The other laptop of a name. */
    public Optional<Peer> peer(String name) throws IOException {
        return peers().stream()
                .filter(peer -> peer.name().equalsIgnoreCase(name) || peer.device().toString().equals(name))
                .findFirst();
    }

    private static List<String> lines(Path file) throws IOException {
        return Files.exists(file)
                ? new String(Files.readAllBytes(file), StandardCharsets.UTF_8).lines().toList()
                : List.of();
    }
}

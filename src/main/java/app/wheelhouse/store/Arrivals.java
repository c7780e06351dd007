package app.wheelhouse.store;

import app.wheelhouse.store.Incoming.Range;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Remembers in a file of this laptop what came from others when, so that it can be undone and told. */
final class Arrivals {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final Path file;
    private final List<Arrival> all = new CopyOnWriteArrayList<>();

    private Arrivals(Path file) {
        this.file = file;
    }

    /** Reads what is remembered. A line that cannot be read is left out: all that is lost is that it can be undone at once. */
    static Arrivals of(Path folder) throws IOException {
        Arrivals arrivals = new Arrivals(folder.resolve("received.ndjson"));
        try {
            String text = new String(Files.readAllBytes(arrivals.file), StandardCharsets.UTF_8);
            text.lines().flatMap(line -> read(line).stream()).forEach(arrivals.all::add);
        } catch (NoSuchFileException e) {
            // nothing came yet
        }
        return arrivals;
    }

    /** The earliest first. */
    List<Arrival> all() {
        return List.copyOf(all);
    }

    Optional<Arrival> find(UUID id) {
        return all.stream().filter(arrival -> arrival.id().equals(id)).findFirst();
    }

    /** Remembers an arrival and has it on disk when it returns. */
    void add(Arrival arrival) throws IOException {
        if (find(arrival.id()).isPresent()) {
            return;
        }
        boolean fresh = !Files.exists(file);
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE,
                StandardOpenOption.APPEND)) {
            ByteBuffer line = ByteBuffer.wrap((write(arrival) + "\n").getBytes(StandardCharsets.UTF_8));
            while (line.hasRemaining()) {
                channel.write(line);
            }
            channel.force(false);
        }
        if (fresh) {
            Workspace.owner(file, "rw-------");
        }
        all.add(arrival);
    }

    static String write(Arrival arrival) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", arrival.id().toString());
        json.put("at", arrival.at().toString());
        json.put("title", arrival.title());
        json.put("after", arrival.after());
        ObjectNode ranges = json.putObject("ranges");
        arrival.ranges().forEach((device, range) -> ranges.putArray(device).add(range.from()).add(range.to()));
        return JSON.writeValueAsString(json);
    }

    static Optional<Arrival> read(String line) {
        try {
            JsonNode json = JSON.readTree(line);
            Map<String, Range> ranges = new TreeMap<>();
            json.path("ranges").properties().forEach(entry -> ranges.put(entry.getKey(),
                    new Range(entry.getValue().path(0).asLong(), entry.getValue().path(1).asLong())));
            return Optional.of(new Arrival(UUID.fromString(json.path("id").asString()),
                    Instant.parse(json.path("at").asString()), json.path("title").asString(),
                    json.path("after").asLong(), ranges));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }
}

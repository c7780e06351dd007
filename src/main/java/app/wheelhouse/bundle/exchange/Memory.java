package app.wheelhouse.bundle.exchange;

import app.wheelhouse.store.Have;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What this laptop remembers of its place of exchange. A memory that is lost costs reading everything there once more.
 *
 * @param place    the place as somebody named it; empty for none
 * @param number   the number of the last bundle left there
 * @param left     what this laptop has left there so far
 * @param shown    what it last said to have
 * @param objects  what each bundle it left goes up to, by name
 * @param read     the versions of others' objects that need not be read again, by name
 */
record Memory(String place, long number, Have left, Have shown, Map<String, Have> objects, Map<String, String> read) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Memory NONE = new Memory("", 0, Have.NOTHING, Have.NOTHING, Map.of(), Map.of());

    static Memory of(Path workspace) throws IOException {
        Path file = workspace.resolve("exchange.json");
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            Map<String, Have> objects = new TreeMap<>();
            json.path("objects").properties().forEach(entry -> objects.put(entry.getKey(), have(entry.getValue())));
            Map<String, String> read = new TreeMap<>();
            json.path("read").properties().forEach(entry -> read.put(entry.getKey(), entry.getValue().asString()));
            return new Memory(json.path("place").asString(), json.path("number").asLong(), have(json.path("left")),
                    have(json.path("shown")), objects, read);
        } catch (JacksonException e) {
            return NONE;
        }
    }

    /** The same laptop at a place; what it remembered of another one is forgotten. */
    Memory at(String now) {
        return now.equals(place) ? this : new Memory(now, number, Have.NOTHING, Have.NOTHING, Map.of(), Map.of());
    }

    void write(Path workspace) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("place", place);
        json.put("number", number);
        put(json.putObject("left"), left);
        put(json.putObject("shown"), shown);
        ObjectNode kept = json.putObject("objects");
        objects.forEach((name, have) -> put(kept.putObject(name), have));
        ObjectNode seen = json.putObject("read");
        read.forEach(seen::put);
        Path part = workspace.resolve("exchange.json.tmp");
        Files.writeString(part, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n");
        Files.move(part, workspace.resolve("exchange.json"), StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    private static Have have(JsonNode json) {
        TreeMap<String, Long> seqs = new TreeMap<>();
        json.properties().forEach(entry -> seqs.put(entry.getKey(), entry.getValue().asLong()));
        return new Have(seqs);
    }

    private static void put(ObjectNode json, Have have) {
        have.seqs().forEach(json::put);
    }
}

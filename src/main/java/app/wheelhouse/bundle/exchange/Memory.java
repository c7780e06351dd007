package app.wheelhouse.bundle.exchange;

import app.wheelhouse.store.Have;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * What this laptop remembers of its place of exchange. A memory that is lost costs reading everything there once more.
 *
 * @param place   the address of the place; empty for none
 * @param number  the number of the last bundle left there
 * @param left    what this laptop has left there so far
 * @param shown   what it last said to have
 * @param shownAt when it said so
 * @param objects the bundles it left, by name
 * @param read    others' objects that need not be read again, by name
 */
record Memory(String place, long number, Have left, Have shown, Instant shownAt, Map<String, Left> objects,
        Map<String, Seen> read) {
    private static final int FORMAT = 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Memory NONE = new Memory("", 0, Have.NOTHING, Have.NOTHING, Instant.EPOCH, Map.of(), Map.of());

    /**
     * A bundle this laptop left.
     *
     * @param need  what somebody must have to take it in
     * @param have  what they have then
     * @param level how many times it was put together of several
     */
    record Left(Have need, Have have, int level) {
    }

    /**
     * A bundle somebody else left, which was read.
     *
     * @param at when this laptop read it, by its own clock
     */
    record Seen(String version, Instant at, Have need, Have have) {
    }

    static Memory of(Path workspace) throws IOException {
        Path file = workspace.resolve("exchange.json");
        if (!Files.exists(file)) {
            return NONE;
        }
        try {
            JsonNode json = JSON.readTree(Files.readString(file));
            Memory known = new Memory(json.path("place").asString(), json.path("number").asLong(), Have.NOTHING,
                    Have.NOTHING, Instant.EPOCH, Map.of(), Map.of());
            return json.path("format").asInt(1) == FORMAT ? known.with(json) : known;
        } catch (JacksonException | DateTimeException e) {
            return NONE;
        }
    }

    private Memory with(JsonNode json) {
        Map<String, Left> left = new TreeMap<>();
        json.path("objects").properties().forEach(entry -> left.put(entry.getKey(),
                new Left(have(entry.getValue().path("need")), have(entry.getValue().path("have")),
                        entry.getValue().path("level").asInt())));
        Map<String, Seen> seen = new TreeMap<>();
        json.path("read").properties().forEach(entry -> seen.put(entry.getKey(),
                new Seen(entry.getValue().path("version").asString(),
                        Instant.parse(entry.getValue().path("at").asString()), have(entry.getValue().path("need")),
                        have(entry.getValue().path("have")))));
        return new Memory(place, number, have(json.path("left")), have(json.path("shown")),
                Instant.parse(json.path("shown_at").asString()), left, seen);
    }

    /** The same laptop at a place; what it remembered of another one is forgotten. */
    Memory at(String now) {
        return now.equals(place) ? this : afresh(now);
    }

    /** The same laptop at a place as if it had never been there. */
    Memory afresh(String now) {
        return new Memory(now, number, Have.NOTHING, Have.NOTHING, Instant.EPOCH, Map.of(), Map.of());
    }

    /** A bundle was left under the next number. */
    Memory leaving(String name, long now, Left object) {
        return new Memory(place, now, left.joined(object.have()), shown, shownAt,
                changed(objects, all -> all.put(name, object)), read);
    }

    Memory numbered(long now) {
        return new Memory(place, now, left, shown, shownAt, objects, read);
    }

    Memory showing(Have have, Instant at) {
        return new Memory(place, number, left, have, at, objects, read);
    }

    Memory reading(String name, Seen seen) {
        return new Memory(place, number, left, shown, shownAt, objects, changed(read, all -> all.put(name, seen)));
    }

    Memory without(String name) {
        return new Memory(place, number, left, shown, shownAt, changed(objects, all -> all.remove(name)), read);
    }

    /** What is no longer there is forgotten; what this laptop left and somebody took away counts as not left. */
    Memory within(java.util.Set<String> there, String own) {
        return new Memory(place, number, there.containsAll(objects.keySet()) ? left : Have.NOTHING,
                there.contains(own) ? shown : Have.NOTHING, shownAt,
                changed(objects, all -> all.keySet().retainAll(there)),
                changed(read, all -> all.keySet().retainAll(there)));
    }

    private static <T> Map<String, T> changed(Map<String, T> map,
            java.util.function.Consumer<TreeMap<String, T>> change) {
        TreeMap<String, T> copy = new TreeMap<>(map);
        change.accept(copy);
        return copy;
    }

    /** Reads, changes and writes what is remembered. */
    static void change(Path workspace, UnaryOperator<Memory> change) throws IOException {
        change.apply(of(workspace)).write(workspace);
    }

    void write(Path workspace) throws IOException {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", FORMAT);
        json.put("place", place);
        json.put("number", number);
        put(json.putObject("left"), left);
        put(json.putObject("shown"), shown);
        json.put("shown_at", shownAt.toString());
        ObjectNode kept = json.putObject("objects");
        objects.forEach((name, object) -> {
            ObjectNode one = kept.putObject(name);
            put(one.putObject("need"), object.need());
            put(one.putObject("have"), object.have());
            one.put("level", object.level());
        });
        ObjectNode seen = json.putObject("read");
        read.forEach((name, object) -> {
            ObjectNode one = seen.putObject(name);
            one.put("version", object.version());
            one.put("at", object.at().toString());
            put(one.putObject("need"), object.need());
            put(one.putObject("have"), object.have());
        });
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

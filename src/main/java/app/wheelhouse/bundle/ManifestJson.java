package app.wheelhouse.bundle;

import app.wheelhouse.bundle.BundleException.Code;
import app.wheelhouse.bundle.Manifest.Entry;
import app.wheelhouse.bundle.Manifest.Kind;
import app.wheelhouse.bundle.Manifest.Sender;
import app.wheelhouse.store.Have;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes manifests as JSON and reads them back, believing nothing. */
final class ManifestJson {
    private static final int LONGEST_NAME = 200;
    private static final JsonMapper JSON = JsonMapper
            .builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(32).build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
            .build();

    private ManifestJson() {
    }

    static byte[] write(Manifest manifest) {
        ObjectNode json = JSON.createObjectNode();
        json.put("format", manifest.format());
        json.put("reader", manifest.reader());
        json.put("kind", manifest.kind().name().toLowerCase(Locale.ROOT));
        json.putObject("workspace").put("id", manifest.workspace().toString()).put("name", manifest.workspaceName());
        json.put("bundle", manifest.bundle().toString());
        json.put("created", manifest.created().toString());
        json.put("app", manifest.app());
        json.put("schema", manifest.schema());
        json.putObject("sender").put("device", manifest.sender().device().toString())
                .put("name", manifest.sender().name()).put("public_key", manifest.sender().key().encoded());
        put(json.putObject("need"), manifest.need().seqs());
        put(json.putObject("have"), manifest.have().seqs());
        put(json.putObject("counts"), manifest.counts());
        json.put("state_code", manifest.stateCode());
        ArrayNode leftOut = json.putArray("left_out");
        manifest.leftOut().forEach(leftOut::add);
        ArrayNode entries = json.putArray("entries");
        manifest.entries().forEach(entry -> entries.addObject().put("name", entry.name()).put("size", entry.size())
                .put("sha256", entry.sha256()));
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static void put(ObjectNode json, Map<String, Long> numbers) {
        numbers.forEach(json::put);
    }

    /** @throws BundleException when it is none, or of a newer version */
    static Manifest read(byte[] bytes) throws BundleException {
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            JsonNode json = JSON.readTree(text);
            if (json.path("reader").asInt(Integer.MAX_VALUE) > Manifest.FORMAT) {
                throw new BundleException(Code.NEWER,
                        "it was made by a newer Wheelhouse (%s): bring this one up to date first"
                                .formatted(name(json.path("app"))));
            }
            return manifest(json);
        } catch (CharacterCodingException | JacksonException | IllegalArgumentException | DateTimeException e) {
            throw new BundleException(Code.DAMAGED, "its manifest cannot be read", e);
        }
    }

    private static Manifest manifest(JsonNode json) {
        JsonNode sender = json.path("sender");
        List<String> leftOut = new ArrayList<>();
        json.path("left_out").forEach(words -> leftOut.add(name(words)));
        List<Entry> entries = new ArrayList<>();
        json.path("entries").forEach(entry -> entries.add(new Entry(entry.path("name").asString(),
                entry.path("size").longValue(), entry.path("sha256").asString())));
        return new Manifest(json.path("format").intValue(), json.path("reader").intValue(),
                Kind.valueOf(json.path("kind").asString().toUpperCase(Locale.ROOT)),
                uuid(json.path("workspace").path("id")), name(json.path("workspace").path("name")),
                uuid(json.path("bundle")), Instant.parse(json.path("created").asString()), name(json.path("app")),
                json.path("schema").intValue(),
                new Sender(uuid(sender.path("device")), name(sender.path("name")),
                        new PublicKey(sender.path("public_key").asString())),
                have(json.path("need")), have(json.path("have")), numbers(json.path("counts")),
                name(json.path("state_code")), List.copyOf(leftOut), List.copyOf(entries));
    }

    /** Text that is shown: short, and without signs that would change how a terminal or a screen shows others. */
    private static String name(JsonNode json) {
        String text = json.asString().codePoints().filter(sign -> !Character.isISOControl(sign)
                && Character.getType(sign) != Character.FORMAT && Character.getType(sign) != Character.SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append).toString();
        return text.length() > LONGEST_NAME ? text.substring(0, LONGEST_NAME) : text;
    }

    private static UUID uuid(JsonNode json) {
        UUID id = UUID.fromString(json.asString());
        if (!id.toString().equals(json.asString())) {
            throw new IllegalArgumentException("not an id");
        }
        return id;
    }

    private static Have have(JsonNode json) {
        TreeMap<String, Long> seqs = new TreeMap<>();
        numbers(json).forEach((device, seq) -> {
            if (!UUID.fromString(device).toString().equals(device) || seq < 1) {
                throw new IllegalArgumentException("no device and number");
            }
            seqs.put(device, seq);
        });
        return new Have(seqs);
    }

    private static Map<String, Long> numbers(JsonNode json) {
        Map<String, Long> numbers = new TreeMap<>();
        json.properties().forEach(entry -> numbers.put(entry.getKey(), entry.getValue().longValue()));
        return numbers;
    }
}

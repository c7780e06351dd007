package app.wheelhouse.store;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.zip.CRC32C;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Writes a change as a line of JSON with its keys in a fixed order and a CRC-32C at the end, and reads it back. */
final class ChangeLine {
    private static final String CRC = ",\"crc\":\"";
    private static final int TAIL = CRC.length() + 8 + 2;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ChangeLine() {
    }

    /** The line without its line end. */
    static byte[] write(Change change) {
        StringWriter out = new StringWriter(256 + change.value().length());
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringProperty("device", change.id().device());
            json.writeNumberProperty("seq", change.id().seq());
            json.writeStringProperty("stamp", change.stamp().toString());
            json.writeStringProperty("edit", change.edit().toString());
            json.writeStringProperty("type", change.type());
            json.writeStringProperty("id", change.record().toString());
            if (change.field() == null) {
                json.writeNullProperty("field");
            } else {
                json.writeStringProperty("field", change.field());
            }
            json.writeName("value");
            json.writeRawValue(change.value());
            json.writeArrayPropertyStart("prev");
            change.prev().forEach(id -> json.writeString(id.toString()));
            json.writeEndArray();
            json.writeEndObject();
        }
        String body = out.toString();
        String open = body.substring(0, body.length() - 1);
        byte[] bytes = open.getBytes(StandardCharsets.UTF_8);
        String tail = CRC + crc(bytes, bytes.length) + "\"}";
        byte[] end = tail.getBytes(StandardCharsets.US_ASCII);
        byte[] line = new byte[bytes.length + end.length];
        System.arraycopy(bytes, 0, line, 0, bytes.length);
        System.arraycopy(end, 0, line, bytes.length, end.length);
        return line;
    }

    /**
     * Reads a line back.
     *
     * @throws IOException when the line is damaged; the message is a sentence without the place
     */
    static Change read(byte[] line) throws IOException {
        int body = line.length - TAIL;
        if (body <= 0) {
            throw new IOException("the line is too short to be a change");
        }
        String tail = new String(line, body, TAIL, StandardCharsets.UTF_8);
        if (!tail.startsWith(CRC) || !tail.endsWith("\"}")
                || !tail.substring(CRC.length(), CRC.length() + 8).equals(crc(line, body))) {
            throw new IOException("the check sum does not fit the line");
        }
        try {
            JsonNode json = JSON.readTree(line);
            List<ChangeId> prev = new ArrayList<>();
            json.get("prev").forEach(id -> prev.add(ChangeId.parse(id.asString())));
            JsonNode field = json.get("field");
            return new Change(new ChangeId(json.get("device").asString(), json.get("seq").asLong()),
                    Stamp.parse(json.get("stamp").asString()), UUID.fromString(json.get("edit").asString()),
                    json.get("type").asString(), UUID.fromString(json.get("id").asString()),
                    field.isNull() ? null : field.asString(), json.get("value").toString(), List.copyOf(prev));
        } catch (JacksonException | IllegalArgumentException | NullPointerException | UncheckedIOException
                | java.time.DateTimeException e) {
            throw new IOException("the line is not a change: " + e.getMessage(), e);
        }
    }

    private static String crc(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return "%08x".formatted(crc.getValue());
    }
}

package app.wheelhouse.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
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
        StringBuilder out = new StringBuilder(320 + change.value().length());
        out.append("{\"device\":");
        quote(change.id().device(), out);
        out.append(",\"seq\":").append(change.id().seq()).append(",\"stamp\":\"").append(change.stamp())
                .append("\",\"edit\":\"").append(change.edit()).append("\",\"type\":");
        quote(change.type(), out);
        out.append(",\"id\":\"").append(change.record()).append("\",\"field\":");
        if (change.field() == null) {
            out.append("null");
        } else {
            quote(change.field(), out);
        }
        out.append(",\"value\":").append(change.value()).append(",\"prev\":[");
        for (int i = 0; i < change.prev().size(); i++) {
            quote(change.prev().get(i).toString(), i == 0 ? out : out.append(','));
        }
        String open = out.append(']').toString();
        byte[] bytes = open.getBytes(StandardCharsets.UTF_8);
        String tail = CRC + crc(bytes, bytes.length) + "\"}";
        byte[] end = tail.getBytes(StandardCharsets.US_ASCII);
        byte[] line = new byte[bytes.length + end.length];
        System.arraycopy(bytes, 0, line, 0, bytes.length);
        System.arraycopy(end, 0, line, bytes.length, end.length);
        return line;
    }

    /** By hand: a rebuild writes some hundred thousand words that need no escaping. */
    private static void quote(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char sign = text.charAt(i);
            if (sign < ' ' || sign > '~' || sign == '"' || sign == '\\') {
                out.append(JSON.writeValueAsString(text));
                return;
            }
        }
        out.append('"').append(text).append('"');
    }

    /**
     * Reads a line back.
     *
     * @throws IOException when the line is damaged; the message is a sentence without the place
     */
    static Change read(byte[] line) throws IOException {
        var _ = body(line);
        return any(line);
    }

    /** As {@link #read(byte[])}, for many: lines of the usual shape are read by hand. */
    static Change read(byte[] line, PlainLine.Words words) throws IOException {
        int body = body(line);
        Change plain = PlainLine.read(line, body, words);
        return plain == null ? any(line) : plain;
    }

    /** How many bytes stand before the check sum, which fits them. */
    private static int body(byte[] line) throws IOException {
        int body = line.length - TAIL;
        if (body <= 0) {
            throw new IOException("the line is too short to be a change");
        }
        byte[] tail = (CRC + crc(line, body) + "\"}").getBytes(StandardCharsets.US_ASCII);
        if (!Arrays.equals(line, body, line.length, tail, 0, TAIL)) {
            throw new IOException("the check sum does not fit the line");
        }
        return body;
    }

    private static Change any(byte[] line) throws IOException {
        try (JsonParser json = JSON.createParser(line, 0, line.length)) {
            return new Fields(line, json).change();
        } catch (JacksonException | IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw new IOException("the line is not a change: " + e.getMessage(), e);
        }
    }

    /** What a line says, read in one go and with its value kept as it is written. */
    private static final class Fields {
        private @Nullable String device;
        private long seq;
        private @Nullable String stamp;
        private @Nullable String edit;
        private @Nullable String type;
        private @Nullable String id;
        private @Nullable String field;
        private @Nullable String value;
        private final List<ChangeId> prev = new ArrayList<>();

        Fields(byte[] line, JsonParser json) {
            json.nextToken();
            while (json.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = json.currentName();
                JsonToken token = json.nextToken();
                switch (name) {
                    case "device" -> device = json.getString().intern();
                    case "seq" -> seq = json.getLongValue();
                    case "stamp" -> stamp = json.getString();
                    case "edit" -> edit = json.getString();
                    case "type" -> type = json.getString().intern();
                    case "id" -> id = json.getString();
                    case "field" -> field = token == JsonToken.VALUE_NULL ? null : json.getString().intern();
                    case "value" -> {
                        int start = (int) json.currentTokenLocation().getByteOffset();
                        json.skipChildren();
                        json.finishToken();
                        int end = (int) json.currentLocation().getByteOffset();
                        value = new String(line, start, end - start, StandardCharsets.UTF_8);
                    }
                    case "prev" -> {
                        while (json.nextToken() != JsonToken.END_ARRAY) {
                            prev.add(ChangeId.parse(json.getString()));
                        }
                    }
                    default -> json.skipChildren();
                }
            }
        }

        Change change() {
            return new Change(new ChangeId(Objects.requireNonNull(device), seq),
                    Stamp.parse(Objects.requireNonNull(stamp)), UUID.fromString(Objects.requireNonNull(edit)),
                    Objects.requireNonNull(type), UUID.fromString(Objects.requireNonNull(id)), field,
                    Objects.requireNonNull(value), List.copyOf(prev));
        }
    }

    private static String crc(byte[] bytes, int length) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, 0, length);
        return HexFormat.of().toHexDigits((int) crc.getValue());
    }
}

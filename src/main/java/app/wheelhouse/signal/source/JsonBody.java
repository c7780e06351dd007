package app.wheelhouse.signal.source;

import app.wheelhouse.signal.Fault;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the JSON of an answer, strictly: one value, no field twice, nothing after it. */
final class JsonBody {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build();
    private final Place place;
    private final JsonNode root;

    private JsonBody(Place place, JsonNode root) {
        this.place = place;
        this.root = root;
    }

    static JsonBody of(Exchange exchange) throws Failure {
        if (exchange.isPage()) {
            throw new Failure(Fault.Kind.MALFORMED, "%s shows a web page in place of JSON".formatted(exchange.place()));
        }
        try {
            JsonNode root = MAPPER.readTree(exchange.body());
            if (root.isMissingNode()) {
                throw new Failure(Fault.Kind.MALFORMED, "%s sends nothing".formatted(exchange.place()));
            }
            return new JsonBody(exchange.place(), root);
        } catch (JacksonException e) {
            throw new Failure(Fault.Kind.MALFORMED, "%s sends no valid JSON%s".formatted(exchange.place(),
                    e.getLocation() == null ? "" : ", see line " + e.getLocation().getLineNr()));
        }
    }

    JsonNode root() {
        return root;
    }

    /** The number a JSON Pointer leads to; a text that spells a number counts as one. */
    double number(String pointer) throws Failure {
        JsonNode node = at(pointer);
        if (node.isMissingNode() || node.isNull()) {
            throw new Failure(Fault.Kind.EMPTY, "%s has no %s".formatted(place, shown(pointer)));
        }
        double value = node.isNumber() ? node.doubleValue() : spelled(node, pointer);
        if (!Double.isFinite(value)) {
            throw new Failure(Fault.Kind.NOT_A_NUMBER,
                    "%s is %s".formatted(shown(pointer), DecimalText.shortened(node.asString())));
        }
        return value;
    }

    private static double spelled(JsonNode node, String pointer) throws Failure {
        try {
            if (node.isString()) {
                return DecimalText.parse(node.asString());
            }
        } catch (Malformed e) {
            // said below
        }
        throw new Failure(Fault.Kind.NOT_A_NUMBER,
                "%s is %s".formatted(shown(pointer), node.isString()
                        ? "a text"
                        : node.isObject()
                                ? "an object"
                                : node.isArray() ? "a list" : "true or false"));
    }

    private JsonNode at(String pointer) throws Failure {
        try {
            return root.at(JsonPointer.compile(pointer.strip()));
        } catch (IllegalArgumentException e) {
            throw new Failure(Fault.Kind.BAD_QUERY,
                    "%s is no JSON Pointer, which begins with a slash".formatted(shown(pointer)));
        }
    }

    private static String shown(String pointer) {
        return pointer.isBlank() ? "the whole answer" : DecimalText.shortened(pointer.strip());
    }
}
